import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ArchivedArticle } from "./answer/archive/archived-article.ts";
import { ArticlePostings } from "./answer/archive/article-postings.ts";
import { articleTerms } from "./answer/archive/article-terms.ts";
import { type ArticleIndex, buildArticleIndex } from "./answer/article-index.ts";
import { engineOf } from "./answer/engine.ts";
import { ASKED, archiveOf, type Library } from "./answer/library.ts";
import { Vocabulary } from "./answer/vocabulary.ts";
import type { VocabularyData } from "./answer/vocabulary-data.ts";
import type { Article } from "./article/article.ts";
import { digestsOf } from "./article/article-folders.ts";
import type { Problem } from "./article/problem.ts";
import { codeDigest } from "./code-digest.ts";
import { OpenEngines } from "./open-engines.ts";
import { pack, unpack } from "./packed.ts";
import type { Renewed } from "./renew-aside.ts";
import { articleBytes, openArticle } from "./saved-article.ts";
import { SavedParts, sha256, type WholePart } from "./saved-parts.ts";
import { UserError } from "./user-error.ts";

// Beside what npm installed, where tools keep what they can make again.
const SAVED_LIBRARIES = fileURLToPath(new URL("../node_modules/.cache/ask-the-article/", import.meta.url));

/** What an article of the knowledge folder has become. */
export interface LibraryPart {
  readonly slug: string;
  /** Of the article's files. */
  readonly digest: string;
  /** The article with what it is found by, serialised; absent where whoever asks has it. */
  readonly bytes?: Uint8Array | undefined;
  /** Its index, serialised; absent where it is saved, or whoever asks has it. */
  readonly index?: Uint8Array | undefined;
}

// The article is saved apart from it. Private fields do not survive cloning; the vocabulary's are saved as the plain data
// they are.
type SavedIndex = Omit<ArticleIndex, "article" | "entries" | "vocabulary"> & {
  readonly vocabulary: VocabularyData;
};

/** An article, ready to be asked. */
export interface OpenPart {
  /** Of the files it was made from. */
  readonly digest: string;
  readonly archived: ArchivedArticle;
}

/** The parts of a library, and what is shared by those that take its place later on. */
export interface OpenLibrary {
  readonly parts: readonly OpenPart[];
  readonly postings: ArticlePostings;
  readonly engines: OpenEngines;
  readonly saved: SavedParts;
}

/** Is told how many articles have been read and indexed, of how many. */
export type Progress = (done: number, of: number) => void;

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
export async function openParts(
  directory: string,
  saved = SAVED_LIBRARIES,
  progress?: Progress,
): Promise<OpenLibrary> {
  const { parts, problems } = await renewParts(directory, { saved, progress });
  if (problems !== "") throw new UserError(problems);
  return openAll(parts, {
    parts: [],
    postings: new ArticlePostings(),
    engines: new OpenEngines(),
    saved: savedParts(directory, saved, await codeDigest()),
  });
}

// Readers are answered in between.
const SLICE_MILLISECONDS = 10;

/**
 * Opens parts in slices, so that nothing is held up for long.
 *
 * @param before whose parts are taken over where they are the same.
 * @throws where a part is neither there nor has bytes as {@link renewParts} makes them.
 */
export async function openAll(parts: readonly LibraryPart[], before: OpenLibrary): Promise<OpenLibrary> {
  const same = new Map(before.parts.map((part) => [part.digest, part]));
  // What is replaced stays in there: from time to time all of it is made anew.
  const isStale = before.postings.size > 2 * parts.length + MOST_STALE;
  const postings = isStale ? new ArticlePostings() : before.postings;
  const open: OpenPart[] = [];
  let since = performance.now();
  for (const part of parts) {
    if (performance.now() - since > SLICE_MILLISECONDS) {
      await setImmediate();
      since = performance.now();
    }
    const isFew = parts.length <= ASKED;
    const opened = same.get(part.digest) ?? openPart(isFew ? await withIndex(part, before) : part, before);
    if (!isFew) {
      postings.add(opened.archived.terms());
      open.push(opened);
      continue;
    }
    // Of a few articles all are asked: then no reader waits for them to be opened.
    await setImmediate();
    open.push(keptOpen(opened));
  }
  return { ...before, parts: open, postings };
}

const MOST_STALE = 1_000;

// Off the event loop: one of few articles may be very long.
async function withIndex(part: LibraryPart, { saved }: OpenLibrary): Promise<LibraryPart> {
  return { ...part, index: part.index ?? (await saved.readIndex(part.slug, part.digest)) };
}

