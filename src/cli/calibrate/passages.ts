import { type Logistic, type Model, PASSAGE_FEATURES, type PassageFeature } from "../../answer/model.ts";
import { passageCertainty, passageFeatures } from "../../answer/sentences/passage-certainty.ts";
import type { Language } from "../../article/article.ts";
import { record, type TradeOff } from "./entries.ts";
import { learnProbability } from "./regression.ts";
import { rankMatches, type SentenceExample } from "./sentences.ts";

/** The best sentence for a question, with what tells how sure that is. */
export interface PassageExample {
  readonly set: string;
  /** Of the article. */
  readonly language: Language;
  readonly sameLanguage: boolean;
  readonly features: Readonly<Record<PassageFeature, number>>;
  /** Whether the question was asked about this article at all. */
  readonly own: boolean;
  readonly right: boolean;
}

/** The best sentence of each example, ranked by weights that were not learned from it. */
export function passageExamples(
  examples: readonly SentenceExample[],
  weightsOf: (example: SentenceExample) => Model["sentence"],
): PassageExample[] {
  return examples.flatMap((example) => {
    const { set, sameLanguage, own, right, index, query } = example;
    const { language } = index.article;
    const ranked = rankMatches(example, weightsOf(example));
    const features = passageFeatures({ query, ranked }, index);
    if (!features) return [];
    return [{ set, language, sameLanguage, features, own, right: right.has(ranked[0]?.sentence ?? -1) }];
  });
}

/** Learns how surely the article is asked at all, by its best sentence. */
export function learnPassage(
  examples: readonly PassageExample[],
  start: Logistic<PassageFeature>,
): Logistic<PassageFeature> {
  const outcomes = examples.map(({ features, own }) => ({
    values: PASSAGE_FEATURES.map((feature) => features[feature]),
    // Whether the article is asked at all: what a second sentence may still answer is no reason to decline.
    happened: own,
    weight: own ? 1 : FOREIGN_WEIGHT,
  }));
  const names = [...PASSAGE_FEATURES, "bias"] as const;
  return record(
    names,
    learnProbability(
      outcomes,
      names.map((name) => start[name]),
    ),
  );
}

// Questions about other things are to come up about as often as the article's own.
const FOREIGN_WEIGHT = 2.5;

/** Own questions answered (rightly or not) and foreign ones declined, if sentences are shown from this probability on. */
export function passageTradeOff(
  examples: readonly PassageExample[],
  passage: Logistic<PassageFeature>,
  threshold: number,
): TradeOff {
  const isShown = ({ features }: PassageExample) => {
    const certainty = passageCertainty(features, { passage });
    return certainty > 0 && certainty >= threshold;
  };
  const own = examples.filter((example) => example.own);
  const foreign = examples.filter((example) => !example.own);
  return {
    hits: own.filter(isShown).length / Math.max(1, own.length),
    refusals: foreign.filter((example) => !isShown(example)).length / Math.max(1, foreign.length),
  };
}
