import type { Article } from "../article/article.ts";
import type { Problem } from "../article/problem.ts";
import { parseQuestionsFile } from "../article/questions-file.ts";
import { findVerbatim } from "../article/verbatim.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type FieldChange, fieldChanges, rewriteArticle } from "./front-matter.ts";
import type { ImportedArticle } from "./imported-article.ts";
import { type LostCitation, lostCitations } from "./lost-citations.ts";
import { languageOf, parseText, type Told } from "./new-article.ts";

/** The files of an article's folder as they are. */
export interface FolderTexts {
  readonly slug: string;
  readonly article: string;
  readonly questions: string | undefined;
}

/** A new version of an article beside the one in its folder. */
export interface NewVersion {
  readonly before: Article;
  readonly after: Article;
  /** The new `article.md`. */
  readonly markdown: string;
  readonly fields: readonly FieldChange[];
  readonly changes: readonly Change[];
  readonly lost: readonly LostCitation[];
  /** What else the check would say of `questions.yaml` beside the new text. */
  readonly problems: readonly Omit<Problem, "file">[];
}

/**
 * Compares what was imported with an article's folder.
 *
 * @throws {UserError} where the folder's `article.md` cannot be read, or the language is another.
 */
export async function newVersion(
  folder: FolderTexts,
  imported: ImportedArticle,
  told: Told,
): Promise<NewVersion> {
  const before = await parseText(folder.slug, folder.article);
  // What an editor found out when the article was added stands.
  const language = imported.language === undefined ? before.language : languageOf(imported, told.language);
  const title = told.title ?? imported.title;
  const fields = fieldChanges(
    { title: before.title, language: before.language, ...before.origin },
    { ...imported.origin, ...(title !== undefined && { title }), language: told.language ?? language },
  );
  const markdown = rewriteArticle(folder.article, fields, imported.body);
  const after = await parseText(folder.slug, markdown);
  const lost = folder.questions === undefined ? [] : lostCitations(folder.questions, before, after);
  return {
    before,
    after,
    markdown,
    fields,
    changes: changesBetween(before, after),
    lost,
    problems: await otherProblems(folder.questions, after, lost),
  };
}

async function otherProblems(
  questions: string | undefined,
  article: Article,
  lost: readonly LostCitation[],
): Promise<NewVersion["problems"]> {
  if (questions === undefined) return [];
  const known = lost.map(({ quotation }) => {
    const found = findVerbatim(article, quotation);
    return "message" in found ? found.message : "";
  });
  const problems: Omit<Problem, "file">[] = [];
  await parseQuestionsFile(questions, article, (at, message) => {
    if (!known.includes(message)) problems.push({ ...at, message });
  });
  return problems;
}
