import { expect, test } from "vitest";
import type { Article, Language } from "../../src/article/article.ts";
import { stillUnanswered } from "../../src/desk/still-unanswered.ts";
import type { WaitingQuestion } from "../../src/store/editors.ts";
import { loadFiles } from "../bot/articles.ts";
import { harbourFiles } from "../cli/harbour.ts";

function waiting(question: string, language: Language = "de", article = "harbour"): WaitingQuestion {
  return { id: 1, article, question, language, noneFitted: false, count: 1, firstAt: 0, lastAt: 0 };
}

const left = (question: WaitingQuestion, articles: readonly Article[]) =>
  stillUnanswered([question], articles).length;

test("leaves out what is a phrasing by now, whatever its marks and capitals, and nothing else", async () => {
  const articles = await loadFiles(harbourFiles());
  const phrasing = articles[0]?.questions?.entries[0]?.phrasings.de[0] ?? "";
  expect(phrasing).not.toBe("");
  expect(left(waiting(phrasing), articles)).toBe(0);
  expect(left(waiting(`${phrasing.toUpperCase()} !`), articles)).toBe(0);
  expect(left(waiting(`${phrasing} genau`), articles)).toBe(1);
  expect(left(waiting(phrasing, "en"), articles)).toBe(1);
  expect(left(waiting(phrasing, "de", "gone"), articles)).toBe(1);
});
