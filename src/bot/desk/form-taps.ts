import type { Language, Status } from "../../article/article.ts";
import { acceptEntry } from "../../desk/accept.ts";
import type { EntryDraft } from "../../store/editors.ts";
import type { BotContext } from "../bot-context.ts";
import { showInPlace } from "../buttons/show-in-place.ts";
import type { TapReply } from "../buttons/tap-reply.ts";
import { findSentence } from "../links/stable-ids.ts";
import { say } from "../wording.ts";
import type { DeskAct, FormPart } from "./desk-act.ts";
import { formKey, type OpenForm, openForm } from "./form.ts";
import { orRefused } from "./or-refused.ts";
import { problemsText } from "./problems-text.ts";
import { endForm, formMessage } from "./show-form.ts";
import { waitingMessage } from "./show-waiting.ts";

type FormAct = Extract<DeskAct, { readonly form: string }>;

/** Does what a button of a form asks for. One of another form than the editor's present one does nothing. */
export async function tapForm(
  ctx: BotContext,
  editor: number,
  act: FormAct,
  language: Language,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const { drafts } = parts.store;
  const kept = await drafts.of(editor);
  if (!kept || formKey(kept) !== act.form) return { text: say(language, "desk-form-over"), popup: true };
  if (act.kind === "cancel") {
    await drafts.set(editor, undefined);
    const notice = say(language, "desk-cancelled");
    return showInPlace(ctx, await waitingMessage(parts, language, { page: 0, notice }), language);
  }
  const form = await openForm(kept, parts);
  if (typeof form === "string") {
    return showInPlace(ctx, await endForm(ctx, editor, language, form), language);
  }
  if (act.kind === "save") return save(ctx, editor, form, language);
  const changed = changedBy(act, form);
  if (changed) await drafts.set(editor, changed);
  const next = await openForm(changed ?? form.draft, parts);
  const notice = changed ? undefined : say(language, "desk-sentence-gone");
  const message =
    typeof next === "string"
      ? await endForm(ctx, editor, language, next)
      : formMessage(parts, next, language, notice === undefined ? {} : { notice });
  return showInPlace(ctx, message, language);
}

/** The draft after a tap; undefined where the sentence that was tapped is gone. */
function changedBy(
  act: Exclude<FormAct, { readonly kind: "cancel" | "save" }>,
  { draft, article }: OpenForm,
): EntryDraft | undefined {
  switch (act.kind) {
    case "resume":
      return draft;
    case "status":
      return { ...draft, status: act.status, by: undefined };
    case "revise":
      return without(draft, act.part);
    case "cite": {
      const sentence = findSentence(article, act.sentence);
      return sentence && { ...draft, citation: sentence.text };
    }
  }
}

function without(draft: EntryDraft, part: FormPart): EntryDraft {
  switch (part) {
    case "answer":
      return { ...draft, answer: undefined };
    case "citation":
      return { ...draft, citation: undefined };
    case "status":
      return { ...draft, status: undefined, by: undefined };
  }
}

async function save(
  ctx: BotContext,
  editor: number,
  form: OpenForm,
  language: Language,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const { store, knowledgeDir } = parts;
  const { draft, article, questions } = form;
  const { answer, citation, status } = draft;
  // A button of a message from before the answer was taken back.
  if (answer === undefined || citation === undefined || form.step !== "preview" || status === undefined)
    return showInPlace(ctx, formMessage(parts, form, language), language);
  const accepting = acceptEntry(knowledgeDir, {
    article: article.slug,
    questions: questions.map((one) => ({ question: one.question, language: one.language })),
    answer,
    answerLanguage: draft.language,
    citation,
    status: statusOf(status, draft.by ?? ""),
  });
  const accepted = await orRefused(accepting, language);
  if (!accepted.ok) {
    // What stands in the way may be what another editor has just saved.
    const present = await openForm(draft, parts);
    const message =
      typeof present === "string"
        ? await endForm(ctx, editor, language, present)
        : formMessage(parts, present, language, { notice: problemsText(accepted.problems, language) });
    return showInPlace(ctx, message, language);
  }
  parts.reloadKnowledge();
  await store.editors.settle(draft.questions, "accepted");
  await store.drafts.set(editor, undefined);
  const notice = say(language, "desk-saved", { question: questions[0]?.question ?? "" });
  return showInPlace(ctx, await waitingMessage(parts, language, { page: 0, notice }), language);
}

function statusOf(kind: Status["kind"], by: string): Status {
  return kind === "confirmed" ? { kind, by: { de: by, en: by } } : { kind };
}
