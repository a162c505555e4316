import { canAnswer } from "../answer-kind.ts";
import type { ArticleIndex } from "../article-index.ts";
import { type Model, PASSAGE_FEATURES, type PassageFeature, probability } from "../model.ts";
import type { FoundSentences, RankedSentence } from "./rank-sentences.ts";
import type { SentenceQuery, SentenceTerm } from "./sentence-query.ts";

/** What speaks for the article being asked at all, by the best of the ranked sentences; undefined where there is none. */
export function passageFeatures(
  { query, ranked }: FoundSentences,
  index: ArticleIndex,
): Readonly<Record<PassageFeature, number>> | undefined {
  const [best] = ranked;
  if (!best) return undefined;
  const block = ranked.filter((one) => one.block === best.block);
  const missing = query.terms.map((_, i) =>
    Math.min(...block.map(({ reading }) => 1 - (reading.matches[i] ?? 0))),
  );
  const share = (worth: (term: SentenceTerm, i: number) => number) =>
    query.terms.reduce((sum, term, i) => sum + term.idf * worth(term, i), 0) / query.mass;
  const text = index.article.sentences[best.sentence]?.text ?? "";
  return {
    cover: best.features.cover,
    around: best.features.around,
    grams: shareOfRuns(block, query),
    odds: oddsOf(ranked),
    unknown: share(({ expansions }) => (expansions.length === 0 ? 1 : 0)),
    capitalsMissing: share(({ isCapital }, i) => (isCapital ? (missing[i] ?? 0) : 0)),
    capitals: Math.min(
      1,
      query.terms.reduce((sum, { isCapital }, i) => sum + (isCapital ? 1 - (missing[i] ?? 0) : 0), 0) / 3,
    ),
    evidence: Math.min(1, (best.features.cover * query.mass) / ENOUGH),
    wrongKind: canAnswer(query.kind, text) === false ? 1 : 0,
    short: query.terms.length <= 2 ? 1 : 0,
  };
}

// Not by rarity: what the article has nowhere has no rarity in it, but tells that something else is asked.
function shareOfRuns(block: readonly RankedSentence[], { runs }: SentenceQuery): number {
  let shared = 0;
  for (let run = runs.short; run < runs.size; run += 1) {
    if (block.some(({ reading }) => reading.runs[run] === 1)) shared += 1;
  }
  return shared / Math.max(1, runs.size - runs.short);
}

// In units of idf: about three words that one sentence in ten has.
const ENOUGH = 6;

// The share the best has where scores are read as logarithms of odds, which is how they were learned.
function oddsOf(ranked: readonly RankedSentence[]): number {
  const best = ranked[0]?.score ?? 0;
  return 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
}

/**
 * How surely the article is asked at all, from 0 to 1. Zero where the best sentence has not what such a question asks for,
 * whatever else it has: `wie viel` is never answered by a sentence without a number.
 */
export function passageCertainty(
  features: Readonly<Record<PassageFeature, number>>,
  model: Pick<Model, "passage">,
): number {
  return features.wrongKind === 1 ? 0 : probability(model.passage, features, PASSAGE_FEATURES);
}
