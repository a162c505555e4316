import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { rankSentences } from "../../src/answer/rank.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { apple, articleOf, bridge } from "./sample-articles.ts";

let index: ArticleIndex;
let plain: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
  plain = buildArticleIndex(await bridge());
});

const find = (text: string, where: ArticleIndex) => {
  const query = analyse(text, where, "de");
  return { query, found: retrieve(query, where) };
};

describe("retrieve", () => {
  test("shares are from nothing to all", () => {
    const { found } = find("Wer hat die Übereinkunft in Dubai bestätigt?", index);
    expect(found.mass).toBeGreaterThan(0);
    expect(found.carryingMass).toBeLessThanOrEqual(found.mass);
    for (const values of [
      found.phrasings,
      found.entries,
      found.entryTexts,
      found.anywhere,
      found.sentenceCover,
      found.names,
    ]) {
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(found.mass + 1e-9);
      }
    }
    for (const value of found.likelihood) expect(Number.isFinite(value)).toBe(true);
  });

  test("a rare word is worth more than a frequent one", () => {
    const { found } = find("Apple wählerisch", index);
    const worth = Object.fromEntries(found.terms.map(({ folded, idf }) => [folded, idf]));
    expect(worth["wahlerisch"]).toBeGreaterThan(worth["apple"] ?? Number.POSITIVE_INFINITY);
  });

  test("no words, no matches", () => {
    const { found } = find("papageno", index);
    expect(Math.max(...found.phrasings, ...found.sentences, ...found.entryTexts)).toBe(0);
  });

  test.each([
    ["Risse in den Pfeilern", 1],
    ["Oberbürgermeisterin Brandt", 2],
    ["Was kostet die Sanierung?", 3],
    ["Was übernimmt das Land Hessen?", 4],
    ["Wer leitet die Bauarbeiten?", 5],
    ["Wer kritisiert die Umwege?", 6],
    ["Dürfen Radfahrer weiterfahren?", 7],
    ["Gibt es eine Fähre?", 8],
  ])("%s: sentence %i comes first", (text, sentence) => {
    const { query, found } = find(text, plain);
    expect(rankSentences(query, plain, found)[0]?.sentence).toBe(sentence);
  });

  test("of two sentences with the same words the one with a number is the better for `wie viel`", async () => {
    const two = buildArticleIndex(
      await articleOf(
        "Die Sanierung der Brücke kostet Geld.\n\nDie Sanierung der Brücke kostet 7 Millionen Euro.",
      ),
    );
    const { query, found } = find("Wie viel kostet die Sanierung der Brücke?", two);
    expect(rankSentences(query, two, found)[0]?.sentence).toBe(1);
  });

  test("an article of one word, and one without letters", async () => {
    for (const text of ["Ja.", "1 2 3", "…"]) {
      const tiny = buildArticleIndex(await articleOf(text));
      const { query, found } = find("Was ist das für ein Haus?", tiny);
      for (const value of found.sentences) expect(Number.isFinite(value)).toBe(true);
      expect(() => rankSentences(query, tiny, found)).not.toThrow();
    }
  });
});
