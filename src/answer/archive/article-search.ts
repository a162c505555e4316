import type { Language } from "../../article/article.ts";
import { isFunctionWord } from "../function-words.ts";
import { detectLanguage } from "../language.ts";
import { conceptsOf } from "../lexicon.ts";
import { stem } from "../stem.ts";
import { tokenise } from "../tokens.ts";
import { inverseDocumentFrequency } from "../word-worth.ts";
import type { ArticlePostings } from "./article-postings.ts";
import { entryTerm, FIELDS } from "./article-terms.ts";

/** An article that has words of a question. */
export interface FoundArticle {
  /** Its place among the articles that are searched, from 0. */
  readonly at: number;
  /** Above 0, comparable within one question. */
  readonly score: number;
}

/** A search over some articles, each known by its place among them, from 0. */
export interface ArticleSearch {
  /** The articles a question may be about, best first. @param fallback the language to assume where the words do not tell. */
  readonly find: (question: string, fallback: Language) => readonly FoundArticle[];
  /** The articles that have an entry with this id, in their order. */
  readonly holders: (entry: string) => readonly number[];
}

// BM25F (Robertson & Zaragoza 2009, 3.6): a word's counts in all fields are added up, each weighted and normalised by the
// field's length, before they saturate. K1 and B as usual: half and double of them, and title weights from 0 to 4, change
// what is found by less than a point.
const K1 = 1.2;
const WEIGHTS = [2, 1, 1] as const;
const B = [0.3, 0.75, 0.75] as const;

// What a word counts for that is not there as it stands. Measured: without kindred words 2 points of recall are lost for
// questions in another language than the article's, without the lexicon 4; both change little within one language.
const OTHER_LANGUAGE = 0.9;
const AKIN = 0.3;
const CONCEPT = 0.3;
const MISTYPED = 0.8;

/**
 * Ranks articles by BM25F over a question's carrying words. Each word counts once for an article, in its best reading: as it
 * stands, stemmed as the other language's, as a kindred or synonymous word, or mended where nobody has it.
 *
 * What a question costs grows with the postings of its words.
 *
 * @param documents of the articles to search, in their order.
 */
export function articleSearch(postings: ArticlePostings, documents: readonly number[]): ArticleSearch {
  const places = new Int32Array(postings.size).fill(-1);
  documents.forEach((document, at) => {
    places[document] = at;
  });
  const [titles = 1, texts = 1, prepared = 1] = FIELDS.map((_, field) =>
    meanLength(postings, documents, field),
  );
  const best = new Float64Array(documents.length);
  const totals = new Float64Array(documents.length);

  function find(question: string, fallback: Language): readonly FoundArticle[] {
    const tokens = tokenise(question);
    const language = detectLanguage(question, tokens, fallback);
    const found: number[] = [];
    for (const folded of new Set(tokens.map((token) => token.folded))) {
      if (isFunctionWord(folded, language)) continue;
      const touched: number[] = [];
      let mass = 0;
      for (const [term, weight] of readings(folded, language, postings)) {
        postings.visit(term, (document, inTitle, inText, inPrepared) => {
          // Documents added later, or of articles that are gone, have no place here.
          const at = places[document] ?? -1;
          if (at === -1) return;
          const often =
            (inTitle && (WEIGHTS[0] * inTitle) / norm(B[0], postings.lengthOf(document, 0), titles)) +
            (inText && (WEIGHTS[1] * inText) / norm(B[1], postings.lengthOf(document, 1), texts)) +
            (inPrepared && (WEIGHTS[2] * inPrepared) / norm(B[2], postings.lengthOf(document, 2), prepared));
          const value = (weight * often) / (often + K1);
          const before = best[at] ?? 0;
          if (value <= before) return;
          if (before === 0) touched.push(at);
          best[at] = value;
          mass += value - before;
        });
      }
      // Matches count in part, and so does how many there are.
      const idf = inverseDocumentFrequency(mass, documents.length);
      for (const at of touched) {
        if (totals[at] === 0) found.push(at);
        totals[at] = (totals[at] ?? 0) + idf * (best[at] ?? 0);
        best[at] = 0;
      }
    }
    const ranked = found.map((at) => ({ at, score: totals[at] ?? 0 }));
    for (const at of found) totals[at] = 0;
    return ranked.sort((a, b) => b.score - a.score || a.at - b.at);
  }

  function holders(entry: string): readonly number[] {
    const held: number[] = [];
    const term = postings.termOf(entryTerm(entry));
    if (term !== undefined) postings.visit(term, (document) => void held.push(places[document] ?? -1));
    return held.filter((at) => at !== -1).sort((a, b) => a - b);
  }

  return { find, holders };
}

function norm(b: number, length: number, mean: number): number {
  return 1 - b + (b * length) / mean;
}

function meanLength(postings: ArticlePostings, documents: readonly number[], field: number): number {
  const sum = documents.reduce((total, document) => total + postings.lengthOf(document, field), 0);
  return sum / documents.length || 1;
}

/** The terms a word may stand for, each with what it counts. */
function readings(
  folded: string,
  language: Language,
  postings: ArticlePostings,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const offer = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const stemmed = stem(folded, language);
  offer(postings.termOf(stemmed), 1);
  offer(postings.termOf(stem(folded, language === "de" ? "en" : "de")), OTHER_LANGUAGE);
  if (weights.size === 0) {
    for (const { term, similarity } of postings.neighbours.mistyped(stemmed))
      offer(term, MISTYPED * similarity);
  }
  for (const term of postings.neighbours.akin(stemmed)) offer(term, AKIN);
  for (const concept of conceptsOf(stemmed))
    for (const term of postings.termsOfConcept(concept)) offer(term, CONCEPT);
  return weights;
}
