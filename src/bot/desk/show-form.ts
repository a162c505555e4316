import type { Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotParts } from "../bot-parts.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { say } from "../wording.ts";
import type { ClosedForm, OpenForm } from "./form.ts";
import { nearestSentences } from "./nearest-sentences.ts";
import { renderForm } from "./render-form.ts";
import { waitingMessage } from "./show-waiting.ts";

/** What is said with a form's step. */
export interface FormNotes {
  readonly notice?: string;
  /** What was sent instead of a sentence of the article: the nearest ones to it are offered. */
  readonly typed?: string | undefined;
}

/** The step a form is at, as a message. */
export function formMessage(
  parts: BotParts,
  form: OpenForm,
  language: Language,
  { notice, typed }: FormNotes = {},
): OutgoingMessage {
  const { draft, article, questions } = form;
  const asked = questions[0]?.question ?? "";
  const about = typed === undefined ? [draft.answer ?? "", asked] : [typed];
  const sentences =
    form.step === "citation" ? nearestSentences(parts.library(), article, about, draft.language) : [];
  return renderForm(form, { language, sentences, notice });
}

/** Ends a form that cannot go on; says why, with what waits now. */
export async function endForm(
  { parts }: BotContext,
  editor: number,
  language: Language,
  why: ClosedForm,
): Promise<OutgoingMessage> {
  await parts.store.drafts.set(editor, undefined);
  const key = CLOSED[why];
  return waitingMessage(parts, language, { page: 0, notice: say(language, key) });
}

const CLOSED: Readonly<Record<ClosedForm, string>> = {
  settled: "desk-settled",
  "article-gone": "desk-form-article-gone",
};
