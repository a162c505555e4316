import { readFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { UserError } from "../user-error.ts";
import { decodeText } from "./decode.ts";
import { fetchPage, looksLikeAddress } from "./fetch-page.ts";
import type { ImportedArticle } from "./imported-article.ts";
import { importMarkdown, importText } from "./text.ts";

/** The largest file that is read, in bytes: as with pages from the network. */
const MAX_BYTES = 5_000_000;

interface Material {
  readonly kind: "html" | "markdown" | "text" | undefined;
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly address?: string;
}

/**
 * Imports an article from an address, a file or (`-`) standard input: HTML, Markdown or plain text.
 *
 * @throws {UserError} where it cannot be had, or holds no article.
 */
export async function importArticle(
  from: string,
  stdin: Readable,
  fetch: typeof fetchPage = fetchPage,
): Promise<ImportedArticle> {
  const { bytes, kind, charset, address } = await readMaterial(from, stdin, fetch);
  const text = decodeText(bytes, charset);
  if (text.trim() === "") throw new UserError(`${nameOf(from)} is empty.`);
  if (text.includes("\0"))
    throw new UserError(`${nameOf(from)} is no text. Give HTML, Markdown or plain text.`);
  switch (kind ?? kindByLook(text)) {
    case "html": {
      // Imported when needed: the largest part of the start.
      const { importPage } = await import("./page.ts");
      return importPage(text, address);
    }
    case "markdown":
      return withSource(await importMarkdown(text), address);
    case "text":
      return withSource(importText(text), address);
  }
}

function nameOf(from: string): string {
  return from === "-" ? "Standard input" : from;
}

// A text says nothing of itself; where it was fetched from is known all the same.
function withSource(article: ImportedArticle, address: string | undefined): ImportedArticle {
  if (address === undefined || article.origin.source !== undefined) return article;
  return { ...article, origin: { ...article.origin, source: address } };
}

async function readMaterial(from: string, stdin: Readable, fetch: typeof fetchPage): Promise<Material> {
  if (from === "-") return { kind: undefined, bytes: await readStream(stdin) };
  if (!looksLikeAddress(from)) return { kind: kindByName(from), bytes: await readFileOf(from) };
  const { bytes, contentType, charset, address } = await fetch(from);
  return {
    kind: kindByType(contentType, new URL(address).pathname),
    bytes,
    address,
    ...(charset !== undefined && { charset }),
  };
}

async function readStream(stdin: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BYTES) throw new UserError(`Standard input is larger than ${MAX_BYTES / 1_000_000} MB.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function readFileOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new UserError(`${file} is larger than ${MAX_BYTES / 1_000_000} MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const why =
      code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
    throw new UserError(
      `${file} ${why}. Give a file, an address that begins with https://, or - for standard input.`,
    );
  }
}

function kindByType(type: string | undefined, path: string): Material["kind"] {
  switch (type) {
    case "text/html":
    case "application/xhtml+xml":
      return "html";
    case "text/markdown":
    case "text/x-markdown":
      return "markdown";
    case "text/plain":
      // Servers rarely know Markdown.
      return kindByName(path) === "markdown" ? "markdown" : "text";
    default:
      return undefined;
  }
}

function kindByName(path: string): Material["kind"] {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  if (["html", "htm", "xhtml", "xht"].includes(ending)) return "html";
  if (["md", "markdown"].includes(ending)) return "markdown";
  return ending === "txt" ? "text" : undefined;
}

function kindByLook(text: string): "html" | "markdown" | "text" {
  const start = text.trimStart();
  if (/^<(?:!doctype|html|head|body|article|main|div|p|h1|\?xml|!--)[\s>-]/iu.test(start)) return "html";
  return /^---\n|^#{1,6} |\n#{1,6} |\n> /u.test(start) ? "markdown" : "text";
}
