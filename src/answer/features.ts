import Fuse from "fuse.js";
import type { Query } from "./analyse.ts";
import type { AnswerKind } from "./answer-kind.ts";
import type { ArticleIndex, IndexedPhrasing } from "./article-index.ts";
import type { Retrieved } from "./retrieve.ts";
import { tokenise } from "./tokens.ts";

/** What speaks for an entry being what was asked. Every value is from 0 to 1. */
export const FEATURES = [
  /** Share of the question's words (by idf) that the entry's best phrasing has. */
  "questionCover",
  /** Share of that phrasing's words that the question has. */
  "phrasingCover",
  /** The same two, multiplied: neither says more than the other. */
  "bothCover",
  /** Likeness of the entry's second-best phrasing. */
  "secondCover",
  /** Share of the question's words, each by how typical it is of the entry's phrasings. */
  "typical",
  /** How much likelier the entry's phrasings are to hold the question's words than others are. Not bounded. */
  "likelihood",
  /** Share of the question's words in the entry's answers and citations. */
  "textCover",
  /** Share of the question's carrying words that are nowhere in the entry. */
  "missing",
  /** Share of the question's words that are names the entry does not mention. */
  "namesMissing",
  /** Share of what is asked about those names (carrying words that are no names) that is nowhere in the entry. */
  "matterMissing",
  /** How much oftener the entry's phrasings ask for this kind of answer than others do; below 0 for more seldom. */
  "kind",
  /** 1 where the question asks for a number, time, place, … and next to none of the entry's phrasings does. */
  "otherKind",
  /** fuse.js, token search: the whole question against the entry's best phrasings. */
  "wording",
] as const;
export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;

/** An entry that retrieval proposes. */
export interface EntryCandidate {
  readonly entry: number;
  readonly features: FeatureVector;
  /** The phrasing most like the question. */
  readonly phrasing: IndexedPhrasing;
}

/** Kinds that ask for one thing only. What `thing`, `manner`, `polar` and `statement` ask for, others ask for too. */
export const NARROW_KINDS: ReadonlySet<AnswerKind> = new Set([
  "person",
  "place",
  "time",
  "duration",
  "quantity",
  "reason",
]);
/** An entry with a smaller share of phrasings of a kind does not answer questions of that kind. */
export const RARE_KIND = 0.05;

// More candidates change nothing: the right entry is among the first ten for all but a handful of questions.
const RERANKED = 16;
// fuse.js costs more than all the rest together, and what it adds it adds among the first few.
const COMPARED_PHRASINGS = 6;

/** The entries worth a closer look, each with its features; in no particular order. */
export function entryCandidates(query: Query, index: ArticleIndex, found: Retrieved): EntryCandidate[] {
  if (found.mass === 0) return [];
  const shortlist = shortlistPhrasings(query, index, found);
  const wording = compareWording(query, shortlist);
  return shortlist.map(({ entry, best, second }) => {
    const share = (values: Float64Array) => (values[entry] ?? 0) / found.mass;
    const nameMass = found.terms.reduce((sum, term) => sum + (term.isName ? term.idf : 0), 0);
    const matterMass = found.carryingMass - nameMass;
    const matter = (found.anywhere[entry] ?? 0) - (found.names[entry] ?? 0);
    const kind = index.kinds[entry]?.[query.kind] ?? 0;
    const features: FeatureVector = {
      questionCover: best.questionCover,
      phrasingCover: best.phrasingCover,
      bothCover: best.both,
      secondCover: second,
      typical: share(found.entries),
      likelihood: (found.likelihood[entry] ?? 0) / 4,
      textCover: share(found.entryTexts),
      missing:
        found.carryingMass === 0 ? 1 : Math.max(0, 1 - (found.anywhere[entry] ?? 0) / found.carryingMass),
      matterMissing: matterMass === 0 ? 0 : Math.max(0, matterMass - matter) / matterMass,
      namesMissing: Math.max(0, nameMass - (found.names[entry] ?? 0)) / found.mass,
      kind: Math.log((kind + RARE_KIND) / ((index.kindShares[query.kind] ?? 0) + RARE_KIND)) / 3,
      otherKind: kind < RARE_KIND && NARROW_KINDS.has(query.kind) ? 1 : 0,
      wording: wording.get(best.phrasing) ?? 0,
    };
    return { entry, features, phrasing: best.phrasing };
  });
}

