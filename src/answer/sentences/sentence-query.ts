import { LANGUAGES, type Language } from "../../article/article.ts";
import type { Query, QueryTerm } from "../analyse.ts";
import type { AnswerKind } from "../answer-kind.ts";
import type { ArticleIndex } from "../article-index.ts";
import { translationsOf } from "../dictionary/dictionary.ts";
import { type Expansion, WEIGHT } from "../expansion.ts";
import { isFunctionWord } from "../function-words.ts";
import { gramsOf } from "../grams.ts";
import { rowOf } from "../rows.ts";
import { stem } from "../stem.ts";
import { inverseDocumentFrequency } from "../word-worth.ts";
import { blockCount, GRAM, type SentenceIndex, sentenceCount } from "./sentence-index.ts";

/** A carrying word of a question, as sentences are searched for it. */
export interface SentenceTerm {
  readonly term: QueryTerm;
  readonly expansions: readonly Expansion[];
  /** Inverse document frequency over sentences. */
  readonly idf: number;
  /** The same over blocks. */
  readonly blockIdf: number;
  /** Whether it is a name or a German noun, as far as capitals tell. */
  readonly isCapital: boolean;
}

/** A letter gram of a question that the article has. */
export interface QueryGram {
  readonly place: number;
  readonly idf: number;
}

/** A word that a term of the article stands for: `word` is its place among the question's words, carrying ones first. */
export interface Hit {
  readonly word: number;
  /** From 0 to 1. */
  readonly weight: number;
}

/** A question as sentences are searched for it. */
export interface SentenceQuery {
  readonly kind: AnswerKind;
  readonly terms: readonly SentenceTerm[];
  /** Sum of the terms' idf, at least a little. */
  readonly mass: number;
  readonly blockMass: number;
  /** The idf of function words of the question that the article has; they follow the terms. */
  readonly functionIdf: readonly number[];
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** Which of the words stand near each other in the question: {@link pairKey} to what the pair is worth. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly grams: readonly QueryGram[];
  /** What the question asks for by name, its place among the terms: `Einwohner` in `Wie viele Einwohner …`. */
  readonly focus: number | undefined;
}

// What is spelled alike is often the same, but less surely the less alike it is.
const LEAST_ALIKE = 0.5;
const ALIKE = 0.8;
// So many grams are followed: two words of 32 bits. A longer question has enough.
const MOST_GRAMS = 64;
/** Words at most so far apart are neighbours, in the question and in a sentence. */
export const NEAR = 3;
const SMALLEST_MASS = 1e-6;

/** Words of a question that another word follows which says what is asked for. */
const ASKING = /^(?:welch\p{L}*|what|which|wie|how|vie?le?[nr]?|many|much|was|whose|wessen)$/u;

/** A pair of the question's words, in either order. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * 4096 + b : b * 4096 + a;
}

/** Prepares a question for the sentences of an article. */
export function sentenceQuery(query: Query, index: ArticleIndex): SentenceQuery {
  const { sentences } = index;
  const carrying = query.terms.filter((term) => term.carrying);
  const terms = carrying.map((term) => weigh(term, expand(term, query.language, index), sentences));
  const functionWords = [...new Set(query.words)].flatMap((word) => {
    if (!isFunctionWord(word, index.article.language)) return [];
    const term = index.vocabulary.termOf(word);
    const frequency = term === undefined ? 0 : (sentences.frequencies[term] ?? 0);
    if (term === undefined || frequency === 0) return [];
    return [{ word, term, idf: inverseDocumentFrequency(frequency, sentenceCount(sentences)) }];
  });
  const hits = new Map<number, Hit[]>();
  const add = (term: number, hit: Hit) => {
    const others = hits.get(term);
    if (others) others.push(hit);
    else hits.set(term, [hit]);
  };
  terms.forEach(({ expansions }, word) => {
    for (const { term, weight } of expansions) add(term, { word, weight });
  });
  functionWords.forEach(({ term }, i) => {
    add(term, { word: terms.length + i, weight: 1 });
  });
  const places = new Map<string, number>();
  terms.forEach(({ term }, i) => {
    places.set(term.folded, i);
  });
  functionWords.forEach(({ word }, i) => {
    places.set(word, terms.length + i);
  });
  const order = query.words.map((word) => places.get(word));
  const worth = [...terms.map(({ idf }) => idf), ...functionWords.map(({ idf }) => idf)];
  return {
    kind: query.kind,
    terms,
    mass: terms.reduce((sum, { idf }) => sum + idf, SMALLEST_MASS),
    blockMass: terms.reduce((sum, { blockIdf }) => sum + blockIdf, SMALLEST_MASS),
    functionIdf: functionWords.map(({ idf }) => idf),
    hits,
    pairs: pairsOf(order, worth),
    grams: queryGrams(carrying, sentences),
    focus: focusOf(query.words, order, terms.length),
  };
}

