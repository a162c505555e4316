import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { createEngine, type Engine } from "../../src/answer/engine.ts";
import { type FollowUp, followUp, inherit } from "../../src/answer/follow-up.ts";
import type { Article, Language } from "../../src/article/article.ts";
import { outcome } from "./outcome.ts";
import { apple, bridgeWithQuestions } from "./sample-articles.ts";

let article: Article;
let index: ArticleIndex;
let engine: Engine;

beforeAll(async () => {
  article = await apple();
  index = buildArticleIndex(article);
  engine = createEngine(article);
});

describe("followUp", () => {
  test.each<[FollowUp, Language, string]>([
    ["more", "de", "mehr"],
    ["more", "de", "Mehr dazu!"],
    ["more", "de", "und sonst noch?"],
    ["more", "de", "erzähl mehr"],
    ["more", "en", "tell me more"],
    ["more", "en", "What else?"],
    ["elliptic", "de", "Und warum?"],
    ["elliptic", "de", "wer genau?"],
    ["pointing", "de", "Wer hat das bestätigt?"],
    ["elliptic", "de", "Aber wo?"],
    ["elliptic", "en", "and why?"],
    ["elliptic", "en", "who said that?"],
    ["elliptic", "en", "when is it?"],
    ["none", "de", "Mit welchen chinesischen Firmen hat Apple noch Gespräche geführt?"],
    ["none", "de", "Wer ist Joe Tsai?"],
    ["none", "de", "Tencent"],
    ["none", "en", "Which regulations keep OpenAI out of China?"],
  ])("%s (%s): %s", (kind, language, text) => {
    expect(followUp(analyse(text, index, language))).toBe(kind);
  });
});

describe("inherit", () => {
  test("adds what the last question was about, for less, and nothing twice", () => {
    const last = analyse("Wer ist der Partner von Apple in China?", index, "de");
    const query = analyse("Und warum ein Partner?", index, "de");
    const together = inherit(query, last);
    const folded = together.terms.map((term) => term.folded);
    expect(folded).toEqual(expect.arrayContaining(["partner", "apple", "china"]));
    expect(new Set(folded).size).toBe(folded.length);
    for (const term of together.terms.slice(query.terms.length)) expect(term.share).toBeLessThan(1);
    expect(together.kind).toBe("reason");
  });

  test("a name takes the place of the last one, and what was asked stays", () => {
    const last = analyse("Wie profitiert Alibaba davon?", index, "de");
    const together = inherit(analyse("und Apple?", index, "de"), last);
    const folded = together.terms.map((term) => term.folded);
    expect(folded).toEqual(expect.arrayContaining(["apple", "profitiert"]));
    expect(folded).not.toContain("alibaba");
    expect(together.kind).toBe(last.kind);
  });
});

describe("a conversation", () => {
  const context = { question: "Wer ist Apples KI-Partner in China?", entry: "deal-partner" };

  test.each([
    ["Und warum?", "partner-why"],
    ["Wer hat das bestätigt?", "confirmed-by"],
  ])("%s", (message, entry) => {
    expect(outcome(engine.ask(message, "de", context)[0])).toBe(entry);
  });

  test.each([
    ["Und wo?", "Wer hat die Übereinkunft bestätigt?", "confirmed-by", "confirmed-where"],
    ["and where?", "Who confirmed the agreement?", "confirmed-by", "confirmed-where"],
    ["Und Tencent?", "Hat Apple mit Baidu gesprochen?", "talks-baidu", "talks-tencent"],
    ["Und Apple?", "Wie profitiert Alibaba von der Partnerschaft?", "benefit-alibaba", "benefit-apple"],
  ])("%s after «%s»", (message, question, entry, next) => {
    expect(outcome(engine.ask(message, "de", { question, entry })[0])).toBe(next);
  });

  test.each([
    "Welche Schlagzeilen hat DeepSeek gemacht?",
    "Wer ist Joe Tsai?",
    "Worauf ist Alibaba Cloud spezialisiert?",
    "Hat Apple den Deal offiziell bestätigt?",
    "Wie viel zahlt Apple an Alibaba?",
    "Tencent?",
    "Hallo!",
    "Wie tief ist die Ostsee?",
    "wie ist das wetter",
    "Ist das ein Zebra?",
  ])("context does not disturb a question that stands alone: %s", (message) => {
    expect(outcome(engine.ask(message, "de", context)[0])).toBe(outcome(engine.ask(message, "de")[0]));
  });

  test("an entry or question nobody knows does no harm", () => {
    const odd = { question: "\uD800 ???", entry: "no-such-entry", shown: ["neither"] };
    for (const message of ["mehr", "Und warum?", "Wer ist Joe Tsai?"]) {
      expect(engine.ask(message, "de", odd).length).toBeGreaterThan(0);
    }
    expect(outcome(engine.ask("Wer ist Joe Tsai?", "de", odd)[0])).toBe("alibaba-chief");
  });
});

describe("mehr", () => {
  test("goes through related entries, none twice, never a known unknown, then ends", async () => {
    const bridge = createEngine(await bridgeWithQuestions());
    const shown: string[] = [];
    let entry = "closed-when";
    for (;;) {
      const [answer] = bridge.ask("mehr", "de", { question: "Ab wann?", entry, shown });
      if (answer.kind !== "answer") break;
      expect(shown).not.toContain(answer.entry.id);
      entry = answer.entry.id;
      shown.push(entry);
      expect(shown.length).toBeLessThan(10);
    }
    expect(shown).toEqual(["cracks", "cost", "closed-when"]);
  });

  test("the first related entry that was not shown yet", async () => {
    const bridge = createEngine(await bridgeWithQuestions());
    const from = (shown: string[]) =>
      outcome(bridge.ask("mehr dazu", "de", { question: "Ab wann?", entry: "closed-when", shown })[0]);
    expect(from([])).toBe("cracks");
    expect(from(["cracks"])).toBe("cost");
  });

  test("goes on from a known unknown", async () => {
    const bridge = createEngine(await bridgeWithQuestions());
    expect(outcome(bridge.ask("more", "en", { question: "x", entry: "reopening" })[0])).toBe("closed-when");
  });

  test("is answered in the language it is asked in", () => {
    const context = { question: "Who is Apple's partner?", entry: "deal-partner" };
    expect(engine.ask("tell me more", "de", context)[0].language).toBe("en");
    expect(engine.ask("erzähl mehr", "en", context)[0].language).toBe("de");
  });

  test.each(["mehr", "weiter", "more", "Erzähl mehr"])(
    "without a context there is nothing to go on from: %s",
    (message) => {
      expect(["none", "suggestions"]).toContain(engine.ask(message, "de")[0].kind);
    },
  );
});
