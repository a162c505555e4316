import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArticleIndex } from "../../../src/answer/article-index.ts";
import { isFunctionWord } from "../../../src/answer/function-words.ts";
import { gramsOf } from "../../../src/answer/grams.ts";
import { rowOf } from "../../../src/answer/rows.ts";
import {
  blockCount,
  GRAM,
  NO_TERM,
  type SentenceIndex,
  sentenceCount,
  wordsOf,
} from "../../../src/answer/sentences/sentence-index.ts";
import {
  type IndexedSentence,
  type IndexedWord,
  SentenceIndexBuilder,
} from "../../../src/answer/sentences/sentence-index-builder.ts";
import { NEAR } from "../../../src/answer/sentences/sentence-query.ts";
import { tokenise } from "../../../src/answer/tokens.ts";
import { EMPTY, indexOf, indexWithGlosses } from "./searching.ts";

/** Indexes paragraphs of sentences; each word form is a term of its own. */
function indexed(paragraphs: readonly (readonly string[])[], headings: readonly string[] = []) {
  const terms = new Map<string, number>();
  const wordsIn = (text: string): IndexedWord[] =>
    tokenise(text).map((token) => {
      const term = terms.get(token.folded) ?? terms.size;
      terms.set(token.folded, term);
      return { ...token, term, carrying: !isFunctionWord(token.folded, "de") };
    });
  const sentenceOf = (text: string): IndexedSentence => ({ words: wordsIn(text), language: "de", gloss: [] });
  const builder = new SentenceIndexBuilder();
  paragraphs.forEach((sentences, at) => {
    const heading = wordsIn(headings[at] ?? "").map(({ term }) => term);
    builder.addParagraph(sentences.map(sentenceOf), heading);
  });
  return { index: builder.build(terms.size), term: (folded: string) => terms.get(folded) ?? -1 };
}

const blocksOf = (index: SentenceIndex, term: number) => [...rowOf(index.postings, term)];
const LONGEST_BLOCK = 12;

describe("blocks", () => {
  test("are paragraphs", () => {
    const { index } = indexed([["Eins.", "Zwei."], ["Drei."], ["Vier.", "Fünf.", "Sechs."]]);
    expect([...index.blocks]).toEqual([0, 2, 3, 6]);
    expect(blockCount(index)).toBe(3);
    expect(sentenceCount(index)).toBe(6);
  });

  test("are parts of long paragraphs", () => {
    const { index, term } = indexed([
      Array.from({ length: 30 }, (_, at) => `Hafen ${at === 29 ? "Turm" : "Kran"}.`),
      ["Hafen."],
    ]);
    expect([...index.blocks]).toEqual([0, 12, 24, 30, 31]);
    expect(blocksOf(index, term("hafen"))).toEqual([0, 1, 2, 3]);
    expect(blocksOf(index, term("turm"))).toEqual([2]);
  });

  test("hold each sentence once, in order, and never two paragraphs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }), (lengths) => {
        const { index } = indexed(lengths.map((length) => Array<string>(length).fill("Hafen.")));
        const blocks = [...index.blocks];
        const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
        expect(blocks[0]).toBe(0);
        expect(blocks.at(-1)).toBe(ends.at(-1) ?? 0);
        expect(blocks).toEqual(expect.arrayContaining(ends));
        blocks.slice(1).forEach((end, at) => {
          expect(end).toBeGreaterThan(blocks[at] ?? 0);
          expect(end - (blocks[at] ?? 0)).toBeLessThanOrEqual(LONGEST_BLOCK);
        });
        for (const length of lengths.filter((sentences) => sentences <= LONGEST_BLOCK)) {
          expect(blocks.slice(1).map((end, at) => end - (blocks[at] ?? 0))).toContain(length);
        }
      }),
    );
  });
});

describe("words", () => {
  test("stand in reading order, function words too, each sentence by itself", () => {
    const { index, term } = indexed([["Der Hafen ist der Hafen.", "Ein Turm."]]);
    expect([...wordsOf(index, 0)]).toEqual(["der", "hafen", "ist", "der", "hafen"].map(term));
    expect([...wordsOf(index, 1)]).toEqual(["ein", "turm"].map(term));
    expect(index.wordTraits).toHaveLength(index.words.length);
    expect(index.sentenceTraits).toHaveLength(2);
  });

  test("are counted once a sentence, and found by block where they carry something", () => {
    const { index, term } = indexed([["Der Hafen und der Hafen.", "Der Hafen."], ["Der Turm."], ["Der Hafen."]]);
    expect(index.frequencies[term("hafen")]).toBe(3);
    expect(index.frequencies[term("der")]).toBe(4);
    expect(index.frequencies[term("turm")]).toBe(1);
    expect(blocksOf(index, term("hafen"))).toEqual([0, 2]);
    expect(blocksOf(index, term("der"))).toEqual([]);
  });

  test("that carry something make up the length", () => {
    expect(indexed([["Der Hafen.", "Der Kran steht am Hafen neben dem Turm."]]).index.meanLength).toBe(2);
    expect(indexed([["Und der.", "Und die."]]).index.meanLength).toBe(1);
  });

  test("of a heading belong to every block below it, each once", () => {
    const { index, term } = indexed([Array<string>(20).fill("Kran."), ["Turm."]], ["Hafen Hafen Kassel", ""]);
    expect([...rowOf(index.headings, 0)]).toEqual([term("hafen"), term("kassel")]);
    expect([...rowOf(index.headings, 1)]).toEqual([term("hafen"), term("kassel")]);
    expect([...rowOf(index.headings, 2)]).toEqual([]);
  });

  test("of the article's title stand above every block, those of a heading until the next", async () => {
    const { sentences, vocabulary } = await indexOf(
      "Der Anfang.\n\n## Die Brücke\n\nSie ist alt.\n\nSie ist grün.\n\n## Der Hafen\n\nEr ist tief.",
    );
    const above = Array.from({ length: blockCount(sentences) }, (_, block) =>
      [...rowOf(sentences.headings, block)].map((term) => vocabulary.surface(term)),
    );
    expect(above).toEqual([["Sample"], ["Sample", "Brücke"], ["Sample", "Brücke"], ["Sample", "Hafen"]]);
  });
});

