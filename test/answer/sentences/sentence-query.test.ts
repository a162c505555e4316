import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArticleIndex } from "../../../src/answer/article-index.ts";
import type { Relation } from "../../../src/answer/expansion.ts";
import type { SentenceQuery } from "../../../src/answer/sentences/sentence-query.ts";
import { indexOf, prepare } from "./searching.ts";

let german: ArticleIndex;
let english: ArticleIndex;
beforeAll(async () => {
  german = await indexOf(
    "Kassel baut eine Brücke über die Fulda. Die Brücke hat drei Pfeiler, und die Brücke ist grün.\n\nEin Vulkan ist weit weg von Kassel. Den Zaun malte Helga Brandt.",
  );
  english = await indexOf(
    "Eliza Marsh watched the volcano from a lighthouse.\n\nThe lighthouse has three windows.",
    "en",
  );
});

const termOf = ({ terms }: SentenceQuery, folded: string) => {
  const found = terms.find(({ term }) => term.folded === folded);
  if (!found) throw new Error(`The question has no term «${folded}».`);
  return found;
};
const expansionsOf = (question: string, folded: string, index: ArticleIndex): Record<string, Relation> =>
  Object.fromEntries(
    termOf(prepare(question, index), folded).expansions.map(({ term, relation }) => [
      index.vocabulary.surface(term),
      relation,
    ]),
  );
/** What a question asks for by name. */
const focusOf = (question: string, index: ArticleIndex) => {
  const { focus, terms } = prepare(question, index);
  return focus === undefined ? undefined : terms[focus]?.term.folded;
};
describe("terms", () => {
  test("are worth more the fewer sentences have them, and the same of blocks", () => {
    const query = prepare("Welche Brücke baut Kassel?", german);
    const [bridge, builds, town] = ["brucke", "baut", "kassel"].map((folded) => termOf(query, folded));
    expect(builds?.idf).toBeGreaterThan(bridge?.idf ?? Number.POSITIVE_INFINITY);
    // As many sentences, but in both blocks.
    expect(town?.idf).toBeCloseTo(bridge?.idf ?? 0);
    expect(town?.blockIdf).toBeLessThan(bridge?.blockIdf ?? 0);
    expect(query.mass).toBeCloseTo(
      query.terms.reduce((sum, { idf }) => sum + idf, 0),
      5,
    );
    expect(query.blockMass).toBeCloseTo(
      query.terms.reduce((sum, { blockIdf }) => sum + blockIdf, 0),
      5,
    );
  });

  test("that nothing is like have no expansions, and are worth most", () => {
    const query = prepare("Was sagt Papageno zur Brücke?", german);
    expect(termOf(query, "papageno").expansions).toEqual([]);
    expect(termOf(query, "papageno").idf).toBeGreaterThan(termOf(query, "brucke").idf);
  });

  test("know a noun or a name by its capital", () => {
    const query = prepare("welche Brücke baut Kassel", german);
    expect(query.terms.filter(({ isCapital }) => isCapital).map(({ term }) => term.folded)).toEqual([
      "brucke",
      "kassel",
    ]);
  });

  test("a question of function words has none, and divides by something", () => {
    for (const question of ["Und wer ist das?", "?"]) {
      const query = prepare(question, german);
      expect(query.terms).toEqual([]);
      expect(query.mass).toBeGreaterThan(0);
      expect(query.blockMass).toBeGreaterThan(0);
      expect(query.focus).toBeUndefined();
    }
  });
});

