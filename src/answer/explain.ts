import type { QueryTerm } from "./analyse.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { Relation } from "./expansion.ts";

/** A word of the question and the word it met in what was found. */
export interface MatchedWord {
  readonly asked: string;
  readonly found: string;
  readonly relation: Relation;
}

/** Why a question was answered the way it was: for `--explain`, `/why` and the evaluation's list of failures. */
export interface Explanation {
  readonly matched: readonly MatchedWord[];
  /** Carrying words of the question that what was found does not have. */
  readonly unmatched: readonly string[];
  /** What came first and second among entries, with their ranking scores. */
  readonly best?: RankedEntry;
  readonly runnerUp?: RankedEntry;
}

export interface RankedEntry {
  readonly entry: string;
  /** The entry's phrasing most like the question. */
  readonly phrasing: string;
  /** Ranking score: higher is better, comparable within one question. */
  readonly score: number;
}

export const NOTHING_TO_EXPLAIN: Explanation = { matched: [], unmatched: [] };

/** Pairs the question's carrying words with those of the terms that were found. */
export function matchWords(
  terms: readonly Pick<QueryTerm, "text" | "carrying" | "expansions">[],
  found: ReadonlySet<number>,
  index: ArticleIndex,
): Pick<Explanation, "matched" | "unmatched"> {
  const matched: MatchedWord[] = [];
  const unmatched: string[] = [];
  for (const { text, expansions } of terms.filter(({ carrying }) => carrying)) {
    const [best] = expansions
      .filter(({ term }) => found.has(term))
      .sort((a, b) => b.weight - a.weight || a.term - b.term);
    if (best)
      matched.push({ asked: text, found: index.vocabulary.surface(best.term), relation: best.relation });
    else unmatched.push(text);
  }
  return { matched, unmatched };
}
