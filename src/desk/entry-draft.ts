import type { Article, Language, Sentence } from "../article/article.ts";
import type { NewPhrasing } from "../article/questions-edit.ts";
import { slugOf } from "../import/slug.ts";
import { mostFrequent } from "./most-frequent.ts";

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

/** Questions by language, in their order, the first as readers are to see it; a language without any is absent. */
export function byLanguage(questions: readonly NewPhrasing[]): {
  readonly [L in Language]?: readonly string[];
} {
  const of = (language: Language) =>
    questions.filter((one) => one.language === language).map(({ question }) => question);
  const [de, en] = [forReaders(of("de")), forReaders(of("en"))];
  return { ...(de.length > 0 && { de }), ...(en.length > 0 && { en }) };
}

// A button says what somebody typed in haste: at least it begins and ends as a question does.
function forReaders([first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  const begun = first.charAt(0).toLocaleUpperCase() + first.slice(1);
  return [/[.!?…]$/u.test(begun) ? begun : `${begun}?`, ...rest];
}
