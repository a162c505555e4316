import { beforeAll, describe, expect, test } from "vitest";
import { createLibrary, type Library } from "../../../src/answer/library.ts";
import type { Article, Questions } from "../../../src/article/article.ts";
import {
  articleKey,
  findArticle,
  findArticleBySlug,
  findEntry,
  findSentence,
  questionOf,
  relatedEntries,
  sentenceKey,
} from "../../../src/bot/links/stable-ids.ts";
import { bridge, bridgeWithQuestions } from "../../answer/sample-articles.ts";
import { loadHarbour, SENTENCES } from "../../cli/harbour.ts";

let harbour: Article & { readonly questions: Questions };
let withoutQuestions: Article;
let library: Library;
beforeAll(async () => {
  harbour = await loadHarbour();
  withoutQuestions = await bridge();
  library = createLibrary([harbour, await bridgeWithQuestions()]);
});

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

describe("relatedEntries", () => {
  const ids = (id: string, most: number) => {
    const entry = findEntry(harbour, id);
    return entry && relatedEntries(harbour, entry, most).map((related) => related.id);
  };

  test("those the entry names come first, then its topic's, known unknowns last, never itself", () => {
    expect(ids("cost", 9)).toEqual(["confirmed-by", "closed-when", "built-what", "longer", "owner"]);
    expect(ids("cost", 2)).toEqual(["confirmed-by", "closed-when"]);
    expect(ids("owner", 0)).toEqual([]);
  });

  test("an article without questions has no entries", () => {
    expect(findEntry(withoutQuestions, "cost")).toBeUndefined();
    const entry = findEntry(harbour, "cost");
    expect(entry && relatedEntries(withoutQuestions, entry, 3)).toEqual([]);
  });
});

test("questionOf shows the first phrasing of a language", () => {
  const entry = findEntry(harbour, "closed-when");
  expect(entry && [questionOf(entry, "de"), questionOf(entry, "en")]).toEqual([
    "Wann wird der Hafen gesperrt?",
    "When is the harbour closed?",
  ]);
});
