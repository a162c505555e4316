import type { Query } from "./analyse.ts";
import { canAnswer } from "./answer-kind.ts";
import type { ArticleIndex } from "./article-index.ts";
import { type EntryCandidate, FEATURES, type FeatureVector } from "./features.ts";
import type { Model } from "./model.ts";
import type { Retrieved } from "./retrieve.ts";

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

/** A sentence with its place in the ranking, by its own words alone. */
export interface RankedSentence {
  readonly sentence: number;
  /** BM25 with the neighbourhood, and less where the kind of answer is missing. Not bounded. */
  readonly score: number;
  /** From 0 to 1: share of the question's words (by idf) that the sentence has. */
  readonly cover: number;
}

// What a sentence without a number is still worth to `wie viele`, and one without a time to `wann`.
const WRONG_KIND = 0.7;
const NEIGHBOUR = 0.25;
const PARAGRAPH = 0.3;

/** All sentences that share a word with the question or stand beside one that does, best first. */
export function rankSentences(query: Query, index: ArticleIndex, found: Retrieved): RankedSentence[] {
  const { sentences } = index.article;
  const paragraphs = new Map<number, { sum: number; size: number }>();
  for (const { index: id, paragraph } of sentences) {
    const known = paragraphs.get(paragraph) ?? { sum: 0, size: 0 };
    paragraphs.set(paragraph, { sum: known.sum + (found.sentences[id] ?? 0), size: known.size + 1 });
  }
  const scoreIn = (id: number, paragraph: number) =>
    sentences[id]?.paragraph === paragraph ? (found.sentences[id] ?? 0) : 0;

  const ranked: RankedSentence[] = [];
  for (const { index: id, paragraph, text } of sentences) {
    const around = paragraphs.get(paragraph) ?? { sum: 0, size: 1 };
    const neighbours = (scoreIn(id - 1, paragraph) + scoreIn(id + 1, paragraph)) / 2;
    const context = NEIGHBOUR * neighbours + (PARAGRAPH * around.sum) / around.size;
    const kind = canAnswer(query.kind, text) === false ? WRONG_KIND : 1;
    const score = ((found.sentences[id] ?? 0) + context) * kind;
    const cover = found.mass === 0 ? 0 : (found.sentenceCover[id] ?? 0) / found.mass;
    if (score > 0) ranked.push({ sentence: id, score, cover });
  }
  return ranked.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}
