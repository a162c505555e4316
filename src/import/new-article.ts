import type { Article, Language } from "../article/article.ts";
import { isSlug, parseArticle, SLUG_MAX } from "../article/knowledge.ts";
import { parseMarkdownArticle } from "../article/markdown.ts";
import { parseQuestionsFile } from "../article/questions-file.ts";
import { UserError } from "../user-error.ts";
import { cleanText } from "./clean-text.ts";
import { writeArticle } from "./front-matter.ts";
import type { ImportedArticle } from "./imported-article.ts";
import { questionsToFillIn } from "./questions-to-fill-in.ts";
import { slugOf } from "./slug.ts";
import { textLanguage } from "./text-language.ts";

/** What a person says of an article in place of the page. */
export interface Told {
  readonly title?: string;
  readonly language?: Language;
  readonly slug?: string;
}

/** An article's folder to be, checked as the loader will. */
export interface NewArticle {
  readonly article: Article;
  readonly files: { readonly "article.md": string; readonly "questions.yaml": string };
}

/**
 * Makes an article's folder of what was imported.
 *
 * @throws {UserError} where neither the page nor the person says what has to be known.
 */
export async function newArticle(imported: ImportedArticle, told: Told): Promise<NewArticle> {
  const title = titleOf(imported, told.title);
  const slug = chooseSlug(title, told.slug);
  if (parseMarkdownArticle(imported.body).sentences.length === 0) throw noText();
  const language = languageOf(imported, told.language);
  const markdown = writeArticle({ title, language, ...imported.origin }, imported.body);
  const article = await parseText(slug, markdown);
  const questions = questionsToFillIn(article);
  await parseQuestionsFile(questions, article, complain);
  return { article, files: { "article.md": markdown, "questions.yaml": questions } };
}

/** Reads an `article.md` that was just made. @throws {UserError} where it has no running text. */
export function parseText(slug: string, markdown: string): Promise<Article> {
  return parseArticle(slug, markdown, complain).then((article) => {
    if (!article) throw noText();
    return article;
  });
}

function noText(): UserError {
  return new UserError("There is no paragraph of running text in it.");
}

function complain(_at: unknown, message: string): never {
  throw new UserError(message);
}

function titleOf({ title }: ImportedArticle, told: string | undefined): string {
  const chosen = cleanText(told ?? title ?? "");
  if (chosen !== "") return chosen;
  throw new UserError("It does not say what its title is. Give it with --title.");
}

function chooseSlug(title: string, told: string | undefined): string {
  const slug = told ?? slugOf(title);
  if (isSlug(slug)) return slug;
  throw new UserError(
    told === undefined
      ? `No slug can be made of the title «${title}». Give one with --slug.`
      : `«${slug}» cannot be a slug: lower-case letters, digits and single hyphens, at most ${SLUG_MAX}.`,
    told === undefined ? 1 : 2,
  );
}

/**
 * The language of an article: as the person says, else as the page says and its text does not contradict, else as the text
 * reads.
 *
 * @throws {UserError} where that does not tell.
 */
export function languageOf(
  { language, body }: Pick<ImportedArticle, "language" | "body">,
  told: Language | undefined,
): Language {
  if (told) return told;
  const read = textLanguage(body);
  if (typeof language === "object") {
    throw new UserError(
      `The page says that its language is «${language.other}»; articles are German or English. If it is wrong, give --lang de or --lang en.`,
    );
  }
  if (language && read && language !== read) {
    throw new UserError(
      `The page says that its language is «${language}», but its text looks like «${read}». Give --lang de or --lang en.`,
    );
  }
  const known = language ?? read;
  if (known) return known;
  throw new UserError("It cannot be told whether it is German or English. Give --lang de or --lang en.");
}
