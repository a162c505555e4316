import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { type ArticleIndex, buildArticleIndex } from "./answer/article-index.ts";
import { type Engine, engineOf } from "./answer/engine.ts";
import { type Library, libraryOf } from "./answer/library.ts";
import { Vocabulary } from "./answer/vocabulary.ts";
import type { VocabularyData } from "./answer/vocabulary-data.ts";
import type { Article } from "./article/article.ts";
import { digestsOf } from "./article/article-folders.ts";
import type { Problem } from "./article/problem.ts";
import type { Renewed } from "./renew-aside.ts";
import { UserError } from "./user-error.ts";

const SOURCES = fileURLToPath(new URL("./", import.meta.url));
// Beside what npm installed, where tools keep what they can make again.
const SAVED_LIBRARIES = fileURLToPath(new URL("../node_modules/.cache/ask-the-article/", import.meta.url));

/** What an article of the knowledge folder has become. */
export interface LibraryPart {
  readonly slug: string;
  /** Of the article's files. */
  readonly digest: string;
  /** Its index, serialised; absent where whoever asks has it. */
  readonly bytes?: Uint8Array | undefined;
}

type WholePart = LibraryPart & { readonly bytes: Uint8Array };

// Private fields do not survive cloning; the vocabulary's are saved as the plain data they are.
type SavedIndex = Omit<ArticleIndex, "vocabulary"> & { readonly vocabulary: VocabularyData };
interface SavedLibrary {
  /** Of the code that made it: other code would make other indices. */
  readonly code: string;
  readonly parts: readonly WholePart[];
}

/** An article, ready to be asked. */
export interface OpenPart {
  /** Of the files it was made from. */
  readonly digest: string;
  readonly engine: Engine;
}

/**
 * Opens the library of a knowledge folder: what has not changed as it was saved the last time, the rest anew. Reading what
 * was saved takes a tenth of the time.
 *
 * @param saved the folder to keep saved libraries in; where it cannot be written, nothing is kept.
 * @throws {UserError} with every problem of the knowledge folder.
 */
export async function openLibrary(directory: string, saved = SAVED_LIBRARIES): Promise<Library> {
  return libraryFrom(await openParts(directory, saved));
}

/** Opens like {@link openLibrary}, article by article. */
export async function openParts(directory: string, saved = SAVED_LIBRARIES): Promise<readonly OpenPart[]> {
  const parts = await allParts(directory, saved);
  try {
    return parts.map(openPart);
  } catch {
    // What was saved is damaged, perhaps by a power cut.
    await rm(savedFile(directory, saved), { force: true });
    return (await allParts(directory, saved)).map(openPart);
  }
}

async function allParts(directory: string, saved: string): Promise<readonly LibraryPart[]> {
  const { parts, problems } = await renewParts(directory, { saved });
  if (problems !== "") throw new UserError(problems);
  return parts;
}

/** Opens a part. @throws where it has no bytes, or others than {@link renewParts} makes. */
export function openPart({ digest, bytes }: LibraryPart): OpenPart {
  if (!bytes) throw new Error("a part without bytes cannot be opened");
  // Made by toBytes() below: `code` of a saved library sees to that.
  const index: SavedIndex = deserialize(bytes);
  return { digest, engine: engineOf({ ...index, vocabulary: Vocabulary.restore(index.vocabulary) }) };
}

/** The library of such parts. @throws {RangeError} where there are none. */
export function libraryFrom(parts: readonly OpenPart[]): Library {
  const [first, ...rest] = parts.map(({ engine }) => engine);
  if (!first) throw new RangeError("There is no library without articles.");
  return libraryOf([first, ...rest]);
}

/**
 * Makes the parts of a knowledge folder that are neither known nor saved, and saves them.
 *
 * @param known digests by slug, of parts that whoever asks has.
 * @returns a part for each article that is right, slugs in alphabetical order; without its bytes where it is known.
 */
