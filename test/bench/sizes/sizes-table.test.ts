import { expect, it } from "vitest";
import type { SizeRow } from "./measured.ts";
import { sizesTable } from "./sizes-table.ts";

const asked = { typos: 0, p50: 0.25, p99: 12.34, longest: 20, questions: 1000, hits: 990, ratio: 1 };
const ours: SizeRow = {
  name: "ours",
  sentences: 1000,
  built: { milliseconds: 1500, heap: 1024 * 1024 },
  asked: [asked, { ...asked, typos: 1, longest: 33 }],
  saved: { bytes: 512 * 1024 },
  opened: { milliseconds: 7, held: 5, firstQuestion: 9 },
};
const slow: SizeRow = { name: "slow", sentences: 1000, asked: [], stopped: "building took more than 40 s" };

it("shows what was measured", () => {
  const lines = sizesTable([ours, slow]).split("\n");
  expect(lines[0]).toBe("One question to 1,000 sentences, milliseconds");
  expect(cells(lines[2])).toEqual(["ours", "0.25", "12.3", "1.00", "99 %", "1000"]);
  expect(cells(lines.findLast((line) => line.startsWith("  ours")))).toEqual([
    ...["ours", "1.50", "1.00", "0.50", "7.00", "9.00", "5.00", "33.0"],
  ]);
});

it("says what was not measured, and why", () => {
  const text = sizesTable([ours, slow]);
  const [, , , withoutTypos] = text.split("\n");
  expect(cells(withoutTypos)).toEqual(["slow", "–"]);
  expect(text).toContain("  slow: building took more than 40 s\n");
});

it("gives no percentage of a few questions", () => {
  const text = sizesTable([{ ...ours, asked: [{ ...asked, questions: 3, hits: 2 }] }]);
  expect(text).toContain("2 of 3");
});

function cells(line: string | undefined): string[] {
  return (line ?? "").trim().split(/\s{2,}/u);
}
