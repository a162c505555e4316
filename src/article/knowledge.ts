import { join } from "node:path";
import type { Article, Origin } from "./article.ts";
import { articleFolders } from "./article-folders.ts";
import { frontMatterSchema } from "./front-matter-schema.ts";
import { parseMarkdownArticle } from "./markdown.ts";
import { compareProblems, type Problem, type Report } from "./problem.ts";
import { parseQuestionsFile, type QuestionsFile } from "./questions-file.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";
import { parseYaml } from "./yaml-source.ts";

/** The loaded knowledge folder: every article, or everything that is wrong with it. */
export type Knowledge =
  | { readonly ok: true; readonly articles: readonly [Article, ...Article[]] }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

// Slugs travel in deep links and callback data, beside an entry's id.
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The most characters a slug may have. */
export const SLUG_MAX = 40;

/** Whether a folder of this name can hold an article. */
export function isSlug(name: string): boolean {
  return SLUG.test(name) && name.length <= SLUG_MAX;
}

/**
 * Loads `<directory>/<slug>/article.md` and `questions.yaml` of every folder in it, slugs in alphabetical order.
 *
 * Does not throw for anything an editor can put right; all problems of all files come back at once.
 */
export async function loadKnowledge(directory: string): Promise<Knowledge> {
  const loaded = await loadUnknown(directory, () => false);
  if (!loaded.ok) return { ok: false, problems: loaded.problems };
  const [first, ...rest] = loaded.articles;
  // Of a folder without articles, that is a problem.
  if (!first) throw new RangeError("There is neither an article nor a problem.");
  return { ok: true, articles: [first, ...rest] };
}

/** Some articles of a knowledge folder, or everything that is wrong with them and the folder. */
export type Loaded =
  | { readonly ok: true; readonly articles: readonly Article[] }
  | {
      readonly ok: false;
      readonly problems: readonly [Problem, ...Problem[]];
      /** Those of the articles that are right; none where something is wrong with the folder itself. */
      readonly right: readonly Article[];
    };

/**
 * Loads like {@link loadKnowledge}, without the articles that are known to be right. None is left where all are known.
 *
 * @param onLoaded is waited for after each article that is right in itself, though the folder may not be in order.
 */
export async function loadUnknown(
  directory: string,
  isKnown: (slug: string) => boolean,
  onLoaded: (article: Article) => Promise<void> = async () => {},
): Promise<Loaded> {
  const problems: Problem[] = [];
  const articles: Article[] = [];
  const slugs = await listSlugs(directory, problems);
  const isInOrder = problems.length === 0;
  for (const slug of slugs) {
    const before = problems.length;
    const article = isKnown(slug) ? undefined : await loadArticle(directory, slug, problems);
    if (!article || problems.length > before) continue;
    articles.push(article);
    await onLoaded(article);
  }
  const [first, ...rest] = problems.sort(compareProblems);
  return first
    ? { ok: false, problems: [first, ...rest], right: isInOrder ? articles : [] }
    : { ok: true, articles };
}

async function listSlugs(directory: string, problems: Problem[]): Promise<string[]> {
  const complain = (file: string, message: string) => problems.push({ file, line: 1, column: 1, message });
  let folders: string[];
  try {
    folders = await articleFolders(directory);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const why =
      code === "ENOENT"
        ? "does not exist"
        : code === "ENOTDIR"
          ? "is not a folder"
          : `cannot be read (${code})`;
    complain(directory, `The knowledge folder ${why}. Check the path in KNOWLEDGE_DIR or --knowledge.`);
    return [];
  }
  const seen = new Map<string, string>();
  for (const folder of folders) {
    const same = seen.get(folder.toLowerCase());
    if (same !== undefined) {
      complain(
        join(directory, folder),
        `The folders «${same}» and «${folder}» are the same slug. Rename one.`,
      );
    } else if (!isSlug(folder)) {
      complain(
        join(directory, folder),
        `«${folder}» cannot be a slug. Rename the folder: lower-case letters, digits and single hyphens, at most ${SLUG_MAX}.`,
      );
    }
    seen.set(folder.toLowerCase(), folder);
  }
  if (folders.length === 0)
    complain(directory, "There is no article in this folder. Add one as <slug>/article.md.");
  return folders;
}

