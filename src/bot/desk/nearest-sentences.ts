import { LONGEST_QUESTION } from "../../answer/clean.ts";
import type { Library } from "../../answer/library.ts";
import type { Article, Language, Sentence } from "../../article/article.ts";

const MOST = 5;

/**
 * The sentences of an article that texts are most likely about, best first, at most five: of each text its best in turn.
 *
 * @param texts the most telling one first; only what the engine reads of a message counts.
 */
export function nearestSentences(
  library: Library,
  { slug }: Article,
  texts: readonly string[],
  language: Language,
): readonly Sentence[] {
  const lists = texts.map((text) =>
    library
      .ask(text.slice(0, LONGEST_QUESTION), language, { slug })
      .flatMap(({ candidates }) => candidates.map(({ sentence }) => sentence)),
  );
  const inTurn = Array.from({ length: MOST }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat();
  return [...new Set(inTurn)].slice(0, MOST);
}
