import type { FormattedString } from "@grammyjs/parse-mode";
import { type Article, type Entry, type Language, questionOf } from "../../article/article.ts";
import { askOnLink } from "./ask-on.ts";
import { linkLine } from "./link-line.ts";
import { lines, plain } from "./message.ts";

/** The address that opens the private chat at a question of an article. */
export type QuestionAddress = (article: Article, entry: Entry) => string;

/** Questions as links, one a line: for posts that are to have no buttons. */
export function questionLinks(
  article: Article,
  entries: readonly Entry[],
  language: Language,
  addressOf: QuestionAddress,
): FormattedString {
  return lines(entries.map((entry) => linkLine(questionOf(entry, language), addressOf(article, entry))));
}

/** How one goes on from a post. */
export interface WayOn {
  readonly article: Article;
  readonly language: Language;
  readonly entries: readonly Entry[];
  /** Said above the questions, where the text does not end with a question of its own. */
  readonly introduction: string | undefined;
  /** The address of the private chat, where there are no questions. */
  readonly askOn: string | undefined;
}

/** The end of a post without buttons: questions to go on with, or else the way into the private chat. */
export function wayOn(
  { article, language, entries, introduction = "", askOn }: WayOn,
  addressOf: QuestionAddress,
): FormattedString | undefined {
  if (entries.length > 0)
    return lines([plain(introduction), questionLinks(article, entries, language, addressOf)]);
  return askOnLink(askOn, language);
}
