import type { Entry } from "../article/article.ts";
import type { ArticleIndex } from "./article-index.ts";
import { CERTAINTY_FEATURES, type CertaintyFeature, type Logistic, probability } from "./model.ts";
import type { RankedCandidate } from "./rank.ts";
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

function unknownShare(found: Retrieved, counts: (term: WeighedTerm) => boolean = () => true): number {
  if (found.carryingMass === 0) return 1;
  let unknown = 0;
  for (const term of found.terms) if (term.expansions.length === 0 && counts(term)) unknown += term.idf;
  return unknown / found.carryingMass;
}
