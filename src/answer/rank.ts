import type { ArticleIndex } from "./article-index.ts";
import { type EntryCandidate, FEATURES, type FeatureVector } from "./features.ts";
import type { Model } from "./model.ts";

/** An entry candidate with its place in the ranking. */
export interface RankedCandidate extends EntryCandidate {
  /** Linear in the features; comparable within one question. */
  readonly score: number;
}

/** Entries by how likely each is what was asked, best first. */
export function rankEntries(
  candidates: readonly EntryCandidate[],
  index: ArticleIndex,
  model: Pick<Model, "rank">,
): RankedCandidate[] {
  const scored = candidates.map((candidate) => ({
    ...candidate,
    own: rankingScore(candidate.features, model),
  }));
  // Entries that cite the same sentence give the same answer: what speaks for one speaks for all of them.
  const support = new Map<number, number>();
  for (const { entry, own } of scored) {
    const meaning = meaningOf(index, entry);
    support.set(meaning, (support.get(meaning) ?? 0) + Math.exp(own));
  }
  return scored
    .map(({ own, ...candidate }) => {
      const together = Math.log(support.get(meaningOf(index, candidate.entry)) ?? 1);
      return { ...candidate, score: (1 - SHARED) * own + SHARED * together };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

const SHARED = 0.7;

/** Entries with the same number answer with the same sentence; each known unknown has a number of its own. */
function meaningOf(index: ArticleIndex, entry: number): number {
  const known = index.entries[entry];
  return known?.kind === "stated" ? known.citations[0].index : -1 - entry;
}

/** The learned weighting of an entry's features. */
function rankingScore(features: FeatureVector, model: Pick<Model, "rank">): number {
  let score = 0;
  for (const feature of FEATURES) score += model.rank[feature] * features[feature];
  return score;
}
