import type { Rows } from "../rows.ts";

/**
 * Where an article's sentences say what, in typed arrays, so that it is opened without looking at it.
 *
 * A block is a paragraph, or a part of a long one: what is searched first. Its sentences are then read word by word.
 */
export interface SentenceIndex {
  /** First sentence of each block; one more at the end. */
  readonly blocks: Uint32Array;
  /** First word of each sentence in {@link words}; one more at the end. */
  readonly starts: Uint32Array;
  /** Terms of all words in reading order, function words too; {@link NO_TERM} keeps what is no neighbour apart. */
  readonly words: Uint32Array;
  /** For each word its `WORD` bits, see word-traits.ts. */
  readonly wordTraits: Uint8Array;
  /** For each sentence its `SENTENCE` bits. */
  readonly sentenceTraits: Uint8Array;
  /** By carrying term: the blocks that have it, ascending. */
  readonly postings: Rows;
  /** By term: in how many sentences it stands. */
  readonly frequencies: Uint32Array;
  /** By block: carrying terms of the title and of the heading above it. */
  readonly headings: Rows;
  /** The letters of all sentences, function words too, see letter-runs.ts. */
  readonly letters: Uint8Array;
  /** First letter of each sentence in {@link letters}; one more at the end. */
  readonly letterStarts: Uint32Array;
}

/** Stands between words that are no neighbours. */
export const NO_TERM = 0xff_ff_ff_ff;

/** Number of sentences. */
export function sentenceCount({ starts }: SentenceIndex): number {
  return starts.length - 1;
}

/** Number of blocks. */
export function blockCount({ blocks }: SentenceIndex): number {
  return blocks.length - 1;
}

/** The terms of a sentence's words, in reading order. */
export function wordsOf({ starts, words }: SentenceIndex, sentence: number): Uint32Array {
  return words.subarray(starts[sentence] ?? 0, starts[sentence + 1] ?? 0);
}
