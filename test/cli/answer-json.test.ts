import { beforeAll, describe, expect, test } from "vitest";
import { createEngine } from "../../src/answer/engine.ts";
import { MODEL, type Model } from "../../src/answer/model.ts";
import type { Article } from "../../src/article/article.ts";
import { answersJson } from "../../src/cli/answer-json.ts";
import { ASKING_BACK, loadHarbour, SENTENCES } from "./harbour.ts";

let article: Article;
beforeAll(async () => {
  article = await loadHarbour();
});

/** The JSON object for a question. */
function json(question: string, model: Model = MODEL) {
  return answersJson("7", createEngine(article, model).ask(question, "de"), 1.23456);
}

describe("answersJson", () => {
  test("an answer has its status, text and citations", () => {
    const sentence = article.sentences[2];
    expect(json("Was kosten die Arbeiten?")).toMatchObject({
      id: "7",
      kind: "answer",
      article: "harbour",
      entry: "cost",
      status: "reported",
      answer: "Zwölf Millionen Euro.",
      citations: [{ text: SENTENCES[2], paragraph: 2, start: sentence?.start, end: sentence?.end }],
      lang: "de",
      ms: 1.235,
    });
  });

  test("all of an entry's citations, in its order", () => {
    expect(json("Was baut die Stadt?")).toMatchObject({
      citations: [{ text: SENTENCES[1] }, { text: SENTENCES[0] }],
    });
  });

  test("a passage has a citation and no answer", () => {
    const output = json("Was fürchten die Reeder?");
    expect(output).toMatchObject({
      kind: "passage",
      entry: null,
      answer: null,
      citations: [{ text: SENTENCES[4] }],
    });
    expect(output).not.toHaveProperty("status");
    expect(output).not.toHaveProperty("reason");
  });

  test("suggestions have neither answer nor citation, but theirs do", () => {
    const output = json("Was baut die Stadt?", ASKING_BACK);
    expect(output).toMatchObject({ kind: "suggestions", entry: null, answer: null, citations: [] });
    expect(output).toHaveProperty("suggestions.0.entry", "built-what");
    expect(output).toHaveProperty("suggestions.0.question", "Was baut die Stadt?");
    expect(output).toHaveProperty("suggestions.0.citations.0.text", SENTENCES[1]);
    expect(output).not.toHaveProperty("status");
  });

  test("a decline says why, in the reason and in words", () => {
    expect(json("Danke!")).toMatchObject({ kind: "none", reason: "chitchat", answer: "Gern geschehen." });
    expect(json("???")).toMatchObject({ kind: "none", reason: "no-words", entry: null });
    expect(json("Wer gewinnt die Bundesliga?")).toMatchObject({
      kind: "none",
      reason: "unanswered",
      entry: null,
      citations: [],
    });
  });

  test("more is there only where there is more", () => {
    expect(json("Was kosten die Arbeiten?")).not.toHaveProperty("more");
    expect(json("Was kosten die Arbeiten? Was baut die Stadt?")).toMatchObject({
      entry: "cost",
      more: [{ question: "Was baut die Stadt?", entry: "built-what", answer: "Eine Kaimauer aus Granit." }],
    });
  });

  test("no id is null", () => {
    expect(answersJson(null, createEngine(article).ask("", "en"), 0)).toMatchObject({ id: null, lang: "en" });
  });
});