function weigh(term: QueryTerm, expansions: readonly Expansion[], sentences: SentenceIndex): SentenceTerm {
  let [inSentences, inBlocks] = [0, 0];
  for (const { term: id, weight } of expansions) {
    inSentences += weight * (sentences.frequencies[id] ?? 0);
    inBlocks += weight * rowOf(sentences.postings, id).length;
  }
  const [all, blocks] = [sentenceCount(sentences), blockCount(sentences)];
  return {
    term,
    expansions,
    idf: inverseDocumentFrequency(Math.min(all, inSentences), all),
    blockIdf: inverseDocumentFrequency(Math.min(blocks, inBlocks), blocks),
    isCapital: term.isCapital || /^\p{Lu}/u.test(term.text),
  };
}

// Beside what the vocabulary relates: words spelled alike, and translations where reader and article differ.
function expand(term: QueryTerm, language: Language, index: ArticleIndex): readonly Expansion[] {
  if (term.expansions.some(({ relation }) => relation === "same")) return term.expansions;
  const best = new Map(term.expansions.map((expansion) => [expansion.term, expansion]));
  const propose = (expansion: Expansion) => {
    if ((best.get(expansion.term)?.weight ?? 0) < expansion.weight) best.set(expansion.term, expansion);
  };
  for (const { term: id, likeness } of index.vocabulary.similar(term.folded)) {
    if (likeness >= LEAST_ALIKE) propose({ term: id, weight: ALIKE * likeness, relation: "similar" });
  }
  if (language !== index.article.language && !term.isName) {
    for (const word of LANGUAGES.flatMap((from) =>
      from === language ? translationsOf(stem(term.folded, from), from) : [],
    )) {
      const id = index.vocabulary.stemTerm(word);
      if (id !== undefined) propose({ term: id, weight: WEIGHT.translation, relation: "translation" });
    }
  }
  return [...best.values()];
}

function pairsOf(order: readonly (number | undefined)[], worth: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>();
  order.forEach((word, at) => {
    for (const other of order.slice(at + 1, at + 1 + NEAR)) {
      if (word === undefined || other === undefined || word === other) continue;
      pairs.set(pairKey(word, other), (worth[word] ?? 0) + (worth[other] ?? 0));
    }
  });
  return pairs;
}

function queryGrams(terms: readonly QueryTerm[], sentences: SentenceIndex): QueryGram[] {
  const grams = new Set(terms.flatMap(({ folded }) => gramsOf(folded, GRAM)));
  const found: QueryGram[] = [];
  for (const gram of grams) {
    const place = find(sentences.grams, gram);
    if (place === -1) continue;
    const frequency = sentences.gramFrequencies[place] ?? 0;
    found.push({ place, idf: inverseDocumentFrequency(frequency, sentenceCount(sentences)) });
    if (found.length === MOST_GRAMS) break;
  }
  return found;
}

function find(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : -1;
}

// The first carrying word behind `welche`, `wie viele`, `what`.
function focusOf(words: readonly string[], order: readonly (number | undefined)[], terms: number) {
  const asking = words.findIndex((word) => ASKING.test(word));
  if (asking === -1) return undefined;
  return order.slice(asking + 1).find((word) => word !== undefined && word < terms);
}
