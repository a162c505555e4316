import type { Language, Origin } from "../article/article.ts";
import { LANGUAGES } from "../article/article.ts";
import { isDate } from "../article/front-matter-schema.ts";
import { cleanText } from "./clean-text.ts";
import type { ImportedArticle } from "./imported-article.ts";
import { readLinkedData } from "./linked-data.ts";
import type { PageDocument } from "./page-dom.ts";

/** What a page says of its article. */
export interface PageMetadata extends Pick<ImportedArticle, "language"> {
  readonly title?: string;
  readonly origin: Origin;
  /** False where the page says that it has to be paid for. */
  readonly isFree: boolean;
}

/**
 * Reads the metadata of a page: JSON-LD first, then Open Graph and other `<meta>`, then the page's own elements. Nothing is
 * guessed: what none of them says is absent.
 *
 * @param address where the page came from, if that is known.
 */
export function readMetadata(document: PageDocument, address: string | undefined): PageMetadata {
  const data = readLinkedData(document);
  const meta = (...names: string[]) => firstMeta(document, names);
  const title = firstText(
    data.headline,
    meta("og:title", "twitter:title"),
    headline(document),
    pageTitle(document),
  );
  const language = readLanguage(
    document.querySelector("html")?.getAttribute("lang") ??
      data.language ??
      meta("og:locale", "content-language"),
  );
  const publisher = firstText(data.publisher, meta("og:site_name", "publisher", "dc.publisher"));
  const published = firstDate(
    data.published,
    meta("article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued"),
    dateTime(document, "time[pubdate], time[itemprop=datePublished], article time, time"),
  );
  const updated = firstDate(
    data.updated,
    meta("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
    dateTime(document, "time[itemprop=dateModified]"),
  );
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined;
  const source = firstAddress(address, canonical, meta("og:url"), data.address, address);
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    origin: {
      ...(source !== undefined && { source }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      // Many sites set both to the same moment.
      ...(updated !== undefined && updated !== published && { updated }),
    },
    isFree: data.isFree ?? meta("article:content_tier") !== "locked",
  };
}

function firstMeta(document: PageDocument, names: readonly string[]): string | undefined {
  const told = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name =
      element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content") ?? "";
    const key = name?.toLowerCase() ?? "";
    if (content.trim() !== "" && !told.has(key)) told.set(key, content);
  }
  return names.map((name) => told.get(name)).find((content) => content !== undefined);
}

function headline(document: PageDocument): string | undefined {
  const all = [...document.querySelectorAll("h1")];
  return all.length === 1 ? (all[0]?.textContent ?? undefined) : undefined;
}

// Whole: where a site's own name is appended, an editor sees it; a cut could take a part of the title.
function pageTitle(document: PageDocument): string | undefined {
  return document.querySelector("head > title, title")?.textContent ?? undefined;
}

function firstText(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.map((text) => cleanText(text ?? "")).find((text) => text !== "");
}

function dateTime(document: PageDocument, selector: string): string | undefined {
  return document.querySelector(selector)?.getAttribute("datetime") ?? undefined;
}

// `2025-02-13` or with a time, in the forms a page may give it; else its day, if that can be read.
function firstDate(...dates: readonly (string | undefined)[]): string | undefined {
  for (const date of dates) {
    const text = date?.trim() ?? "";
    const found = [text, text.slice(0, 10)].find(isDate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param base the page's own address, for those that are relative. The first that leads to a page, not just to a site, counts. */
function firstAddress(
  base: string | undefined,
  ...addresses: readonly (string | undefined)[]
): string | undefined {
  for (const address of addresses) {
    if (address === undefined || !URL.canParse(address.trim(), base)) continue;
    const url = new URL(address.trim(), base);
    if (!/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "") continue;
    if (url.pathname === "/" && url.search === "" && address !== base) continue;
    url.hash = "";
    return url.href;
  }
  return undefined;
}

function readLanguage(tag: string | undefined): Language | { readonly other: string } | undefined {
  const code = tag?.trim().toLowerCase().split(/[-_]/u)[0] ?? "";
  if (!/^[a-z]{2,3}$/u.test(code) || code === "und" || code === "mul") return undefined;
  return LANGUAGES.find((language) => language === code) ?? { other: code };
}
