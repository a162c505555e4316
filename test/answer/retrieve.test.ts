import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { apple, bridge } from "./sample-articles.ts";

let index: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
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
    for (const values of [found.phrasings, found.entries, found.entryTexts, found.anywhere, found.names]) {
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
    expect(Math.max(...found.phrasings, ...found.entries, ...found.entryTexts, ...found.anywhere)).toBe(0);
    expect(found.carryingMass).toBeGreaterThan(0);
  });

  test("an article without entries: nothing of them is found, and every word is as rare as any", async () => {
    const { found } = find("Wer leitet die Bauarbeiten?", buildArticleIndex(await bridge()));
    for (const values of [found.phrasings, found.entries, found.entryTexts, found.anywhere, found.likelihood])
      expect(values).toHaveLength(0);
    expect(Number.isFinite(found.mass)).toBe(true);
    expect(new Set(found.terms.map(({ idf }) => idf)).size).toBe(1);
  });
});
