import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Library } from "../../../src/answer/library.ts";
import type { Article } from "../../../src/article/article.ts";
import { openLibrary } from "../../../src/saved-library.ts";

/** Writes the articles as a knowledge folder, opens it, and with that saves its library. @returns the bytes saved. */
export async function saveLibrary(articles: readonly Article[], directory: string): Promise<number> {
  for (const article of articles) {
    const folder = join(knowledgeIn(directory), article.slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "article.md"), markdown(article));
  }
  await openSavedLibrary(directory);
  return sizeOf(savedIn(directory));
}

/** Opens what {@link saveLibrary} saved there, as the bot does when it starts. */
export function openSavedLibrary(directory: string): Promise<Library> {
  return openLibrary(knowledgeIn(directory), savedIn(directory));
}

function knowledgeIn(directory: string): string {
  return join(directory, "knowledge");
}

function savedIn(directory: string): string {
  return join(directory, "saved");
}

function markdown({ title, language, blocks }: Article): string {
  const body = blocks.map(({ kind, text }) => (kind === "heading" ? `## ${text}` : text));
  return `---\ntitle: ${title}\nlanguage: ${language}\n---\n\n${body.join("\n\n")}\n`;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) bytes += (await stat(join(item.parentPath, item.name))).size;
  }
  return bytes;
}
