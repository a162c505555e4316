import { expect, test } from "vitest";
import { linesIn } from "../../src/cli/lines.ts";

async function linesOf(...pieces: string[]): Promise<string[]> {
  async function* come() {
    yield* pieces;
  }
  const all: string[] = [];
  for await (const line of linesIn(come())) all.push(line);
  return all;
}

test.for<[string, string[], string[]]>([
  ["nothing", [], []],
  ["one line without an end", ["a"], ["a"]],
  ["an end is no line of its own", ["a\n"], ["a"]],
  ["empty lines are lines", ["\n\na\n"], ["", "", "a"]],
  ["Windows line ends, also between two pieces", ["a\r", "\nb\r\n"], ["a", "b"]],
  ["a line in many pieces", ["a", "b", "c\nd", "e"], ["abc", "de"]],
  ["only line feeds end lines", ["a\u2028b\u2029c\u0085d\re\n"], ["a\u2028b\u2029c\u0085d\re"]],
])("%s", async ([, pieces, lines]) => {
  expect(await linesOf(...pieces)).toEqual(lines);
});
