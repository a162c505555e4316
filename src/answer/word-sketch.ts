/**
 * Tells most words that are not in a set from those that are without cutting them out of the text they stand in: a bit for
 * each first four letters and length (a Bloom filter of one hash).
 */
export class WordSketch {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** @param words about how many there will be. */
  constructor(words: number) {
    // Sixteen bits a word keep false alarms to a few in a hundred.
    const bits = 2 ** Math.ceil(Math.log2(16 * (words + 64)));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  add(word: string): void {
    const hash = this.#hash(word, 0, word.length);
    this.#bits[hash >>> 5] = (this.#bits[hash >>> 5] ?? 0) | (1 << (hash & 31));
  }

  /** False where the piece of the text is certainly none of the words. */
  mayHave(text: string, start: number, end: number): boolean {
    const hash = this.#hash(text, start, end);
    return ((this.#bits[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
  }

  // FNV-1a (Fowler, Noll & Vo).
  #hash(text: string, start: number, end: number): number {
    let hash = Math.imul(0x811c9dc5 ^ (end - start), 0x01000193);
    const last = Math.min(end, start + HASHED);
    for (let at = start; at < last; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return ((hash ^ (hash >>> 15)) & this.#mask) >>> 0;
  }
}

const HASHED = 4;
