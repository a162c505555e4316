import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/answer/tokens.ts";

const words = (text: string) => tokenise(text).map((token) => token.text);

describe("tokenise", () => {
  test.each<[string, string[]]>([
    ["Wer hat’s gesagt?", ["Wer", "hat", "gesagt"]],
    ["Apple's AI, Alibabas Cloud", ["Apple", "AI", "Alibabas", "Cloud"]],
    ["what’s new, don't they’re", ["what", "new", "don", "they"]],
    ["iPhone-Verkaufszahlen", ["iPhone", "Verkaufszahlen"]],
    [
      "Technologie- und Zukunftskonferenz „World Governments Summit“",
      ["Technologie", "und", "Zukunftskonferenz", "World", "Governments", "Summit"],
    ],
    ["und/oder", ["und", "oder"]],
    ["3,5 Prozent, 1.000 Leute und 12.", ["3,5", "Prozent", "1.000", "Leute", "und", "12"]],
    ["GPT4o", ["GPT4o"]],
    ["a\u0308ndern", ["a\u0308ndern"]],
    ["", []],
    ["?!… 🎉", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("folds every word and keeps it as typed beside it", () => {
    expect(tokenise("ÜBER Größe")).toMatchObject([
      { text: "ÜBER", folded: "uber" },
      { text: "Größe", folded: "grosse" },
    ]);
  });

  test("tells where a capital says something", () => {
    expect(
      tokenise("Wer ist Tsai? Und iPhone wo").map(({ text, capital, initial }) => [text, capital, initial]),
    ).toEqual([
      ["Wer", true, true],
      ["ist", false, false],
      ["Tsai", true, false],
      ["Und", true, true],
      ["iPhone", true, false],
      ["wo", false, false],
    ]);
  });

  test("words come from the text in order, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let from = 0;
        for (const token of tokenise(text)) {
          const at = text.indexOf(token.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + token.text.length;
        }
      }),
    );
  });
});
