import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shorten } from "../../../src/bot/render/shorten.ts";

describe("shorten", () => {
  test.for([
    ["what fits stays as it is", "Wer hat den Plan bestätigt?", 27, "Wer hat den Plan bestätigt?"],
    ["cuts at a space", "Wer hat den Plan bestätigt?", 26, "Wer hat den Plan…"],
    ["takes a word that ends at the limit", "Wer hat den Plan", 12, "Wer hat den…"],
    ["drops loose punctuation", "Erst das, dann – (und)", 19, "Erst das, dann…"],
    ["keeps what belongs to a word", "Es sind 12 % der Leute", 13, "Es sind 12 %…"],
    ["keeps closing marks", "Er sagt (laut Apple) nichts", 22, "Er sagt (laut Apple)…"],
    ["a hyphenated word is one", "Der Apple-Alibaba-Vertrag", 20, "Der…"],
    ["a word too long is cut between its parts", "Apple-Alibaba-Vertragswerk", 20, "Apple-Alibaba…"],
    ["or else between characters", "Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"],
    ["no character is split", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 24, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"],
    ["nor a combined one", "e\u0301e\u0301e\u0301e\u0301e\u0301", 6, "e\u0301e\u0301…"],
    ["right to left", "מי אישר את התוכנית הזאת", 12, "מי אישר את…"],
    ["no spaces at all", "誰がその計画を承認しましたか", 6, "誰がその…"],
    ["nothing but marks", "??????????", 5, "…"],
    ["no room at all", "Wer?", 1, "…"],
    ["an empty text", "", 1, ""],
  ] as const)("%s", ([, text, most, expected]) => {
    expect(shorten(text, most)).toBe(expected);
  });

  test("never is too long, cuts a character, or puts anything in but the mark", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
          if (text.length <= most) expect(short).toBe(text);
          else expect([short.at(-1), text.startsWith(short.slice(0, -1))]).toEqual(["…", true]);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test("cuts no word of a text whose words fit", () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 9, max: 60 }), (words, most) => {
        const kept = shorten(words.join(" "), most).replace(/…$/u, "").split(" ");
        expect(words.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});
