import type { Library } from "../../answer/library.ts";
import type { Article, Entry } from "../../article/article.ts";
import { articleKey, findArticle, findArticleBySlug, findEntry } from "./stable-ids.ts";

/** What a `https://t.me/<bot>?start=…` link leads to. */
export type StartTarget =
  | { readonly kind: "entry"; readonly article: Article; readonly entry: Entry }
  | { readonly kind: "article"; readonly article: Article };

/**
 * The address that opens the private chat at a target. Start parameters have at most 64 characters of `A-Za-z0-9_-`;
 * ids have at most 40 and no `_`.
 */
export function deepLink(username: string, library: Library, target: StartTarget): string {
  return `https://t.me/${username}?start=${startParameter(library, target)}`;
}

/** The start parameter of a target: `q_<entry>`, with the article's key where two articles have the id; `a_<slug>`. */
export function startParameter(library: Library, target: StartTarget): string {
  if (target.kind === "article") return `a_${target.article.slug}`;
  const { article, entry } = target;
  return library.holders(entry.id).length > 1 ? `q_${articleKey(article)}_${entry.id}` : `q_${entry.id}`;
}

/** Reads a start parameter; undefined for what leads nowhere (any more). */
export function readStart(library: Library, parameter: string): StartTarget | undefined {
  const [kind, first = "", second, ...more] = parameter.split("_");
  if (more.length > 0) return undefined;
  if (kind === "a") {
    const article = findArticleBySlug(library, first);
    return article && second === undefined ? { kind: "article", article } : undefined;
  }
  if (kind !== "q") return undefined;
  const article = second === undefined ? library.holders(first)[0] : findArticle(library, first);
  const entry = article && findEntry(article, second ?? first);
  return entry && { kind: "entry", article, entry };
}
