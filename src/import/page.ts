import { Readability } from "@mozilla/readability";
import { UserError } from "../user-error.ts";
import { blocksToMarkdown } from "./article-markdown.ts";
import type { ImportedArticle } from "./imported-article.ts";
import { type QuotationMarks, readBlocks } from "./page-blocks.ts";
import { isElement, type PageDocument, type PageElement, parsePage } from "./page-dom.ts";
import { readMetadata } from "./page-metadata.ts";
import { removeFurniture } from "./site-furniture.ts";
import { leaveOutSiteLines } from "./site-lines.ts";

/**
 * Reads the article out of an HTML page: its text as Markdown, and what the page says of it.
 *
 * @param address where the page came from, if that is known.
 * @throws {UserError} where the page holds no article's text.
 */
export function importPage(html: string, address: string | undefined): ImportedArticle {
  if ((html.match(/<[a-z]/giu) ?? []).length > MOST_TAGS) throw tooLarge();
  const document = parsePage(html);
  if (isTooDeep(document)) throw tooLarge();
  const { title, language, origin, isFree } = readMetadata(document, address);
  const needsScript = document.querySelectorAll("script");
  const scripts = [...needsScript].length;
  removeFurniture(document);
  const root = findText(document);
  const { blocks, leftOut } = root
    ? leaveOutSiteLines(readBlocks(root, marksOf(language)), title)
    : { blocks: [], leftOut: [] };
  const hasText = blocks.some(({ kind }) => kind === "paragraph" || kind === "item" || kind === "quote");
  if (!hasText) throw noText(scripts > 0);
  const body = blocksToMarkdown(blocks);
  const notes = [
    ...(isFree ? [] : ["The page says that it has to be paid for: check that the text is whole."]),
    ...(body.includes("\ufffd") ? ["Some characters could not be read: look for «\ufffd» in the text."] : []),
  ];
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    origin,
    body,
    leftOut,
    notes,
  };
}

// No news page has a tenth of it; beyond, parsing takes minutes.
const MOST_TAGS = 100_000;
const DEEPEST = 256;

function isTooDeep(document: PageDocument): boolean {
  let level: PageElement[] = [...document.childNodes].filter(isElement);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
    if (level.length === 0) return false;
  }
  return true;
}

// Short news are the rule: with the usual 500 characters, Readability would look for more around them.
const SHORTEST = 140;

function findText(document: PageDocument): PageElement | undefined {
  if (!document.documentElement) return undefined;
  const found = new Readability<PageElement>(
    // Its type is a browser's document, which linkedom's stands in for.
    document as never,
    { charThreshold: SHORTEST, serializer: (node) => node as never },
  ).parse();
  return found?.content ?? undefined;
}

function marksOf(language: ImportedArticle["language"]): QuotationMarks {
  return language === "de" ? ["„", "“"] : ["“", "”"];
}

function tooLarge(): UserError {
  return new UserError(
    "The page has too many elements to be an article. Copy its text into a file and give that.",
  );
}

function noText(hasScripts: boolean): UserError {
  const why = hasScripts ? " It may be put together by JavaScript, which is not run here." : "";
  return new UserError(`The page holds no article's text.${why} Copy the text into a file and give that.`);
}
