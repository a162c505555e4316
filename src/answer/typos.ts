import Fuse from "fuse.js";
import { GramIndex, type GramIndexData, indexGrams } from "./gram-index.ts";
import { Shortlist } from "./shortlist.ts";
import { tableOf, WordTable } from "./word-table.ts";

/** A known word that an unknown one may have been meant for. */
export interface Correction {
  readonly word: string;
  /** From 0 to 1; 1 would be the word itself. */
  readonly similarity: number;
}

/** The letter grams of a table's words, as {@link TypoIndex} needs them. */
export interface TypoIndexData {
  /** Of words of up to eight letters: in a short word a slip leaves no longer run of letters whole. */
  readonly bigrams: GramIndexData;
  readonly trigrams: GramIndexData;
}

/** Indexes the words of a table for typos. */
export function indexTypos(table: WordTable): TypoIndexData {
  return {
    bigrams: indexGrams(table, 2, { shortest: SHORTEST, longest: LONGEST_SHORT + MORE_OR_LESS }),
    trigrams: indexGrams(table, 3, { shortest: SHORTEST_INDEXED, longest: Number.POSITIVE_INFINITY }),
  };
}

/**
 * Finds known words near an unknown one.
 *
 * fuse.js compares, but only a shortlist: the words that share most letter grams with the unknown one, so that the cost of
 * a look-up grows with the words that look alike and not with the vocabulary.
 */
export class TypoIndex {
  readonly #table: WordTable;
  readonly #bigrams: GramIndex;
  /** Of all words of three letters and more. */
  readonly trigrams: GramIndex;

  constructor(table: WordTable, data: TypoIndexData = indexTypos(table)) {
    this.#table = table;
    this.#bigrams = new GramIndex(data.bigrams, table);
    this.trigrams = new GramIndex(data.trigrams, table);
  }

  /** An index of these words alone. @param words folded, each once. */
  static of(words: Iterable<string>): TypoIndex {
    return new TypoIndex(new WordTable(tableOf(words)));
  }

  /** The nearest words, best first, at most three; empty where nothing is near enough to be the same word mistyped. */
  correct(folded: string): Correction[] {
    return bestOf(this.near(folded));
  }

  /** Every word near enough to be the same one mistyped, best first; also the word itself, where it is known. */
  near(folded: string): Correction[] {
    if (folded.length < SHORTEST || folded.length > LONGEST || /\p{N}/u.test(folded)) return [];
    const corrections: Correction[] = [];
    for (const word of this.#shortlist(folded)) {
      const similarity = compare(folded, word);
      if (similarity > 0) corrections.push({ word, similarity });
    }
    return corrections.sort(byLikeness);
  }

  #shortlist(folded: string): string[] {
    const { length } = folded;
    const isShort = length <= LONGEST_SHORT;
    const index = isShort ? this.#bigrams : this.trigrams;
    const shortlist = new Shortlist(SHORTLIST);
    index.visitSharing(
      folded,
      {
        shortest: Math.max(SHORTEST, length - MORE_OR_LESS),
        longest: length + MORE_OR_LESS,
        lacking: isShort ? LACKING_BIGRAMS : LACKING_TRIGRAMS * allowedEdits(length + MORE_OR_LESS),
      },
      (word, shared) => {
        // None is shorter: most need not be measured.
        if (2 * shared < shortlist.bar * (2 * length - MORE_OR_LESS)) return;
        shortlist.offer(word, (2 * shared) / (length + this.#table.lengthOf(word)));
      },
    );
    return shortlist.ids.map((word) => this.#table.at(word));
  }
}

/** The best first, those as good in alphabetical order. */
export function byLikeness(a: Correction, b: Correction): number {
  return b.similarity - a.similarity || (a.word < b.word ? -1 : 1);
}

/** Of corrections in order, best first, those that are next to as good as the best: at most three. */
export function bestOf(corrections: readonly Correction[]): Correction[] {
  const best = corrections[0]?.similarity ?? 0;
  return corrections.filter((correction) => correction.similarity >= best - 0.06).slice(0, 3);
}

const SHORTEST = 4;
// What nobody types by hand.
const LONGEST = 60;
const SHORTEST_INDEXED = 3;
const LONGEST_SHORT = 6;
// Letters that a word and the same mistyped may differ by in length.
const MORE_OR_LESS = 2;
const SHORTLIST = 24;
// A swap undoes three bigrams, an edit three trigrams.
const LACKING_BIGRAMS = 3;
const LACKING_TRIGRAMS = 3;

/**
 * 0 where the words differ too much, else their likeness. Fuse counts edits; a swap of two neighbouring letters is two
 * edits to it, and is let through with two. A letter too many or too few of a double (`konkurenz`, `alibabba`) is hardly
 * a slip at all.
 */
function compare(typed: string, known: string): number {
  const longest = Math.max(typed.length, known.length);
  const [squeezed, other] = [squeeze(typed), squeeze(known)];
  const plain = slips(typed, known);
  const isSame = squeezed === typed && other === known;
  const effective = isSame ? plain : Math.min(plain, slips(squeezed, other) + DOUBLE);
  if (!Number.isFinite(effective)) return 0;
  const firstLetter = typed.charAt(0) === known.charAt(0) ? 0 : 0.08;
  return Math.max(0, 1 - (effective * 0.8) / longest - firstLetter);
}

const DOUBLE = 0.3;
const SWAP = 1.2;

// Edits from one word to the other, a swap counting little more than one; infinite where there are too many for words of
// that length.
function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (isSwap(a, b)) return SWAP;
  const allowed = allowedEdits(Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > allowed || leastEdits(a, b) > allowed) return Number.POSITIVE_INFINITY;
  const distance = editDistance(a, b);
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}

// Of four letters, one changed makes another word.
function allowedEdits(length: number): number {
  if (length <= 4) return 0;
  return length <= 7 ? 1 : length <= 11 ? 2 : 3;
}

function squeeze(word: string): string {
  return DOUBLED.test(word) ? word.replace(/(\p{L})\1+/gu, "$1") : word;
}

const DOUBLED = /(\p{L})\1/u;

// Each edit takes one letter away at most and adds one at most: as many as one word has more of than the other.
function leastEdits(a: string, b: string): number {
  LETTERS.fill(0);
  for (let at = 0; at < a.length; at += 1) bump(a.charCodeAt(at) & 31, 1);
  for (let at = 0; at < b.length; at += 1) bump(b.charCodeAt(at) & 31, -1);
  let [lost, gained] = [0, 0];
  for (let letter = 0; letter < 32; letter += 1) {
    const more = LETTERS[letter] ?? 0;
    if (more > 0) lost += more;
    else gained -= more;
  }
  return Math.max(lost, gained);
}

const LETTERS = new Int8Array(32);

function bump(letter: number, by: number): void {
  LETTERS[letter] = (LETTERS[letter] ?? 0) + by;
}

// Bitap looks for the pattern anywhere in the text. Marked borders and a look from both sides make whole words of it.
function editDistance(a: string, b: string): number {
  const there = edits(`^${a}$`, `^${b}$`);
  if (!Number.isFinite(there)) return there;
  return Math.max(there, edits(`^${b}$`, `^${a}$`), Math.abs(a.length - b.length));
}

const FUSE = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.5 } as const;

function edits(pattern: string, text: string): number {
  const result = Fuse.match(pattern.slice(0, 32), text, FUSE);
  return result.isMatch ? Math.round(result.score * pattern.length) : Number.POSITIVE_INFINITY;
}

// Whether the words differ by two neighbouring letters in each other's place.
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
