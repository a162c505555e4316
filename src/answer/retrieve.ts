import type { Query, QueryTerm } from "./analyse.ts";
import type { ArticleIndex, PostingList } from "./article-index.ts";
import { inverseDocumentFrequency, LEAST_NAME_IDF } from "./word-worth.ts";

/** A carrying word of the question with what it is worth in this article. */
export interface WeighedTerm extends QueryTerm {
  /** Inverse document frequency, times the term's share. High for what few entries have. */
  readonly idf: number;
}

/** How much of the question a document matches: per document, the best match of each of its words. */
export interface Retrieved {
  readonly terms: readonly WeighedTerm[];
  /** Sum of the terms' idf. */
  readonly mass: number;
  /** The same of carrying terms only. */
  readonly carryingMass: number;
  /** For each phrasing, the matched part of {@link mass}. */
  readonly phrasings: Float64Array;
  /** For each entry, the same over all its phrasings, each word by how typical it is of the entry. */
  readonly entries: Float64Array;
  /**
   * For each entry, the logarithm of how much likelier its phrasings are to hold the question's words than any phrasing
   * is (naive Bayes, without the part all entries share). Not bounded.
   */
  readonly likelihood: Float64Array;
  /** For each entry, the same over its answers and citations. */
  readonly entryTexts: Float64Array;
  /** For each entry, what part of {@link carryingMass} it matches anywhere at all. */
  readonly anywhere: Float64Array;
  /** The same as {@link anywhere}, of names only. */
  readonly names: Float64Array;
}

// Laplace smoothing in units of a word's overall frequency.
const SMOOTHING = 1;

// A word in 15 % of an entry's phrasings counts for half as much as one in all of them.
const TYPICAL = 0.15;

/** Looks the words of a question up in all entries of an article. */
export function retrieve(query: Query, index: ArticleIndex): Retrieved {
  const entryCount = index.entries.length;
  const phrasings = new Accumulator(index.phrasings.length);
  const entries = new Accumulator(entryCount);
  const shares = new Accumulator(entryCount);
  const likelihood = new Float64Array(entryCount);
  const entryTexts = new Accumulator(entryCount);
  const anywhere = new Accumulator(entryCount);
  const names = new Accumulator(entryCount);

  // A function word that no entry has tells nothing about them.
  const asked = query.terms.filter(
    ({ carrying, expansions }) =>
      carrying || expansions.some(({ term }) => (index.inEntries[term]?.ids.length ?? 0) > 0),
  );
  const terms = asked.map((term): WeighedTerm => {
    const lists = (postings: readonly PostingList[]) =>
      term.expansions.flatMap(({ term: id, weight }) => {
        const list = postings[id];
        return list ? [{ list, weight }] : [];
      });
    for (const { list, weight } of lists(index.inEntries)) {
      list.ids.forEach((entry, i) => {
        anywhere.offer(entry, weight);
        const typical = (list.counts[i] ?? 0) / (index.phrasingCounts[entry] ?? 1);
        shares.offer(entry, weight * typical);
        entries.offer(entry, (weight * typical * (1 + TYPICAL)) / (typical + TYPICAL));
      });
    }
    for (const { list, weight } of lists(index.inEntryTexts)) {
      for (const entry of list.ids) {
        entryTexts.offer(entry, weight);
        anywhere.offer(entry, weight);
      }
    }
    for (const { list, weight } of lists(index.inPhrasings)) {
      for (const phrasing of list.ids) phrasings.offer(phrasing, weight);
    }

    const background =
      shares.sum((share, entry) => share * (index.phrasingCounts[entry] ?? 0)) / index.phrasings.length;
    // Here function words count in full: what asks alike sounds alike, and frequent words weigh little anyway.
    const importance = term.carrying ? term.share : 1;
    shares.visit((share, entry) => {
      likelihood[entry] =
        (likelihood[entry] ?? 0) + importance * Math.log(1 + share / (SMOOTHING * background));
    });
    shares.drop();

    const idf = worth(term, anywhere.pending(), anywhere.size);
    if (term.isName) names.copyPending(anywhere);
    // Function words are no sign that an entry mentions what was asked about.
    if (!term.carrying) anywhere.drop();
    for (const accumulator of [phrasings, entries, entryTexts, anywhere, names]) {
      accumulator.add(idf);
    }
    return { ...term, idf };
  });

  return {
    terms,
    mass: terms.reduce((sum, { idf }) => sum + idf, 0),
    carryingMass: terms.reduce((sum, { idf, carrying }) => sum + (carrying ? idf : 0), 0),
    phrasings: phrasings.totals,
    entries: entries.totals,
    likelihood: likelihood.map((sum) => sum / Math.sqrt(Math.max(1, terms.length))),
    entryTexts: entryTexts.totals,
    anywhere: anywhere.totals,
    names: names.totals,
  };
}

// A corrected word is only likely the one that was meant; as far as it is not, it is a word nobody knows.
function worth(term: QueryTerm, frequency: number, documents: number): number {
  const known = inverseDocumentFrequency(frequency, documents);
  const doubt = term.expansions.every(({ relation }) => relation === "typo")
    ? 1 - Math.max(0, ...term.expansions.map(({ weight }) => weight))
    : 0;
  const idf = (1 - doubt) * known + doubt * inverseDocumentFrequency(0, documents);
  return term.share * (term.isName ? Math.max(idf, LEAST_NAME_IDF) : idf);
}

/**
 * Sums, over the words of a question, the best match each word has in a document. Documents that a word does not touch
 * are not visited for it.
 */
class Accumulator {
  readonly totals: Float64Array;
  readonly #best: Float64Array;
  #touched: number[] = [];

  constructor(size: number) {
    this.totals = new Float64Array(size);
    this.#best = new Float64Array(size);
  }

  get size(): number {
    return this.totals.length;
  }

  offer(id: number, value: number): void {
    const best = this.#best[id] ?? 0;
    if (best === 0 && value > 0) this.#touched.push(id);
    if (value > best) this.#best[id] = value;
  }

  visit(read: (value: number, id: number) => void): void {
    for (const id of this.#touched) read(this.#best[id] ?? 0, id);
  }

  sum(read: (value: number, id: number) => number): number {
    let sum = 0;
    for (const id of this.#touched) sum += read(this.#best[id] ?? 0, id);
    return sum;
  }

  /** What the current word matches in all documents together: its document frequency where matches count in part. */
  pending(): number {
    let sum = 0;
    for (const id of this.#touched) sum += this.#best[id] ?? 0;
    return sum;
  }

  copyPending(from: Accumulator): void {
    for (const id of from.#touched) this.offer(id, from.#best[id] ?? 0);
  }

  /** Forgets the current word's matches. */
  drop(): void {
    for (const id of this.#touched) this.#best[id] = 0;
    this.#touched = [];
  }

  /** Ends the current word: adds its matches, times its worth. */
  add(worth: number): void {
    for (const id of this.#touched) {
      this.totals[id] = (this.totals[id] ?? 0) + worth * (this.#best[id] ?? 0);
      this.#best[id] = 0;
    }
    this.#touched = [];
  }
}
