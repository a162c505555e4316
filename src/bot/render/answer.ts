import { FormattedString } from "@grammyjs/parse-mode";
import { type Answer, isUnanswered } from "../../answer/answer.ts";
import { replyText, statusText } from "../reply-text.ts";
import { say } from "../wording.ts";
import { answerButtons, questionsToTap } from "./answer-buttons.ts";
import type { AnswerLayout } from "./answer-layout.ts";
import { citation, placeOf } from "./citation.ts";
import { fitMessage } from "./fit-message.ts";
import { type OutgoingMessage, plain } from "./message.ts";
import { wayOn } from "./question-links.ts";
import { shorten } from "./shorten.ts";

/** A heading such as the question above its answer, in UTF-16 code units; people write whole paragraphs. */
export const LONGEST_HEADING = 256;

/** An answer as a message: what it says, how sure the article is, the sentences it rests on, and what can be tapped. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): OutgoingMessage {
  return {
    text: fitMessage({
      opening: opening(answer, layout),
      citations: citations(answer, layout),
      closing: closing(answer, layout),
    }),
    buttons: layout.addressOf ? undefined : answerButtons(answer, layout),
  };
}

function opening(answer: Answer, layout: AnswerLayout): FormattedString[] {
  const { heading, nameArticle } = layout;
  const { language, article } = answer;
  return [
    ...(heading === undefined ? [] : [FormattedString.bold(shorten(heading, LONGEST_HEADING))]),
    ...(nameArticle ? [FormattedString.italic(say(language, "in-article", { title: article.title }))] : []),
    plain(textOf(answer, layout)),
    ...(answer.kind === "answer" ? [FormattedString.italic(statusText(answer.entry, language))] : []),
  ];
}

// In a group a decline is one line; its buttons speak for themselves, links do not.
function textOf(answer: Answer, { surface, addressOf }: AnswerLayout): string {
  const short = surface !== "private" && !addressOf && isUnanswered(answer);
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

function closing(answer: Answer, layout: AnswerLayout): FormattedString | undefined {
  const { addressOf, askOn } = layout;
  if (!addressOf) return undefined;
  const { article, language } = answer;
  const { verb, entries } = questionsToTap(answer, layout);
  const introduction = verb === "ask" ? say(language, "related") : undefined;
  return wayOn({ article, language, entries, introduction, askOn }, addressOf);
}
