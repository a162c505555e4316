import { expect, test } from "vitest";
import { RowsBuilder, rowOf } from "../../src/answer/rows.ts";

function sample(): RowsBuilder {
  const builder = new RowsBuilder();
  for (const [row, value] of [
    [2, 5],
    [0, 7],
    [2, 3],
  ] as const) {
    builder.add(row, value);
  }
  return builder;
}

test("rows hold their values in the order they came", () => {
  const rows = sample().build(4);
  expect([0, 1, 2, 3].map((row) => [...rowOf(rows, row)])).toEqual([[7], [], [5, 3], []]);
  expect(rowOf(rows, 4)).toHaveLength(0);
  expect(rowOf(rows, -1)).toHaveLength(0);
});

test("rows can be put in another order", () => {
  const rows = sample().build(3, [2, 1, 0]);
  expect([0, 1, 2].map((row) => [...rowOf(rows, row)])).toEqual([[5, 3], [], [7]]);
});
