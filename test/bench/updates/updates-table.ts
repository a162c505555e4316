import { AT_ONCE, type UpdatesRow } from "./updates.ts";

const MEBIBYTE = 1024 * 1024;

/** The load run as text: rates and waits in columns, then the memory of ours. */
export function updatesTable(rows: readonly UpdatesRow[]): string {
  const head = ["", "p50", "p99", "p50", "p99", "a second", "ratio"];
  const cells = rows.map(({ name, alone, busy, ratio }) => [
    name,
    ...[alone.p50, alone.p99, busy.p50, busy.p99].map((value) => value.toFixed(1)),
    busy.perSecond.toFixed(0),
    ratio.toFixed(2),
  ]);
  const lines = [head, ...cells].map(
    ([name = "", ...values]) => `  ${name.padEnd(28)}${values.map((value) => value.padStart(10)).join("")}`,
  );
  const [ours] = rows;
  const memory = memoryLines(ours?.memory ?? []);
  return [
    `From update to answer, milliseconds: one reader at a time, then ${AT_ONCE}; updates a second with ${AT_ONCE}`,
    ...lines,
    "",
    "Memory of ours after so many updates, MiB: heap (swept), resident",
    ...memory,
    "",
  ].join("\n");
}

/** A line for each time the memory of a bot was looked at. */
export function memoryLines(memory: UpdatesRow["memory"]): string[] {
  return memory.map(
    ({ answered, heapUsed, rss }) =>
      `  ${String(answered).padStart(9)}${mebibytes(heapUsed)}${mebibytes(rss)}`,
  );
}

function mebibytes(bytes: number): string {
  return (bytes / MEBIBYTE).toFixed(0).padStart(10);
}
