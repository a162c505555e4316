import type { Answer } from "../../answer/answer.ts";

/** How surely each question asked the article, from 0 to 1, by its best passage, shown or not; 0 where it never may be. */
export interface Confidences {
  /** Of questions asked about the article. */
  readonly own: readonly number[];
  /** Of questions it does not answer. */
  readonly foreign: readonly number[];
}

/** What comes of showing passages from a threshold on. Shares from 0 to 1. */
export interface TradeOffPoint {
  readonly threshold: number;
  readonly ownDeclined: number;
  readonly foreignAnswered: number;
}

/** How sure an article without entries was of its best passage. */
export function confidenceOfBest(answer: Answer): number {
  const searched =
    answer.kind === "passage" || (answer.kind === "none" && answer.reason.kind === "unanswered");
  return searched ? answer.confidence : 0;
}

/** What each threshold would give that makes a difference, in rising order; none where there is nothing to compare. */
export function tradeOff({ own, foreign }: Confidences): TradeOffPoint[] {
  if (own.length === 0 || foreign.length === 0) return [];
  const thresholds = [...new Set([...own, ...foreign])].filter((threshold) => threshold > 0);
  return [...thresholds.sort((a, b) => a - b), NOTHING_SHOWN].map((threshold) =>
    tradeOffAt(threshold, { own, foreign }),
  );
}

/** What one threshold would give; both kinds of questions must be there. */
export function tradeOffAt(threshold: number, { own, foreign }: Confidences): TradeOffPoint {
  return {
    threshold,
    ownDeclined: own.filter((confidence) => confidence < threshold).length / own.length,
    foreignAnswered:
      foreign.filter((confidence) => confidence > 0 && confidence >= threshold).length / foreign.length,
  };
}

// No probability reaches it.
const NOTHING_SHOWN = 2;
