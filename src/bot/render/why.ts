import { FormattedString } from "@grammyjs/parse-mode";
import { type Answer, entryOf } from "../../answer/answer.ts";
import type { RankedEntry } from "../../answer/explain.ts";
import { type Language, questionOf } from "../../article/article.ts";
import type { Exchange } from "../../store/store.ts";
import { findEntry } from "../links/stable-ids.ts";
import { wordLines } from "../word-lines.ts";
import { say } from "../wording.ts";
import { fitMessage } from "./fit-message.ts";
import { lines, type OutgoingMessage, plain } from "./message.ts";

/** How an answer came about, in plain words: what was searched for and found, how sure that is, and what came second. */
export function renderWhy(answer: Answer, { context }: Pick<Exchange, "context">): OutgoingMessage {
  const { question, explanation, language } = answer;
  const heading = question.trim() === "" ? [] : [FormattedString.bold(question.trim())];
  const before = context && readsMoreThan(question, answer) ? context.question : undefined;
  return {
    text: fitMessage({
      opening: [
        ...heading,
        plain(outcome(answer)),
        lines(wordLines(explanation, language).map(plain)),
        plain(before === undefined ? "" : say(language, "why-follow-up", { question: before })),
        plain(certaintyText(answer)),
        plain(runnerUpText(answer)),
      ],
      citations: [],
    }),
  };
}

/** Why a question that somebody tapped got its answer: nothing had to be found. */
export function renderWhyTapped(question: string, isOwn: boolean, language: Language): OutgoingMessage {
  const text = say(language, isOwn ? "why-tapped" : "why-tapped-by-other");
  return { text: fitMessage({ opening: [FormattedString.bold(question), plain(text)], citations: [] }) };
}

function outcome(answer: Answer): string {
  const { language } = answer;
  const { best } = answer.explanation;
  switch (answer.kind) {
    case "answer":
      return best ? say(language, "why-entry", entryValues(answer, best)) : say(language, "why-more");
    case "passage":
      return say(language, "why-passage");
    case "suggestions":
      return best ? say(language, "why-several", entryValues(answer, best)) : say(language, "which");
    case "none":
      break;
  }
  switch (answer.reason.kind) {
    case "not-stated":
      return best ? say(language, "why-not-stated", entryValues(answer, best)) : say(language, "why-more");
    case "unanswered":
      return best
        ? say(language, "why-unanswered", entryValues(answer, best))
        : say(language, "why-nothing-found");
    case "too-long":
      return say(language, "why-too-long");
    case "chitchat":
    case "empty":
    case "no-words":
      return say(language, "why-not-searched");
  }
}

// Phrasings are written to be found; readers are shown the one that is written for them.
function entryValues({ article, language }: Answer, { entry: id, phrasing, score }: RankedEntry) {
  const entry = findEntry(article, id);
  return {
    phrasing: entry ? questionOf(entry, language) : phrasing,
    // `|| 0`: nobody wants to read of a score of -0.
    score: Math.round(10 * score) / 10 || 0,
  };
}

// From these on, in words. Of what is presented as an answer, little is below.
const [SURE, RATHER_SURE] = [0.95, 0.8];

function certaintyText(answer: Answer): string {
  const { confidence, language } = answer;
  if (!answer.explanation.best && answer.kind !== "passage") return "";
  const values = { confidence: Math.min(99, Math.round(100 * confidence)) };
  // `0 %` is no measure of anything.
  if (!isGiven(answer)) return values.confidence === 0 ? "" : say(language, "why-too-unsure", values);
  // Of a passage, it says how surely the article is asked at all.
  if (answer.kind === "passage") return say(language, "why-passage-sure", values);
  if (confidence >= SURE) return say(language, "why-sure", values);
  return say(language, confidence >= RATHER_SURE ? "why-rather-sure" : "why-unsure", values);
}

// What is presented as the answer, or as what the article leaves open.
function isGiven(answer: Answer): boolean {
  return answer.kind === "passage" || entryOf(answer) !== undefined;
}

// Differences of score: with the second, the better one is 4 times as likely, with the other 20 times.
const [CLOSE, FAR] = [Math.log(4), Math.log(20)];

function runnerUpText(answer: Answer): string {
  const { language } = answer;
  const { best, runnerUp } = answer.explanation;
  if (!best || !runnerUp) return "";
  const distance = best.score - runnerUp.score;
  const values = entryValues(answer, runnerUp);
  if (distance < CLOSE) return say(language, "why-runner-up-close", values);
  return say(language, distance < FAR ? "why-runner-up-behind" : "why-runner-up-far", values);
}

// A follow-up is understood with words of the question before it.
function readsMoreThan(question: string, { explanation: { matched, unmatched } }: Answer): boolean {
  const typed = question.toLowerCase();
  return [...matched.map(({ asked }) => asked), ...unmatched].some(
    (word) => !typed.includes(word.toLowerCase()),
  );
}
