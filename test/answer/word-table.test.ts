import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compact, tableOf, WordTable } from "../../src/answer/word-table.ts";

const words = fc.uniqueArray(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 60 });

describe("WordTable", () => {
  test("finds every word of the table and no other", () => {
    fc.assert(
      fc.property(words, fc.string({ maxLength: 14 }), (known, other) => {
        const table = new WordTable(tableOf(known));
        expect(table.size).toBe(known.length);
        for (const word of known) expect(table.at(table.find(word))).toBe(word);
        expect(table.find(other) !== -1).toBe(known.includes(other));
      }),
    );
  });

  test("ids ascend with the length, then in order", () => {
    const table = new WordTable(tableOf(["see", "an", "am", "auto", "zoo"]));
    expect(table.all()).toEqual(["am", "an", "see", "zoo", "auto"]);
    expect([0, 1, 2, 3, 4].map((id) => table.lengthOf(id))).toEqual([2, 2, 3, 3, 4]);
    expect([-1, 0, 2, 3, 4, 5, 99].map((length) => table.firstOfLength(length))).toEqual([
      0, 0, 0, 2, 4, 5, 5,
    ]);
  });

  test("has nothing at ids there are none of", () => {
    const table = new WordTable(tableOf(["am", "an"]));
    expect([table.at(-1), table.at(2), table.lengthOf(2)]).toEqual(["", "", 0]);
    expect(new WordTable(tableOf([])).find("")).toBe(-1);
  });

  test("tells endings", () => {
    const table = new WordTable(tableOf(["hafenbrucke"]));
    expect(table.endsWith(0, "brucke")).toBe(true);
    expect(table.endsWith(0, "brucken")).toBe(false);
  });
});

test("compact() changes no text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => compact(text) === text));
  expect(compact("Größe „so“ – Київ")).toBe("Größe „so“ – Київ");
});