interface ScoredPhrasing {
  readonly phrasing: IndexedPhrasing;
  readonly questionCover: number;
  readonly phrasingCover: number;
  readonly both: number;
}

interface Shortlisted {
  readonly entry: number;
  readonly best: ScoredPhrasing;
  readonly second: number;
}

function shortlistPhrasings(query: Query, index: ArticleIndex, found: Retrieved): Shortlisted[] {
  // The longest part of the question a phrasing of the entry has, and how typical the question is of the entry.
  const ranked = index.entries
    .map((_, entry) => {
      let cover = 0;
      const { first, end } = phrasingRange(index, entry);
      for (let id = first; id < end; id += 1) cover = Math.max(cover, found.phrasings[id] ?? 0);
      return { entry, promise: cover + (found.entries[entry] ?? 0) };
    })
    .filter(({ promise }) => promise > 0)
    .sort((a, b) => b.promise - a.promise || a.entry - b.entry)
    .slice(0, RERANKED);

  const weights = termWeights(query, index);
  const score = (id: number): ScoredPhrasing | undefined => {
    const phrasing = index.phrasings[id];
    const matched = found.phrasings[id] ?? 0;
    if (!phrasing || matched === 0) return undefined;
    const questionCover = matched / found.mass;
    let own = 0;
    let met = 0;
    for (const term of phrasing.terms) {
      const worth = index.termWorth[term] ?? 0;
      own += worth;
      met += worth * (weights[term] ?? 0);
    }
    const phrasingCover = own === 0 ? 0 : met / own;
    return { phrasing, questionCover, phrasingCover, both: questionCover * phrasingCover };
  };
  return ranked.flatMap(({ entry }) => {
    let best: ScoredPhrasing | undefined;
    let second = 0;
    const { first, end } = phrasingRange(index, entry);
    for (let id = first; id < end; id += 1) {
      const scored = score(id);
      if (!scored) continue;
      if (!best || scored.both > best.both) [second, best] = [best?.both ?? 0, scored];
      else second = Math.max(second, scored.both);
    }
    return best ? [{ entry, best, second }] : [];
  });
}

// An entry's phrasings stand side by side.
function phrasingRange(index: ArticleIndex, entry: number): { first: number; end: number } {
  const first = index.firstPhrasings[entry] ?? 0;
  return { first, end: first + (index.phrasingCounts[entry] ?? 0) };
}

// How well the question has a term: the best of its words' expansions to it.
function termWeights(query: Query, index: ArticleIndex): Float64Array {
  const weights = new Float64Array(index.vocabulary.size);
  for (const { expansions, share, carrying } of query.terms) {
    for (const { term, weight } of expansions) {
      weights[term] = Math.max(weights[term] ?? 0, weight * (carrying ? share : 1));
    }
  }
  return weights;
}

// Function words and word forms count here, which the covers do not see: `wer bestätigt` is not `was bestätigt`.
function compareWording(
  query: Query,
  shortlist: readonly Shortlisted[],
): ReadonlyMap<IndexedPhrasing, number> {
  const phrasings = [...shortlist]
    .sort((a, b) => b.best.both - a.best.both || a.entry - b.entry)
    .slice(0, COMPARED_PHRASINGS)
    .map(({ best }) => best.phrasing);
  const fuse = new Fuse(
    phrasings.map(({ text }) => text),
    {
      useTokenSearch: true,
      tokenize: (text: string) => tokenise(text).map((token) => token.folded),
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.25,
      shouldSort: false,
    },
  );
  const scores = new Map<IndexedPhrasing, number>();
  for (const { refIndex, score } of fuse.search(query.words.join(" "))) {
    const phrasing = phrasings[refIndex];
    if (phrasing) scores.set(phrasing, 1 - (score ?? 1));
  }
  return scores;
}
