import type { Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { showInPlace } from "../buttons/show-in-place.ts";
import { stale, type TapReply } from "../buttons/tap-reply.ts";
import type { TapOf } from "../links/callback-data.ts";
import { shorten } from "../render/shorten.ts";
import { say } from "../wording.ts";
import type { DeskAct } from "./desk-act.ts";
import { editorOf } from "./editor.ts";
import { newDraft, openForm } from "./form.ts";
import { tapForm } from "./form-taps.ts";
import { tapPhrasings } from "./phrasings.ts";
import { endForm, formMessage } from "./show-form.ts";
import { statsMessage } from "./show-stats.ts";
import { waitingMessage } from "./show-waiting.ts";
import { articleOfGroup, type FoundGroup, findGroup, idsOf, sizeOf, waitingGroups } from "./waiting.ts";

/** Of a question, in UTF-16 code units. */
const LONGEST_IGNORED = 100;

/** Does what a button of the desk asks for. To anybody but an editor it means nothing. */
export async function handleDeskTap(
  ctx: BotContext,
  { act, language }: TapOf<"desk">,
): Promise<TapReply | undefined> {
  const editor = editorOf(ctx);
  if (editor === undefined) return stale(language);
  switch (act.kind) {
    case "stats":
      return showInPlace(ctx, await statsMessage(ctx.parts, editor, act.period, language), language);
    case "digest":
      await ctx.parts.store.settings.change(editor, { digest: act.choice === "on" });
      return showInPlace(ctx, await statsMessage(ctx.parts, editor, act.period, language), language);
    case "waiting":
      return showWaiting(ctx, editor, language, act.page);
    case "ignore":
    case "new-entry":
      return tapGroup(ctx, editor, act, language);
    case "entries":
    case "add-phrasings":
      return tapPhrasings(ctx, act, language);
    case "resume":
    case "cite":
    case "status":
    case "revise":
    case "save":
    case "cancel":
      return tapForm(ctx, editor, act, language);
  }
}

async function showWaiting(
  ctx: BotContext,
  editor: number,
  language: Language,
  page: number,
  notice?: string,
): Promise<TapReply | undefined> {
  const notes = { page, editor, ...(notice !== undefined && { notice }) };
  return showInPlace(ctx, await waitingMessage(ctx.parts, language, notes), language);
}

async function tapGroup(
  ctx: BotContext,
  editor: number,
  act: Extract<DeskAct, { readonly kind: "ignore" | "new-entry" }>,
  language: Language,
): Promise<TapReply | undefined> {
  const { store } = ctx.parts;
  const found = findGroup(await waitingGroups(ctx.parts), act.question);
  if (!found) return showWaiting(ctx, editor, language, 0, say(language, "desk-settled"));
  if (sizeOf(found.group) !== act.size)
    return showWaiting(ctx, editor, language, found.at, say(language, "desk-group-changed"));
  if (act.kind === "new-entry") return beginForm(ctx, editor, found, language);
  await store.editors.settle(idsOf(found.group), "ignored");
  const question = shorten(found.group.questions[0]?.question ?? "", LONGEST_IGNORED);
  return showWaiting(ctx, editor, language, found.at, say(language, "desk-ignored", { question }));
}

async function beginForm(
  ctx: BotContext,
  editor: number,
  { group, at }: FoundGroup,
  language: Language,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const { drafts } = parts.store;
  if (!articleOfGroup(parts.library().articles, group))
    return showWaiting(
      ctx,
      editor,
      language,
      at,
      say(language, "desk-article-gone", { slug: group.article }),
    );
  const before = await drafts.of(editor);
  // A second tap: the form has begun already.
  const isSame = before?.answer === undefined && before?.questions.join() === idsOf(group).join();
  const draft = before && isSame ? before : newDraft(group, parts.now());
  await drafts.set(editor, draft);
  const form = await openForm(draft, parts);
  const notice = before && !isSame ? say(language, "desk-form-replaced") : undefined;
  const message =
    typeof form === "string"
      ? await endForm(ctx, editor, language, form)
      : formMessage(parts, form, language, notice === undefined ? {} : { notice });
  return showInPlace(ctx, message, language);
}
