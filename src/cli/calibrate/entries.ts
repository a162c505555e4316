import { certainty, certaintyFeatures } from "../../answer/certainty.ts";
import { FEATURES, type FeatureVector } from "../../answer/features.ts";
import { CERTAINTY_FEATURES, type CertaintyFeature, type Logistic, type Model } from "../../answer/model.ts";
import { rankEntries } from "../../answer/rank.ts";
import type { Example } from "./examples.ts";
import { type Choice, learnProbability, learnRanking, type Outcome } from "./regression.ts";

// A reader's question counts as much as several of the editor's: it is what the bot is for. Questions about other things
// are weighed so that they come up about as often as they do among readers.
const WEIGHT: Readonly<Record<Example["origin"], { ranking: number; stated: number; notStated: number }>> = {
  reader: { ranking: 6, stated: 6, notStated: 0 },
  phrasing: { ranking: 1, stated: 0.05, notStated: 1 },
  orphan: { ranking: 0, stated: 0.05, notStated: 1 },
  unrelated: { ranking: 0, stated: 1, notStated: 1 },
};

/** Learns the ranking weights from which entry was right. */
export function learnRank(examples: readonly Example[], start: Model["rank"]): Model["rank"] {
  const choices = examples.flatMap(({ origin, candidates, right, answerable }): Choice[] => {
    const indices = candidates.flatMap(({ entry }, i) => (right.has(entry) ? [i] : []));
    const weight = WEIGHT[origin].ranking * (origin === "reader" && !answerable ? 0.5 : 1);
    if (indices.length === 0 || weight === 0) return [];
    return [{ candidates: candidates.map(({ features }) => row(features)), right: indices, weight }];
  });
  const weights = learnRanking(
    choices,
    FEATURES.map((feature) => start[feature]),
  );
  return record(FEATURES, weights);
}

function row(features: FeatureVector): number[] {
  return FEATURES.map((feature) => features[feature]);
}

/** The best entry of an example under a ranking, with what tells how sure that is. */
export interface Best {
  readonly stated: boolean;
  readonly right: boolean;
  readonly features: Readonly<Record<CertaintyFeature, number>>;
}

/** Ranks an example's candidates; nothing where there are none. */
function bestOf(example: Example, rank: Model["rank"]): Best | undefined {
  const [first, ...rest] = rankEntries(example.candidates, example.index, { rank });
  if (!first) return undefined;
  return {
    stated: example.index.entries[first.entry]?.kind === "stated",
    right: example.right.has(first.entry),
    features: certaintyFeatures(example.index, example.found, [first, ...rest]),
  };
}

/** Learns how sure the best entry is, apart for entries the article answers and for known unknowns. */
export function learnCertainty(
  examples: readonly Example[],
  rank: Model["rank"],
  start: Pick<Model, "stated" | "notStated">,
): Pick<Model, "stated" | "notStated"> {
  const learn = (kind: "stated" | "notStated") => {
    const outcomes = examples.flatMap((example): Outcome[] => {
      const weight = WEIGHT[example.origin][kind];
      const best = bestOf(example, rank);
      if (!best || weight === 0 || best.stated !== (kind === "stated")) return [];
      const values = CERTAINTY_FEATURES.map((feature) => best.features[feature]);
      return [{ values, happened: best.right, weight }];
    });
    const names = [...CERTAINTY_FEATURES, "bias"] as const;
    const weights = learnProbability(
      outcomes,
      names.map((name) => start[kind][name]),
    );
    return record(names, weights);
  };
  return { stated: learn("stated"), notStated: learn("notStated") };
}

/** Names to weights, rounded: more digits say nothing. */
export function record<F extends string>(names: readonly F[], weights: readonly number[]): Record<F, number> {
  const rounded = names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))] as const);
  // Object.fromEntries forgets the keys it is given; every name of the list is in it.
  return Object.fromEntries(rounded) as Record<F, number>;
}

/** What a threshold gives on a set of examples: shares from 0 to 1. */
export interface TradeOff {
  readonly hits: number;
  readonly refusals: number;
}

/** Hits among answerable and refusals among unanswerable examples, if entries answer from this probability on. */
export function tradeOff(
  examples: readonly Example[],
  rank: Model["rank"],
  stated: Logistic<CertaintyFeature>,
  threshold: number,
): TradeOff {
  let [hits, answerable, refusals, unanswerable] = [0, 0, 0, 0];
  for (const example of examples) {
    const best = bestOf(example, rank);
    const answers = best?.stated === true && certainty(best.features, example.found, stated) >= threshold;
    if (example.answerable) {
      answerable += 1;
      if (answers && best.right) hits += 1;
    } else {
      unanswerable += 1;
      if (!answers) refusals += 1;
    }
  }
  return {
    hits: hits / Math.max(1, answerable),
    refusals: refusals / Math.max(1, unanswerable),
  };
}
