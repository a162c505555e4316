import { describe, expect, test } from "vitest";
import { fold } from "../../src/answer/fold.ts";
import { root, stem } from "../../src/answer/stem.ts";
import type { Language } from "../../src/article/article.ts";

const stemOf = (word: string, language: Language) => stem(fold(word), language);
const rootOf = (word: string, language: Language) => root(stemOf(word, language), language);

describe("stem", () => {
  test.each<[string, string, Language]>([
    ["Gespräch", "Gespräche", "de"],
    ["Partner", "Partnern", "de"],
    ["chinesisch", "chinesischen", "de"],
    ["company", "companies", "en"],
    ["rule", "rules", "en"],
    ["confirm", "confirmed", "en"],
  ])("%s and %s have one stem", (one, other, language) => {
    expect(stemOf(other, language)).toBe(stemOf(one, language));
  });

  test.each<[string, string, Language]>([
    ["Markt", "Marke", "de"],
    ["Partei", "Partner", "de"],
    ["report", "repair", "en"],
  ])("%s and %s do not", (one, other, language) => {
    expect(stemOf(other, language)).not.toBe(stemOf(one, language));
  });

  test("short words and numbers stay whole", () => {
    expect(stem("ki", "de")).toBe("ki");
    expect(stem("des", "de")).toBe("des");
    expect(stem("1.000", "de")).toBe("1.000");
    expect(stem("2024er", "de")).toBe("2024er");
  });

  test("the same word has the same stem after tens of thousands of others", () => {
    const before = stem("gesprache", "de");
    for (let i = 0; i < 25_000; i += 1) stem(`wort${"abcdefghij".charAt(i % 10)}${i.toString(36)}`, "de");
    expect(stem("gesprache", "de")).toBe(before);
  });
});

describe("root", () => {
  test.each<[string, string, Language]>([
    ["bestätigt", "Bestätigung", "de"],
    ["spekuliert", "Spekulation", "de"],
    ["speculated", "speculation", "en"],
    ["confirmed", "confirmation", "en"],
  ])("%s and %s share one", (one, other, language) => {
    expect(rootOf(other, language)).toBe(rootOf(one, language));
  });

  test.each<[string, string, Language]>([
    ["bestätigt", "besten", "de"],
    ["Station", "Staat", "de"],
    ["nation", "nature", "en"],
  ])("%s and %s do not", (one, other, language) => {
    expect(rootOf(other, language)).not.toBe(rootOf(one, language));
  });

  test("leaves at least four letters", () => {
    for (const word of ["leistung", "haltung", "heit", "wertlos"])
      expect(rootOf(word, "de").length).toBeGreaterThanOrEqual(4);
  });
});
