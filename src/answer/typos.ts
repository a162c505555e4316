import Fuse from "fuse.js";

/** A known word that an unknown one may have been meant for. */
export interface Correction {
  readonly word: string;
  /** From 0 to 1; 1 would be the word itself. */
  readonly similarity: number;
}

/**
 * Finds known words near an unknown one.
 *
 * fuse.js compares, but only a shortlist: words that share letter bigrams with the unknown one, so that the cost of a
 * look-up grows with the words that look alike and not with the vocabulary.
 */
export class TypoIndex {
  readonly #words: readonly string[];
  readonly #byBigram = new Map<string, number[]>();

  /** @param words folded, without repetition. */
  constructor(words: Iterable<string>) {
    this.#words = [...words].filter((word) => word.length >= SHORTEST);
    this.#words.forEach((word, id) => {
      for (const gram of new Set(bigrams(word))) {
        const ids = this.#byBigram.get(gram);
        if (ids) ids.push(id);
        else this.#byBigram.set(gram, [id]);
      }
    });
  }

  /** The nearest words, best first, at most three; empty where nothing is near enough to be the same word mistyped. */
  correct(folded: string): Correction[] {
    const corrections = this.near(folded);
    const best = corrections[0]?.similarity ?? 0;
    return corrections.filter((correction) => correction.similarity >= best - 0.06).slice(0, 3);
  }

  /** Every word near enough to be the same one mistyped, best first; also the word itself, where it is known. */
  near(folded: string): Correction[] {
    if (folded.length < SHORTEST || /\p{N}/u.test(folded)) return [];
    const corrections: Correction[] = [];
    for (const word of this.#shortlist(folded)) {
      const similarity = compare(folded, word);
      if (similarity > 0) corrections.push({ word, similarity });
    }
    return corrections.sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
  }

  #shortlist(folded: string): string[] {
    const shared = new Uint8Array(this.#words.length);
    const touched: number[] = [];
    const grams = new Set(bigrams(folded));
    for (const gram of grams) {
      for (const id of this.#byBigram.get(gram) ?? []) {
        const count = shared[id] ?? 0;
        if (count === 0) touched.push(id);
        shared[id] = count + 1;
      }
    }
    const ranked: { word: string; share: number }[] = [];
    for (const id of touched) {
      const word = this.#words[id];
      const count = shared[id] ?? 0;
      // Two edits undo at most four bigrams of the longer word, an edit at either end fewer.
      if (word === undefined || count < 2 || Math.abs(word.length - folded.length) > 2) continue;
      ranked.push({ word, share: (2 * count) / (grams.size + word.length + 1) });
    }
    ranked.sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1));
    return ranked.slice(0, SHORTLIST).map(({ word }) => word);
  }
}

const SHORTEST = 4;
const SHORTLIST = 16;

// With the borders marked, a swap or slip inside a short word still leaves the first or last bigram.
function bigrams(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let i = 0; i < marked.length - 1; i += 1) grams.push(marked.slice(i, i + 2));
  return grams;
}

/**
 * 0 where the words differ too much, else their likeness. Fuse counts edits; a swap of two neighbouring letters is two
 * edits to it, and is let through with two. A letter too many or too few of a double (`konkurenz`, `alibabba`) is hardly
 * a slip at all.
 */
function compare(typed: string, known: string): number {
  const longest = Math.max(typed.length, known.length);
  const effective = Math.min(slips(typed, known), slips(squeeze(typed), squeeze(known)) + DOUBLE);
  if (!Number.isFinite(effective)) return 0;
  const firstLetter = typed.charAt(0) === known.charAt(0) ? 0 : 0.08;
  return Math.max(0, 1 - (effective * 0.8) / longest - firstLetter);
}

const DOUBLE = 0.3;
const SWAP = 1.2;

// Edits from one word to the other, a swap counting little more than one; infinite where there are too many for words of
// that length: of four letters, one changed makes another word.
function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (isSwap(a, b)) return SWAP;
  const longest = Math.max(a.length, b.length);
  const allowed = longest <= 4 ? 0 : longest <= 7 ? 1 : longest <= 11 ? 2 : 3;
  const distance = editDistance(a, b);
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}

function squeeze(word: string): string {
  return word.replace(/(\p{L})\1+/gu, "$1");
}

// Bitap looks for the pattern anywhere in the text. Marked borders and a look from both sides make whole words of it.
function editDistance(a: string, b: string): number {
  return Math.max(edits(`^${a}$`, `^${b}$`), edits(`^${b}$`, `^${a}$`), Math.abs(a.length - b.length));
}

const FUSE = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.5 } as const;

function edits(pattern: string, text: string): number {
  const result = Fuse.match(pattern.slice(0, 32), text, FUSE);
  return result.isMatch ? Math.round(result.score * pattern.length) : Number.POSITIVE_INFINITY;
}

// Whether the words differ by two neighbouring letters in each other's place.
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return a.length === b.length && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
