import type { Entry } from "../article/article.ts";
import type { Query } from "./analyse.ts";
import { canAnswer } from "./answer-kind.ts";
import type { ArticleIndex } from "./article-index.ts";
import {
  CERTAINTY_FEATURES,
  type CertaintyFeature,
  type Logistic,
  type PassageFeature,
  probability,
} from "./model.ts";
import type { RankedCandidate, RankedSentence } from "./rank.ts";
import type { Retrieved, WeighedTerm } from "./retrieve.ts";

/** What speaks for the best of the ranked entries being right. */
export function certaintyFeatures(
  index: ArticleIndex,
  found: Retrieved,
  ranked: readonly [RankedCandidate, ...RankedCandidate[]],
): Readonly<Record<CertaintyFeature, number>> {
  const [best] = ranked;
  const { features } = best;
  return {
    score: best.score,
    lead: best.score - (rival(index, ranked)?.score ?? 0),
    bothCover: features.bothCover,
    missing: features.missing,
    namesMissing: features.namesMissing,
    matterMissing: features.matterMissing,
    unknown: unknownShare(found),
    unknownNouns: unknownShare(found, ({ isCapital }) => isCapital),
    kind: features.kind,
    otherKind: features.otherKind,
    evidence: Math.min(1, ((1 - features.missing) * found.carryingMass) / ENOUGH),
  };
}

/**
 * How sure the best entry is, from 0 to 1. Zero where it does not mention what is asked, whatever else it has: not just
 * little words, nor just the name of what something else is asked about (`Wie warm ist es in Dubai?`), nor anything but
 * the noun it is all about (`Was kostet ein Zebra?`).
 */
export function certainty(
  features: Readonly<Record<CertaintyFeature, number>>,
  found: Retrieved,
  weights: Logistic<CertaintyFeature>,
): number {
  // A question of little words only (`Wo war das?`) has to be a phrasing, or nearly so.
  const mentioned =
    found.carryingMass === 0
      ? features.bothCover >= NEARLY_ALL
      : features.missing < NOTHING && features.matterMissing < NOTHING && features.unknownNouns < MOST;
  return mentioned ? probability(weights, features, CERTAINTY_FEATURES) : 0;
}

const NEARLY_ALL = 0.6;
const NOTHING = 0.95;
const MOST = 0.6;

// In units of idf: about two words that one entry in ten has.
const ENOUGH = 4;

/** The first entry after the best that says something else: cites another sentence, or the article does not state it. */
export function rival(
  index: ArticleIndex,
  ranked: readonly [RankedCandidate, ...RankedCandidate[]],
): RankedCandidate | undefined {
  const [best, ...rest] = ranked;
  const meaning = meaningOf(index.entries[best.entry]);
  return rest.find((candidate) => meaningOf(index.entries[candidate.entry]) !== meaning);
}

// All known unknowns mean the same to the decision: not answered.
function meaningOf(entry: Entry | undefined): number {
  return entry?.kind === "stated" ? entry.citations[0].index : -1;
}

/** What speaks for the best of the ranked sentences being right. */
export function passageFeatures(
  query: Query,
  index: ArticleIndex,
  found: Retrieved,
  ranked: readonly [RankedSentence, ...RankedSentence[]],
): Readonly<Record<PassageFeature, number>> {
  const [best, second] = ranked;
  const sentence = index.article.sentences[best.sentence];
  const wanted = new Set<number>();
  for (const { index: id, paragraph } of index.article.sentences)
    if (paragraph === sentence?.paragraph) wanted.add(id);
  let paragraphCover = 0;
  let namesMissing = 0;
  for (const term of found.terms) {
    let inParagraph = 0;
    let inSentence = 0;
    for (const { term: id, weight } of term.expansions) {
      for (const where of index.inSentences[id]?.ids ?? []) {
        if (wanted.has(where)) inParagraph = Math.max(inParagraph, weight);
        if (where === best.sentence) inSentence = Math.max(inSentence, weight);
      }
    }
    paragraphCover += term.idf * inParagraph;
    // Without entries in English nobody said what is a name; a capital inside the question is the best hint there is.
    if (term.isName || /^\p{Lu}/u.test(term.text))
      namesMissing += term.idf * (1 - Math.max(inSentence, inParagraph));
  }
  return {
    cover: best.cover,
    paragraphCover: found.mass === 0 ? 0 : paragraphCover / found.mass,
    lead: second ? (best.score - second.score) / best.score : 1,
    unknown: unknownShare(found),
    namesMissing: found.mass === 0 ? 0 : namesMissing / found.mass,
    wrongKind: sentence && canAnswer(query.kind, sentence.text) === false ? 1 : 0,
    short: query.carrying <= 2 ? 1 : 0,
  };
}

function unknownShare(found: Retrieved, counts: (term: WeighedTerm) => boolean = () => true): number {
  if (found.carryingMass === 0) return 1;
  let unknown = 0;
  for (const term of found.terms) if (term.expansions.length === 0 && counts(term)) unknown += term.idf;
  return unknown / found.carryingMass;
}
