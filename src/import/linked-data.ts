import type { PageDocument } from "./page-dom.ts";

/** What a page says of its article in JSON-LD (https://schema.org/NewsArticle), as far as it is used here. */
export interface LinkedData {
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly address?: string;
  /** False where the page says that it has to be paid for. */
  readonly isFree?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting)$/u;

/** Reads the first article of the page's JSON-LD. Broken JSON is passed over. */
export function readLinkedData(document: PageDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = thingsIn(parse(script.textContent ?? "")).find(isArticle);
    if (article) return readArticle(article);
  }
  return {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isFields(value)) return [];
  return [value, ...thingsIn(value["@graph"]), ...thingsIn(value["mainEntity"])];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArticle(thing: Fields): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPES.test(type));
}

function readArticle(article: Fields): LinkedData {
  const free = article["isAccessibleForFree"];
  const fields = {
    headline: textOf(article["headline"]),
    publisher: nameOf(article["publisher"]),
    published: textOf(article["datePublished"]),
    updated: textOf(article["dateModified"]),
    language: textOf(article["inLanguage"]) ?? nameOf(article["inLanguage"]),
    address: textOf(article["url"]) ?? idOf(article["mainEntityOfPage"]),
  };
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...told, ...(free !== undefined && { isFree: !/^false$/iu.test(String(free)) }) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  const [thing] = [value].flat();
  return isFields(thing) ? (textOf(thing["name"]) ?? textOf(thing["alternateName"])) : textOf(thing);
}

function idOf(value: unknown): string | undefined {
  return isFields(value) ? textOf(value["@id"]) : textOf(value);
}
