import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrap } from "../../src/cli/answer-text.ts";

describe("wrap", () => {
  test("breaks between words and indents every line", () => {
    expect(wrap("eins zwei drei vier", 12, "| ")).toBe("| eins zwei\n| drei vier");
  });

  test("a line may be exactly as wide as asked for", () => {
    expect(wrap("aaaa bbbb", 9, "")).toBe("aaaa bbbb");
    expect(wrap("aaaa bbbb", 8, "")).toBe("aaaa\nbbbb");
  });

  test("a word that is too long stands alone, whole", () => {
    expect(wrap("der Donaudampfschifffahrtskapitän kommt", 10, "")).toBe(
      "der\nDonaudampfschifffahrtskapitän\nkommt",
    );
  });

  test("no text is one empty line", () => {
    expect(wrap("", 10, "")).toBe("");
  });

  test("loses no word, and no line of several words is too wide", () => {
    const word = fc.stringMatching(/^[^\s]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 4, max: 30 }), (words, width) => {
        const lines = wrap(words.join(" "), width, "  ").split("\n");
        expect(lines.flatMap((line) => line.slice(2).split(" "))).toEqual(words);
        for (const line of lines) {
          expect(line.startsWith("  ")).toBe(true);
          if (line.slice(2).includes(" ")) expect(line.length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
