import { analyse } from "../../answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../answer/article-index.ts";
import { passageFeatures } from "../../answer/certainty.ts";
import { type Logistic, PASSAGE_FEATURES, type PassageFeature, probability } from "../../answer/model.ts";
import { rankSentences } from "../../answer/rank.ts";
import { retrieve } from "../../answer/retrieve.ts";
import type { Language } from "../../article/article.ts";
import type { SquadArticle } from "../eval/squad.ts";
import { record, type TradeOff } from "./entries.ts";
import { learnProbability } from "./regression.ts";

/** The best sentence for a question, with what tells how sure that is. */
export interface PassageExample {
  readonly features: Readonly<Record<PassageFeature, number>>;
  /** Whether the question was asked about this article at all. */
  readonly own: boolean;
  readonly right: boolean;
}

const FOREIGN = 10;

/** The questions of each article, and ten of the next article, which it does not answer. */
export function passageExamples(squad: readonly SquadArticle[], language: Language): PassageExample[] {
  return squad.flatMap(({ article, questions }, i) => {
    const index = buildArticleIndex(article);
    const foreign = squad[(i + 1) % squad.length]?.questions.slice(0, FOREIGN) ?? [];
    return [
      ...questions.flatMap(({ q, gold }) => best(index, q, language, gold) ?? []),
      ...foreign.flatMap(({ q }) => best(index, q, language, undefined) ?? []),
    ];
  });
}

function best(
  index: ArticleIndex,
  text: string,
  language: Language,
  gold: readonly number[] | undefined,
): PassageExample | undefined {
  const query = analyse(text, index, language);
  const found = retrieve(query, index);
  const [first, ...rest] = rankSentences(query, index, found);
  if (!first) return undefined;
  return {
    features: passageFeatures(query, index, found, [first, ...rest]),
    own: gold !== undefined,
    right: gold?.includes(first.sentence) ?? false,
  };
}

/** Learns how sure the best sentence is. */
export function learnPassage(
  examples: readonly PassageExample[],
  start: Logistic<PassageFeature>,
): Logistic<PassageFeature> {
  const outcomes = examples.map(({ features, right }) => ({
    values: PASSAGE_FEATURES.map((feature) => features[feature]),
    happened: right,
    weight: 1,
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

/** Own questions answered (rightly or not) and foreign ones declined, if sentences are shown from this probability on. */
export function passageTradeOff(
  examples: readonly PassageExample[],
  weights: Logistic<PassageFeature>,
  threshold: number,
): TradeOff {
  const shown = ({ features }: PassageExample) =>
    probability(weights, features, PASSAGE_FEATURES) >= threshold;
  const own = examples.filter((example) => example.own);
  const foreign = examples.filter((example) => !example.own);
  return {
    hits: own.filter(shown).length / Math.max(1, own.length),
    refusals: foreign.filter((example) => !shown(example)).length / Math.max(1, foreign.length),
  };
}
