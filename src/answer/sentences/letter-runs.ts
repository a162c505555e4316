import { codeOf, GAP_CODE } from "../grams.ts";

// Three letters catch what is derived or compounded, four also where one word ends and the next begins: «war der».
const SHORT = 3;
const LONG = 4;
const SHORT_MASK = (1 << (6 * SHORT)) - 1;
const LONG_MASK = (1 << (6 * LONG)) - 1;
const MOST_RUNS = 1024;

/** The different runs of three and four letters of a running text, numbered from 0 on: short ones first. */
export interface LetterRuns {
  /** How many are of three letters. */
  readonly short: number;
  /** How many there are. */
  readonly size: number;
  /** Writes a 1 for each run that a part of some letters has, and says nothing of what was there before. */
  mark(letters: Uint8Array, start: number, end: number, into: Uint8Array): void;
}

/** Writes folded words as letter codes, a gap before each and behind the last: runs reach from one word into the next. */
export function writeLetters(words: readonly string[], push: (code: number) => void): void {
  push(GAP_CODE);
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) push(codeOf(word.charCodeAt(at)));
    push(GAP_CODE);
  }
}

/** The runs of a question. Of a very long one, the first thousand. */
export function letterRuns(words: readonly string[]): LetterRuns {
  const codes: number[] = [];
  writeLetters(words, (code) => codes.push(code));
  const letters = Uint8Array.from(codes);
  const [short, long] = [new RunTable(letters.length), new RunTable(letters.length)];
  eachRun(letters, 0, letters.length, (three, four) => {
    short.add(three);
    if (four !== undefined) long.add(four);
  });
  return {
    short: short.size,
    size: short.size + long.size,
    mark: (text, start, end, into) => {
      // Some ten thousand letters a question: nearly all are done with one look into a table, and make nothing.
      let run = 0;
      for (let at = start; at < end; at += 1) {
        run = ((run << 6) | (text[at] ?? 0)) & LONG_MASK;
        if (at - start < SHORT - 1) continue;
        const three = short.find(run & SHORT_MASK);
        if (three !== -1) into[three] = 1;
        // Of what the question has four letters in a row, it has the last three as well.
        else if (!short.isFull) continue;
        const four = at - start < LONG - 1 ? -1 : long.find(run);
        if (four !== -1) into[short.size + four] = 1;
      }
    },
  };
}

function eachRun(
  letters: Uint8Array,
  start: number,
  end: number,
  visit: (short: number, long: number | undefined) => void,
): void {
  let run = 0;
  for (let at = start; at < end; at += 1) {
    run = ((run << 6) | (letters[at] ?? 0)) & LONG_MASK;
    if (at - start >= SHORT - 1) visit(run & SHORT_MASK, at - start >= LONG - 1 ? run : undefined);
  }
}

/** Numbers runs in the order they come. */
class RunTable {
  readonly #runs: number[] = [];
  /** A hash table with open addressing: place + 1. */
  readonly #slots: Uint16Array;
  readonly #shift: number;

  /** @param most runs there may be: there are four times as many slots, so that most misses need one look. */
  constructor(most: number) {
    const bits = Math.ceil(Math.log2(4 * Math.min(MOST_RUNS, Math.max(1, most))));
    this.#slots = new Uint16Array(1 << bits);
    this.#shift = 32 - bits;
  }

  get size(): number {
    return this.#runs.length;
  }

  /** Whether it may lack runs. */
  get isFull(): boolean {
    return this.#runs.length === MOST_RUNS;
  }

  add(run: number): void {
    if (this.isFull || this.find(run) !== -1) return;
    this.#runs.push(run);
    this.#slots[this.#slotOf(run)] = this.#runs.length;
  }

  /** The number of a run; -1 where it is none of them. */
  find(run: number): number {
    return (this.#slots[this.#slotOf(run)] ?? 0) - 1;
  }

  // The run's slot, or the free one where it belongs. Fibonacci hashing: Knuth 1973, 6.4.
  #slotOf(run: number): number {
    let slot = Math.imul(run, 0x9e3779b1) >>> this.#shift;
    while (true) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#runs[place - 1] === run) return slot;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }
}