describe("glosses", () => {
  test("follow their sentence, too far away to be its neighbours", async () => {
    const { sentences, vocabulary } = await indexWithGlosses("Der Hafen ist tief. Der Turm ist hoch.", {
      0: "The harbour is deep.",
    });
    const words = [...wordsOf(sentences, 0)];
    const gap = words.flatMap((term, at) => (term === NO_TERM ? [at] : []));
    expect(gap.length).toBeGreaterThan(NEAR);
    expect(gap).toEqual(gap.map((_, at) => 4 + at));
    expect(words.slice(4 + gap.length).map((term) => vocabulary.surface(term))).toEqual(["harbour", "deep"]);
    expect([...wordsOf(sentences, 1)]).not.toContain(NO_TERM);
    const harbour = vocabulary.termOf("harbour") ?? -1;
    expect(blocksOf(sentences, harbour)).toEqual([0]);
    expect(sentences.frequencies[harbour]).toBe(1);
  });

  test("add only what the sentence has not, and that once", async () => {
    const { sentences, vocabulary } = await indexWithGlosses("Der Hafen in Kassel.", {
      0: "The harbour, the harbour of Kassel.",
    });
    const glossed = [...wordsOf(sentences, 0)].slice(4).filter((term) => term !== NO_TERM);
    expect(glossed.map((term) => vocabulary.surface(term))).toEqual(["harbour"]);
    expect(sentences.frequencies[vocabulary.termOf("kassel") ?? -1]).toBe(1);
  });

  test("look like nothing: neither numbers nor names", async () => {
    const { sentences } = await indexWithGlosses("Der Hafen ist tief.", { 0: "In 1998 Tim Cook paid 3 dollars." });
    const traits = [...sentences.wordTraits].slice(4);
    expect(traits.length).toBeGreaterThan(5);
    expect(Math.max(...traits)).toBe(0);
  });
});

describe("grams", () => {
  const word = fc.constantFrom(
    ..."hafen hafenmeister hafens brücke brücken brückenpfeiler pfeiler der die und turm ja xy".split(" "),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(" ")}.`);
  const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 15 }), { maxLength: 4 });

  test("are those of carrying words, ascending, each with the number of its sentences", () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { index, term } = indexed(texts);
        const expected = new Map<number, number>();
        for (const text of texts.flat()) {
          const words = tokenise(text).filter(({ folded }) => !isFunctionWord(folded, "de"));
          const grams = new Set(words.flatMap(({ folded }) => gramsOf(folded, GRAM)));
          for (const gram of grams) expected.set(gram, (expected.get(gram) ?? 0) + 1);
        }
        const ascending = [...expected].sort(([a], [b]) => a - b);
        expect([...index.grams].map((gram, at) => [gram, index.gramFrequencies[at]])).toEqual(ascending);
        for (const form of ["brucken", "hafen", "der"]) {
          const grams = [...rowOf(index.termGrams, term(form))].map((place) => index.grams[place]);
          const carrying = form !== "der" && term(form) !== -1;
          expect(new Set(grams)).toEqual(new Set(carrying ? gramsOf(form, GRAM) : []));
        }
      }),
    );
  });

  test("a term has those of all its forms", async () => {
    const { sentences, vocabulary } = await indexOf("Der Hafen ist tief. Des Hafens wegen. Die Häfen sind voll.");
    const grams = [...rowOf(sentences.termGrams, vocabulary.termOf("hafen") ?? -1)].map(
      (place) => sentences.grams[place] ?? -1,
    );
    expect(new Set(grams)).toEqual(new Set([...gramsOf("hafen", GRAM), ...gramsOf("hafens", GRAM)]));
    expect(grams).toHaveLength(new Set(grams).size);
  });
});

describe("small articles", () => {
  test("none at all", () => {
    const { index } = indexed([]);
    expect([blockCount(index), sentenceCount(index), index.words.length, index.grams.length]).toEqual([0, 0, 0, 0]);
    expect(index.meanLength).toBe(1);
    expect(sentenceCount(buildArticleIndex(EMPTY).sentences)).toBe(0);
  });

  test("one sentence", async () => {
    const { sentences, vocabulary } = await indexOf("Der Hafen ist tief.");
    expect([...sentences.blocks]).toEqual([0, 1]);
    expect([...sentences.starts]).toEqual([0, 4]);
    expect(sentences.meanLength).toBe(2);
    expect(blocksOf(sentences, vocabulary.termOf("hafen") ?? -1)).toEqual([0]);
  });

  test("no word of letters or digits", async () => {
    const { sentences } = await indexOf("…");
    expect(sentenceCount(sentences)).toBe(1);
    expect(wordsOf(sentences, 0)).toHaveLength(0);
  });
});
