import { describe, expect, it } from "vitest";
import { createCorpus, makeArchive, makeArticle, sentenceTexts } from "./corpus.ts";
import { SENTENCE_WORDS } from "./sections.ts";

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)?/gu;

describe("an article of so many sentences", () => {
  const article = makeArticle(220);
  const paragraphs = article.blocks.filter((block) => block.kind === "paragraph");

  it("has them where it says they are", () => {
    expect(article.sentences).toHaveLength(220);
    for (const { index, start, end, text } of article.sentences) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(article.sentences[index]?.text).toBe(text);
    }
    for (const { start, text } of article.blocks) expect(article.text.startsWith(text, start)).toBe(true);
    expect(paragraphs.flatMap(({ sentences }) => sentences)).toEqual(article.sentences);
  });

  it("has sentences of 18 words in paragraphs of four to six", () => {
    for (const { text } of article.sentences) expect(text.match(WORD)).toHaveLength(SENTENCE_WORDS);
    for (const { sentences } of paragraphs) expect([4, 5, 6]).toContain(sentences.length);
  });

  it("is the same each time, and as an archive, and without an article around it", () => {
    const texts = article.sentences.map(({ text }) => text);
    expect(makeArticle(220).text).toBe(article.text);
    expect(makeArchive(220).flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual(texts);
    expect([...sentenceTexts(220)]).toEqual(texts);
  });

  it("has its words in common with one of forty times the size, which has about 14 times as many", () => {
    const few = differentWords(500);
    const many = differentWords(20_000);
    const exponent = Math.log(many.size / few.size) / Math.log(40);
    expect(exponent).toBeGreaterThan(0.65);
    expect(exponent).toBeLessThan(0.8);
    expect([...few].every((word) => many.has(word))).toBe(true);
  });
});

it("knows the words of each sentence", () => {
  const corpus = createCorpus(120);
  [...sentenceTexts(120)].forEach((text, i) => {
    const words = corpus.words(i).map((word) => word.text.toLowerCase());
    expect(text.toLowerCase().match(WORD)).toEqual(words);
  });
  expect(() => corpus.words(120)).toThrow(RangeError);
});

function differentWords(sentences: number): Set<string> {
  return new Set(Array.from(sentenceTexts(sentences), (text) => text.match(WORD) ?? []).flat());
}
