import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { type ArticleIndex, buildArticleIndex } from "./answer/article-index.ts";
import { engineOf } from "./answer/engine.ts";
import { type Library, libraryOf } from "./answer/library.ts";
import { Vocabulary } from "./answer/vocabulary.ts";
import type { VocabularyData } from "./answer/vocabulary-data.ts";
import type { Article } from "./article/article.ts";
import { UserError } from "./user-error.ts";

const SOURCES = fileURLToPath(new URL("./", import.meta.url));
// Beside what npm installed, where tools keep what they can make again.
const SAVED_LIBRARIES = fileURLToPath(new URL("../node_modules/.cache/ask-the-article/", import.meta.url));

type Indices = readonly [ArticleIndex, ...ArticleIndex[]];

// Private fields do not survive cloning; the vocabulary's are saved as the plain data they are.
type SavedIndex = Omit<ArticleIndex, "vocabulary"> & { readonly vocabulary: VocabularyData };
interface SavedLibrary {
  readonly fingerprint: string;
  readonly indices: readonly [SavedIndex, ...SavedIndex[]];
}

/**
 * Opens the library of a knowledge folder: as it was saved the last time, if neither the folder's files nor the engine's
 * code have changed since, else anew. Reading what was saved takes a tenth of the time.
 *
 * @param saved the folder to keep saved libraries in; where it cannot be written, nothing is kept.
 * @throws {UserError} with every problem of the knowledge folder.
 */
export async function openLibrary(directory: string, saved = SAVED_LIBRARIES): Promise<Library> {
  const fingerprint = await fingerprintOf(directory);
  const file = join(saved, `${digest(resolve(directory)).slice(0, 16)}.v8`);
  const known = fingerprint === undefined ? undefined : await readSaved(file, fingerprint);
  if (known) return opened(known);
  const [first, ...rest] = await loadArticles(directory);
  const indices: Indices = [buildArticleIndex(first), ...rest.map(buildArticleIndex)];
  if (fingerprint !== undefined) await save(file, { fingerprint, indices: mapAll(indices, toSaved) });
  return opened(indices);
}

/**
 * Loads the articles of a knowledge folder whole.
 *
 * @throws {UserError} with every problem of the folder, a line each.
 */
export async function loadArticles(directory: string): Promise<readonly [Article, ...Article[]]> {
  // Imported when needed: a saved library needs no parsers.
  const [{ loadKnowledge }, { formatProblem }] = await Promise.all([
    import("./article/knowledge.ts"),
    import("./article/problem.ts"),
  ]);
  const knowledge = await loadKnowledge(directory);
  if (knowledge.ok) return knowledge.articles;
  throw new UserError(knowledge.problems.map(formatProblem).join("\n"));
}

function opened(indices: Indices): Library {
  return libraryOf(mapAll(indices, (index) => engineOf(index)));
}

function mapAll<A, B>([first, ...rest]: readonly [A, ...A[]], map: (item: A) => B): [B, ...B[]] {
  return [map(first), ...rest.map(map)];
}

function toSaved(index: ArticleIndex): SavedIndex {
  return { ...index, vocabulary: index.vocabulary.data };
}

function fromSaved(index: SavedIndex): ArticleIndex {
  return { ...index, vocabulary: Vocabulary.restore(index.vocabulary) };
}

async function readSaved(file: string, fingerprint: string): Promise<Indices | undefined> {
  try {
    // Written by save() below under the same fingerprint, which covers the code that knows its shape.
    const library: SavedLibrary = deserialize(await readFile(file));
    return library.fingerprint === fingerprint ? mapAll(library.indices, fromSaved) : undefined;
  } catch {
    return undefined;
  }
}

// Written aside and renamed, so that nobody reads half a file. Not being able to keep it costs time, nothing else.
async function save(file: string, library: SavedLibrary): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(aside, serialize(library));
    await rename(aside, file);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

// The folder's files by content, the code by name, size and time: reading all of it would cost what saving gains.
async function fingerprintOf(directory: string): Promise<string | undefined> {
  const hash = createHash("sha256").update(process.versions.v8);
  try {
    for (const file of await filesBelow(directory)) {
      hash.update(`\n${file}\n`).update(await readFile(join(directory, file)));
    }
    const code = (await filesBelow(SOURCES)).filter((file) => /^(?:article|answer)\b/u.test(file));
    // A new version of the stemmer makes other stems.
    const sources = [...code, "../package-lock.json"];
    const stats = await Promise.all(sources.map((file) => stat(join(SOURCES, file))));
    sources.forEach((file, i) => {
      hash.update(`\n${file} ${stats[i]?.size ?? 0} ${stats[i]?.mtimeMs ?? 0}`);
    });
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

async function filesBelow(directory: string): Promise<string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile());
  return files.map((item) => relative(directory, join(item.parentPath, item.name))).sort();
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
