import { Buffer } from "node:buffer";

/** Different words as plain data; see {@link WordTable}. */
export interface WordTableData {
  /** All words without anything between them, the shorter first, those of one length in order of their code units. */
  readonly text: string;
  /** For each length from 0 to one more than the longest: the id of the first word at least that long. */
  readonly starts: Uint32Array;
}

/**
 * Different words in two pieces of memory, however many there are: opening it costs nothing, and a word is found by binary
 * search among those of its length. Ids ascend with the length, so that words of similar lengths are one range of them.
 */
export class WordTable {
  readonly #text: string;
  readonly #starts: Uint32Array;
  /** For each length, where its first word begins in the text. */
  readonly #offsets: Float64Array;

  constructor({ text, starts }: WordTableData) {
    this.#text = text;
    this.#starts = starts;
    this.#offsets = new Float64Array(starts.length);
    for (let length = 1; length < starts.length; length += 1) {
      const shorter = (starts[length] ?? 0) - (starts[length - 1] ?? 0);
      this.#offsets[length] = (this.#offsets[length - 1] ?? 0) + shorter * (length - 1);
    }
  }

  /** Number of words; ids are below it. */
  get size(): number {
    return this.#starts[this.#starts.length - 1] ?? 0;
  }

  /** The id of the first word at least this long; {@link size} where there is none. */
  firstOfLength(length: number): number {
    return length < 0 ? 0 : (this.#starts[length] ?? this.size);
  }

  /** A word by its id; empty for an id there is none of. */
  at(id: number): string {
    const length = this.lengthOf(id);
    const start = this.#startOf(id, length);
    return this.#text.slice(start, start + length);
  }

  /** All words, in the order of their ids. */
  all(): string[] {
    return Array.from({ length: this.size }, (_, id) => this.at(id));
  }

  /** The number of code units of a word. */
  lengthOf(id: number): number {
    if (id < 0 || id >= this.size) return 0;
    let [low, high] = [0, this.#starts.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= id) low = middle;
      else high = middle;
    }
    return low;
  }

  /** A word's id; -1 where the table does not have it. */
  find(word: string): number {
    const { length } = word;
    if (length + 1 >= this.#starts.length) return -1;
    let low = this.#starts[length] ?? 0;
    let high = this.#starts[length + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(this.#startOf(middle, length), word);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** Whether a word ends with a tail that is not longer than itself. */
  endsWith(id: number, tail: string): boolean {
    const length = this.lengthOf(id);
    return this.#compare(this.#startOf(id, length) + length - tail.length, tail) === 0;
  }

  #startOf(id: number, length: number): number {
    return (this.#offsets[length] ?? 0) + (id - (this.#starts[length] ?? 0)) * length;
  }

  // The order of a piece of the text and a word of the same length.
  #compare(start: number, word: string): number {
    for (let at = 0; at < word.length; at += 1) {
      const order = this.#text.charCodeAt(start + at) - word.charCodeAt(at);
      if (order !== 0) return order;
    }
    return 0;
  }
}

/** Puts words into a table. @param words each once. */
export function tableOf(words: Iterable<string>): WordTableData {
  const byLength: string[][] = [];
  for (const word of words) {
    while (byLength.length <= word.length) byLength.push([]);
    byLength[word.length]?.push(word);
  }
  const starts = new Uint32Array(byLength.length + 1);
  byLength.forEach((group, length) => {
    // Without a comparison of one's own: by code units, as find() compares.
    group.sort();
    starts[length + 1] = (starts[length] ?? 0) + group.length;
  });
  return { text: compact(byLength.map((group) => group.join("")).join("")), starts };
}

/**
 * A text with one byte a letter where its letters allow it: pieces of a text that has any letter beyond Latin 1, if only a
 * quotation mark, take two.
 */
export function compact(text: string): string {
  return BEYOND_LATIN1.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}

const BEYOND_LATIN1 = /[^\0-\xFF]/u;