describe("expansions", () => {
  test("into the article's language", () => {
    expect(expansionsOf("Which volcano is far away?", "volcano", german)).toMatchObject({
      Vulkan: "translation",
    });
    expect(expansionsOf("Wer sah den Vulkan?", "vulkan", english)).toMatchObject({ volcano: "translation" });
    expect(expansionsOf("Wer sah aus den Fenstern?", "fenstern", english)).toMatchObject({
      windows: "translation",
    });
  });

  test("not where the question is in the article's own language", () => {
    for (const question of ["Wer baut ein Museum?", "Was kostet der Käse?"]) {
      for (const { expansions } of prepare(question, german).terms) {
        expect(expansions.map(({ relation }) => relation)).not.toContain("translation");
      }
    }
  });

  test("not to a word of the article's own that only looks like the translation", async () => {
    const poison = await indexOf("Das Gift wirkt schnell.");
    expect(expansionsOf("Wer bekam ein Geschenk?", "geschenk", poison)).toEqual({});
    expect(expansionsOf("Who got the gift?", "gift", poison)).not.toEqual({});
  });

  test("to words spelled alike, the less the less alike", async () => {
    const index = await indexOf("Der Universitätsbau steht. Die Universitätsbibliothek auch.");
    const { expansions } = termOf(prepare("Welche Universität?", index), "universitat");
    const [like, lessLike] = ["universitatsbau", "universitatsbibliothek"].map((folded) =>
      expansions.find(({ term }) => term === index.vocabulary.termOf(folded)),
    );
    expect(like?.relation).toBe("similar");
    expect(like?.weight).toBeLessThan(1);
    expect(lessLike?.relation).toBe("similar");
    expect(lessLike?.weight).toBeLessThan(like?.weight ?? 0);
    expect(lessLike?.weight).toBeGreaterThan(0);
  });

  test("to nothing that is spelled alike where the article has the word itself", async () => {
    const index = await indexOf("Die Universität zog um. Das Universum blieb.");
    expect(Object.values(expansionsOf("Welche Universitas?", "universitas", index))).not.toContain("same");
    expect(expansionsOf("Welche Universität?", "universitat", index)).toEqual({ Universität: "same" });
    expect(index.vocabulary.similar("universitat")).not.toEqual([]);
    expect(expansionsOf("Wo ist der Vulkan?", "vulkan", german)).toEqual({ Vulkan: "same" });
  });

  test("each term once, above 0 and at most 1", () => {
    const words = fc.constantFrom(
      ..."Brücke Brückenpfeiler Vulkan volcano Vulkane algorithm bridge drei three Pfeilers Kasel wo grün".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom("Wer", "Who"), (asked, opener) => {
        for (const index of [german, english]) {
          for (const { expansions, idf, blockIdf } of prepare(`${opener} ${asked.join(" ")}?`, index).terms) {
            expect(new Set(expansions.map(({ term }) => term)).size).toBe(expansions.length);
            for (const { weight } of expansions) {
              expect(weight).toBeGreaterThan(0);
              expect(weight).toBeLessThanOrEqual(1);
            }
            expect(idf).toBeGreaterThan(0);
            expect(blockIdf).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe("function words", () => {
  test("follow the terms, as far as the article has them", () => {
    const query = prepare("Wie weit ist der Vulkan von der Fulda und wozu?", german);
    const own = ["von", "der", "ist", "und"].map((word) => german.vocabulary.termOf(word));
    expect(own[1]).toBeUndefined();
    expect(query.functionIdf).toHaveLength(3);
    for (const term of own) {
      if (term === undefined) continue;
      const places = (query.hits.get(term) ?? []).map(({ word }) => word);
      expect(places).toHaveLength(1);
      expect(places[0]).toBeGreaterThanOrEqual(query.terms.length);
      expect(places[0]).toBeLessThan(query.terms.length + query.functionIdf.length);
    }
  });

  test("are worth less the more sentences have them", () => {
    // `ist` stands in two sentences, `von` in one.
    const [far, often] = ["von", "ist"].map((word) => prepare(word, german).functionIdf[0]);
    expect(far).toBeGreaterThan(often ?? Number.POSITIVE_INFINITY);
  });

  test("count in the article's language only", async () => {
    expect(prepare("Are they all there?", await indexOf("Die Sonde flog ins All.")).functionIdf).toEqual([]);
    expect(prepare("Who is on the bridge?", german).functionIdf).toEqual([]);
    expect(prepare("Who has the lighthouse?", english).functionIdf).toHaveLength(2);
  });
});

describe("hits", () => {
  test("lead from every term of the article to the words it stands for", () => {
    const query = prepare("Hat die Brücke Brückenpfeiler?", german);
    for (const [word, { expansions }] of query.terms.entries()) {
      for (const { term, weight } of expansions)
        expect(query.hits.get(term)).toContainEqual({ word, weight });
    }
    // `Brückenpfeiler` is a kind of `Pfeiler`, and has to do with a `Brücke`.
    const places = query.hits.get(german.vocabulary.termOf("pfeiler") ?? -1) ?? [];
    expect(places.map(({ word }) => query.terms[word]?.term.folded)).toEqual(["bruckenpfeiler"]);
  });
});

describe("runs of letters", () => {
  test("are those of the whole question, typos mended", () => {
    const { runs } = prepare("Die Brükce", german);
    // «_di die ie_ e_b _br bru ruc uck cke ke_», and of four letters one less.
    expect([runs.short, runs.size]).toEqual([10, 19]);
  });
});

describe("who is asked for", () => {
  test.each([
    ["Wer malte den Zaun?", true],
    ["Welcher Spieler malte den Zaun?", true],
    ["Which player painted the fence?", true],
    ["Was malte Helga Brandt?", false],
    ["Welche Brücke ist grün?", false],
    ["Which bridge is green?", false],
  ])("%s %s", (question, expected) => {
    expect(prepare(question, german).asksForPerson).toBe(expected);
  });
});

describe("focus", () => {
  test.each([
    ["Wie viele Pfeiler hat die Brücke?", "pfeiler"],
    ["Welche Brücke baut Kassel?", "brucke"],
    ["Wie viele der Brücken hat Kassel?", "brucken"],
    ["In welchem Stadtteil ist der Vulkan?", "stadtteil"],
    ["Welche ist die Brücke?", "brucke"],
    ["Und die Brücke hat wie viele Pfeiler?", "pfeiler"],
    ["Wer leitet den Bau?", undefined],
    ["Brücke", undefined],
    ["Und wie?", undefined],
  ])("%s: %s", (question, expected) => {
    expect(focusOf(question, german)).toBe(expected);
  });

  test.each([
    ["How many windows does the lighthouse have?", "windows"],
    ["What colour is the lighthouse?", "colour"],
    ["Which volcano is it?", "volcano"],
    ["Who watched the volcano?", undefined],
  ])("%s: %s", (question, expected) => {
    expect(focusOf(question, english)).toBe(expected);
  });
});
