import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../src/answer/engine.ts";
import { fold } from "../../src/answer/fold.ts";
import { isFunctionWord } from "../../src/answer/function-words.ts";
import { apple, bridge } from "./sample-articles.ts";

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await apple());
});

describe("explanation", () => {
  test.each([
    ["Wer hat die Partnerschaft bestätigt?", "bestätigt", "same"],
    ["Wer ist die Konkurenz von Alibaba?", "Konkurenz", "typo"],
    ["Who confirmed the partnership?", "confirmed", "same"],
  ])("%s: %s is matched as %s", (message, asked, relation) => {
    const { matched } = engine.ask(message, "de")[0].explanation;
    expect(matched).toContainEqual(expect.objectContaining({ asked, relation }));
  });

  test("a mistyped word is paired with the one that was meant", () => {
    const { matched } = engine.ask("Wer ist die Konkurenz von Alibaba?", "de")[0].explanation;
    expect(fold(matched.find(({ asked }) => asked === "Konkurenz")?.found ?? "")).toBe("konkurrenz");
  });

  test("what nobody knows is unmatched, what was asked is nowhere twice", () => {
    const [answer] = engine.ask("Hat Apple Papageno als Partner in China gewählt?", "de");
    const { matched, unmatched } = answer.explanation;
    expect(unmatched).toContain("Papageno");
    for (const { asked } of matched) expect(unmatched).not.toContain(asked);
  });

  test.each([
    "Welche Fluggesellschaft fliegt nach Dubai?",
    "Wie viele Einwohner hat Hangzhou?",
    "Who confirmed the deal with the walrus?",
    "Und warum?",
  ])("unmatched words are carrying words: %s", (message) => {
    const [answer] = engine.ask(message, "de");
    const idle = answer.explanation.unmatched.filter((word) => isFunctionWord(fold(word), answer.language));
    expect(idle).toEqual([]);
  });

  test("the best entry is the one that is given, the runner-up is another and not better", () => {
    const [answer] = engine.ask("Wo wurde die Übereinkunft bestätigt?", "de");
    const { best, runnerUp } = answer.explanation;
    expect(answer.kind === "answer" && answer.entry.id).toBe(best?.entry);
    expect(runnerUp?.entry).not.toBe(best?.entry);
    expect(best?.score ?? 0).toBeGreaterThanOrEqual(runnerUp?.score ?? 0);
    expect(best?.phrasing).not.toBe("");
  });

  test("a passage is explained by the words of its sentence", async () => {
    const [answer] = createEngine(await bridge()).ask("Wer leitet die Bauarbeiten?", "de");
    expect(answer.explanation.matched.map(({ found }) => found)).toContain("Bauarbeiten");
    expect(answer.explanation.best).toBeUndefined();
  });

  test("of small talk there is nothing to explain", () => {
    expect(engine.ask("Hallo", "de")[0].explanation).toEqual({ matched: [], unmatched: [] });
  });
});
