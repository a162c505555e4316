import { describe, expect, test } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import type { Article, Questions } from "../../../src/article/article.ts";
import { deepLink, readStart, startParameter } from "../../../src/bot/links/deep-link.ts";
import { articleKey } from "../../../src/bot/links/stable-ids.ts";
import { bridgeWithQuestions, lighthouse } from "../../answer/sample-articles.ts";
import { loadHarbour } from "../../cli/harbour.ts";

type Prepared = Article & { readonly questions: Questions };

const [harbour, bridge, lamp] = await Promise.all([loadHarbour(), bridgeWithQuestions(), lighthouse()]);
const alone = createLibrary([harbour]);
const all = createLibrary([harbour, bridge, lamp]);

function entryOf({ questions }: Prepared, id: string) {
  const entry = questions.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`There is no entry «${id}».`);
  return entry;
}

describe("a deep link", () => {
  test("to an entry carries its id", () => {
    const target = { kind: "entry", article: harbour, entry: entryOf(harbour, "owner") } as const;
    expect(deepLink("article_bot", alone, target)).toBe("https://t.me/article_bot?start=q_owner");
  });

  test("to an article carries its slug", () => {
    const target = { kind: "article", article: harbour } as const;
    expect(deepLink("article_bot", alone, target)).toBe("https://t.me/article_bot?start=a_harbour");
  });

  test("names the article where two have an entry of that id, and only there", () => {
    const cost = { kind: "entry", article: bridge, entry: entryOf(bridge, "cost") } as const;
    expect(startParameter(all, cost)).toBe(`q_${articleKey(bridge)}_cost`);
    const mayor = { kind: "entry", article: bridge, entry: entryOf(bridge, "mayor") } as const;
    expect(startParameter(all, mayor)).toBe("q_mayor");
  });

  test("leads where it was made to lead, for every entry and article", () => {
    for (const library of [alone, all]) {
      for (const article of library.articles) {
        const entries = article.questions?.entries ?? [];
        const targets = [
          { kind: "article", article } as const,
          ...entries.map((entry) => ({ kind: "entry", article, entry }) as const),
        ];
        for (const target of targets) {
          const parameter = startParameter(library, target);
          expect(parameter).toMatch(/^[\w-]{1,64}$/u);
          expect(readStart(library, parameter)).toEqual(target);
        }
      }
    }
  });

  test("fits with the longest ids there may be", () => {
    const id = "a".repeat(40);
    const longest = { ...harbour, slug: "s".repeat(40) };
    const twin = { ...longest, slug: "t".repeat(40) };
    const entry = { ...entryOf(harbour, "cost"), id };
    const questions = { ...harbour.questions, entries: [entry] };
    const library = createLibrary([
      { ...longest, questions },
      { ...twin, questions },
    ]);
    const [first] = library.articles;
    const parameter = startParameter(library, { kind: "entry", article: first, entry });
    expect(parameter).toMatch(/^[\w-]{53}$/u);
    expect(startParameter(library, { kind: "article", article: first })).toMatch(/^[\w-]{42}$/u);
  });

  test("from when only one article had the id still works with a second one", () => {
    const target = { kind: "entry", article: harbour, entry: entryOf(harbour, "cost") } as const;
    expect(readStart(all, startParameter(alone, target))).toEqual(target);
  });

  test("with an article's key still works when that is the only article left", () => {
    const target = { kind: "entry", article: harbour, entry: entryOf(harbour, "cost") } as const;
    expect(readStart(alone, startParameter(all, target))).toEqual(target);
  });

  test.for([
    "",
    "q",
    "q_",
    "a_",
    "q_gone",
    "a_gone",
    "x_cost",
    "cost",
    "harbour",
    "q__cost",
    "q_0123456789_cost",
    "q_cost_cost",
    "a_harbour_more",
    "q_Cost",
    "q_toString",
    "a___proto__",
    "a_undefined",
    "q_<b>",
    "🚢",
  ])("that leads nowhere is told so: %j", (parameter) => {
    expect(readStart(all, parameter)).toBeUndefined();
  });

  test("with more behind it is no link of ours", () => {
    expect(readStart(all, `q_${articleKey(bridge)}_cost_more`)).toBeUndefined();
    expect(readStart(all, `q_${articleKey(bridge)}_gone`)).toBeUndefined();
    expect(readStart(all, `q_${articleKey(lamp)}_cost`)).toBeUndefined();
  });
});
