import { type Article, type Entry, type Language, questionOf } from "../../article/article.ts";
import { acceptPhrasing } from "../../desk/accept.ts";
import type { QuestionGroup } from "../../desk/likeness.ts";
import type { BotContext } from "../bot-context.ts";
import { showInPlace } from "../buttons/show-in-place.ts";
import type { TapReply } from "../buttons/tap-reply.ts";
import { findEntry } from "../links/stable-ids.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { say } from "../wording.ts";
import type { DeskAct } from "./desk-act.ts";
import { orRefused } from "./or-refused.ts";
import { problemsText } from "./problems-text.ts";
import { renderEntries } from "./render-entries.ts";
import { waitingMessage } from "./show-waiting.ts";
import { articleOfGroup, type FoundGroup, findGroup, idsOf, sizeOf, waitingGroups } from "./waiting.ts";

type GroupAct = Exclude<
  Extract<DeskAct, { readonly question: number }>,
  { readonly kind: "new-entry" | "ignore" }
>;

// Wordings that are alike find alike entries.
const MOST_ASKED = 3;
const MOST_NEAR = 5;

/** `Formulierung ergänzen`: which entry the group's questions ask for, and then that they do. */
export async function tapPhrasings(
  ctx: BotContext,
  act: GroupAct,
  language: Language,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const found = findGroup(await waitingGroups(parts), act.question);
  const show = async (notice: string, page = 0) =>
    showInPlace(ctx, await waitingMessage(parts, language, { page, notice }), language);
  if (!found) return show(say(language, "desk-settled"));
  const article = articleOfGroup(parts.library().articles, found.group);
  if (!article) return show(say(language, "desk-article-gone", { slug: found.group.article }), found.at);
  if (act.kind === "entries")
    return showInPlace(ctx, entriesMessage(ctx, found, article, act.page, language), language);
  if (sizeOf(found.group) !== act.size) return show(say(language, "desk-group-changed"), found.at);
  const entry = findEntry(article, act.entry);
  if (!entry) return show(say(language, "desk-entry-gone"), found.at);
  return show(await addPhrasings(ctx, found.group, entry, language), found.at);
}

/** Adds a group's questions to an entry. @returns what came of it. */
async function addPhrasings(
  { parts }: BotContext,
  group: QuestionGroup,
  entry: Entry,
  language: Language,
): Promise<string> {
  const accepting = acceptPhrasing(parts.knowledgeDir, {
    article: group.article,
    entry: entry.id,
    questions: group.questions.map((one) => ({ question: one.question, language: one.language })),
  });
  const accepted = await orRefused(accepting, language);
  if (!accepted.ok) return problemsText(accepted.problems, language);
  parts.reloadKnowledge();
  await parts.store.editors.settle(idsOf(group), "accepted");
  return say(language, "desk-added", {
    count: accepted.added,
    question: questionOf(entry, language),
  });
}

function entriesMessage(
  { parts }: BotContext,
  { group, at }: FoundGroup,
  article: Article,
  page: number,
  language: Language,
): OutgoingMessage {
  const picked = group.questions.flatMap(({ entry }) => entry ?? []);
  const named = [...(group.entry === undefined ? [] : [group.entry]), ...picked];
  const near = group.questions
    .slice(0, MOST_ASKED)
    .flatMap((one) => parts.library().nearest(one.question, one.language, article.slug).slice(0, MOST_NEAR));
  const likely = new Set([...named.flatMap((id) => findEntry(article, id) ?? []), ...near]);
  return renderEntries(group, { language, article, page, at, likely: [...likely] });
}
