import { NumberTable } from "./number-table.ts";
import { NO_TERM, type SentenceIndex } from "./sentence-index.ts";
import type { Hit, SentenceQuery } from "./sentence-query.ts";
import { WORD } from "./word-traits.ts";

/** What of a question a sentence has, read word by word. */
export interface SentenceReading {
  readonly sentence: number;
  /** For each carrying word of the question, from 0 to 1: the best match. */
  readonly matches: Float32Array;
  /** For each function word of the question, 1 where the sentence has it. */
  readonly functionWords: Uint8Array;
  /** For each of the question's letter runs, 1 where it has it. */
  readonly runs: Uint8Array;
  /** Number of different carrying words that the question does not have. */
  readonly fresh: number;
  /** How many words have each WORD bit, of those that the question does not have. */
  readonly traits: Readonly<Record<keyof typeof WORD, number>>;
  /** Whether a number stands just before what the question asks for by name. */
  readonly countsFocus: boolean;
}

// A number so far before a noun counts it: `zwei neue große Brücken`.
const COUNTED_WITHIN = 4;

/**
 * Reads sentences for one question: some thousand words for each. So the loop below looks each of them up by its number
 * alone, in small tables made for the question, and makes nothing but what it gives back.
 */
export function sentenceReader(
  query: SentenceQuery,
  index: SentenceIndex,
  isCarrying: (term: number) => boolean,
): (sentence: number) => SentenceReading {
  const { starts, words, wordTraits, frequencies, letters, letterStarts } = index;
  const hitTerms = new NumberTable([...query.hits.keys()]);
  const hitLists = [...query.hits.values()];
  const carrying = query.terms.length;
  const functionCount = query.functionIdf.length;
  const seen = scratch(frequencies.length);

  // From one array for many sentences: a typed array of more than a few bytes takes longer to make than to fill.
  const { size } = query.runs;
  let pool = new Uint8Array(0);
  let used = 0;
  function nextRuns(): Uint8Array {
    if (used + size > pool.length) [pool, used] = [new Uint8Array(POOLED * size), 0];
    used += size;
    return pool.subarray(used - size, used);
  }

  return (sentence) => {
    const from = starts[sentence] ?? 0;
    const end = starts[sentence + 1] ?? from;
    const matches = new Float32Array(carrying);
    const functionWords = functionCount === 0 ? NO_WORDS : new Uint8Array(functionCount);
    const runs = nextRuns();
    query.runs.mark(letters, letterStarts[sentence] ?? 0, letterStarts[sentence + 1] ?? 0, runs);
    let fresh = 0;
    let [capital, nameBegins, digits, number, year, calendar, name] = [0, 0, 0, 0, 0, 0, 0];
    let countsFocus = false;
    const mark = nextMark();
    for (let at = from; at < end; at += 1) {
      const term = words[at] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const place = hitTerms.find(term);
      if (place === -1) {
        if (seen[term] !== mark && isCarrying(term)) fresh += 1;
        seen[term] = mark;
        const bits = wordTraits[at] ?? 0;
        if (bits === 0) continue;
        if (bits & WORD.capital) capital += 1;
        if (bits & WORD.nameBegins) nameBegins += 1;
        if (bits & WORD.digits) digits += 1;
        if (bits & WORD.number) number += 1;
        if (bits & WORD.year) year += 1;
        if (bits & WORD.calendar) calendar += 1;
        if (bits & WORD.name) name += 1;
        continue;
      }
      for (const { word, weight } of hitLists[place] ?? NO_HITS) {
        if (word >= carrying) functionWords[word - carrying] = 1;
        else {
          if (weight > (matches[word] ?? 0)) matches[word] = weight;
          if (word === query.focus) countsFocus ||= isCounted(index, from, at);
        }
      }
    }
    return {
      sentence,
      matches,
      functionWords,
      runs,
      fresh,
      traits: { capital, nameBegins, digits, number, year, calendar, name },
      countsFocus,
    };
  };
}

// Sentences.
const POOLED = 128;
const NO_HITS: readonly Hit[] = [];
const NO_WORDS = new Uint8Array(0);

// For each term the mark of the sentence it was read in last: one for all questions, as no sentence has the mark of another.
let SEEN = new Uint32Array(0);
let MARK = 0;

function scratch(terms: number): Uint32Array {
  if (SEEN.length < terms) SEEN = new Uint32Array(terms);
  return SEEN;
}

function nextMark(): number {
  MARK = (MARK + 1) >>> 0;
  // After four thousand million sentences.
  if (MARK === 0) {
    SEEN.fill(0);
    MARK = 1;
  }
  return MARK;
}

function isCounted(index: SentenceIndex, first: number, at: number): boolean {
  for (let before = Math.max(first, at - COUNTED_WITHIN); before < at; before += 1) {
    if ((index.wordTraits[before] ?? 0) & WORD.number) return true;
  }
  return false;
}
