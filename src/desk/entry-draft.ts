import type { Article, Language, Sentence } from "../article/article.ts";
import type { NewPhrasing } from "../article/questions-edit.ts";
import { slugOf } from "../import/slug.ts";

/** The most characters an id may have. */
const LONGEST_ID = 40;

/** An id for an entry, made of its question; one that none of these is. */
export function newEntryId(question: string, taken: ReadonlySet<string | undefined>): string {
  const base = slugOf(question) || "entry";
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `-${number}`;
    const id = base.slice(0, LONGEST_ID - suffix.length).replace(/-+$/u, "") + suffix;
    if (!taken.has(id)) return id;
  }
}

/**
 * The topic for an entry that cites a sentence: that of most entries that cite it, else of most that cite its paragraph, else
 * the article's first. Undefined where the article has no questions.
 */
export function topicFor({ questions }: Article, sentence: Sentence): string | undefined {
  if (!questions) return undefined;
  const { entries, topics } = questions;
  const citing = (cites: (cited: Sentence) => boolean) =>
    entries.flatMap((entry) => (entry.kind === "stated" && entry.citations.some(cites) ? entry.topic : []));
  return (
    mostFrequent(citing((cited) => cited === sentence)) ??
    mostFrequent(citing(({ paragraph }) => paragraph === sentence.paragraph)) ??
    topics[0]?.id
  );
}

/** What stands most often in a list; of several, what stands first. Undefined for an empty one. */
export function mostFrequent<T>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce<[T | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  )[0];
}

/** Questions by language, in their order; a language without any is absent. */
export function byLanguage(questions: readonly NewPhrasing[]): {
  readonly [L in Language]?: readonly string[];
} {
  const of = (language: Language) =>
    questions.filter((one) => one.language === language).map(({ question }) => question);
  const [de, en] = [of("de"), of("en")];
  return { ...(de.length > 0 && { de }), ...(en.length > 0 && { en }) };
}
