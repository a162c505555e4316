import { rowOf } from "../rows.ts";
import { inverseDocumentFrequency } from "../word-worth.ts";
import { NO_TERM, type SentenceIndex, sentenceCount } from "./sentence-index.ts";
import { NEAR, pairKey, type SentenceQuery } from "./sentence-query.ts";
import { WORD } from "./word-traits.ts";

/** What of a question a sentence has, read word by word. */
export interface SentenceReading {
  readonly sentence: number;
  /** For each carrying word of the question, from 0 to 1: the best match. */
  readonly matches: Float32Array;
  /** For each of them, how many words of the sentence match it. */
  readonly counts: Uint8Array;
  /** For each function word of the question, 1 where the sentence has it. */
  readonly functionWords: Uint8Array;
  /** What the pairs of neighbours are worth that are neighbours here too. */
  readonly pairs: number;
  /** The question's letter grams that it has, one bit each. */
  readonly grams: readonly [number, number];
  /** Sum of the idf of its different carrying words, and of those the question has. */
  readonly ownMass: number;
  readonly sharedMass: number;
  /** Number of different carrying words that the question does not have. */
  readonly fresh: number;
  /** Number of carrying words, repeated ones too. */
  readonly length: number;
  /** How many words have each WORD bit, of those that the question does not have. */
  readonly traits: Readonly<Record<keyof typeof WORD, number>>;
  /** Whether a number stands just before what the question asks for by name. */
  readonly countsFocus: boolean;
}

const TRAITS = ["capital", "nameBegins", "digits", "number", "year", "calendar"] as const;
// A number so far before a noun counts it: `zwei neue große Brücken`.
const COUNTED_WITHIN = 4;

/** Reads sentences for one question. What it finds out about a word is kept for the next sentence. */
export function sentenceReader(
  query: SentenceQuery,
  index: SentenceIndex,
  isCarrying: (term: number) => boolean,
): (sentence: number) => SentenceReading {
  const gramBits = new Map(query.grams.map(({ place }, bit) => [place, bit]));
  const gramsOfTerm = new Map<number, readonly [number, number]>();
  const gramsFor = (term: number): readonly [number, number] => {
    const known = gramsOfTerm.get(term);
    if (known) return known;
    let [low, high] = [0, 0];
    for (const place of rowOf(index.termGrams, term)) {
      const bit = gramBits.get(place);
      if (bit === undefined) continue;
      if (bit < 32) low |= 1 << bit;
      else high |= 1 << (bit - 32);
    }
    const grams = [low, high] as const;
    gramsOfTerm.set(term, grams);
    return grams;
  };
  const sentences = sentenceCount(index);
  const carrying = query.terms.length;

  return (sentence) => {
    const from = index.starts[sentence] ?? 0;
    const end = index.starts[sentence + 1] ?? from;
    const matches = new Float32Array(carrying);
    const counts = new Uint8Array(carrying);
    const functionWords = new Uint8Array(query.functionIdf.length);
    const traits = { capital: 0, nameBegins: 0, digits: 0, number: 0, year: 0, calendar: 0 };
    const pairs = new Set<number>();
    let [low, high, ownMass, sharedMass, fresh, length, pairMass] = [0, 0, 0, 0, 0, 0, 0];
    let countsFocus = false;
    for (let at = from; at < end; at += 1) {
      const term = index.words[at] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const hits = query.hits.get(term);
      const isNew = index.words.indexOf(term, from) === at;
      if (isCarrying(term)) {
        length += 1;
        if (isNew) {
          const idf = inverseDocumentFrequency(index.frequencies[term] ?? 0, sentences);
          ownMass += idf;
          if (hits) sharedMass += idf;
          else fresh += 1;
          const grams = gramsFor(term);
          low |= grams[0];
          high |= grams[1];
        }
      }
      if (!hits) {
        const bits = index.wordTraits[at] ?? 0;
        if (bits !== 0) for (const trait of TRAITS) if (bits & WORD[trait]) traits[trait] += 1;
        continue;
      }
      for (const { word, weight } of hits) {
        if (word >= carrying) functionWords[word - carrying] = 1;
        else {
          counts[word] = Math.min(255, (counts[word] ?? 0) + 1);
          if (weight > (matches[word] ?? 0)) matches[word] = weight;
          if (word === query.focus) countsFocus ||= isCounted(index, from, at);
        }
        pairMass += pairsWith(word, at, from);
      }
    }
    return {
      sentence,
      matches,
      counts,
      functionWords,
      pairs: pairMass,
      grams: [low, high],
      ownMass,
      sharedMass,
      fresh,
      length,
      traits,
      countsFocus,
    };

    // Pairs this word makes with words before it, each pair once a sentence.
    function pairsWith(word: number, at: number, first: number): number {
      let mass = 0;
      for (let before = Math.max(first, at - NEAR); before < at; before += 1) {
        for (const other of query.hits.get(index.words[before] ?? NO_TERM) ?? []) {
          const key = pairKey(word, other.word);
          const worth = query.pairs.get(key);
          if (worth === undefined || pairs.has(key)) continue;
          pairs.add(key);
          mass += worth;
        }
      }
      return mass;
    }
  };
}

function isCounted(index: SentenceIndex, first: number, at: number): boolean {
  for (let before = Math.max(first, at - COUNTED_WITHIN); before < at; before += 1) {
    if ((index.wordTraits[before] ?? 0) & WORD.number) return true;
  }
  return false;
}
