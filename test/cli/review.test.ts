import { beforeAll, describe, expect, test } from "vitest";
import type { Article, Questions } from "../../src/article/article.ts";
import { reviewArticle } from "../../src/cli/review.ts";
import { loadHarbour, SENTENCES } from "./harbour.ts";

let article: Article & { readonly questions: Questions };
beforeAll(async () => {
  article = await loadHarbour();
});

/** The small article's first entries with these German phrasings, reviewed. */
function competing(...phrasings: string[]) {
  const entries = article.questions.entries.map((entry, i) => {
    const text = phrasings[i];
    const unlike = [`einzig${i}artig gesagt${i}`] as const;
    const de = text === undefined ? unlike : ([text] as const);
    return { ...entry, phrasings: { de, en: [`unlike${i} others${i}`] as const } };
  });
  return reviewArticle(article, { ...article.questions, entries }).competing.map(({ a, b }) => [
    a.text,
    b.text,
  ]);
}

describe("competing phrasings", () => {
  test("the same carrying words in another order compete", () => {
    const [a, b] = ["Was kostet die neue Kaimauer?", "Die neue Kaimauer kostet was?"];
    expect(competing(a, b)).toEqual([[a, b]]);
  });

  test("other inflections of the same words compete", () => {
    const [a, b] = ["Kosten der Arbeit im Hafen", "Die Kosten der Arbeiten im Hafen"];
    expect(competing(a, b)).toEqual([[a, b]]);
  });

  test("another question word asks something else", () => {
    expect(competing("Wann wird der Hafen gesperrt?", "Warum wird der Hafen gesperrt?")).toEqual([]);
  });

  test("with or without «nicht» is not the same", () => {
    expect(competing("Was wurde vom Plan bestätigt?", "Was wurde vom Plan nicht bestätigt?")).toEqual([]);
  });

  test("with one carrying word the little words tell phrasings apart", () => {
    expect(competing("Ab wann gesperrt?", "Bis wann gesperrt?")).toEqual([]);
  });

  test("phrasings of one entry do not compete", () => {
    const [first, ...rest] = article.questions.entries;
    if (!first) throw new Error("The small article has lost its entries.");
    const de = ["Was kostet die neue Kaimauer?", "Die neue Kaimauer kostet was?"] as const;
    const entries = [{ ...first, phrasings: { ...first.phrasings, de } }, ...rest];
    expect(reviewArticle(article, { ...article.questions, entries }).competing).toEqual([]);
  });
});

test("a known unknown's nearest sentence does not count as cited", () => {
  const entries = article.questions.entries.filter(({ kind }) => kind === "not-stated");
  expect(entries).toHaveLength(1);
  const { uncited } = reviewArticle(article, { ...article.questions, entries });
  expect(uncited.map(({ text }) => text)).toEqual([...SENTENCES]);
});
