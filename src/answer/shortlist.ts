/** The best few of many, found in one pass; scores are above 0. */
export class Shortlist {
  readonly #most: number;
  readonly #ids: number[] = [];
  readonly #scores: number[] = [];

  /** @param most how many are kept, at least one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What scores less is not kept; 0 while there is room. */
  get bar(): number {
    return this.#ids.length < this.#most ? 0 : (this.#scores[this.#most - 1] ?? 0);
  }

  /** The ids kept, best first; of those that score the same, the lower first. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  /** Keeps an id if it is among the best so far. Each is offered once. */
  offer(id: number, score: number): void {
    const full = this.#ids.length === this.#most;
    // Nearly all of many.
    if (score < this.bar) return;
    let at = this.#ids.length;
    while (at > 0 && this.#isBefore(id, score, at - 1)) at -= 1;
    if (full && at === this.#most) return;
    if (full) {
      this.#ids.pop();
      this.#scores.pop();
    }
    this.#ids.splice(at, 0, id);
    this.#scores.splice(at, 0, score);
  }

  #isBefore(id: number, score: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score > other || (score === other && id < (this.#ids[place] ?? 0));
  }
}
