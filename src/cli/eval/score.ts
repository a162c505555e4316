import type { Answer } from "../../answer/answer.ts";
import type { EvalQuestion } from "./question-set.ts";

/** How one question went. */
export interface Scored {
  readonly question: EvalQuestion;
  readonly answers: readonly [Answer, ...Answer[]];
  readonly answerable: boolean;
  /** The first citation is a right one, or, where the article does not answer, there is none. */
  readonly right: boolean;
  /** A right sentence is among the first three shown, suggestions included. Only for answerable questions. */
  readonly among3: boolean;
  readonly ms: number;
}

/** Scores the answers to a question by the rules of the question sets' README. */
export function scoreQuestion(
  question: EvalQuestion,
  answers: readonly [Answer, ...Answer[]],
  ms: number,
): Scored {
  const gold = new Set(question.gold.map(fold));
  const cited = citedSentences(answers);
  const shown = [
    ...cited,
    ...answers.flatMap(({ suggestions }) => suggestions.map(({ citations: [s] }) => fold(s.text))),
  ];
  const answerable = gold.size > 0;
  const first = cited[0];
  return {
    question,
    answers,
    answerable,
    right: answerable ? first !== undefined && gold.has(first) : first === undefined,
    among3: answerable && shown.slice(0, 3).some((text) => gold.has(text)),
    ms,
  };
}

function citedSentences(answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) =>
    answer.kind === "answer" || answer.kind === "passage"
      ? answer.citations.map(({ text }) => fold(text))
      : [],
  );
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Shares from 0 to 1; `undefined` where there was nothing to count. */
export interface Summary {
  readonly questions: number;
  readonly hit1: number | undefined;
  readonly hit3: number | undefined;
  readonly refusals: number | undefined;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly right: number }[];
}

/** Sums up scored questions. */
export function summarise(scored: readonly Scored[]): Summary {
  const answerable = scored.filter((one) => one.answerable);
  const unanswerable = scored.filter((one) => !one.answerable);
  const kinds = [...new Set(scored.map(({ question }) => question.kind))];
  return {
    questions: scored.length,
    hit1: shareOf(answerable, ({ right }) => right),
    hit3: shareOf(answerable, ({ among3 }) => among3),
    refusals: shareOf(unanswerable, ({ right }) => right),
    kinds: kinds.map((kind) => {
      const own = scored.filter(({ question }) => question.kind === kind);
      return { kind, count: own.length, right: shareOf(own, ({ right }) => right) ?? 0 };
    }),
  };
}

/** How many of the items pass the test, from 0 to 1; `undefined` of none. */
export function shareOf<T>(items: readonly T[], test: (item: T) => boolean): number | undefined {
  return items.length === 0 ? undefined : items.filter(test).length / items.length;
}

/** The value below which this share of the values lies, 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
