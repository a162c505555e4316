import { expect, test } from "vitest";
import { articleTerms } from "../src/answer/archive/article-terms.ts";
import { articleBytes, openArticle } from "../src/saved-article.ts";
import { apple, articleOf, bridge } from "./answer/sample-articles.ts";

const ODD =
  "Der Hafen 🚢 brennt. „Wirklich?“, fragt sie.\n\n## Straße\n\n> Ein Zitat.\n\nÜber Ölfässer schrieb ﷺ niemand.";

test.each([
  ["without questions", bridge],
  ["with questions", apple],
  ["with odd letters", () => articleOf(ODD)],
])("an article %s comes back as it was", async (_, load) => {
  const article = await load();
  const terms = articleTerms(article);
  // Three fields a stem, also where a letter folds to several words.
  expect(terms.counts).toHaveLength(3 * terms.stems.split(" ").length);
  const opened = openArticle(articleBytes({ article, terms }));
  expect(opened).toEqual({ article, terms });
  for (const { start, end, text } of opened.article.sentences) {
    expect(opened.article.text.slice(start, end)).toBe(text);
  }
});
