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
  return columns(
    ["p50", "p99", "ratio"],
    rows.map(({ name, p50, p99, ratio }) => [name, p50.toFixed(2), p99.toFixed(2), ratio.toFixed(2)]),
  );
}

/** Lines of text under a line of headings, each a name and its values. */
export function columns(
  headings: readonly string[],
  lines: readonly (readonly [name: string, ...values: string[]])[],
): string {
  return [["", ...headings] as const, ...lines]
    .map(([name, ...values]) => `  ${name.padEnd(32)}${values.map((value) => value.padStart(10)).join("")}\n`)
    .join("");
}
