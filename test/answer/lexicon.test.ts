import { describe, expect, test } from "vitest";
import { fold } from "../../src/answer/fold.ts";
import { conceptsOf, lexiconForms } from "../../src/answer/lexicon.ts";
import { stem } from "../../src/answer/stem.ts";
import type { Language } from "../../src/article/article.ts";

const concepts = (word: string, language: Language) => conceptsOf(stem(fold(word), language));

describe("lexicon", () => {
  test.each([
    ["Zusammenarbeit", "Kooperation"],
    ["Chef", "Leiter"],
    ["Firma", "Konzern"],
    ["wählerisch", "pingelig"],
  ])("%s and %s mean the same in German", (one, other) => {
    expect(concepts(one, "de").some((concept) => concepts(other, "de").includes(concept))).toBe(true);
  });

  test.each([
    ["Partnerschaft", "partnership"],
    ["bestätigen", "confirm"],
    ["Gründer", "founder"],
    ["Gespräche", "talks"],
    ["wählerisch", "picky"],
  ])("%s is %s in English", (german, english) => {
    expect(concepts(german, "de").some((concept) => concepts(english, "en").includes(concept))).toBe(true);
  });

  test.each([
    ["Gründer", "Chef"],
    ["kaufen", "wählerisch"],
    ["Wetter", "Konferenz"],
  ])("%s and %s do not", (one, other) => {
    expect(concepts(one, "de").some((concept) => concepts(other, "de").includes(concept))).toBe(false);
  });

  test("an unknown stem has no concepts", () => {
    expect(conceptsOf("zitronenfalt")).toEqual([]);
    expect(conceptsOf("")).toEqual([]);
  });

  test("every form is folded, not empty, and leads to a concept", () => {
    for (const [form, language] of lexiconForms()) {
      expect(form).toMatch(/^[\p{Ll}\p{N}]+$/u);
      expect(conceptsOf(stem(form, language)).length).toBeGreaterThan(0);
    }
  });
});
