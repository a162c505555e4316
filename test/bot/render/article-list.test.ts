import { expect, test } from "vitest";
import { renderArticleLinks } from "../../../src/bot/render/article-list.ts";
import { loadHarbour } from "../../cli/harbour.ts";

const harbour = await loadHarbour();

test("a post has links to as many articles as fit, and looks at no more", () => {
  let asked = 0;
  const many = Array.from({ length: 2_000 }, (_, n) => ({ ...harbour, title: `A${n}` }));
  const { text } = renderArticleLinks([harbour, ...many], "de", () => {
    asked += 1;
    return "https://t.me/article_bot?start=a_harbour";
  });
  expect(text.entities.length).toBeGreaterThan(50);
  expect(text.entities.length).toBeLessThanOrEqual(100);
  expect(asked).toBeLessThanOrEqual(100);
});
