import { beforeAll, describe, expect, test } from "vitest";
import type { ArchivedArticle } from "../../src/answer/archive/archived-article.ts";
import { articleTerms } from "../../src/answer/archive/article-terms.ts";
import { createEngine } from "../../src/answer/engine.ts";
import { ASKED, archiveOf, createLibrary, type Library } from "../../src/answer/library.ts";
import type { Article } from "../../src/article/article.ts";
import { outcome } from "./outcome.ts";
import { apple, articleOf, bridgeWithQuestions, lighthouse } from "./sample-articles.ts";

let library: Library;
let articles: readonly [Article, ...Article[]];
beforeAll(async () => {
  articles = [await lighthouse(), await apple(), await bridgeWithQuestions()];
  library = createLibrary(articles);
});

describe("createLibrary", () => {
  test.each([
    ["Wer hat die Partnerschaft mit Alibaba bestätigt?", "apple-alibaba"],
    ["Which Chinese company is Apple's partner?", "apple-alibaba"],
    ["Wie viel kostet die Sanierung?", "hafenbruecke"],
    ["Was hat das Gutachten gefunden?", "hafenbruecke"],
    ["When does the bridge close to lorries?", "hafenbruecke"],
    ["Who painted the tower white?", "leuchtturm"],
    ["Which museum bought the old lamp?", "leuchtturm"],
  ])("%s is answered from %s", (message, slug) => {
    const [answer] = library.ask(message, "de");
    expect(answer.article.slug).toBe(slug);
    expect(["answer", "passage"]).toContain(answer.kind);
  });

  test("the order of the articles does not decide", () => {
    const [a, b, c] = articles;
    if (!b || !c) throw new Error("Three articles are needed.");
    const turned = createLibrary([c, b, a]);
    for (const message of [
      "Was hat das Gutachten gefunden?",
      "Who painted the tower white?",
      "Wer ist Joe Tsai?",
    ]) {
      expect(outcome(turned.ask(message, "de")[0])).toBe(outcome(library.ask(message, "de")[0]));
    }
  });

  test("a known unknown beats an article that knows nothing at all", () => {
    const [answer] = library.ask("Wann wird die Brücke wieder geöffnet?", "de");
    expect(outcome(answer)).toBe("not-stated: reopening");
  });

  test("what no article answers is declined", () => {
    expect(library.ask("Wie tief ist die Ostsee?", "de")[0].kind).toBe("none");
  });

  test("a slug restricts", () => {
    for (const { slug } of articles) {
      for (const message of [
        "Wer ist Joe Tsai?",
        "Was hat das Gutachten gefunden?",
        "Hallo",
        "",
        "Wer? Wo?",
      ]) {
        for (const answer of library.ask(message, "de", { slug })) expect(answer.article.slug).toBe(slug);
      }
    }
    expect(library.ask("Wer ist Joe Tsai?", "de", { slug: "leuchtturm" })[0].kind).toBe("none");
    expect(outcome(library.ask("Was hat das Gutachten gefunden?", "de", { slug: "hafenbruecke" })[0])).toBe(
      "cracks",
    );
  });

  test.each(["no-such-article", "", "APPLE-ALIBABA", "__proto__"])("an unknown slug throws: %j", (slug) => {
    expect(() => library.ask("Wer ist Joe Tsai?", "de", { slug })).toThrow(RangeError);
  });

  test("context travels to the article", () => {
    const context = { question: "Ab wann ist die Hafenbrücke gesperrt?", entry: "closed-when" };
    expect(outcome(library.ask("mehr", "de", { slug: "hafenbruecke", context })[0])).toBe("cracks");
    expect(outcome(library.ask("mehr", "de", { context })[0])).toBe("cracks");
  });

  test("one article alone", async () => {
    const single = createLibrary([await lighthouse()]);
    expect(single.ask("Who is the new keeper?", "en")[0].article.slug).toBe("leuchtturm");
  });
});

describe("an archive", () => {
  let archive: Library;
  let asked: string[];
  beforeAll(async () => {
    const others = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        articleOf(
          `Ort ${n} hat ein neues Rathaus. Der Bau kostete ${n} Taler. Gestrichen wurde es gelb.`,
          "de",
          `ort-${n}`,
        ),
      ),
    );
    asked = [];
    const parts = [...others, ...articles].map((article): ArchivedArticle => {
      const engine = createEngine(article);
      const open = () => {
        asked.push(article.slug);
        return engine;
      };
      return { article, terms: () => articleTerms(article), open };
    });
    const [first, ...rest] = parts;
    if (!first) throw new Error("There are articles.");
    archive = archiveOf([first, ...rest]);
    asked = [];
  });

  test.each([
    ["Wer hat die Partnerschaft mit Alibaba bestätigt?", "apple-alibaba"],
    ["Was hat das Gutachten gefunden?", "hafenbruecke"],
    ["Who painted the tower white?", "leuchtturm"],
  ])("opens a few articles only, and answers from the right one: %s", (message, slug) => {
    asked = [];
    const [answer] = archive.ask(message, "de");
    expect(answer.article.slug).toBe(slug);
    expect(answer.kind).not.toBe("none");
    expect(asked.length).toBeLessThanOrEqual(ASKED);
    expect(archive.near(message, "de")[0]?.slug).toBe(slug);
  });

  test.each(["Hallo", "", "???", "Und wer?", "x".repeat(700)])("says something to %j", (message) => {
    expect(archive.ask(message, "de")[0].kind).toBe("none");
  });

  test("goes on with the article of the last answer", () => {
    const context = { question: "mehr", entry: "closed-when" };
    expect(outcome(archive.ask("mehr", "de", { context })[0])).toBe("cracks");
  });

  test("finds articles by slug, and by the entries they have", () => {
    expect(archive.article("ort-7")?.slug).toBe("ort-7");
    expect(archive.article("ort-99")).toBeUndefined();
    expect(archive.holders("closed-when").map(({ slug }) => slug)).toEqual(["hafenbruecke"]);
    expect(library.holders("closed-when").map(({ slug }) => slug)).toEqual(["hafenbruecke"]);
    expect(archive.holders("ort-7")).toEqual([]);
  });

  test("proposes sentences of several articles, best first", () => {
    const found = archive.candidates("Was hat das Gutachten zum Rathaus gefunden?", "de", { limit: 7 });
    expect(found).toHaveLength(7);
    expect(found[0]?.article.slug).toBe("hafenbruecke");
    expect(found[0]?.sentence.text).toContain("Gutachten");
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const own = archive.candidates("Wie viele Taler?", "de", { slug: "ort-7" });
    expect(new Set(own.map(({ article }) => article.slug))).toEqual(new Set(["ort-7"]));
    expect(() => archive.candidates("Wer?", "de", { slug: "nowhere" })).toThrow(RangeError);
  });
});
