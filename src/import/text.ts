import * as v from "valibot";
import { frontMatterSchema } from "../article/front-matter-schema.ts";
import { parseMarkdownArticle } from "../article/markdown.ts";
import { parseYaml } from "../article/yaml-source.ts";
import { UserError } from "../user-error.ts";
import { blocksToMarkdown } from "./article-markdown.ts";
import { cleanText } from "./clean-text.ts";
import type { ImportedArticle, ImportedBlock } from "./imported-article.ts";

/**
 * Reads an article from plain text.
 *
 * Blank lines separate paragraphs; where there is none, every line is a paragraph. A short line on its own without a mark at
 * its end is a heading; the first of these, at the very beginning, is the title.
 */
export function importText(text: string): ImportedArticle {
  const normal = text.replace(/\r\n?/gu, "\n").trim();
  const raw = /\n\s*\n/u.test(normal) ? normal.split(/\n\s*\n/u) : normal.split("\n");
  const blocks = raw.flatMap((part) => readPart(part));
  const [first] = blocks;
  if (!first) throw new UserError("The text is empty.");
  const hasTitle = first.kind === "heading";
  return {
    ...(hasTitle && { title: first.text }),
    origin: {},
    body: blocksToMarkdown(hasTitle ? blocks.slice(1) : blocks),
    leftOut: [],
    notes: [],
  };
}

const LONGEST_HEADING = 100;

function readPart(part: string): ImportedBlock[] {
  const lines = part
    .split("\n")
    .map(cleanText)
    .filter((line) => line !== "");
  const [line] = lines;
  if (line === undefined) return [];
  if (lines.every((one) => ITEM.test(one))) {
    return lines.map((one) => ({ kind: "item", marker: "-", text: one.replace(ITEM, "") }));
  }
  const isHeading = lines.length === 1 && line.length <= LONGEST_HEADING && !/[.!?…:;,"“”»«)]$/u.test(line);
  return [
    isHeading ? { kind: "heading", depth: 2, text: line } : { kind: "paragraph", text: lines.join(" ") },
  ];
}

const ITEM = /^[•▪◦–*-]\s+(?=\S)/u;

/**
 * Reads an article from Markdown, which is kept as it stands. Front matter tells what it tells; else a first heading is the
 * title.
 */
export async function importMarkdown(markdown: string): Promise<ImportedArticle> {
  const text = cleanMarkdown(markdown);
  const { frontMatter } = parseMarkdownArticle(text);
  if (frontMatter) {
    const told = await readFrontMatter(frontMatter.yaml);
    const body = text.replace(/^---\n.*?\n---[ \t]*(?:\n|$)/su, "").trimStart();
    return { ...told, body, leftOut: [], notes: [] };
  }
  const { blocks } = parseMarkdownArticle(text);
  const [first] = blocks;
  const title = first?.kind === "heading" ? first.text : undefined;
  return {
    ...(title !== undefined && { title }),
    origin: {},
    body: title === undefined ? text : text.replace(HEADING, ""),
    leftOut: [],
    notes: [],
  };
}

const HEADING = /^(?:#{1,6}[ \t][^\n]*|[^\n]+\n(?:=+|-+)[ \t]*)(?:\n+|$)/u;

// What no reader sees, as in `cleanText`; line breaks and indentation mean something here.
function cleanMarkdown(markdown: string): string {
  const lines = markdown.replace(/\r\n?/gu, "\n").trim().split("\n");
  const clean = lines.map((line) => {
    const indent = /^[ \t]*/u.exec(line)?.[0] ?? "";
    const hardBreak = / {2,}$/u.test(line) ? "  " : "";
    return `${indent}${line.trim() === "" ? "" : spaceless(line)}${hardBreak}`;
  });
  return `${clean.join("\n")}\n`;
}

function spaceless(line: string): string {
  return line.trim().split(" ").map(cleanText).join(" ");
}

const someFrontMatter = v.partial(frontMatterSchema);

async function readFrontMatter(
  yaml: string,
): Promise<Pick<ImportedArticle, "title" | "language" | "origin">> {
  const problems: string[] = [];
  const told = await parseYaml(
    yaml,
    someFrontMatter,
    (_at, message) => problems.push(message),
    1,
    (value) => value,
  );
  if (!told) throw new UserError(`The front matter of the text is not in order. ${problems.join(" ")}`);
  const { title, language, source, publisher, published, updated } = told;
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    origin: {
      ...(source !== undefined && { source }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
    },
  };
}
