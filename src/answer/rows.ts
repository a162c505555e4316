import { GrowingNumbers } from "./growing-numbers.ts";

/** Rows of numbers, one after the other in one array (compressed sparse rows). */
export interface Rows {
  /** Where each row begins in {@link values}; one more at the end. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** A row; empty for a number there is no row of. */
export function rowOf({ starts, values }: Rows, row: number): Uint32Array {
  return values.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
}

/**
 * The place of the first of some ascending numbers that is at least as large as the one wanted, by binary search.
 *
 * @param from where the part to be searched begins; @param to where it ends, which is what is given where none is so large.
 */
export function firstAtLeast(
  ascending: Uint32Array,
  wanted: number,
  from = 0,
  to = ascending.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects values for rows in any order. */
export class RowsBuilder {
  readonly #rows = new GrowingNumbers(Uint32Array);
  readonly #values = new GrowingNumbers(Uint32Array);

  /** Adds a value to the end of a row. */
  add(row: number, value: number): void {
    this.#rows.push(row);
    this.#values.push(value);
  }

  /**
   * The rows collected.
   *
   * @param count how many rows there are.
   * @param order which of them is to stand first, second and so on; each once.
   */
  build(count: number, order?: readonly number[]): Rows {
    const places = new Uint32Array(count);
    for (let place = 0; place < count; place += 1) places[order?.[place] ?? place] = place;
    const starts = new Uint32Array(count + 1);
    const { length } = this.#rows;
    for (let at = 0; at < length; at += 1) {
      const next = (places[this.#rows.at(at)] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let row = 0; row < count; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    const ends = starts.slice(0, count);
    const values = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const place = places[this.#rows.at(at)] ?? 0;
      const end = ends[place] ?? 0;
      values[end] = this.#values.at(at);
      ends[place] = end + 1;
    }
    return { starts, values };
  }
}
