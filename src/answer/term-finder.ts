import { rowOf } from "./rows.ts";
import type { TermsByWord } from "./vocabulary-data.ts";
import { WordTable } from "./word-table.ts";

/** Finds terms by a word they have in common: a root, a concept, a part, a number. */
export class TermFinder {
  readonly #data: TermsByWord;
  readonly #words: WordTable;

  constructor(data: TermsByWord) {
    this.#data = data;
    this.#words = new WordTable(data.words);
  }

  /** The place of such a word among all of them; -1 where no term has it. */
  idOf(word: string): number {
    return this.#words.find(word);
  }

  /** Terms that have it; empty where there are none. */
  find(word: string): Uint32Array {
    const id = this.#words.find(word);
    return id === -1 ? NONE : rowOf(this.#data.terms, id);
  }
}

const NONE = new Uint32Array(0);
