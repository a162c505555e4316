import { expect, test } from "vitest";
import { createEngine, type Engine } from "../src/answer/engine.ts";
import { OpenEngines } from "../src/open-engines.ts";
import { articleOf } from "./answer/sample-articles.ts";

const small = createEngine(await articleOf("Der Hafen ist groß."));
const engineOfSize = (sentences: number): Engine => {
  const [sentence] = small.article.sentences;
  if (!sentence) throw new Error("The sample has no sentence.");
  return { ...small, article: { ...small.article, sentences: Array(sentences).fill(sentence) } };
};

function counting(size: number) {
  const key = {};
  let made = 0;
  const make = () => {
    made += 1;
    return engineOfSize(size);
  };
  return { open: (engines: OpenEngines) => engines.open(key, make), made: () => made };
}

test("an engine is made once and stays open while there is room", () => {
  const engines = new OpenEngines();
  const article = counting(50);
  expect(article.open(engines)).toBe(article.open(engines));
  expect(article.made()).toBe(1);
});

test("the one that was not asked for longest makes room", () => {
  const engines = new OpenEngines();
  const [a, b, c] = [counting(9_000), counting(9_000), counting(9_000)] as const;
  for (const one of [a, b, a, c]) one.open(engines);
  a.open(engines);
  expect([a.made(), b.made(), c.made()]).toEqual([1, 1, 1]);
  b.open(engines);
  expect(b.made()).toBe(2);
});

test("an article larger than all that has room stays open, too", () => {
  const engines = new OpenEngines();
  const large = counting(100_000);
  large.open(engines);
  large.open(engines);
  expect(large.made()).toBe(1);
});
