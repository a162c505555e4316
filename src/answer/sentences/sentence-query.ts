import type { Language } from "../../article/article.ts";
import type { Query, QueryTerm } from "../analyse.ts";
import type { AnswerKind } from "../answer-kind.ts";
import type { ArticleIndex } from "../article-index.ts";
import { translationsOf } from "../dictionary/dictionary.ts";
import { type Expansion, WEIGHT } from "../expansion.ts";
import { isFunctionWord } from "../function-words.ts";
import { rowOf } from "../rows.ts";
import { stem } from "../stem.ts";
import { inverseDocumentFrequency } from "../word-worth.ts";
import { type LetterRuns, letterRuns } from "./letter-runs.ts";
import { blockCount, type SentenceIndex, sentenceCount } from "./sentence-index.ts";

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
  /** Its letters, function words too. */
  readonly runs: LetterRuns;
  /** Whether it asks who, `welcher Spieler` too. */
  readonly asksForPerson: boolean;
  /** What the question asks for by name, its place among the terms: `Einwohner` in `Wie viele Einwohner …`. */
  readonly focus: number | undefined;
}

// What is spelled alike is often the same, but less surely the less alike it is.
const LEAST_ALIKE = 0.5;
const ALIKE = 0.8;
const SMALLEST_MASS = 1e-6;

/** Words of a question that another word follows which says what is asked for. */
const ASKING = /^(?:welch\p{L}*|what|which|wie|how|vie?le?[nr]?|many|much|was|whose|wessen)$/u;

// Who someone is, by what they do: `welcher berühmte Physiker`. Over folded words.
const PERSON: Readonly<Record<Language, RegExp>> = {
  de: /(?:^| )(?:wer|wen|wem|wessen|welche[mnrs]? (?:\p{Ll}+ ){0,2}\p{L}*(?:spieler|konig|kaiser|prasident|wissenschaftler|physiker|chemiker|mathematiker|erfinder|autor|schriftsteller|kunstler|schauspieler|sanger|person|mann|frau|forscher|herrscher|politiker|minister|fuhrer|leiter|architekt|arzt|philosoph|theologe|general|trainer|komponist|regisseur|papst|bischof|professor|okonom|grunder|chef|richter|anwalt|sprecher|manager|sportler)\p{L}*)(?= |$)/u,
  en: /(?:^| )(?:who|whom|whose|(?:what|which) (?:\p{Ll}+ ){0,2}(?:player|king|queen|emperor|president|scientist|physicist|chemist|mathematician|inventor|author|writer|artist|actor|actress|singer|person|people|man|woman|researcher|ruler|politician|minister|leader|architect|doctor|philosopher|theologian|general|coach|composer|director|pope|bishop|professor|economist|explorer|founder|member|judge|lawyer|spokesperson|manager|athlete)s?)(?= |$)/u,
};

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
  return {
    kind: query.kind,
    terms,
    mass: terms.reduce((sum, { idf }) => sum + idf, SMALLEST_MASS),
    blockMass: terms.reduce((sum, { blockIdf }) => sum + blockIdf, SMALLEST_MASS),
    functionIdf: functionWords.map(({ idf }) => idf),
    hits,
    runs: letterRuns(query.words),
    asksForPerson: query.kind === "person" || PERSON[query.language].test(query.words.join(" ")),
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
    for (const word of translationsOf(stem(term.folded, language), language)) {
      const id = index.vocabulary.stemTerm(word);
      if (id !== undefined) propose({ term: id, weight: WEIGHT.translation, relation: "translation" });
    }
  }
  return [...best.values()];
}

// The first carrying word behind `welche`, `wie viele`, `what`.
function focusOf(words: readonly string[], order: readonly (number | undefined)[], terms: number) {
  const asking = words.findIndex((word) => ASKING.test(word));
  if (asking === -1) return undefined;
  return order.slice(asking + 1).find((word) => word !== undefined && word < terms);
}
