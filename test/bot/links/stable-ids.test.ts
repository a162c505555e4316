import { describe, expect, test } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import { questionOf } from "../../../src/article/article.ts";
import {
  articleKey,
  findArticle,
  findArticleBySlug,
  findEntry,
  findSentence,
  sentenceKey,
} from "../../../src/bot/links/stable-ids.ts";
import { bridgeWithQuestions } from "../../answer/sample-articles.ts";
import { loadHarbour, SENTENCES } from "../../cli/harbour.ts";

const harbour = await loadHarbour();
const library = createLibrary([harbour, await bridgeWithQuestions()]);

describe("keys", () => {
  // They stand in messages already sent: another way to make them would break all old buttons.
  test("are what they always were", () => {
    expect(articleKey({ ...harbour, slug: "apple-alibaba" })).toBe("8275058df5");
  });

  test("find an article again, also when its text has changed, and no other", () => {
    const [first, second] = library.articles;
    expect(findArticle(library, articleKey({ ...harbour, text: "", title: "Neu" }))).toBe(first);
    expect(second && findArticle(library, articleKey(second))).toBe(second);
    expect(findArticle(library, "0000000000")).toBeUndefined();
    expect(findArticleBySlug(library, "hafenbruecke")).toBe(second);
    expect(findArticleBySlug(library, undefined)).toBeUndefined();
  });

  test("find a sentence again, wherever it has moved to", () => {
    const [, second] = harbour.sentences;
    if (!second) throw new Error("The small article has lost its sentences.");
    const moved = { ...second, index: 40, paragraph: 9, start: 900, end: 950 };
    expect(findSentence(harbour, sentenceKey(moved))?.text).toBe(SENTENCES[1]);
    expect(findSentence(harbour, sentenceKey({ ...second, text: `${second.text} ` }))).toBeUndefined();
  });
});

test("questionOf shows the first phrasing of a language", () => {
  const entry = findEntry(harbour, "closed-when");
  expect(entry && [questionOf(entry, "de"), questionOf(entry, "en")]).toEqual([
    "Wann wird der Hafen gesperrt?",
    "When is the harbour closed?",
  ]);
});
