import { expect, test } from "vitest";
import { articleTerms, entryTerm, FIELDS } from "../../../src/answer/archive/article-terms.ts";
import { articleOf, bridgeWithQuestions } from "../sample-articles.ts";

test("counts the carrying words of title and text apart", async () => {
  const article = { ...(await articleOf("Der Hafen ist groß. Im Hafen steht ein Kran.")), title: "Am Hafen" };
  const { stems, counts, lengths } = articleTerms(article);
  const at = stems.split(" ").indexOf("haf") * FIELDS.length;
  expect([...counts.subarray(at, at + FIELDS.length)]).toEqual([1, 2, 0]);
  expect(lengths[0]).toBe(1);
  expect(stems.split(" ")).not.toContain("der");
});

test("a word that stands there a thousand times is counted as often as a byte holds", async () => {
  const { counts } = articleTerms(await articleOf("Hafen ".repeat(1_000)));
  expect(Math.max(...counts)).toBe(255);
});

test("has three counts for each term, also for those of entries", async () => {
  const { stems, counts } = articleTerms(await bridgeWithQuestions());
  expect(counts).toHaveLength(stems.split(" ").length * FIELDS.length);
  expect(stems.split(" ")).toContain(entryTerm("closed-when"));
});
