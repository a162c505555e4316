import { describe, expect, test } from "vitest";
import { CULTURE } from "../../src/answer/dictionary/culture.ts";
import { synonymsOf, translationsOf } from "../../src/answer/dictionary/dictionary.ts";
import { GENERAL } from "../../src/answer/dictionary/general.ts";
import { NATURE } from "../../src/answer/dictionary/nature.ts";
import { SCIENCE } from "../../src/answer/dictionary/science.ts";
import { SOCIETY } from "../../src/answer/dictionary/society.ts";
import { WORLD } from "../../src/answer/dictionary/world.ts";
import { fold } from "../../src/answer/fold.ts";
import { isFunctionWord } from "../../src/answer/function-words.ts";
import { conceptsOf } from "../../src/answer/lexicon.ts";
import { stem } from "../../src/answer/stem.ts";
import type { Language } from "../../src/article/article.ts";

const stemOf = (word: string, language: Language) => stem(fold(word), language);
const english = (german: string) => translationsOf(stemOf(german, "de"), "de");
const german = (word: string) => translationsOf(stemOf(word, "en"), "en");

describe("translationsOf", () => {
  test.each([
    ["Vulkan", "volcano"],
    ["Häuser", "house"],
    ["Museen", "museums"],
    ["Ereignisse", "events"],
    ["Inseln", "island"],
    ["Königinnen", "queen"],
    ["schrieb", "write"],
    ["geschrieben", "writes"],
    ["übersetzte", "translated"],
    ["ägyptische", "Egyptian"],
    ["Muenchen", "Munich"],
    ["größere", "great"],
    ["Öl", "oil"],
  ])("%s is %s, either way", (one, other) => {
    expect(english(one)).toContain(stemOf(other, "en"));
    expect(german(other)).toContain(stemOf(one, "de"));
  });

  test("finds odd plurals and past forms from either language", () => {
    expect(german("mice")).toContain(stemOf("Maus", "de"));
    expect(german("written")).toContain(stemOf("schrieb", "de"));
    expect(english("geflogen")).toEqual(expect.arrayContaining(["flew", "flown"]));
  });

  test("knows every meaning of a word, and no more", () => {
    expect(english("Bank")).toEqual(expect.arrayContaining(["bank", "bench"]));
    expect(german("bench")).toEqual(["bank"]);
    expect(english("Kirsche")).toEqual([stemOf("cherry", "en")]);
  });

  test("reads a stem in its own language", () => {
    expect(translationsOf("gift", "de")).toEqual(expect.arrayContaining(["poison", "toxin"]));
    expect(translationsOf("gift", "en")).toContain(stemOf("Geschenk", "de"));
    expect(translationsOf("gift", "en")).not.toContain("gift");
  });

  test("answers the same when asked again", () => {
    expect(english("Planet")).toEqual(english("Planet"));
    expect(english("Planet")).not.toEqual([]);
  });

  test.each(["", "x", "zitronenfalt", "|", "#", "# t", " "])("has nothing for «%s»", (stemmed) => {
    expect(translationsOf(stemmed, "de")).toEqual([]);
    expect(synonymsOf(stemmed, "en")).toEqual([]);
  });
});

describe("synonymsOf", () => {
  test("gives the words of the same meaning, without the word itself", () => {
    expect(synonymsOf(stemOf("Auto", "de"), "de")).toContain(stemOf("Wagen", "de"));
    expect(synonymsOf(stemOf("car", "en"), "en")).toEqual([stemOf("automobile", "en")]);
    expect(synonymsOf(stemOf("Vulkan", "de"), "de")).toEqual([]);
  });

  test("gives the forms that the stem does not unite", () => {
    expect(synonymsOf(stemOf("schreiben", "de"), "de")).toContain(stemOf("schrieb", "de"));
    expect(synonymsOf(stemOf("mouse", "en"), "en")).toEqual(["mice"]);
  });
});

describe("the lines", () => {
  const lines = [WORLD, NATURE, SCIENCE, SOCIETY, CULTURE, GENERAL]
    .join("")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "));
  const pairs = lines.map((line) => {
    const [left = "", right = ""] = line.split(" | ");
    return { line, de: left.split(" "), en: right.split(" ") };
  });
  const languages = ["de", "en"] as const;

  test("are many", () => {
    expect(lines.length).toBeGreaterThan(3000);
  });

  test("are well-formed: words, a bar, words", () => {
    expect(lines.filter((line) => !/^\p{L}+(?: \p{L}+)* \| \p{L}+(?: \p{L}+)*$/u.test(line))).toEqual([]);
  });

  test("have no function word", () => {
    const found = pairs.flatMap((pair) =>
      languages.flatMap((language) => pair[language].filter((word) => isFunctionWord(fold(word), language))),
    );
    expect(found).toEqual([]);
  });

  test("say no word and no meaning twice", () => {
    const seen = new Set<string>();
    const repeated = pairs.filter((pair) => {
      const [de, en] = languages.map((language) => pair[language].map((word) => stemOf(word, language)));
      if (new Set(de).size !== pair.de.length || new Set(en).size !== pair.en.length) return true;
      const meaning = `${de?.sort().join(" ")} | ${en?.sort().join(" ")}`;
      if (seen.has(meaning)) return true;
      seen.add(meaning);
      return false;
    });
    expect(repeated.map(({ line }) => line)).toEqual([]);
  });

  test.each(languages)("have no %s word in more than four", (language) => {
    const counts = new Map<string, number>();
    for (const pair of pairs) {
      for (const word of pair[language]) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 4)).toEqual([]);
  });

  test("say what the lexicon does not", () => {
    const shareConcept = (de: string, en: string) =>
      conceptsOf(stemOf(en, "en")).some((concept) => conceptsOf(stemOf(de, "de")).includes(concept));
    const known = pairs.filter(({ de, en }) =>
      de.every((word) => en.every((other) => shareConcept(word, other))),
    );
    expect(known.map(({ line }) => line)).toEqual([]);
  });

  test("are all found by the stem of each word", () => {
    const lost = pairs.filter(
      ({ de, en }) =>
        !de.every((word) => en.every((other) => english(word).includes(stemOf(other, "en")))) ||
        !en.every((word) => de.every((other) => german(word).includes(stemOf(other, "de")))),
    );
    expect(lost.map(({ line }) => line)).toEqual([]);
  });
});
