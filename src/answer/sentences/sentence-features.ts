import type { AnswerKind } from "../answer-kind.ts";
import type { SentenceIndex } from "./sentence-index.ts";
import type { SentenceQuery } from "./sentence-query.ts";
import type { SentenceReading } from "./sentence-reading.ts";
import { SENTENCE } from "./word-traits.ts";

/** What speaks for a sentence holding the answer. From 0 to 1 but where noted; shares are by idf. */
export const SENTENCE_FEATURES = [
  /** Share of the question's words that the sentence has. */
  "cover",
  /** The same, as BM25 counts words that come up again and long sentences. */
  "bm25",
  /** The same of names and German nouns only. */
  "nouns",
  /** Share of the question's letter grams: what is derived, compounded or spelled otherwise. */
  "grams",
  /** The same of the whole block. */
  "gramsAround",
  /** Share of the question's function words: what is asked alike is often said alike. */
  "functionWords",
  /** The same of the whole block. */
  "functionWordsAround",
  /** Share of the question's words that the block has, by how rare they are in blocks. */
  "around",
  /** Share of what tells the sentences of the block apart. */
  "local",
  /** What the sentence before has and this one has not: it may be what `er` or `diese` stands for. */
  "before",
  /** What the sentence after has and this one has not. */
  "after",
  /** What title and heading have and the sentence has not. */
  "heading",
  /** Share of the question's neighbours that are neighbours here too. */
  "pairs",
  /** Share of the sentence's own words that the question has. */
  "density",
  /** Number of words that are new to the question, on a logarithmic scale. Not bounded. */
  "fresh",
  /** 1 for the first sentence of a block, 1/2 for the second, and so on. */
  "position",
  /** 1 where it begins with a word that points back. */
  "pointsBack",
  /** For `wann`, `wie viele`, `wie lange`: whether it has such a thing that the question has not. */
  "measure",
  /** For `wer`, `wo`, `warum`: the same of names and reasons. */
  "mention",
  /** 1 where a number counts what `wie viele` asks for. */
  "counted",
] as const;
export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;

// BM25, Robertson & Zaragoza 2009; the usual values, b low because sentences are short.
const K1 = 1.2;
const B = 0.4;

/**
 * The features of all sentences of a block.
 *
 * @param readings in reading order.
 * @param heading for each term of the question 1 where the title or the heading has it.
 */
export function blockFeatures(
  readings: readonly SentenceReading[],
  query: SentenceQuery,
  index: SentenceIndex,
  heading: Uint8Array,
  isEnglish: boolean,
): SentenceFeatures[] {
  const { terms, mass } = query;
  const inBlock = terms.map((_, i) => Math.max(...readings.map(({ matches }) => matches[i] ?? 0)));
  const functionMass = query.functionIdf.reduce((sum, idf) => sum + idf, 0) || 1;
  const gramMass = query.grams.reduce((sum, { idf }) => sum + idf, 0) || 1;
  const pairMass = [...query.pairs.values()].reduce((sum, worth) => sum + worth, 0) || 1;
  const around = terms.reduce((sum, { blockIdf }, i) => sum + blockIdf * (inBlock[i] ?? 0), 0);
  const telling = terms.map((_, i) => {
    const having = readings.reduce((sum, { matches }) => sum + (matches[i] ?? 0), 0);
    return having === 0 ? 0 : Math.log((readings.length + 1) / (having + 0.5));
  });
  const tellingMass = telling.reduce((sum, worth) => sum + worth, 0) || 1;
  const functionsOf = (has: (word: number) => boolean) =>
    query.functionIdf.reduce((sum, idf, word) => sum + (has(word) ? idf : 0), 0) / functionMass;
  const gramsOf = ([low, high]: readonly [number, number]) =>
    query.grams.reduce(
      (sum, { idf }, bit) => sum + ((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1 ? idf : 0),
      0,
    ) / gramMass;
  const functionWordsAround = functionsOf((word) =>
    readings.some(({ functionWords }) => functionWords[word] === 1),
  );
  const gramsAround = gramsOf(
    readings.reduce<readonly [number, number]>(
      ([low, high], { grams }) => [low | grams[0], high | grams[1]],
      [0, 0],
    ),
  );

  return readings.map((reading, at) => {
    const { matches, counts } = reading;
    const norm = K1 * (1 - B + (B * reading.length) / index.meanLength);
    let [cover, bm25, nouns, before, after, headed, local] = [0, 0, 0, 0, 0, 0, 0];
    terms.forEach(({ idf, isCapital }, i) => {
      const match = matches[i] ?? 0;
      const count = counts[i] ?? 0;
      cover += idf * match;
      if (isCapital) nouns += idf * match;
      if (count > 0) bm25 += (idf * match * count) / (count + norm);
      local += (telling[i] ?? 0) * match;
      before += idf * Math.max(0, (readings[at - 1]?.matches[i] ?? 0) - match);
      after += idf * Math.max(0, (readings[at + 1]?.matches[i] ?? 0) - match);
      headed += idf * Math.max(0, (heading[i] ?? 0) - match);
    });
    return {
      cover: cover / mass,
      bm25: bm25 / mass,
      nouns: nouns / mass,
      grams: gramsOf(reading.grams),
      gramsAround,
      functionWords: functionsOf((word) => reading.functionWords[word] === 1),
      functionWordsAround,
      around: around / query.blockMass,
      local: local / tellingMass,
      before: before / mass,
      after: after / mass,
      heading: headed / mass,
      pairs: reading.pairs / pairMass,
      density: reading.ownMass === 0 ? 0 : reading.sharedMass / reading.ownMass,
      fresh: Math.log(1 + reading.fresh) / 3,
      position: 1 / (1 + at),
      pointsBack: (index.sentenceTraits[reading.sentence] ?? 0) & SENTENCE.pointsBack ? 1 : 0,
      measure: measure(query.kind, reading),
      mention: mention(query.kind, reading, index, isEnglish),
      counted: query.kind === "quantity" && reading.countsFocus ? 1 : 0,
    };
  });
}

// How surely the sentence has what such a question asks for: a number in digits more than in words, a year more than a day.
function measure(kind: AnswerKind, { traits }: SentenceReading): number {
  switch (kind) {
    case "quantity":
      return traits.digits > 0 ? 1 : traits.number > 0 ? 0.6 : 0;
    case "time":
      return traits.year > 0 ? 1 : traits.calendar > 0 ? 0.5 : traits.digits > 0 ? 0.3 : 0;
    case "duration":
      return traits.calendar === 0 ? 0 : traits.number > 0 ? 1 : 0.5;
    default:
      return 0;
  }
}

// In German every noun has a capital: only two in a row are a name.
function mention(
  kind: AnswerKind,
  { traits, sentence }: SentenceReading,
  index: SentenceIndex,
  isEnglish: boolean,
): number {
  switch (kind) {
    case "person":
      return Math.min(1, (isEnglish ? traits.capital : traits.nameBegins) / 2);
    case "place":
      return Math.min(1, traits.capital / 3);
    case "reason":
      return (index.sentenceTraits[sentence] ?? 0) & SENTENCE.givesReason ? 1 : 0;
    default:
      return 0;
  }
}
