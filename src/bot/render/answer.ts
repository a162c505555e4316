import { FormattedString } from "@grammyjs/parse-mode";
import type { Answer } from "../../answer/answer.ts";
import type { Sentence } from "../../article/article.ts";
import type { Feedback } from "../../store/store.ts";
import { replyText, statusText } from "../reply-text.ts";
import type { Surface } from "../scene.ts";
import { say } from "../wording.ts";
import { answerButtons } from "./answer-buttons.ts";
import { citation, placeOf } from "./citation.ts";
import { fitMessage } from "./fit-message.ts";
import { type OutgoingMessage, plain } from "./message.ts";

/** How an answer is shown, beyond what it says. */
export interface AnswerLayout {
  readonly surface: Surface;
  /** The question, where the reader tapped it and sees it nowhere else. */
  readonly heading?: string | undefined;
  /** Names the article, where it is not the one the reader expects. */
  readonly nameArticle?: boolean | undefined;
  /** This sentence already stands above, as Telegram's quote of another message. */
  readonly quotedAbove?: Sentence | undefined;
  /** `Für alle zeigen` goes with what only the asker sees. */
  readonly onlyForAsker?: boolean | undefined;
  /** The reader's, marked on its button. */
  readonly verdict?: Feedback["verdict"] | undefined;
}

/** An answer as a message: what it says, how sure the article is, the sentences it rests on, and what can be tapped. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): OutgoingMessage {
  return {
    text: fitMessage({ opening: opening(answer, layout), citations: citations(answer, layout) }),
    buttons: answerButtons(answer, layout),
  };
}

function opening(answer: Answer, { heading, nameArticle, surface }: AnswerLayout): FormattedString[] {
  const { language, article } = answer;
  return [
    ...(heading === undefined ? [] : [FormattedString.bold(heading)]),
    ...(nameArticle ? [FormattedString.italic(say(language, "in-article", { title: article.title }))] : []),
    plain(textOf(answer, surface)),
    ...(answer.kind === "answer" ? [FormattedString.italic(statusText(answer.entry, language))] : []),
  ];
}

// In a group a decline is one line; its buttons speak for themselves.
function textOf(answer: Answer, surface: Surface): string {
  const short = surface !== "private" && answer.kind === "none" && answer.reason.kind === "unanswered";
  return short ? say(answer.language, "unanswered") : replyText(answer);
}

function citations(answer: Answer, { surface, quotedAbove }: AnswerLayout): FormattedString[] {
  const { article, language } = answer;
  if (answer.kind === "answer" || answer.kind === "passage") {
    return answer.citations.map((sentence) =>
      sentence === quotedAbove ? placeOf(article, sentence, language) : citation(article, sentence, language),
    );
  }
  const nearest =
    answer.kind === "none" && answer.reason.kind === "not-stated" ? answer.reason.entry.nearest : undefined;
  if (!nearest || surface !== "private") return [];
  return [FormattedString.join([say(language, "nearest"), "\n", citation(article, nearest, language)])];
}
