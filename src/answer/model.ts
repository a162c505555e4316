import type { Language } from "../article/article.ts";
import type { Feature } from "./features.ts";
import learned from "./model.json" with { type: "json" };
import type { SentenceFeature } from "./sentences/sentence-features.ts";

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
  /** The same of names and German nouns only: what the question is about and the article is not. */
  "unknownNouns",
  /** The best entry's {@link Feature} `kind`. */
  "kind",
  "otherKind",
  /** How much of what was asked the best entry has, in absolute terms: little where only common words match. */
  "evidence",
] as const;
export type CertaintyFeature = (typeof CERTAINTY_FEATURES)[number];

/** What speaks for an article without fitting entries being asked at all, by its best sentence, all from 0 to 1. */
export const PASSAGE_FEATURES = [
  /** Share of the question's words (by idf) that the sentence has. */
  "cover",
  /** The same of its block, by how rare they are in blocks. */
  "around",
  /** Share of the question's runs of four letters that its block has. */
  "grams",
  /** Its share of the odds of all sentences. */
  "odds",
  /** Share of the question's words (by idf) that the article has nothing like. */
  "unknown",
  /** Share of names and German nouns (by idf) that its block does not have. */
  "capitalsMissing",
  /** How many of them it has; 1 from three on. */
  "capitals",
  /** How much of what was asked it has, in absolute terms: little where only common words match. */
  "evidence",
  /** 1 where the kind of answer asked for is not in the sentence. */
  "wrongKind",
  /** 1 for a question of one or two carrying words. */
  "short",
] as const;
export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** Weights of a logistic regression. */
export type Logistic<F extends string> = Readonly<Record<F | "bias", number>>;

/** Capitals tell more in English than in German, and a question in another language has less in common with its answer. */
export interface PassageThresholds {
  readonly same: number;
  readonly other: number;
}

/** Learned weights and thresholds. `npm run calibrate` writes them to `model.json` and says what they are worth. */
export interface Model {
  /** Weights under which the entry that was asked for comes first. */
  readonly rank: Readonly<Record<Feature, number>>;
  /** The probability that the best entry's sentence answers the question. */
  readonly stated: Logistic<CertaintyFeature>;
  /** The probability that the best entry, a known unknown, is the one that was asked about. */
  readonly notStated: Logistic<CertaintyFeature>;
  /** Weights under which the sentence that holds the answer comes first. */
  readonly sentence: Readonly<Record<SentenceFeature, number>>;
  /** The probability that the best sentence answers, where no entry cites it. */
  readonly passage: Logistic<PassageFeature>;
  readonly thresholds: {
    /** From this probability the best entry is the answer. */
    readonly answer: number;
    /** From this probability it is asked which entry was meant; below, the question is declined. */
    readonly suggest: number;
    /** From this probability a decline says what exactly the article leaves open. */
    readonly notStated: number;
    /** From this probability a sentence is shown: by the article's language, and by whether the reader asks in the same. */
    readonly passage: Readonly<Record<Language, PassageThresholds>>;
  };
}

/** The weights in use. */
export const MODEL: Model = learned;

/** The logistic function of a weighted sum: a probability. */
export function probability<F extends string>(
  weights: Logistic<F>,
  values: Readonly<Record<F, number>>,
  features: readonly F[],
): number {
  let sum = weights.bias;
  for (const feature of features) sum += weights[feature] * values[feature];
  return 1 / (1 + Math.exp(-sum));
}
