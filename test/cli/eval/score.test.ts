import { beforeAll, describe, expect, test } from "vitest";
import { createEngine } from "../../../src/answer/engine.ts";
import { MODEL, type Model } from "../../../src/answer/model.ts";
import type { Article } from "../../../src/article/article.ts";
import type { EvalQuestion } from "../../../src/cli/eval/question-set.ts";
import { percentile, type Scored, scoreQuestion, summarise } from "../../../src/cli/eval/score.ts";
import { ASKING_BACK, loadHarbour, SENTENCES } from "../harbour.ts";

const [S1, S2, S3, S4, S5, S6] = SENTENCES;

let article: Article;
beforeAll(async () => {
  article = await loadHarbour();
});

/** Asks the small article and scores what comes back against these sentences. */
function score(q: string, gold: readonly string[], model: Model = MODEL, kind = "x"): Scored {
  const question: EvalQuestion = { id: q, q, lang: "de", gold, kind };
  return scoreQuestion(question, createEngine(article, model).ask(q, "de"), 2);
}

describe("a question the article answers", () => {
  test("is right if the first citation is any of its gold sentences", () => {
    expect(score("Was kosten die Arbeiten?", [S6, S3])).toMatchObject({
      answerable: true,
      right: true,
      among3: true,
      ms: 2,
    });
  });

  test("is wrong with another citation, and then not among three either", () => {
    expect(score("Was kosten die Arbeiten?", [S6])).toMatchObject({ right: false });
    expect(score("Wer hat den Plan bestätigt?", [S5])).toMatchObject({ right: false, among3: false });
  });

  test("a second citation counts among three only", () => {
    // Its entry cites the second sentence first.
    expect(score("Was baut die Stadt?", [S1])).toMatchObject({ right: false, among3: true });
  });

  test("a passage counts like an answer", () => {
    expect(score("Was fürchten die Reeder?", [S5])).toMatchObject({ right: true, among3: true });
  });

  test("a suggestion is no answer, but counts among three", () => {
    const scored = score("Was baut die Stadt?", [S2], ASKING_BACK);
    expect(scored.answers[0].kind).toBe("suggestions");
    expect(scored).toMatchObject({ right: false, among3: true });
    // Of a suggestion only its first sentence is shown: this is the second of `built-what`.
    const [suggested, ...others] = scored.answers[0].suggestions;
    expect(suggested?.citations.map(({ text }) => text)).toEqual([S2, S1]);
    const first = others.map(({ citations }) => citations[0].text);
    expect(score("Was baut die Stadt?", [S1], ASKING_BACK).among3).toBe(first.includes(S1));
  });

  test("a citation and its suggestions together are cut off behind the third", () => {
    const scored = score("Was baut die Stadt?", [S2]);
    const [answer] = scored.answers;
    const suggested = answer.suggestions.map(({ citations }) => citations[0].text);
    // Two citations: the first suggestion is the third sentence, the second is one too many.
    expect(suggested.length).toBeGreaterThanOrEqual(2);
    const [third, fourth] = suggested;
    expect(new Set([S1, S2, third, fourth]).size).toBe(4);
    expect(score("Was baut die Stadt?", [third ?? ""]).among3).toBe(true);
    expect(score("Was baut die Stadt?", [fourth ?? ""]).among3).toBe(false);
  });

  test("to decline it is wrong, even with the gold sentence named as the nearest", () => {
    expect(score("Wem gehört der Hafen?", [S1]).answers[0].kind).toBe("none");
    expect(score("Wem gehört der Hafen?", [S1]).right).toBe(false);
    expect(score("Danke!", [S1])).toMatchObject({ right: false, among3: false });
  });

  test("of two answers the first citation decides, the second is among three", () => {
    const both = "Wer hat den Plan bestätigt und was kosten die Arbeiten?";
    expect(score(both, [S4])).toMatchObject({ right: true, among3: true });
    expect(score(both, [S3])).toMatchObject({ right: false, among3: true });
  });

  test("white space makes no difference", () => {
    expect(score("Was kosten die Arbeiten?", [` ${S3.replaceAll(" ", "\n ")} `]).right).toBe(true);
  });

  test("a part of the sentence is not the sentence", () => {
    expect(score("Was kosten die Arbeiten?", [S3.slice(0, -1)])).toMatchObject({
      right: false,
      among3: false,
    });
  });
});

describe("a question the article does not answer", () => {
  test.for(["Wer gewinnt die Bundesliga?", "Wem gehört der Hafen?", "Danke!", ""])(
    "%j: declined is right",
    (q) => {
      expect(score(q, [])).toMatchObject({ answerable: false, right: true, among3: false });
    },
  );

  test("to ask back is right: nothing is presented as the answer", () => {
    const scored = score("Was baut die Stadt?", [], ASKING_BACK);
    expect(scored.answers[0].kind).toBe("suggestions");
    expect(scored).toMatchObject({ answerable: false, right: true, among3: false });
  });

  test.for(["Was kosten die Arbeiten?", "Was fürchten die Reeder?"])("%j: any citation is wrong", (q) => {
    expect(score(q, [])).toMatchObject({ answerable: false, right: false });
  });
});

describe("summarise", () => {
  test("hits among answerable, refusals among the others, shares by kind in order of appearance", () => {
    const scored = [
      score("Was kosten die Arbeiten?", [S3], MODEL, "plain"),
      score("Was baut die Stadt?", [S1], MODEL, "hard"),
      score("Wer gewinnt die Bundesliga?", [S1], MODEL, "hard"),
      score("Dauert die Sperrung länger?", [S6], MODEL, "plain"),
      score("Wer gewinnt die Bundesliga?", [], MODEL, "off-topic"),
      score("Was kosten die Arbeiten?", [], MODEL, "off-topic"),
      score("Danke!", [], MODEL, "plain"),
    ];
    expect(summarise(scored)).toEqual({
      questions: 7,
      hit1: 0.5,
      hit3: expect.closeTo(0.75),
      refusals: expect.closeTo(2 / 3),
      kinds: [
        { kind: "plain", count: 3, right: 1 },
        { kind: "hard", count: 2, right: 0 },
        { kind: "off-topic", count: 2, right: 0.5 },
      ],
    });
  });

  test("nothing to count is undefined, not zero", () => {
    expect(summarise([])).toEqual({
      questions: 0,
      hit1: undefined,
      hit3: undefined,
      refusals: undefined,
      kinds: [],
    });
    expect(summarise([score("Danke!", [])])).toMatchObject({ hit1: undefined, hit3: undefined, refusals: 1 });
  });
});

describe("percentile", () => {
  const values = [9, 1, 8, 2, 7, 3, 6, 4, 5, 10];
  test("sorts as numbers, whatever the order", () => {
    expect(percentile(values, 0)).toBe(1);
    expect(percentile(values, 0.99)).toBe(10);
    expect(percentile(values, 1)).toBe(10);
    expect([5, 6]).toContain(percentile(values, 0.5));
    expect(values[0]).toBe(9);
  });

  test("one value is every percentile, no value is 0", () => {
    expect(percentile([3], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});
