import { describe, expect, test } from "vitest";
import { fold } from "../../src/answer/fold.ts";
import { functionWords, isFunctionWord } from "../../src/answer/function-words.ts";
import type { Language } from "../../src/article/article.ts";

describe("function words", () => {
  test.each<[Language, string]>([
    ["de", "der die das und wer wann warum wie für über hätte möchte eigentlich bitte weißt"],
    ["en", "the a of who when why how would does please really about whats"],
  ])("%s: %s", (language, list) => {
    for (const word of list.split(" "))
      expect([word, isFunctionWord(fold(word), language)]).toEqual([word, true]);
  });

  test.each<[Language, string]>([
    ["de", "Partner Konferenz Dubai bestätigen Zahl Preis Konkurrenz teuer"],
    ["en", "partner conference Dubai confirm number price rival expensive"],
  ])("%s, not: %s", (language, list) => {
    for (const word of list.split(" "))
      expect([word, isFunctionWord(fold(word), language)]).toEqual([word, false]);
  });

  test.each(["dessen", "deren"])("%s is a pronoun like any other", (word) => {
    expect(isFunctionWord(word, "de")).toBe(true);
  });

  test("all of them are folded", () => {
    for (const language of ["de", "en"] as const) {
      expect(functionWords(language).has("")).toBe(false);
      for (const word of functionWords(language)) expect(word).toMatch(/^[\p{Ll}\p{N}]+$/u);
    }
  });
});
