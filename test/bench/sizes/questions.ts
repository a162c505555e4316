import { seededRandom } from "../../../src/cli/eval/random.ts";
import { withTypos } from "../../../src/cli/eval/typos.ts";
import { oneOf, type Random } from "./choice.ts";
import { createCorpus } from "./corpus.ts";
import type { Word } from "./sections.ts";
import { capital, inflectOtherwise } from "./words.ts";

/** A question whose words come from one sentence. */
export interface SizeQuestion {
  readonly text: string;
  /** The sentence's index among all, from 0. */
  readonly sentence: number;
}

/**
 * Questions to so many sentences: a question word and four to seven words of one sentence, in its order, a third of them
 * in another form.
 */
export function makeQuestions(count: number, sentences: number): SizeQuestion[] {
  const corpus = createCorpus(sentences);
  return Array.from({ length: count }, (_, i) => {
    const random = seededRandom(`question ${i}`);
    const sentence = Math.floor(random() * sentences);
    return { text: `${capital(ask(corpus.words(sentence), random).join(" "))}?`, sentence };
  });
}

/** The same questions with typos in each, as `npm run eval -- --typos` makes them. */
export function mistyped(questions: readonly SizeQuestion[], typos: number): SizeQuestion[] {
  return questions.map(({ text, sentence }) => ({
    text: withTypos({ id: String(sentence), q: text }, "de", typos),
    sentence,
  }));
}

const ASKING = "was wer wann wo wie warum welche wen wem wofür".split(" ");
const OTHERWISE = 1 / 3;

function ask(sentence: readonly Word[], random: Random): string[] {
  const length = 4 + Math.floor(random() * 4);
  // Three of five words carry something, as in sentences of people.
  const carrying = choose(
    sentence.filter((word) => word.carrying),
    Math.ceil(length * 0.6),
    random,
  );
  const others = choose(
    sentence.filter((word) => !word.carrying),
    length - carrying.size,
    random,
  );
  const words = sentence
    .filter((word) => carrying.has(word) || others.has(word))
    .map(({ text, lemma }) => (lemma && random() < OTHERWISE ? inflectOtherwise(lemma, text, random) : text));
  return [oneOf(random, ASKING), ...words];
}

function choose(words: readonly Word[], count: number, random: Random): Set<Word> {
  const left = [...words];
  const chosen = new Set<Word>();
  while (chosen.size < count && left.length > 0) {
    for (const word of left.splice(Math.floor(random() * left.length), 1)) chosen.add(word);
  }
  return chosen;
}
