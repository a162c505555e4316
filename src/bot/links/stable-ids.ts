import { createHash } from "node:crypto";
import type { Library } from "../../answer/library.ts";
import type { Article, Entry, Language, Sentence, StatedEntry } from "../../article/article.ts";

/**
 * Ids short enough for callback data (64 bytes) and start parameters (64 characters), and the same as long as the
 * article, entry or sentence is: a button of last month still finds its entry.
 */

// 40 bits: two of 10,000 articles share a key in one of 20,000 such folders.
const KEY_LENGTH = 10;

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, KEY_LENGTH);
}

/** An article's key: ten hexadecimal digits of its slug's digest. */
export function articleKey(article: Article): string {
  return digest(article.slug);
}

/** A sentence's key: changes when the sentence does, not when one is put before it. */
export function sentenceKey(sentence: Sentence): string {
  return digest(sentence.text);
}

export function findArticle(library: Library, key: string): Article | undefined {
  return library.articles.find((article) => articleKey(article) === key);
}

export function findArticleBySlug(library: Library, slug: string | undefined): Article | undefined {
  return library.articles.find((article) => article.slug === slug);
}

export function findEntry(article: Article, id: string): Entry | undefined {
  return article.questions?.entries.find((entry) => entry.id === id);
}

export function findSentence(article: Article, key: string): Sentence | undefined {
  return article.sentences.find((sentence) => sentenceKey(sentence) === key);
}

/** The question an entry shows to readers. */
export function questionOf(entry: Entry, language: Language): string {
  return entry.phrasings[language][0];
}

/**
 * Entries to go on with: those the entry names, then its topic's, what the article states before what it leaves open.
 * The same however the entry was reached.
 *
 * @param shown ids of entries that are to be left out.
 */
export function relatedEntries(
  article: Article,
  entry: Entry,
  most: number,
  shown: readonly string[] = [],
): readonly Entry[] {
  const all = article.questions?.entries ?? [];
  const named = entry.related.flatMap((id) => findEntry(article, id) ?? []);
  const sameTopic = all.filter(({ topic }) => topic === entry.topic);
  const others = new Set(
    [...named, ...sameTopic].filter((other) => other !== entry && !shown.includes(other.id)),
  );
  return [...others].sort((a, b) => Number(isStated(b)) - Number(isStated(a))).slice(0, most);
}

function isStated(entry: Entry): entry is StatedEntry {
  return entry.kind === "stated";
}
