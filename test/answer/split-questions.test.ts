import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_QUESTIONS, splitQuestions } from "../../src/answer/split-questions.ts";

describe("splitQuestions", () => {
  test.each<[string, string[]]>([
    ["Wer ist das?", ["Wer ist das?"]],
    ["wer ist das", ["wer ist das"]],
    ["Wer ist das? Wo war das?", ["Wer ist das?", "Wo war das?"]],
    ["Wer ist das?\nWo war das?", ["Wer ist das?", "Wo war das?"]],
    ["Wer ist das??? Wo war das?!", ["Wer ist das???", "Wo war das?!"]],
    ["„Wer ist das?“ Wo?", ["„Wer ist das?“", "Wo?"]],
    ["Who? Where? When?", ["Who?", "Where?", "When?"]],
    // A statement belongs to the question after it.
    ["Ich lese, Apple hat gewählt. Stimmt das?", ["Ich lese, Apple hat gewählt. Stimmt das?"]],
    // An afterthought is dropped, a question without its mark is not.
    ["Wer ist das? Danke!", ["Wer ist das?"]],
    ["Wer ist das? und wo war es", ["Wer ist das?", "und wo war es"]],
    // Two questions joined, and two things joined.
    ["Wer hat das gesagt und wo war das?", ["Wer hat das gesagt", "wo war das?"]],
    ["who said it, and when did he say it", ["who said it", "when did he say it"]],
    ["Was steckt hinter Apple und Alibaba?", ["Was steckt hinter Apple und Alibaba?"]],
    ["Was machen Baidu und Tencent?", ["Was machen Baidu und Tencent?"]],
    ["Steht ein?mitten im Wort", ["Steht ein?mitten im Wort"]],
    // A question mark before the first word asks nothing.
    ["? Tencent", ["Tencent"]],
    ["?\nJoe Tsai", ["Joe Tsai"]],
    ["? ?? ???", []],
    ["", []],
  ])("%j", (message, questions) => {
    expect(splitQuestions(message)).toEqual(questions);
  });

  test("at most three", () => {
    expect(MOST_QUESTIONS).toBe(3);
    expect(splitQuestions("Wer? Wo? Wann? Warum? Wie?")).toEqual(["Wer?", "Wo?", "Wann?"]);
    expect(splitQuestions("Wer war es und wo war es? Wann war es und warum war es?")).toHaveLength(3);
  });

  test("every question has a word, and comes from the message", () => {
    const unit = fc.constantFrom("wer", "und", "wo", "?", " ", "!", "“", ",", "was", "who", "and", "x", "\n");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
        const message = units.join("");
        const questions = splitQuestions(message);
        expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        expect(questions.length > 0).toBe(/[\p{L}\p{N}]/u.test(message));
        for (const question of questions) {
          expect(question).toMatch(/[\p{L}\p{N}]/u);
          expect(message).toContain(question);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("hostile repetition takes no time", () => {
    const started = performance.now();
    for (const piece of ["wer ", "wer und ", "und wer ", "?", "? ", "was, und "])
      splitQuestions(piece.repeat(Math.floor(600 / piece.length)));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
