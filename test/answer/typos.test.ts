import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TypoIndex } from "../../src/answer/typos.ts";

const WORDS = [
  "partnerschaft",
  "konkurrenz",
  "alibaba",
  "tencent",
  "bestatigt",
  "dubai",
  "wahlerisch",
  "unternehmen",
  "reuters",
  "ki",
  "tsai",
  "hund",
  "markt",
  "china",
];
const index = TypoIndex.of(WORDS);
const best = (typed: string) => index.correct(typed)[0]?.word;

describe("TypoIndex", () => {
  test.each([
    ["two letters swapped", "parnterschaft", "partnerschaft"],
    ["two letters swapped at the start", "aprtnerschaft", "partnerschaft"],
    ["two letters swapped at the end", "reutesr", "reuters"],
    ["two letters swapped in a short word", "duabi", "dubai"],
    ["a swap that puts two like letters side by side", "alibbaa", "alibaba"],
    ["a letter missing", "partnrschaft", "partnerschaft"],
    ["a letter missing at the end", "tencen", "tencent"],
    ["a letter too many", "unternehhmen", "unternehmen"],
    ["a letter too many at the start", "xchina", "china"],
    ["a wrong letter", "unternehmon", "unternehmen"],
    ["a wrong first letter", "vestatigt", "bestatigt"],
    ["a double written once", "konkurenz", "konkurrenz"],
    ["a letter doubled", "alibabba", "alibaba"],
    ["a letter held down", "alibabaaa", "alibaba"],
  ])("mends %s: %s", (_what, typed, meant) => {
    expect(best(typed)).toBe(meant);
  });

  test.each([
    "ky",
    "tai",
    "hnd",
    "",
    "kartoffel",
    "sonnenschein",
    "zitrone",
    "mensch",
    "part",
    "12345",
    "alibab4",
    "marktposition",
  ])("leaves %s alone: short, a number or unlike any word", (typed) => {
    expect(index.correct(typed)).toEqual([]);
  });

  test.each([
    ["zutaten", "zulassen"],
    ["zutaten", "zusammen"],
    // Two edits at the two ends, which a search for the one inside the other does not see.
    ["ostsee", "costs"],
    ["pferd", "opfer"],
  ])("%s is a word of its own, not %s mistyped", (word, other) => {
    expect(TypoIndex.of([other]).correct(word)).toEqual([]);
  });

  test.each([
    ["hand", "hund", false],
    ["mund", "hund", true],
  ])("%s may be meant for %s, which is for the ranking to weigh: similarity is below 1", (typed, word) => {
    for (const correction of index.correct(typed)) {
      expect(correction.word).toBe(word);
      expect(correction.similarity).toBeLessThan(0.9);
    }
  });

  test("best first, at most three, none of them worse than the best by much", () => {
    const crowd = TypoIndex.of(["laden", "lader", "lades", "ladet", "ladem"]);
    const corrections = crowd.correct("ladex");
    expect(corrections.length).toBe(3);
    const similarities = corrections.map(({ similarity }) => similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
  });

  test("a doubled letter is more like the word than a wrong one", () => {
    const doubled = index.correct("alibabba")[0]?.similarity ?? 0;
    const wrong = index.correct("alibiba")[0]?.similarity ?? 0;
    expect(doubled).toBeGreaterThan(wrong);
  });

  test("any swap or loss of one letter inside a long word is mended", () => {
    const long = ["partnerschaft", "konkurrenz", "unternehmen", "wahlerisch"];
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.boolean(), (word, seed, swap) => {
        const at = 1 + (seed % (word.length - 3));
        const typed = swap
          ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
          : word.slice(0, at) + word.slice(at + 1);
        expect(best(typed)).toBe(word);
      }),
    );
  });

  test("whatever is typed: similarities from 0 to 1, known words only", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-z]{4,60}$/)), (typed) => {
        for (const { word, similarity } of index.correct(typed)) {
          expect(WORDS).toContain(word);
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
