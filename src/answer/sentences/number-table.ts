/**
 * Finds the place of a number among a few: in a table four times as large as they are, where most numbers that are not among
 * them meet an empty place at once (open addressing, Fibonacci hashing: Knuth, TAOCP 3, 6.4).
 */
export class NumberTable {
  readonly #numbers: Uint32Array;
  /** For each number its place and one more; 0 where there is none. */
  readonly #places: Int32Array;
  readonly #shift: number;
  readonly #mask: number;

  /** @param numbers whole and from 0 to 2³² − 1, each once. */
  constructor(numbers: readonly number[]) {
    const bits = Math.max(4, Math.ceil(Math.log2(4 * (numbers.length + 1))));
    this.#numbers = new Uint32Array(1 << bits);
    this.#places = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
    for (let place = 0; place < numbers.length; place += 1) {
      const number = numbers[place] ?? 0;
      let at = Math.imul(number, GOLDEN) >>> this.#shift;
      while (this.#places[at] !== 0) at = (at + 1) & this.#mask;
      this.#numbers[at] = number;
      this.#places[at] = place + 1;
    }
  }

  /** The place of a number among those given, from 0; -1 where it is not one of them. */
  find(number: number): number {
    let at = Math.imul(number, GOLDEN) >>> this.#shift;
    for (let place = this.#places[at] ?? 0; place !== 0; place = this.#places[at] ?? 0) {
      if (this.#numbers[at] === number) return place - 1;
      at = (at + 1) & this.#mask;
    }
    return -1;
  }
}

// 2³² divided by the golden ratio.
const GOLDEN = 0x9e37_79b1;
