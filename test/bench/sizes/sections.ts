import { seededRandom } from "../../../src/cli/eval/random.ts";
import { oneOfTheFirst, type Random } from "./choice.ts";
import { capital, functionWord, inflect, type Lemma, type Lexicon, nextRank, numberWord } from "./words.ts";

/** Words of a sentence. */
export const SENTENCE_WORDS = 18;
/** Sentences of a section: under one heading in an article, or an article of its own in an archive. */
export const SECTION_SENTENCES = 50;

/** A word where it stands. */
export interface Word {
  readonly text: string;
  /** Absent for function words and numbers. */
  readonly lemma?: Lemma;
  readonly carrying: boolean;
}

/** A heading and paragraphs about the same few things. */
export interface Section {
  readonly heading: readonly Word[];
  readonly paragraphs: readonly (readonly (readonly Word[])[])[];
}

/** The section of this number, of so many sentences: the same whenever it is asked for. */
export function makeSection(number: number, sentences: number, lexicon: Lexicon): Section {
  const random = seededRandom(`section ${number}`);
  const topics = Array.from({ length: TOPICS }, () => lexicon.lemma(nextRank(random)));
  const heading = [0, 1, 2].map(() => contentWord(oneOfTheFirst(random, topics), random));
  return {
    heading,
    paragraphs: paragraphLengths(sentences, random).map((length) =>
      Array.from({ length }, () => makeSentence(topics, lexicon, random)),
    ),
  };
}

// What a text is about comes back in it: of its content words, so many are one of a few.
const TOPICS = 40;
const TOPICAL = 0.25;
const NUMBERS = 0.05;
// Function words are 46 % of all, and seldom far apart.
const FUNCTION_AFTER_FUNCTION = 0.35;
const FUNCTION_AFTER_CONTENT = 0.55;

function makeSentence(topics: readonly Lemma[], lexicon: Lexicon, random: Random): readonly Word[] {
  const sentence: Word[] = [];
  let carrying = true;
  for (let i = 0; i < SENTENCE_WORDS; i += 1) {
    carrying = random() >= (carrying ? FUNCTION_AFTER_CONTENT : FUNCTION_AFTER_FUNCTION);
    if (!carrying) sentence.push({ text: functionWord(random), carrying });
    else if (random() < NUMBERS) sentence.push({ text: numberWord(random), carrying });
    else {
      const topical = random() < TOPICAL;
      sentence.push(
        contentWord(topical ? oneOfTheFirst(random, topics) : lexicon.lemma(nextRank(random)), random),
      );
    }
  }
  return sentence;
}

function contentWord(lemma: Lemma, random: Random): Word {
  return { text: inflect(lemma, random), lemma, carrying: true };
}

// Four to six sentences each, in such a way that none is left that would be shorter.
function paragraphLengths(sentences: number, random: Random): number[] {
  const lengths: number[] = [];
  for (let left = sentences; left > 0; left -= lengths.at(-1) ?? left) {
    const fitting = [4, 5, 6].filter(
      (length) => left === length || (left - length >= 4 && left - length !== 7),
    );
    lengths.push(fitting.length > 0 ? oneOfTheFirst(random, fitting) : left);
  }
  return lengths;
}

/** A sentence as it is written: a capital first, commas, quotation marks now and then, a full stop. */
export function writeSentence(sentence: readonly Word[]): string {
  // From the words themselves, so that a section need not hold them.
  const marks = seededRandom(sentence.map((word) => word.text).join(" "));
  const quoted = marks() < 0.06 ? 4 + Math.floor(marks() * (sentence.length - 6)) : -1;
  let text = quoted >= 0 ? "„" : "";
  sentence.forEach((word, i) => {
    text += i === 0 ? capital(word.text) : ` ${word.text}`;
    if (i === quoted) text += "“,";
    else if (i < sentence.length - 1 && marks() < 0.07) text += ",";
  });
  return `${text}.`;
}