async function loadArticle(
  directory: string,
  slug: string,
  problems: Problem[],
): Promise<Article | undefined> {
  const article = await loadText(join(directory, slug, "article.md"), slug, problems);
  // Looked at even without an article, so that an editor is told of both files at once.
  const path = join(directory, slug, "questions.yaml");
  return withQuestions(article, path, await readSourceFile(path), problems);
}

/** Loads one article as it would be with this text as its `questions.yaml`. Nothing is written. */
export async function loadArticleWith(directory: string, slug: string, questions: string): Promise<Loaded> {
  const problems: Problem[] = [];
  const text = await loadText(join(directory, slug, "article.md"), slug, problems);
  const path = join(directory, slug, "questions.yaml");
  const article = await withQuestions(text, path, { text: questions }, problems);
  const [first, ...rest] = problems.sort(compareProblems);
  return first
    ? { ok: false, problems: [first, ...rest], right: [] }
    : { ok: true, articles: article ? [article] : [] };
}

async function withQuestions(
  article: Article | undefined,
  path: string,
  source: SourceFile,
  problems: Problem[],
): Promise<Article | undefined> {
  const file = await loadQuestions(path, source, article, problems);
  if (!article || !file) return article;
  const { questions, drafts } = file;
  return { ...article, ...(questions && { questions }), ...(drafts > 0 && { drafts }) };
}

async function loadText(file: string, slug: string, problems: Problem[]): Promise<Article | undefined> {
  const source = await readSourceFile(file);
  if ("problem" in source) {
    problems.push(source.problem);
    return undefined;
  }
  const report = reporterOf(file, problems);
  if ("missing" in source) {
    report({ line: 1, column: 1 }, "The folder has no article.md. Add it, or remove the folder.");
    return undefined;
  }
  return parseArticle(slug, source.text, report);
}

async function loadQuestions(
  file: string,
  source: SourceFile,
  article: Article | undefined,
  problems: Problem[],
): Promise<QuestionsFile | undefined> {
  if ("missing" in source) return undefined;
  if ("problem" in source) {
    problems.push(source.problem);
    return undefined;
  }
  return parseQuestionsFile(source.text, article, reporterOf(file, problems));
}

function reporterOf(file: string, problems: Problem[]): Report {
  return (at, message) => problems.push({ file, ...at, message });
}

/**
 * Reads one `article.md`. Comes back even when its front matter is wrong, so that `questions.yaml` is checked in the
 * same run; the problem is reported all the same.
 */
export async function parseArticle(
  slug: string,
  markdown: string,
  report: Report,
): Promise<Article | undefined> {
  const { frontMatter, ...parts } = parseMarkdownArticle(markdown);
  if (!frontMatter) {
    report(
      { line: 1, column: 1 },
      "The article has no front matter. Begin with a line «---», then «title: …» and «language: de» or «en», then «---».",
    );
  }
  const known =
    frontMatter &&
    (await parseYaml(frontMatter.yaml, frontMatterSchema, report, frontMatter.line, (value) => value));
  if (parts.sentences.length === 0) {
    report(
      { line: 1, column: 1 },
      "The article has no paragraph of running text. Add its text below the front matter.",
    );
    return undefined;
  }
  if (!known) return { slug, title: slug, language: "de", origin: {}, ...parts };
  const { title, language, ...rest } = known;
  return { slug, title, language, origin: definedOnly(rest), ...parts };
}

// `exactOptionalPropertyTypes`: an absent field is absent, not undefined.
function definedOnly(origin: { [K in keyof Origin]?: Origin[K] | undefined }): Origin {
  return {
    ...(origin.source !== undefined && { source: origin.source }),
    ...(origin.publisher !== undefined && { publisher: origin.publisher }),
    ...(origin.published !== undefined && { published: origin.published }),
    ...(origin.updated !== undefined && { updated: origin.updated }),
  };
}
