import type { Language } from "../../article/article.ts";
import type { BotParts } from "../bot-parts.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { formKey } from "./form.ts";
import { renderGroup, renderNothingWaits } from "./render-waiting.ts";
import { articleOfGroup, waitingGroups } from "./waiting.ts";

/** Which group is shown, and what is said with it. */
export interface WaitingNotes {
  /** From 0; the last one where there are fewer. */
  readonly page: number;
  readonly notice?: string;
  /** The editor who reads it: a form they have not finished is offered. */
  readonly editor?: number;
}

/** One of the groups of questions that wait, or that nothing does. */
export async function waitingMessage(
  parts: BotParts,
  language: Language,
  { page, notice, editor }: WaitingNotes,
): Promise<OutgoingMessage> {
  const { store, library, now } = parts;
  const groups = await waitingGroups(parts);
  const draft = editor === undefined ? undefined : await store.drafts.of(editor);
  const form = draft && formKey(draft);
  const at = Math.min(page, groups.length - 1);
  const group = groups[at];
  if (!group) return renderNothingWaits(language, notice, form);
  const { articles } = library();
  return renderGroup(group, {
    language,
    at,
    of: groups.length,
    article: articleOfGroup(articles, group),
    nameArticle: articles.length > 1,
    now: now(),
    notice,
    form,
  });
}
