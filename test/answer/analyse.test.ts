import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { apple } from "./sample-articles.ts";

let index: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
});

const carrying = (text: string) =>
  analyse(text, index, "de")
    .terms.filter((term) => term.carrying)
    .map(({ folded }) => folded);

describe("analyse", () => {
  test.each([
    ["Was ist mit Open AI?", ["openai"]],
    ["Was ist Deep Seek?", ["deepseek"]],
    ["Wer ist ali baba?", ["alibaba"]],
    ["Und Byte Dance?", ["bytedance"]],
    ["Und TikTok?", ["bytedance"]],
    ["Wer ist Alibba?", ["alibaba"]],
    ["Apple, Apple und Apple?", ["apple"]],
    ["Wer, wie, was?", []],
  ])("%s is about %j", (text, expected) => {
    expect(carrying(text)).toEqual(expected);
  });

  test("mends typos but keeps what was typed", () => {
    const query = analyse("Wer ist die Konkurenz?", index, "de");
    expect(query.words).toEqual(["wer", "ist", "die", "konkurrenz"]);
    expect(query.terms.find(({ folded }) => folded === "konkurrenz")?.text).toBe("Konkurenz");
    expect(query.text).toBe("Wer ist die Konkurenz?");
  });

  test("tells names, nouns and strangers", () => {
    const { terms } = analyse("Hat Papageno mit Tencent über die Partnerschaft geredet?", index, "de");
    const of = (word: string) => terms.find(({ text }) => text === word);
    expect(of("Papageno")).toMatchObject({ known: false, isName: false, isCapital: true, expansions: [] });
    expect(of("Tencent")).toMatchObject({ known: true, isName: true });
    expect(of("Partnerschaft")).toMatchObject({ known: true, isName: false, isCapital: true });
    expect(of("über")?.carrying ?? false).toBe(false);
  });

  test("function words count for less", () => {
    for (const { carrying: carries, share } of analyse("Wer hat die Partnerschaft bestätigt?", index, "de")
      .terms) {
      if (carries) expect(share).toBe(1);
      else expect(share).toBeLessThan(1);
    }
  });

  test("counts its carrying terms", () => {
    const query = analyse("Wer hat die Partnerschaft bestätigt?", index, "de");
    expect(query.carrying).toBe(2);
    expect(query).toMatchObject({ language: "de", kind: "person" });
  });
});
