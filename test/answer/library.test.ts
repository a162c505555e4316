import { beforeAll, describe, expect, test } from "vitest";
import { createLibrary, type Library } from "../../src/answer/library.ts";
import type { Article } from "../../src/article/article.ts";
import { outcome } from "./outcome.ts";
import { apple, bridgeWithQuestions, lighthouse } from "./sample-articles.ts";

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
