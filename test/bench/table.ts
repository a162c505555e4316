/** What was measured of one contender. */
export interface Row {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Its p50 by ours. */
  readonly ratio: number;
}

/** Rows as lines of text, in columns. */
export function table(rows: readonly Row[]): string {
  const header = ["", "p50", "p99", "ratio"];
  const cells = rows.map(({ name, p50, p99, ratio }) => [
    name,
    p50.toFixed(2),
    p99.toFixed(2),
    ratio.toFixed(2),
  ]);
  return [header, ...cells]
    .map(
      ([name = "", ...numbers]) =>
        `  ${name.padEnd(32)}${numbers.map((value) => value.padStart(10)).join("")}\n`,
    )
    .join("");
}
