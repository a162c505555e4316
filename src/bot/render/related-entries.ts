import type { Article, Entry, StatedEntry } from "../../article/article.ts";
import { findEntry } from "../links/stable-ids.ts";

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
