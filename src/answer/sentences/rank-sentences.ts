import type { Query } from "../analyse.ts";
import type { ArticleIndex } from "../article-index.ts";
import type { Model } from "../model.ts";
import { rowOf } from "../rows.ts";
import { candidateBlocks } from "./candidate-blocks.ts";
import { blockFeatures, SENTENCE_FEATURES, type SentenceFeatures } from "./sentence-features.ts";
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
  const read = sentenceReader(query, sentences, (term) => vocabulary.isCarrying(term));
  return candidateBlocks(query, sentences).flatMap((block) => {
    const readings: SentenceReading[] = [];
    const end = sentences.blocks[block + 1] ?? 0;
    for (let sentence = sentences.blocks[block] ?? 0; sentence < end; sentence += 1) {
      readings.push(read(sentence));
    }
    const heading = new Uint8Array(query.terms.length);
    for (const term of rowOf(sentences.headings, block)) {
      for (const { word } of query.hits.get(term) ?? []) heading[word] = 1;
    }
    const features = blockFeatures(readings, query, sentences, heading, article.language === "en");
    return readings.flatMap((reading, i) => {
      const values = features[i];
      // What neither it nor its block has a word of was not found.
      if (!values || values.around + values.grams + values.gramsAround === 0) return [];
      return [{ sentence: reading.sentence, block, reading, features: values }];
    });
  });
}

/** Sentences by how likely each holds the answer, best first. */
export function rankSentences(
  query: Query,
  index: ArticleIndex,
  model: Pick<Model, "sentence">,
): FoundSentences {
  const prepared = sentenceQuery(query, index);
  const ranked = matchSentences(prepared, index)
    .map((match) => ({ ...match, score: sentenceScore(match.features, model) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  return { query: prepared, ranked };
}

/** The learned weighting of a sentence's features. */
export function sentenceScore(features: SentenceFeatures, model: Pick<Model, "sentence">): number {
  let score = 0;
  for (const feature of SENTENCE_FEATURES) score += model.sentence[feature] * features[feature];
  return score;
}
