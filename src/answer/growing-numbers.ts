/** A list of numbers in a typed array, which doubles when it is full: 1 or 4 bytes a number, not held on the heap. */
export class GrowingNumbers<A extends Uint8Array | Uint32Array> {
  readonly #Kind: new (
    length: number,
  ) => A;
  #numbers: A;
  #length = 0;

  /** @param Kind what the numbers fit into. */
  constructor(Kind: new (length: number) => A) {
    this.#Kind = Kind;
    this.#numbers = new Kind(64);
  }

  get length(): number {
    return this.#length;
  }

  /** The number at a place from 0; 0 where there is none. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** Puts another number at a place below {@link length}. */
  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): A {
    // As long as a typed array of this kind can be cut: the constructor's own kind.
    return this.#numbers.slice(0, this.#length) as A;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.#Kind(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }
}
