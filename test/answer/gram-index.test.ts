import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GramIndex, indexGrams } from "../../src/answer/gram-index.ts";
import { gramsOf } from "../../src/answer/grams.ts";
import { tableOf, WordTable } from "../../src/answer/word-table.ts";

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."aeinrs"), maxLength });
const words = fc.uniqueArray(letters(9), { maxLength: 40 });
const ALL = { shortest: 0, longest: Number.POSITIVE_INFINITY };

function indexOf(known: readonly string[], size: 2 | 3 = 3) {
  const table = new WordTable(tableOf(known));
  return { table, index: new GramIndex(indexGrams(table, size, ALL), table) };
}

function sharing(
  typed: string,
  known: readonly string[],
  size: 2 | 3,
  sought: typeof ALL & { lacking: number },
) {
  const { table, index } = indexOf(known, size);
  const found = new Map<string, number>();
  index.visitSharing(typed, sought, (word, shared) => found.set(table.at(word), shared));
  return found;
}

describe("GramIndex", () => {
  test("counts the grams shared, whatever the words", () => {
    fc.assert(
      fc.property(words, letters(9), fc.constantFrom(2 as const, 3 as const), (known, typed, size) => {
        const found = sharing(typed, known, size, { ...ALL, lacking: 99 });
        for (const word of known) {
          const shared = gramsOf(word, size).filter((gram) => gramsOf(typed, size).includes(gram)).length;
          expect(found.get(word) ?? 0).toBe(shared);
        }
      }),
    );
  });

  test("leaves out what lacks too many grams, is too short or too long", () => {
    const known = ["reise", "reisen", "reisende", "rest"];
    expect([...sharing("reisen", known, 3, { ...ALL, lacking: 2 }).keys()].sort()).toEqual([
      "reise",
      "reisen",
      "reisende",
    ]);
    expect([...sharing("reisen", known, 3, { shortest: 6, longest: 7, lacking: 5 }).keys()]).toEqual([
      "reisen",
    ]);
  });

  test("finds every word that lacks few grams, also where lists are too long to be looked at", () => {
    const crowd = Array.from({ length: 12_000 }, (_, at) => `un${at.toString(36)}ung`);
    const found = sharing("bedeutung", [...crowd, "bedeutung", "bedeutend"], 3, { ...ALL, lacking: 4 });
    expect([...found.keys()]).toContain("bedeutung");
    expect([...found.keys()]).toContain("bedeutend");
    expect(found.size).toBe(2);
  });

  test("endings", () => {
    const { table, index } = indexOf(["hafenbrucke", "brucke", "bruckenbau", "zugbrucke", "lucke"]);
    const found = index.endingWith("brucke", 9).map((word) => table.at(word));
    expect(found).toEqual(["zugbrucke", "hafenbrucke"]);
    expect(index.endingWith("garten", 0)).toEqual([]);
  });

  test("other alphabets and long words", () => {
    const known = ["київський", "київ", "a".repeat(700)];
    for (const word of known) expect(sharing(word, known, 3, { ...ALL, lacking: 0 }).has(word)).toBe(true);
  });
});
