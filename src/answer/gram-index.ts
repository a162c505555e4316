import { gramSpace, gramsOf, writeGrams } from "./grams.ts";
import { firstAtLeast, type Rows, rowOf } from "./rows.ts";
import type { WordTable } from "./word-table.ts";

/** Words by their letter grams, as plain data. */
export interface GramIndexData extends Rows {
  /** Letters of a gram. */
  readonly size: number;
  /** Grams that occur, ascending; each has a row of word ids, ascending. */
  readonly grams: Uint32Array;
}

/** What to count shared grams of. */
export interface Sharing {
  /** Lengths of the words wanted, both included. */
  readonly shortest: number;
  readonly longest: number;
  /** How many of the word's grams one that is wanted may lack. */
  readonly lacking: number;
}

/**
 * Finds words that share letter grams with another one.
 *
 * Words that may lack k of the grams have at least one of any k + 1 of them: the rarest are looked at, the long lists of
 * `sch` and `en` only as far as they cost little (prefix filter: Chaudhuri, Ganti & Kaushik 2006). Ids ascend with the
 * length of the words, so that of each list only the range of the lengths wanted is touched.
 */
export class GramIndex {
  readonly #data: GramIndexData;
  readonly #table: WordTable;

  constructor(data: GramIndexData, table: WordTable) {
    this.#data = data;
    this.#table = table;
  }

  /**
   * Visits words that share grams with one and lack no more of them than they may, in no particular order, with the number
   * of shared ones among those looked at.
   */
  visitSharing(
    folded: string,
    { shortest, longest, lacking }: Sharing,
    visit: (word: number, shared: number) => void,
  ): void {
    const from = this.#table.firstOfLength(shortest);
    const to = this.#table.firstOfLength(longest + 1);
    const lists = gramsOf(folded, this.#data.size).map((gram) => this.#listOf(gram, from, to));
    lists.sort((a, b) => a.length - b.length);
    const { counts, touched } = scratch(to);
    let words = 0;
    let read = 0;
    let looked = 0;
    for (const list of lists) {
      if (looked > lacking && read + list.length > FREE) break;
      looked += 1;
      read += list.length;
      for (let at = 0; at < list.length; at += 1) {
        const word = list[at] ?? 0;
        const count = counts[word] ?? 0;
        if (count === 0) {
          touched[words] = word;
          words += 1;
        }
        counts[word] = count + 1;
      }
    }
    const wanted = Math.max(1, looked - lacking);
    for (let at = 0; at < words; at += 1) {
      const word = touched[at] ?? 0;
      const shared = counts[word] ?? 0;
      counts[word] = 0;
      if (shared >= wanted) visit(word, shared);
    }
  }

  /** Ids of the words at least so long that end with a tail of at least two letters, ascending. */
  endingWith(tail: string, shortest: number): number[] {
    const from = this.#table.firstOfLength(shortest);
    let rarest: Uint32Array | undefined;
    // But the first gram, which has the border before the tail.
    for (const gram of gramsOf(tail, this.#data.size).slice(1)) {
      const list = this.#listOf(gram, from, this.#table.size);
      if (!rarest || list.length < rarest.length) rarest = list;
    }
    const words: number[] = [];
    for (const word of rarest ?? NONE) if (this.#table.endsWith(word, tail)) words.push(word);
    return words;
  }

  // The part of a gram's list that lies in a range of ids.
  #listOf(gram: number, from: number, to: number): Uint32Array {
    const { grams } = this.#data;
    const row = firstAtLeast(grams, gram);
    if (grams[row] !== gram) return NONE;
    const list = rowOf(this.#data, row);
    return list.subarray(firstAtLeast(list, from), firstAtLeast(list, to));
  }
}

const NONE = new Uint32Array(0);

// Postings read beyond those that have to be: to rank by more than the rarest grams, for some ten microseconds.
const FREE = 10_000;

// One for all indices: nothing else runs while words are counted. The counts are all zero in between.
let SCRATCH = { counts: new Uint8Array(0), touched: new Uint32Array(0) };

function scratch(size: number): typeof SCRATCH {
  if (SCRATCH.counts.length < size) {
    SCRATCH = { counts: new Uint8Array(2 * size), touched: new Uint32Array(2 * size) };
  }
  return SCRATCH;
}

/** Indexes the words of a table that have one of these lengths. Takes time proportional to their letters. */
export function indexGrams(
  table: WordTable,
  size: 2 | 3,
  { shortest, longest }: Pick<Sharing, "shortest" | "longest">,
): GramIndexData {
  const from = table.firstOfLength(shortest);
  const to = table.firstOfLength(longest + 1);
  const { counts, last } = buildScratch();
  const seen: number[] = [];
  const eachGram = (read: (gram: number, word: number) => void) => {
    let grams = new Uint32Array(64);
    for (let word = from; word < to; word += 1) {
      const text = table.at(word);
      if (text.length + 3 > grams.length) grams = new Uint32Array(2 * text.length + 3);
      const count = writeGrams(text, size, grams);
      for (let at = 0; at < count; at += 1) {
        const gram = grams[at] ?? 0;
        // A word that has a gram twice stands in its list once.
        if (last[gram] === word + 1) continue;
        last[gram] = word + 1;
        read(gram, word);
      }
    }
    for (const gram of seen) last[gram] = 0;
  };
  eachGram((gram) => {
    if (counts[gram] === 0) seen.push(gram);
    counts[gram] = (counts[gram] ?? 0) + 1;
  });
  const grams = new Uint32Array(seen).sort();
  const starts = new Uint32Array(grams.length + 1);
  grams.forEach((gram, row) => {
    starts[row + 1] = (starts[row] ?? 0) + (counts[gram] ?? 0);
    counts[gram] = starts[row] ?? 0;
  });
  const values = new Uint32Array(starts[grams.length] ?? 0);
  eachGram((gram, word) => {
    const at = counts[gram] ?? 0;
    values[at] = word;
    counts[gram] = at + 1;
  });
  for (const gram of seen) counts[gram] = 0;
  return { size, grams, starts, values };
}

let BUILD: { readonly counts: Uint32Array; readonly last: Uint32Array } | undefined;

// By gram; all zeros between two builds, so that small indices need not clear what they did not touch.
function buildScratch() {
  BUILD ??= { counts: new Uint32Array(gramSpace(3)), last: new Uint32Array(gramSpace(3)) };
  return BUILD;
}
