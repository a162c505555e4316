import { createHash } from "node:crypto";
import type { Library } from "../../answer/library.ts";
import type { Article, Entry, Sentence } from "../../article/article.ts";

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
  const known = KEYS.get(article);
  if (known !== undefined) return known;
  const key = digest(article.slug);
  KEYS.set(article, key);
  return key;
}

const KEYS = new WeakMap<Article, string>();

/** A sentence's key: changes when the sentence does, not when one is put before it. */
export function sentenceKey(sentence: Sentence): string {
  return digest(sentence.text);
}

/** The article with a key; undefined where it is gone. */
export function findArticle(library: Library, key: string): Article | undefined {
  let byKey = BY_KEY.get(library);
  if (!byKey) {
    byKey = new Map(library.articles.map((article) => [articleKey(article), article]));
    BY_KEY.set(library, byKey);
  }
  return byKey.get(key);
}

// Each update looks for one of perhaps thousands of articles, which stay the same until an editor changes something.
const BY_KEY = new WeakMap<Library, ReadonlyMap<string, Article>>();

/** The article in a folder; undefined where there is none of that name. */
export function findArticleBySlug(library: Library, slug: string | undefined): Article | undefined {
  return slug === undefined ? undefined : library.article(slug);
}

/** An article's entry by its id; undefined where an editor has removed it. */
export function findEntry(article: Article, id: string): Entry | undefined {
  return article.questions?.entries.find((entry) => entry.id === id);
}

/** The sentence with a key; undefined where it is worded otherwise by now. */
export function findSentence(article: Article, key: string): Sentence | undefined {
  return article.sentences.find((sentence) => sentenceKey(sentence) === key);
}
