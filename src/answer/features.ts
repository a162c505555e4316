import Fuse from "fuse.js";
import { FUNCTION_WORD, type Query } from "./analyse.ts";
import type { AnswerKind } from "./answer-kind.ts";
import type { ArticleIndex, IndexedPhrasing } from "./article-index.ts";
import { inverseDocumentFrequency, LEAST_NAME_IDF, type Retrieved } from "./retrieve.ts";
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

// What `thing`, `manner`, `polar` and `statement` questions ask for, others ask for in other words.
const NARROW_KINDS: ReadonlySet<AnswerKind> = new Set(["person", "place", "time", "duration", "quantity", "reason"]);
const RARE_KIND = 0.05;

// More candidates change nothing: the right entry is among the first ten for all but a handful of questions.
const RERANKED = 16;
const COMPARED_PHRASINGS = 3;

/** The entries worth a closer look, each with its features; in no particular order. */
export function entryCandidates(query: Query, index: ArticleIndex, found: Retrieved): EntryCandidate[] {
  if (found.mass === 0) return [];
  const shortlist = shortlistPhrasings(query, index, found);
  const wording = compareWording(query, shortlist);
  return shortlist.map(({ entry, best, second, phrasings }) => {
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
      missing: found.carryingMass === 0 ? 1 : Math.max(0, 1 - (found.anywhere[entry] ?? 0) / found.carryingMass),
      matterMissing: matterMass === 0 ? 0 : Math.max(0, matterMass - matter) / matterMass,
      namesMissing: Math.max(0, nameMass - (found.names[entry] ?? 0)) / found.mass,
      kind: Math.log((kind + RARE_KIND) / ((index.kindShares[query.kind] ?? 0) + RARE_KIND)) / 3,
      otherKind: kind < RARE_KIND && NARROW_KINDS.has(query.kind) ? 1 : 0,
      wording: Math.max(...phrasings.map((phrasing) => wording.get(phrasing) ?? 0)),
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
  readonly phrasings: readonly IndexedPhrasing[];
}

function shortlistPhrasings(query: Query, index: ArticleIndex, found: Retrieved): Shortlisted[] {
  // The longest part of the question a phrasing of the entry has, and how typical the question is of the entry.
  const promise = new Float64Array(index.entries.length);
  index.phrasings.forEach((phrasing, id) => {
    const cover = (found.phrasings[id] ?? 0) / found.mass;
    if (cover > (promise[phrasing.entry] ?? 0)) promise[phrasing.entry] = cover;
  });
  const ranked = [...promise.keys()]
    .map((entry) => ({ entry, promise: (promise[entry] ?? 0) + (found.entries[entry] ?? 0) / found.mass }))
    .filter(({ promise: value }) => value > 0)
    .sort((a, b) => b.promise - a.promise || a.entry - b.entry)
    .slice(0, RERANKED);

  const weights = termWeights(query);
  const idf = memoise(
    (term: number) =>
      Math.max(
        inverseDocumentFrequency(index.inEntries[term]?.ids.length ?? 0, index.entries.length),
        index.nameTerms.has(term) ? LEAST_NAME_IDF : 0,
      ) * (index.vocabulary.isCarrying(term) ? 1 : FUNCTION_WORD),
  );
  const byEntry = new Map<number, ScoredPhrasing[]>(ranked.map(({ entry }) => [entry, []]));
  index.phrasings.forEach((phrasing, id) => {
    const list = byEntry.get(phrasing.entry);
    const matched = found.phrasings[id] ?? 0;
    if (!list || matched === 0) return;
    const questionCover = matched / found.mass;
    let own = 0;
    let met = 0;
    for (const term of phrasing.terms) {
      own += idf(term);
      met += idf(term) * (weights.get(term) ?? 0);
    }
    const phrasingCover = own === 0 ? 0 : met / own;
    list.push({ phrasing, questionCover, phrasingCover, both: questionCover * phrasingCover });
  });
  return ranked.flatMap(({ entry }) => {
    const scored = (byEntry.get(entry) ?? []).sort((a, b) => b.both - a.both);
    const [best, second] = scored;
    if (!best) return [];
    const phrasings = scored.slice(0, COMPARED_PHRASINGS).map(({ phrasing }) => phrasing);
    return [{ entry, best, second: second?.both ?? 0, phrasings }];
  });
}

// How well the question has a term: the best of its words' expansions to it.
function termWeights(query: Query): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { expansions, share, carrying } of query.terms) {
    for (const { term, weight } of expansions) {
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * (carrying ? share : 1)));
    }
  }
  return weights;
}

function memoise(compute: (term: number) => number): (term: number) => number {
  const known = new Map<number, number>();
  return (term) => {
    const cached = known.get(term);
    if (cached !== undefined) return cached;
    const value = compute(term);
    known.set(term, value);
    return value;
  };
}

// Function words and word forms count here, which the covers do not see: `wer bestätigt` is not `was bestätigt`.
function compareWording(query: Query, shortlist: readonly Shortlisted[]): ReadonlyMap<IndexedPhrasing, number> {
  const phrasings = shortlist.flatMap((candidate) => candidate.phrasings);
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
