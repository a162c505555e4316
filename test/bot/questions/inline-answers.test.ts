import { describe, expect, test } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import type { Article } from "../../../src/article/article.ts";
import { answersToBeginWith } from "../../../src/bot/questions/inline-answers.ts";
import { loadHarbour } from "../../cli/harbour.ts";

const harbour = await loadHarbour();

function copies(count: number, dateOf: (n: number) => string | undefined): [Article, ...Article[]] {
  const [first, ...rest] = Array.from({ length: count }, (_, n): Article => {
    const published = dateOf(n);
    return { ...harbour, slug: `copy-${n}`, origin: published === undefined ? {} : { published } };
  });
  if (!first) throw new Error("There is at least one.");
  return [first, ...rest];
}

function articlesToBeginWith(articles: [Article, ...Article[]]): string[] {
  const answers = answersToBeginWith(createLibrary(articles), "de", undefined);
  return [...new Set(answers.map(({ article }) => article.slug))];
}

describe("an empty query", () => {
  test("of a few articles offers questions of all in their order", () => {
    expect(articlesToBeginWith(copies(3, (n) => `2026-01-0${9 - n}`))).toEqual([
      "copy-0",
      "copy-1",
      "copy-2",
    ]);
  });

  test("of many articles offers those of the newest ones, undated ones last", () => {
    const offered = articlesToBeginWith(copies(60, (n) => (n < 10 ? undefined : `20${n}-01-01`)));
    expect(offered).toHaveLength(50);
    expect(offered.slice(0, 2)).toEqual(["copy-59", "copy-58"]);
    expect(offered).not.toContain("copy-0");
  });
});
