import type { AnswerKind } from "../answer-kind.ts";
import type { SentenceIndex } from "./sentence-index.ts";
import type { SentenceQuery } from "./sentence-query.ts";
import type { SentenceReading } from "./sentence-reading.ts";
import { SENTENCE } from "./word-traits.ts";

/** What speaks for a sentence holding the answer. From 0 to 1 but where noted; shares are by idf. */
export const SENTENCE_FEATURES = [
  /** Share of the question's words that the sentence has. */
  "cover",
  /** Share of the question's runs of three letters: what is derived, compounded or spelled otherwise. */
  "trigrams",
  /** The same of four letters, which reach across words: what is said alike. */
  "fourgrams",
  /** The same of the whole block. */
  "fourgramsAround",
  /** Share of the question's function words: what is asked alike is often said alike. */
  "functionWords",
  /** The same of the whole block. */
  "functionWordsAround",
  /** Share of the question's words that the block has, by how rare they are in blocks. */
  "around",
  /** The same of names and German nouns only, as a part of all words. */
  "nounsAround",
  /** Share of what tells the sentences of the block apart. */
  "local",
  /** What the sentence before has and this one has not: it may be what `er` or `diese` stands for. */
  "before",
  /** What the sentence after has and this one has not. */
  "after",
  /** What title and heading have and the sentence has not. */
  "heading",
  /** Number of words that are new to the question, on a logarithmic scale. Not bounded. */
  "fresh",
  /** 1 where it begins with a word that points back. */
  "pointsBack",
  /** For `wann`, `wie viele`, `wie lange`: whether it has such a thing that the question has not. */
  "measure",
  /** For `wer`, `wo`, `warum`: the same of names and reasons. */
  "mention",
  /** For what asks for a person, `which player` too: whether it has names that the question has not. */
  "persons",
  /** 1 where a number counts what `wie viele` asks for. */
  "counted",
] as const;
export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;

/** What each of a question's letter runs is worth: much where few have it of what was read. */
export interface RunWorth {
  readonly inSentences: Float64Array;
  readonly inBlocks: Float64Array;
}

/** Weighs a question's letter runs by what was read; what stands nowhere is worth nothing. */
export function weighRuns(
  blocks: readonly (readonly SentenceReading[])[],
  { runs: { size } }: SentenceQuery,
): RunWorth {
  const [inSentences, inBlocks] = [new Float64Array(size), new Float64Array(size)];
  let sentences = 0;
  for (const readings of blocks) {
    sentences += readings.length;
    const having = new Uint32Array(size);
    for (const { runs } of readings) {
      for (let run = 0; run < size; run += 1) having[run] = (having[run] ?? 0) + (runs[run] ?? 0);
    }
    for (let run = 0; run < size; run += 1) {
      const count = having[run] ?? 0;
      inSentences[run] = (inSentences[run] ?? 0) + count;
      if (count > 0) inBlocks[run] = (inBlocks[run] ?? 0) + 1;
    }
  }
  const worth = (having: number, of: number) => (having === 0 ? 0 : Math.log((of + 1) / (having + 0.5)));
  return {
    inSentences: inSentences.map((having) => worth(having, sentences)),
    inBlocks: inBlocks.map((having) => worth(having, blocks.length)),
  };
}

/**
 * The features of all sentences of a block.
 *
 * @param readings in reading order.
 * @param context.runs see {@link weighRuns}.
 * @param context.heading for each term of the question 1 where the title or the heading has it.
 */
