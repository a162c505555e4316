import type { Query, QueryTerm } from "./analyse.ts";
import type { ArticleIndex, PostingList } from "./article-index.ts";
import { inverseDocumentFrequency, LEAST_NAME_IDF } from "./word-worth.ts";

/** A carrying word of the question with what it is worth in this article. */
export interface WeighedTerm extends QueryTerm {
  /** Inverse document frequency, times the term's share. High for what few entries (or sentences) have. */
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
  /** For each sentence, BM25 over the question's words. */
  readonly sentences: Float64Array;
  /** For each sentence, the matched part of {@link mass}. */
  readonly sentenceCover: Float64Array;
}

// BM25, Robertson & Zaragoza 2009: saturation and length normalisation. The usual values; sentences are short, so b is low.
const K1 = 1.2;
const B = 0.4;
// Laplace smoothing in units of a word's overall frequency.
const SMOOTHING = 1;

// A word in 15 % of an entry's phrasings counts for half as much as one in all of them.
const TYPICAL = 0.15;

/** Looks the words of a question up in all postings of an article: entries and sentences at once. */
export function retrieve(query: Query, index: ArticleIndex): Retrieved {
  const entryCount = index.entries.length;
  const sentenceCount = index.article.sentences.length;
  const phrasings = new Accumulator(index.phrasings.length);
  const entries = new Accumulator(entryCount);
  const shares = new Accumulator(entryCount);
  const likelihood = new Float64Array(entryCount);
  const entryTexts = new Accumulator(entryCount);
  const anywhere = new Accumulator(entryCount);
  const names = new Accumulator(entryCount);
  const sentences = new Accumulator(sentenceCount);
  const sentenceCover = new Accumulator(sentenceCount);
  const averageLength = mean(index.sentenceLengths);

  const terms = query.terms.map((term): WeighedTerm => {
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
    for (const { list, weight } of lists(index.inSentences)) {
      list.ids.forEach((sentence, i) => {
        const count = list.counts[i] ?? 0;
        const norm = K1 * (1 - B + (B * (index.sentenceLengths[sentence] ?? 0)) / averageLength);
        sentences.offer(sentence, (weight * count * (K1 + 1)) / (count + norm));
        sentenceCover.offer(sentence, weight);
      });
    }
    for (const { list, weight } of lists(index.inPhrasings)) {
      for (const phrasing of list.ids) phrasings.offer(phrasing, weight);
    }

    const documents = entryCount > 0 ? anywhere : sentenceCover;
    const background =
      shares.sum((share, entry) => share * (index.phrasingCounts[entry] ?? 0)) / index.phrasings.length;
    // Here function words count in full: what asks alike sounds alike, and frequent words weigh little anyway.
    const importance = term.carrying ? term.share : 1;
    shares.visit((share, entry) => {
      likelihood[entry] =
        (likelihood[entry] ?? 0) + importance * Math.log(1 + share / (SMOOTHING * background));
    });
    shares.drop();

    const idf = worth(term, documents.pending(), documents.size);
    if (term.isName) names.copyPending(anywhere);
    // Function words are no sign that an entry mentions what was asked about.
    if (!term.carrying) anywhere.drop();
    for (const accumulator of [phrasings, entries, entryTexts, anywhere, sentences, sentenceCover, names]) {
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
    sentences: sentences.totals,
    sentenceCover: sentenceCover.totals,
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

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : Math.max(1, values.reduce((sum, value) => sum + value, 0) / values.length);
}
