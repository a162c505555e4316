import type { Article, Block, Sentence } from "../../../src/article/article.ts";
import { makeSection, SECTION_SENTENCES, type Section, type Word, writeSentence } from "./sections.ts";
import { capital, createLexicon } from "./words.ts";

/** So many sentences, in sections of {@link SECTION_SENTENCES}. The first ones are the same whatever their number. */
export interface Corpus {
  readonly sections: () => Iterable<Section>;
  /** The words of a sentence, by its index among all from 0. @throws {RangeError} where there is none. */
  readonly words: (index: number) => readonly Word[];
}

/** Makes sections when they are asked for; those that sentences were asked of are kept. */
export function createCorpus(sentences: number): Corpus {
  const lexicon = createLexicon();
  const asked = new Map<number, Section>();
  const section = (number: number) =>
    makeSection(number, Math.min(SECTION_SENTENCES, sentences - number * SECTION_SENTENCES), lexicon);
  return {
    sections: function* () {
      for (let number = 0; number * SECTION_SENTENCES < sentences; number += 1) yield section(number);
    },
    words: (index) => {
      const number = Math.floor(index / SECTION_SENTENCES);
      const known = asked.get(number) ?? section(number);
      asked.set(number, known);
      const words = known.paragraphs.flat()[index % SECTION_SENTENCES];
      if (!words) throw new RangeError(`There is no sentence ${index} among ${sentences}.`);
      return words;
    },
  };
}

/** One article of so many sentences, with a heading to each section. No prepared questions. */
export function makeArticle(sentences: number): Article {
  return writeArticle("size", createCorpus(sentences).sections());
}

/** The same sentences as an archive: each section is an article, with its number as slug. */
export function makeArchive(sentences: number): [Article, ...Article[]] {
  const articles = Array.from(createCorpus(sentences).sections(), (section, i) =>
    writeArticle(String(i), [section]),
  );
  const [first, ...rest] = articles;
  if (!first) throw new RangeError("There is no archive without sentences.");
  return [first, ...rest];
}

/** The same sentences alone, in order. */
export function* sentenceTexts(sentences: number): Generator<string> {
  for (const { paragraphs } of createCorpus(sentences).sections())
    for (const paragraph of paragraphs) yield* paragraph.map(writeSentence);
}

function writeArticle(slug: string, sections: Iterable<Section>): Article {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const all: Sentence[] = [];
  let [start, number, title] = [0, 0, ""];
  const add = (text: string) => {
    parts.push(text);
    start += text.length + BETWEEN.length;
  };
  for (const { heading, paragraphs } of sections) {
    const headline = capital(heading.map((word) => word.text).join(" "));
    title ||= headline;
    blocks.push({ kind: "heading", text: headline, start, depth: 2 });
    add(headline);
    for (const paragraph of paragraphs) {
      number += 1;
      const written = paragraph.map(writeSentence);
      const text = written.join(" ");
      let at = 0;
      const sentences = written.map(({ length }, i): Sentence => {
        const [from, to] = [at, at + length];
        at = to + 1;
        // Cut from the paragraph, as a loaded article's are: no second copy of the text.
        return {
          index: all.length + i,
          paragraph: number,
          start: start + from,
          end: start + to,
          text: text.slice(from, to),
        };
      });
      all.push(...sentences);
      blocks.push({ kind: "paragraph", number, text, start, sentences });
      add(text);
    }
  }
  return { slug, title, language: "de", origin: {}, text: parts.join(BETWEEN), blocks, sentences: all };
}

const BETWEEN = "\n\n";
