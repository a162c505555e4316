/** Remembers what was made for a key. Questions repeat words; what strangers type does not, so it is bounded. */
export class BoundedCache<T> {
  readonly #values = new Map<string, T>();

  /** What was made for a key; now, where it is not remembered. */
  get(key: string, make: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#values.size >= CACHED) this.#values.clear();
    this.#values.set(key, made);
    return made;
  }
}

// For each of the articles.
const CACHED = 500;
