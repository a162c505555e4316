import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, LONGEST_QUESTION } from "../../src/answer/clean.ts";

describe("clean", () => {
  test.each([
    ["surrounding space", "  Wer   ist\tdas?  ", "Wer ist das?"],
    ["tags", "<b>Wer</b> ist <a href='x'>das</a>?", "Wer ist das ?"],
    ["a line break tag", "Wer ist<br/>das?", "Wer ist das?"],
    ["a script and what is in it", "Wer <script>alert('x')</script>ist das?", "Wer ist das?"],
    ["a script in capitals over lines", "Wer <SCRIPT type=x>\nalert(1)\n</SCRIPT > ist das?", "Wer ist das?"],
    ["a style sheet", "<style>b { color: red }</style>Wer ist das?", "Wer ist das?"],
    ["an address", "Wer ist das? https://example.org/a?b=c", "Wer ist das?"],
    ["an address without a scheme", "www.example.org sagt was?", "sagt was?"],
    ["control characters", "Wer\u0000 ist\u0007 das?", "Wer ist das?"],
    ["a right-to-left override", "Wer \u202Eist das?", "Wer ist das?"],
    ["a private-use character", "Wer \uE000 ist das?", "Wer ist das?"],
    ["a noncharacter", "Wer \uFFFF ist das?", "Wer ist das?"],
    ["full-width letters", "Ｗｅｒ？", "Wer?"],
    ["decomposed umlauts", "fu\u0308r wen?", "für wen?"],
    ["several line breaks", "Wer?\n\n\nWo?", "Wer?\nWo?"],
    ["Windows line breaks", "Wer?\r\nWo?", "Wer?\nWo?"],
    ["a no-break space", "Wer\u00A0ist das?", "Wer ist das?"],
  ])("%s", (_what, message, text) => {
    expect(clean(message)).toEqual({ kind: "question", text });
  });

  test.each(["ali\u00ADbaba", "\uFEFFalibaba", "ali\u2060baba", "ali\u200Cbaba"])(
    "an invisible character inside a word does not tear it: %j",
    (message) => {
      expect(clean(message)).toEqual({ kind: "question", text: "alibaba" });
    },
  );

  test.each(["1 < 2 > 0", "a <b und c", "x<3", "ist 5 < 7?"])("no markup, stays: %s", (message) => {
    expect(clean(message)).toEqual({ kind: "question", text: message });
  });

  test.each(["", " ", "\n\t ", "\u00A0"])("empty: %j", (message) => {
    expect(clean(message)).toEqual({ kind: "empty" });
  });

  test.each([
    "🎉",
    "👍🏽👍🏽",
    "?!",
    "...",
    "❤️ 👨‍👩‍👧",
    "<b></b>",
    "<script>x</script>",
    "https://example.org",
    "\u200B",
    "\uD800",
    "\uDC00\uDC00",
    "-",
  ])("no words: %j", (message) => {
    expect(clean(message)).toEqual({ kind: "no-words" });
  });

  test("a lone surrogate does not spoil the words around it", () => {
    const cleaned = clean("Wer \uD83D ist das?\uDE00");
    expect(cleaned).toMatchObject({ kind: "question", text: expect.stringContaining("ist das?") });
    if (cleaned.kind === "question") expect(cleaned.text.isWellFormed()).toBe(true);
  });

  test("the limit", () => {
    expect(clean("a".repeat(LONGEST_QUESTION))).toMatchObject({ kind: "question" });
    expect(clean("a".repeat(LONGEST_QUESTION + 1))).toEqual({ kind: "too-long" });
    expect(clean("a".repeat(1_000_000))).toEqual({ kind: "too-long" });
    // What counts is what is left of it.
    expect(clean(`Wer?${" ".repeat(3000)}`)).toEqual({ kind: "question", text: "Wer?" });
    expect(clean(`<script>${"x".repeat(3000)}</script>Wer?`)).toEqual({ kind: "question", text: "Wer?" });
    // NFKC makes eighteen letters of one.
    expect(clean("\uFDFA".repeat(100))).toEqual({ kind: "too-long" });
  });

  test("hostile repetition takes no time", () => {
    const started = performance.now();
    for (const piece of ["<script>", "<a ", "<", "http://", "</script", "<a x=", "www.", "\n ", "<b><"]) {
      clean(piece.repeat(Math.floor((20 * LONGEST_QUESTION) / piece.length)));
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("what comes out is a question in good form, and clean already", () => {
    const unit = fc.oneof(
      fc.constantFrom("<", ">", "b", "/", "script", " ", "\n", "\u200B", "www.", "?"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const cleaned = clean(units.join(""));
        if (cleaned.kind !== "question") return;
        expect(cleaned.text.isWellFormed()).toBe(true);
        expect(cleaned.text.length).toBeLessThanOrEqual(LONGEST_QUESTION);
        expect(cleaned.text).toMatch(/[\p{L}\p{N}]/u);
        expect(cleaned.text).toBe(cleaned.text.trim());
        expect(cleaned.text).not.toMatch(/[^\S\n]{2}|(?!\n)\p{Cc}|\p{Cf}/u);
      }),
    );
  });
});
