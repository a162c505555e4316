import type { Feature } from "./features.ts";
import learned from "./model.json" with { type: "json" };

/** What speaks for the best entry being right, all from 0 to 1 but where noted. */
export const CERTAINTY_FEATURES = [
  /** The best entry's ranking score (not bounded). */
  "score",
  /** Its lead over the next entry that says something else (not bounded). */
  "lead",
  "bothCover",
  "missing",
  "namesMissing",
  "matterMissing",
  /** Share of the question's carrying words (by idf) that are nowhere in the article or its entries. */
  "unknown",
  /** The best entry's {@link Feature} `kind`. */
  "kind",
  "otherKind",
  /** How much of what was asked the best entry has, in absolute terms: little where only common words match. */
  "evidence",
] as const;
export type CertaintyFeature = (typeof CERTAINTY_FEATURES)[number];

/** What speaks for the best sentence of an article without fitting entries, all from 0 to 1. */
export const PASSAGE_FEATURES = [
  /** Share of the question's words (by idf) that the sentence has. */
  "cover",
  /** The same of its paragraph. */
  "paragraphCover",
  /** Its lead over the next sentence, relative to its own score. */
  "lead",
  /** Share of the question's words (by idf) that the article does not have. */
  "unknown",
  /** Share of names among what is missing. */
  "namesMissing",
  /** 1 where the kind of answer asked for is not in the sentence. */
  "wrongKind",
  /** 1 for a question of one or two carrying words. */
  "short",
] as const;
export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** Learned weights and thresholds. `npm run calibrate` writes them to `model.json` and says what they are worth. */
export interface Model {
  readonly rank: Readonly<Record<Feature, number>>;
  /** Logistic regression: the probability that the best entry is right. */
  readonly certainty: Readonly<Record<CertaintyFeature | "bias", number>>;
  /** Logistic regression: the probability that the best sentence answers. */
  readonly passage: Readonly<Record<PassageFeature | "bias", number>>;
  readonly thresholds: {
    /** From this certainty the best entry is the answer. */
    readonly answer: number;
    /** From this certainty it is asked which entry was meant; below, it is declined. */
    readonly suggest: number;
    /** From this certainty a sentence that no entry answers with is shown. */
    readonly passage: number;
  };
}

/** The weights in use. */
export const MODEL: Model = learned;

/** The logistic function of a weighted sum: a probability. */
export function probability<F extends string>(
  weights: Readonly<Record<F | "bias", number>>,
  values: Readonly<Record<F, number>>,
  features: readonly F[],
): number {
  let sum = weights.bias;
  for (const feature of features) sum += weights[feature] * values[feature];
  return 1 / (1 + Math.exp(-sum));
}