export function blockFeatures(
  readings: readonly SentenceReading[],
  query: SentenceQuery,
  index: SentenceIndex,
  { heading, runs }: { readonly heading: Uint8Array; readonly runs: RunWorth },
  isEnglish: boolean,
): SentenceFeatures[] {
  const { terms, mass, functionIdf } = query;
  const { short, size } = query.runs;
  const functionMass = sum(functionIdf) || 1;
  const [shortMass, longMass, blockMass] = [
    massOfRuns(runs.inSentences, 0, short),
    massOfRuns(runs.inSentences, short, size),
    massOfRuns(runs.inBlocks, short, size),
  ];
  const telling: number[] = [];
  let [around, nounsAround, tellingMass] = [0, 0, 0];
  for (let i = 0; i < terms.length; i += 1) {
    let [most, having] = [0, 0];
    for (const { matches } of readings) {
      const match = matches[i] ?? 0;
      having += match;
      if (match > most) most = match;
    }
    const term = terms[i];
    around += (term?.blockIdf ?? 0) * most;
    if (term?.isCapital) nounsAround += term.idf * most;
    const worth = having === 0 ? 0 : Math.log((readings.length + 1) / (having + 0.5));
    telling.push(worth);
    tellingMass += worth;
  }
  tellingMass ||= 1;
  const functionWords = new Uint8Array(functionIdf.length);
  const blockRuns = new Uint8Array(size);
  for (const reading of readings) {
    for (let i = 0; i < functionWords.length; i += 1)
      if (reading.functionWords[i] === 1) functionWords[i] = 1;
    for (let run = short; run < size; run += 1) if (reading.runs[run] === 1) blockRuns[run] = 1;
  }
  const functionWordsAround = functionShare(functionWords, functionIdf) / functionMass;
  const fourgramsAround = shareOfRuns(runs.inBlocks, short, size, blockRuns) / blockMass;

  return readings.map((reading, at) => {
    const { matches } = reading;
    const last = readings[at - 1]?.matches ?? NOTHING;
    const next = readings[at + 1]?.matches ?? NOTHING;
    let [cover, before, after, headed, local] = [0, 0, 0, 0, 0];
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i];
      if (!term) continue;
      const { idf } = term;
      const match = matches[i] ?? 0;
      cover += idf * match;
      local += (telling[i] ?? 0) * match;
      before += idf * Math.max(0, (last[i] ?? 0) - match);
      after += idf * Math.max(0, (next[i] ?? 0) - match);
      headed += idf * Math.max(0, (heading[i] ?? 0) - match);
    }
    return {
      cover: cover / mass,
      trigrams: shareOfRuns(runs.inSentences, 0, short, reading.runs) / shortMass,
      fourgrams: shareOfRuns(runs.inSentences, short, size, reading.runs) / longMass,
      fourgramsAround,
      functionWords: functionShare(reading.functionWords, functionIdf) / functionMass,
      functionWordsAround,
      around: around / query.blockMass,
      nounsAround: nounsAround / mass,
      local: local / tellingMass,
      before: before / mass,
      after: after / mass,
      heading: headed / mass,
      fresh: Math.log(1 + reading.fresh) / 3,
      pointsBack: (index.sentenceTraits[reading.sentence] ?? 0) & SENTENCE.pointsBack ? 1 : 0,
      measure: measure(query.kind, reading),
      mention: mention(query.kind, reading, index, isEnglish),
      persons: query.asksForPerson ? Math.min(1, reading.traits.name / 2) : 0,
      counted: query.kind === "quantity" && reading.countsFocus ? 1 : 0,
    };
  });
}

const NOTHING = new Float32Array(0);

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function functionShare(has: Uint8Array, idf: readonly number[]): number {
  let share = 0;
  for (let word = 0; word < idf.length; word += 1) if (has[word] === 1) share += idf[word] ?? 0;
  return share;
}

const SMALLEST_MASS = 1e-6;

// What the runs from one number to another are worth together.
function massOfRuns(worth: Float64Array, from: number, end: number): number {
  let mass = SMALLEST_MASS;
  for (let run = from; run < end; run += 1) mass += worth[run] ?? 0;
  return mass;
}

// The same of those that are marked.
function shareOfRuns(worth: Float64Array, from: number, end: number, has: Uint8Array): number {
  let share = 0;
  for (let run = from; run < end; run += 1) if (has[run] === 1) share += worth[run] ?? 0;
  return share;
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