export async function renewParts(
  directory: string,
  {
    known = new Map(),
    saved = SAVED_LIBRARIES,
  }: { readonly known?: ReadonlyMap<string, string> | undefined; readonly saved?: string | undefined } = {},
): Promise<Renewed> {
  const [code, digests] = await Promise.all([codeDigest(), digestsOf(directory)]);
  const file = savedFile(directory, saved);
  const isKnown = (slug: string) => digests.has(slug) && digests.get(slug) === known.get(slug);
  const whole = new Map<string, WholePart>();
  for (const part of await readSaved(file, code)) {
    if (digests.get(part.slug) === part.digest) whole.set(part.slug, part);
  }
  const isThere = (slug: string) => isKnown(slug) || whole.has(slug);
  let problems = "";
  if (digests.size === 0 || ![...digests.keys()].every(isThere)) {
    const loaded = await load(directory, isThere);
    problems = loaded.problems;
    for (const article of loaded.articles) {
      const { slug } = article;
      whole.set(slug, { slug, digest: digests.get(slug) ?? "", bytes: toBytes(buildArticleIndex(article)) });
    }
    if (code !== undefined && loaded.articles.length > 0)
      await save(file, { code, parts: [...whole.values()] });
  }
  const parts: LibraryPart[] = [];
  for (const slug of [...new Set([...digests.keys(), ...whole.keys()])].sort()) {
    const digest = digests.get(slug);
    const part = digest !== undefined && isKnown(slug) ? { slug, digest } : whole.get(slug);
    if (part) parts.push(part);
  }
  return { parts, problems };
}

/**
 * Loads the articles of a knowledge folder whole.
 *
 * @throws {UserError} with every problem of the folder, a line each.
 */
export async function loadArticles(directory: string): Promise<readonly [Article, ...Article[]]> {
  // Imported when needed: a saved library needs no parsers.
  const { loadKnowledge } = await import("./article/knowledge.ts");
  const loaded = await loadKnowledge(directory);
  if (!loaded.ok) throw new UserError(await textOf(loaded.problems));
  return loaded.articles;
}

/** What there is beside the articles that are known, and its problems, a line each. */
async function load(directory: string, isKnown: (slug: string) => boolean) {
  const { loadUnknown } = await import("./article/knowledge.ts");
  const loaded = await loadUnknown(directory, isKnown);
  return loaded.ok
    ? { articles: loaded.articles, problems: "" }
    : { articles: loaded.right, problems: await textOf(loaded.problems) };
}

async function textOf(problems: readonly Problem[]): Promise<string> {
  const { formatProblem } = await import("./article/problem.ts");
  return problems.map(formatProblem).join("\n");
}

function toBytes(index: ArticleIndex): Uint8Array {
  const plain: SavedIndex = { ...index, vocabulary: index.vocabulary.data };
  return serialize(plain);
}

function savedFile(directory: string, saved: string): string {
  return join(saved, `${sha256(resolve(directory)).slice(0, 16)}.v8`);
}

async function readSaved(file: string, code: string | undefined): Promise<readonly WholePart[]> {
  try {
    // Written by save() below under the same digest, which covers the code that knows its shape.
    const library: SavedLibrary = deserialize(await readFile(file));
    return library.code === code ? library.parts : [];
  } catch {
    return [];
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

/**
 * The digest of the code that makes indices: by name, size and time, since reading it would cost what saving gains. Of the
 * time, container images keep whole seconds.
 */
export async function codeDigest(): Promise<string | undefined> {
  const hash = createHash("sha256").update(process.versions.v8);
  try {
    const found = await readdir(SOURCES, { recursive: true, withFileTypes: true });
    const files = found.filter((item) => item.isFile());
    const names = files.map((item) => relative(SOURCES, join(item.parentPath, item.name))).sort();
    const code = names.filter((name) => /^(?:article|answer)\b/u.test(name));
    // A new version of the stemmer makes other stems.
    const sources = [...code, "../package-lock.json"];
    const stats = await Promise.all(sources.map((file) => stat(join(SOURCES, file))));
    sources.forEach((file, i) => {
      hash.update(`\n${file} ${stats[i]?.size ?? 0} ${Math.floor((stats[i]?.mtimeMs ?? 0) / 1000)}`);
    });
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
