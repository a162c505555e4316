import { deserialize, serialize } from "node:v8";
import { beforeAll, describe, expect, test } from "vitest";
import { buildArticleIndex } from "../../src/answer/article-index.ts";
import type { Relation } from "../../src/answer/expansion.ts";
import { fold } from "../../src/answer/fold.ts";
import { Vocabulary } from "../../src/answer/vocabulary.ts";
import { VocabularyBuilder } from "../../src/answer/vocabulary-builder.ts";
import type { Language } from "../../src/article/article.ts";
import { apple, bridge } from "./sample-articles.ts";

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = buildArticleIndex(await apple()).vocabulary;
});

function sample(words: string, names: string[] = []): Vocabulary {
  const builder = new VocabularyBuilder(new Set(names));
  for (const word of words.split(" ")) builder.add(fold(word), word, "de");
  return Vocabulary.restore(builder.build());
}

const met = (from: Vocabulary, asked: string, language: Language = "de") =>
  Object.fromEntries(
    from.lookUp(fold(asked), language).expansions.map(({ term, relation }) => [from.surface(term), relation]),
  );

describe("Vocabulary", () => {
  test.each<[string, Language, string, Relation]>([
    ["Pfeiler", "de", "Pfeilern", "same"],
    ["bestätigt", "de", "Bestätigung", "derived"],
    ["Kooperation", "de", "Zusammenarbeit", "synonym"],
    ["cooperation", "en", "Zusammenarbeit", "synonym"],
    ["Zahlen", "de", "Verkaufszahlen", "part"],
    ["Schnäppchenmodelle", "de", "Modelle", "part"],
    ["Konkurenz", "de", "Konkurrenz", "typo"],
  ])("%s (%s) meets %s: %s", (asked, language, found, relation) => {
    const made = sample("Pfeilern Bestätigung Zusammenarbeit Verkaufszahlen Modelle Konkurrenz Verkauf");
    expect(met(made, asked, language)[found]).toBe(relation);
  });

  test("a derivation in the question's language is not given up for a meaning in the other", () => {
    const made = sample("Bestätigung");
    const { expansions, known } = made.lookUp("bestatigt", "de");
    expect(expansions).toMatchObject([{ relation: "derived" }]);
    expect(known).toBe(true);
  });

  test("the word itself counts most, a likeness less", () => {
    const made = sample("Bestätigung bestätigen Zusage");
    const { expansions } = made.lookUp("bestatigung", "de");
    const same = expansions.find(({ relation }) => relation === "same");
    expect(same?.weight).toBe(1);
    for (const { relation, weight } of expansions) if (relation !== "same") expect(weight).toBeLessThan(1);
  });

  test("what is unlike everything meets nothing", () => {
    expect(vocabulary.lookUp("papageno", "de")).toEqual({ expansions: [], known: false });
    expect(vocabulary.lookUp("xq", "de").expansions).toEqual([]);
  });

  test("a name means nothing but itself", () => {
    const asName = sample("Cook Rezept", ["cook"]);
    expect(met(asName, "kochen")["Cook"]).toBeUndefined();
    expect(met(asName, "Cook")["Cook"]).toBe("same");
  });

  test("corrections, also of function words", () => {
    expect(vocabulary.lookUp("partnershcaft", "de")).toMatchObject({ corrected: "partnerschaft" });
    expect(vocabulary.lookUp("warumm", "de")).toMatchObject({ functionWord: "warum" });
    expect(vocabulary.correct("ailbaba")).toBe("alibaba");
    expect(vocabulary.correct("papageno")).toBeUndefined();
  });

  test("termOf, has and surface agree", async () => {
    const made = buildArticleIndex(await bridge()).vocabulary;
    expect(made.has("gutachten")).toBe(true);
    expect(made.has("kartoffel")).toBe(false);
    expect(made.termOf("kartoffel")).toBeUndefined();
    expect(made.surface(made.termOf("gutachten") ?? -1)).toBe("Gutachten");
    expect(made.surface(made.size)).toBe("");
    expect(made.isCarrying(made.termOf("gutachten") ?? -1)).toBe(true);
  });

  test("looking words up thousands of times changes nothing", () => {
    const before = vocabulary.lookUp("konkurenz", "de");
    for (let i = 0; i < 5_100; i += 1) vocabulary.lookUp(`${i}`, "de");
    expect(vocabulary.lookUp("konkurenz", "de")).toEqual(before);
  });

  test("weights are above 0 and at most 1", () => {
    for (const word of ["apple", "verhandlungspartner", "chef", "confirmd", "kiangebot", "risiko", "why"]) {
      for (const language of ["de", "en"] as const) {
        for (const { weight } of vocabulary.lookUp(word, language).expansions) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test.each<[string, Language, string, Relation]>([
    ["zwölf", "de", "12", "synonym"],
    ["twelve", "en", "12", "synonym"],
    ["twelve", "en", "Zwölf", "synonym"],
    ["third", "en", "dritten", "synonym"],
    ["1000", "de", "1.000", "same"],
    ["tausend", "de", "1.000", "synonym"],
    ["Brücke", "de", "Hafenbrücke", "part"],
  ])("%s (%s) meets %s: %s", (asked, language, found, relation) => {
    const made = sample("12 Zwölf dritten 1.000 Hafenbrücke Vertrag");
    expect(met(made, asked, language)[found]).toBe(relation);
    expect(met(made, asked, language)["Vertrag"]).toBeUndefined();
  });

  test("an ordinal is not the number", () => {
    expect(met(sample("dritten 3"), "drei")).toEqual({ 3: "synonym" });
  });

  test("similar: other carrying terms, best first, each once", () => {
    const made = sample("Professoren Professor Professorin Algorithmus Algorithmen Vertrag eine");
    const like = (word: string) => made.similar(fold(word)).map(({ term }) => made.surface(term));
    expect(like("algorithm")).toEqual(["Algorithmus"]);
    expect(like("Professor")).toEqual(["Professorin"]);
    expect(like("einer")).toEqual([]);
    const many = sample(
      Array.from({ length: 20 }, (_, at) => `Versammlung${"abcdefghijklmnopqrst"[at]}x`).join(" "),
    );
    expect(many.similar("versammlung")).toHaveLength(8);
  });

  test("a saved vocabulary answers like the one that was saved", async () => {
    const { vocabulary: made } = buildArticleIndex(await bridge());
    const restored = Vocabulary.restore(deserialize(serialize(made.data)));
    const cloned = Vocabulary.restore(structuredClone(made.data));
    expect(restored.size).toBe(made.size);
    for (const word of ["gutachten", "gutahcten", "brucke", "warumm", "expert", "pfeiler", "2024"]) {
      for (const language of ["de", "en"] as const) {
        const wanted = made.lookUp(word, language);
        expect(restored.lookUp(word, language)).toEqual(wanted);
        expect(cloned.lookUp(word, language)).toEqual(wanted);
      }
      expect(restored.similar(word)).toEqual(made.similar(word));
    }
  });
});
