import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_LIKENESS, similarWords } from "../../src/answer/similar-words.ts";
import { TypoIndex } from "../../src/answer/typos.ts";
import { tableOf, WordTable } from "../../src/answer/word-table.ts";

function similar(folded: string, words: readonly string[]): string[] {
  const table = new WordTable(tableOf(words));
  return similarWords(folded, new TypoIndex(table).trigrams, table).map(({ word }) => table.at(word));
}

test.each([
  ["professor", "professoren"],
  ["algorithm", "algorithmus"],
  ["university", "universitat"],
  ["brucke", "hafenbrucke"],
  ["paris", "pariser"],
])("%s is like %s, and the other way round", (one, other) => {
  expect(similar(one, [other, "vertrag", "xylophon"])).toEqual([other]);
  expect(similar(other, [one, "vertrag", "xylophon"])).toEqual([one]);
});

test.each([
  ["economy", "okonomie"],
  ["vertrag", "ertragreich"],
  ["no", "not"],
  ["covid19", "covid20"],
])("%s is not like %s", (one, other) => {
  expect(similar(one, [other])).toEqual([]);
});

test("best first, without the word itself, likeness from the least to 1", () => {
  const words = ["algorithmen", "algorithmus", "algorithm", "algebra", "rhythmus"];
  expect(similar("algorithm", words)).toEqual(["algorithmen", "algorithmus"]);
  const table = new WordTable(tableOf(words));
  const { trigrams } = new TypoIndex(table);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary" })), (folded) => {
      for (const { likeness } of similarWords(folded, trigrams, table)) {
        expect(likeness).toBeGreaterThanOrEqual(LEAST_LIKENESS);
        expect(likeness).toBeLessThanOrEqual(1);
      }
    }),
  );
});
