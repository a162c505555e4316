import type { CrashRow } from "./crash.ts";

/** The crash runs as text. */
export function crashTable(rows: readonly CrashRow[]): string {
  const head = ["", "questions", "kills", "lost", "twice", "found", "seconds"];
  const cells = rows.map(({ name, questions, kills, lost, twice, found, seconds }) => [
    name,
    ...[questions, kills, lost, twice, found].map(String),
    seconds.toFixed(1),
  ]);
  const lines = [head, ...cells].map(
    ([name = "", ...values]) => `  ${name.padEnd(28)}${values.map((value) => value.padStart(10)).join("")}`,
  );
  return `Questions while processes are killed with SIGKILL\n${lines.join("\n")}\n`;
}
