import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArticleIndex } from "../../../src/answer/article-index.ts";
import { isFunctionWord } from "../../../src/answer/function-words.ts";
import { codeOf, GAP_CODE } from "../../../src/answer/grams.ts";
import { rowOf } from "../../../src/answer/rows.ts";
import {
  blockCount,
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
        const ends = lengths.map((_, at) =>
          lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0),
        );
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
    const { index, term } = indexed([
      ["Der Hafen und der Hafen.", "Der Hafen."],
      ["Der Turm."],
      ["Der Hafen."],
    ]);
    expect(index.frequencies[term("hafen")]).toBe(3);
    expect(index.frequencies[term("der")]).toBe(4);
    expect(index.frequencies[term("turm")]).toBe(1);
    expect(blocksOf(index, term("hafen"))).toEqual([0, 2]);
    expect(blocksOf(index, term("der"))).toEqual([]);
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
    // As far as a number reaches that counts something.
    expect(gap.length).toBeGreaterThanOrEqual(4);
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
    const { sentences } = await indexWithGlosses("Der Hafen ist tief.", {
      0: "In 1998 Tim Cook paid 3 dollars.",
    });
    const traits = [...sentences.wordTraits].slice(4);
    expect(traits.length).toBeGreaterThan(5);
    expect(Math.max(...traits)).toBe(0);
  });
});

describe("letters", () => {
  test("are those of all words, a gap before each and behind the last, each sentence by itself", () => {
    const { index } = indexed([["Der Hafen.", "Ein Türmchen."], ["…"]]);
    const spelled = (sentence: number) =>
      [...index.letters.subarray(index.letterStarts[sentence], index.letterStarts[sentence + 1])].map(
        (code) => (code === GAP_CODE ? " " : String.fromCharCode(96 + code)),
      );
    expect(codeOf("a".charCodeAt(0))).toBe(1);
    expect(spelled(0).join("")).toBe(" der hafen ");
    expect(spelled(1).join("")).toBe(" ein turmchen ");
    expect(spelled(2).join("")).toBe(" ");
  });
});

describe("small articles", () => {
  test("none at all", () => {
    const { index } = indexed([]);
    expect([blockCount(index), sentenceCount(index), index.words.length, index.letters.length]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(sentenceCount(buildArticleIndex(EMPTY).sentences)).toBe(0);
  });

  test("one sentence", async () => {
    const { sentences, vocabulary } = await indexOf("Der Hafen ist tief.");
    expect([...sentences.blocks]).toEqual([0, 1]);
    expect([...sentences.starts]).toEqual([0, 4]);
    expect(blocksOf(sentences, vocabulary.termOf("hafen") ?? -1)).toEqual([0]);
  });

  test("no word of letters or digits", async () => {
    const { sentences } = await indexOf("…");
    expect(sentenceCount(sentences)).toBe(1);
    expect(wordsOf(sentences, 0)).toHaveLength(0);
  });
});