// Few articles are asked for each question, however long they are: they stay open, also what came from among many.
function keptOpen({ digest, archived }: OpenPart): OpenPart {
  const engine = archived.open();
  return { digest, archived: { ...archived, open: () => engine } };
}

function openPart({ slug, digest, bytes, index }: LibraryPart, { engines, saved }: OpenLibrary): OpenPart {
  if (!bytes) throw new Error("a part without bytes cannot be opened");
  // Made by toBytes() below: the code's digest sees to that.
  const { article, terms } = openArticle(bytes);
  const makeEngine = () =>
    engineOf(restored(index ?? saved.index(slug, digest), article) ?? buildArticleIndex(article));
  const archived: ArchivedArticle = {
    article,
    terms: () => terms,
    open: () => engines.open(archived, makeEngine),
  };
  return { digest, archived };
}

// What was saved may have been removed since, or be damaged: it is only quicker than to build it.
function restored(bytes: Uint8Array | undefined, article: Article): ArticleIndex | undefined {
  if (!bytes) return undefined;
  try {
    const index = unpack<SavedIndex>(bytes);
    const entries = article.questions?.entries ?? [];
    return { ...index, article, entries, vocabulary: Vocabulary.restore(index.vocabulary) };
  } catch {
    return undefined;
  }
}

/** The library of such parts. @throws {RangeError} where there are none. */
export function libraryFrom({ parts, postings }: OpenLibrary): Library {
  const [first, ...rest] = parts.map(({ archived }) => archived);
  if (!first) throw new RangeError("There is no library without articles.");
  return archiveOf([first, ...rest], postings);
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
    progress = () => {},
  }: {
    readonly known?: ReadonlyMap<string, string> | undefined;
    readonly saved?: string | undefined;
    readonly progress?: Progress | undefined;
  } = {},
): Promise<Renewed> {
  const [code, digests] = await Promise.all([codeDigest(), digestsOf(directory)]);
  const kept = savedParts(directory, saved, code);
  const isKnown = (slug: string) => digests.has(slug) && digests.get(slug) === known.get(slug);
  const unknown = [...digests.keys()].filter((slug) => !isKnown(slug));
  const whole = new Map<string, LibraryPart & WholePart>();
  for (const part of await kept.read(unknown))
    if (digests.get(part.slug) === part.digest) whole.set(part.slug, part);
  const isThere = (slug: string) => isKnown(slug) || whole.has(slug);
  const missing = unknown.filter((slug) => !whole.has(slug)).length;
  let problems = "";
  if (digests.size === 0 || missing > 0) {
    const made = new Map<Article, LibraryPart & WholePart>();
    const loaded = await load(directory, isThere, async (article) => {
      const { slug } = article;
      const digest = digests.get(slug) ?? "";
      const index = indexBytes(buildArticleIndex(article));
      const isSaved = await kept.saveIndex(slug, digest, index);
      made.set(article, { slug, digest, bytes: toBytes(article), ...(!isSaved && { index }) });
      progress(made.size, missing);
    });
    problems = loaded.problems;
    const fresh = loaded.articles.flatMap((article) => made.get(article) ?? []);
    for (const part of fresh) whole.set(part.slug, part);
    await kept.save(fresh, digests);
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
async function load(
  directory: string,
  isKnown: (slug: string) => boolean,
  onLoaded: (article: Article) => Promise<void>,
) {
  const { loadUnknown } = await import("./article/knowledge.ts");
  const loaded = await loadUnknown(directory, isKnown, onLoaded);
  return loaded.ok
    ? { articles: loaded.articles, problems: "" }
    : { articles: loaded.right, problems: await textOf(loaded.problems) };
}

async function textOf(problems: readonly Problem[]): Promise<string> {
  const { formatProblem } = await import("./article/problem.ts");
  return problems.map(formatProblem).join("\n");
}

function toBytes(article: Article): Uint8Array {
  return articleBytes({ article, terms: articleTerms(article) });
}

function indexBytes({ article: _, entries: __, vocabulary, ...index }: ArticleIndex): Uint8Array {
  const plain: SavedIndex = { ...index, vocabulary: vocabulary.data };
  return pack(plain);
}

function savedParts(directory: string, saved: string, code: string | undefined): SavedParts {
  return new SavedParts(join(saved, sha256(resolve(directory)).slice(0, 16)), code);
}
