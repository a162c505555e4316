import { describe, expect, test } from "vitest";
import { fold } from "../../src/answer/fold.ts";
import { isInDigits, numbersOf } from "../../src/answer/number-words.ts";

const numbers = (word: string, language: "de" | "en") => numbersOf(fold(word), language);

describe("numbersOf", () => {
  test.each<[string, string[]]>([
    ["zwölf", ["12"]],
    ["zwoelf", ["12"]],
    ["zwölfte", ["12."]],
    ["eins", ["1"]],
    ["Dritter", ["3."]],
    ["siebten", ["7."]],
    ["einundzwanzig", ["21"]],
    ["neunundneunzigster", ["99."]],
    ["zweihundertfünfzig", ["250"]],
    ["neunzehnhundertachtundneunzig", ["1998"]],
    ["tausendundeins", ["1001"]],
    ["hunderttausend", ["100000"]],
    ["hundertdritte", ["103."]],
    ["Milliarden", ["1000000000"]],
    ["Billion", ["1000000000000"]],
    ["zweimal", ["2"]],
    ["Zwanziger", ["20s"]],
    ["Drittel", ["3."]],
  ])("German %s", (word, expected) => {
    expect(numbers(word, "de")).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["twelve", ["12"]],
    ["twelfth", ["12."]],
    ["third", ["3."]],
    ["ninetieth", ["90."]],
    ["twentyone", ["21"]],
    ["twentyfirst", ["21."]],
    ["hundreds", ["100"]],
    ["billion", ["1000000000"]],
    ["twenties", ["20s"]],
    ["twice", ["2"]],
  ])("English %s", (word, expected) => {
    expect(numbers(word, "en")).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["12", ["12", "12."]],
    ["007", ["7", "7."]],
    ["1998", ["1998"]],
    ["1.000", ["1000"]],
    ["1,000", ["1000"]],
    ["1.234.567", ["1234567"]],
    ["1.234,50", ["1234.5"]],
    ["1,234.5", ["1234.5"]],
    ["3,5", ["3.5"]],
    ["3.50", ["3.5"]],
    ["0,500", ["0.5"]],
    ["3rd", ["3."]],
    ["3te", ["3."]],
    ["20er", ["20s"]],
    ["1980s", ["1980s"]],
    ["XIV", ["14", "14."]],
    ["iii", ["3", "3."]],
  ])("%s in both languages", (word, expected) => {
    expect(numbers(word, "de")).toEqual(expected);
    expect(numbers(word, "en")).toEqual(expected);
  });

  test.each([
    "erst",
    "einmal",
    "Viertel",
    "vieles",
    "Xi",
    "mix",
    "vi",
    "20jährige",
    "",
    "dreist",
    "tausendfüßler",
  ])("%s is no number", (word) => {
    expect(numbers(word, "de")).toEqual([]);
    expect(numbers(word, "en")).toEqual([]);
  });

  test("a language does not know the other's words", () => {
    expect(numbers("twelve", "de")).toEqual([]);
    expect(numbers("zwölf", "en")).toEqual([]);
  });

  test("what is typed is never too long", () => {
    expect(numbers("tausend".repeat(5_000), "de")).toEqual([]);
    expect(numbers("9".repeat(5_000), "de")).toEqual(["9".repeat(5_000)]);
  });
});

test("isInDigits", () => {
  expect(["12", "1.000", "3,5"].map(isInDigits)).toEqual([true, true, true]);
  expect(["zwolf", "20er", ""].map(isInDigits)).toEqual([false, false, false]);
});
