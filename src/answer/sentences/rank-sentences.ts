import type { Query } from "../analyse.ts";
import type { ArticleIndex } from "../article-index.ts";
import type { Model } from "../model.ts";
import { candidateBlocks } from "./candidate-blocks.ts";
import { blockFeatures, SENTENCE_FEATURES, type SentenceFeatures, weighRuns } from "./sentence-features.ts";
import { type SentenceQuery, sentenceQuery } from "./sentence-query.ts";
import { type SentenceReading, sentenceReader } from "./sentence-reading.ts";

/** A sentence that retrieval proposes, with what speaks for it. */
export interface SentenceMatch {
  readonly sentence: number;
  readonly block: number;
  readonly reading: SentenceReading;
  readonly features: SentenceFeatures;
}

/** A sentence with its place in the ranking, by its own words and those around it. */
export interface RankedSentence extends SentenceMatch {
  /** Linear in the features; comparable within one question. */
  readonly score: number;
}

/** What was found for a question, and how it was searched for. */
export interface FoundSentences {
  readonly query: SentenceQuery;
  /** Best first. */
  readonly ranked: readonly RankedSentence[];
}

/** The sentences worth a closer look, each with its features; in no particular order. */
export function matchSentences(query: SentenceQuery, index: ArticleIndex): SentenceMatch[] {
  const { sentences, vocabulary, article } = index;
  const { blocks, headings } = sentences;
  const read = sentenceReader(query, sentences, (term) => vocabulary.isCarrying(term));
  const found = candidateBlocks(query, sentences).map((block) => {
    const readings: SentenceReading[] = [];
    const end = blocks[block + 1] ?? 0;
    for (let sentence = blocks[block] ?? 0; sentence < end; sentence += 1) readings.push(read(sentence));
    return { block, readings };
  });
  const runs = weighRuns(
    found.map(({ readings }) => readings),
    query,
  );
  const matches: SentenceMatch[] = [];
  for (const { block, readings } of found) {
    const heading = new Uint8Array(query.terms.length);
    const last = headings.starts[block + 1] ?? 0;
    for (let at = headings.starts[block] ?? 0; at < last; at += 1) {
      for (const { word } of query.hits.get(headings.values[at] ?? 0) ?? []) heading[word] = 1;
    }
    const all = blockFeatures(readings, query, sentences, { heading, runs }, article.language === "en");
    readings.forEach((reading, i) => {
      const features = all[i];
      // What has no word in common, nor has its block, was not found: letters alone find too much.
      if (!features || features.around === 0) return;
      matches.push({ sentence: reading.sentence, block, reading, features });
    });
  }
  return matches;
}

/** Sentences by how likely each holds the answer, best first. */
export function rankSentences(
  query: Query,
  index: ArticleIndex,
  model: Pick<Model, "sentence">,
): FoundSentences {
  const prepared = sentenceQuery(query, index);
  const ranked = matchSentences(prepared, index)
    .map(({ sentence, block, reading, features }) => {
      const score = sentenceScore(features, model);
      return { sentence, block, reading, features, score };
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  return { query: prepared, ranked };
}

/** The learned weighting of a sentence's features. */
export function sentenceScore(features: SentenceFeatures, model: Pick<Model, "sentence">): number {
  let score = 0;
  for (const feature of SENTENCE_FEATURES) score += model.sentence[feature] * features[feature];
  return score;
}
