import { type Article, type Entry, type Language, questionOf, type Sentence } from "../article/article.ts";
import type { Answer, DeclineReason } from "./answer.ts";
import { NOTHING_TO_EXPLAIN } from "./explain.ts";

const CANDIDATES = 5;

/** What every answer has that was not found by ranking: it is sure of itself, and nothing else came near. */
function unranked(article: Article, language: Language, question: string) {
  return {
    article,
    language,
    question,
    confidence: 1,
    candidates: article.sentences.slice(0, CANDIDATES).map((sentence) => ({ sentence, score: 0 })),
    suggestions: [],
    explanation: NOTHING_TO_EXPLAIN,
  };
}

/**
 * What an entry answers, without anybody searching for it: for buttons, links and `mehr`.
 *
 * @param question as it was asked; the entry's own question where nobody typed one.
 */
export function entryAnswer(
  article: Article,
  entry: Entry,
  language: Language,
  question: string = questionOf(entry, language),
): Answer {
  const base = unranked(article, language, question);
  return entry.kind === "stated"
    ? { ...base, kind: "answer", entry, citations: entry.citations }
    : { ...base, kind: "none", reason: { kind: "not-stated", entry } };
}

/** A sentence of the article as an answer of its own. */
export function sentenceAnswer(
  article: Article,
  sentence: Sentence,
  language: Language,
  question: string,
): Extract<Answer, { kind: "passage" }> {
  return { ...unranked(article, language, question), kind: "passage", citations: [sentence] };
}

/** A message that is not searched for at all, and why. */
export function decline(
  reason: DeclineReason,
  article: Article,
  language: Language,
  question: string,
): Extract<Answer, { kind: "none" }> {
  return { ...unranked(article, language, question), kind: "none", reason };
}
