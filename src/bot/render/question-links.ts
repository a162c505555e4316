import { FormattedString } from "@grammyjs/parse-mode";
import type { Article, Entry, Language } from "../../article/article.ts";
import { questionOf } from "../links/stable-ids.ts";
import { say } from "../wording.ts";
import { lines, plain } from "./message.ts";
import { shorten } from "./shorten.ts";

/** The address that opens the private chat at a question of an article. */
export type QuestionAddress = (article: Article, entry: Entry) => string;

/** In UTF-16 code units: four lines on a phone. */
const LONGEST_LINK = 160;

/** Questions as links, one a line: for posts that are to have no buttons. */
export function questionLinks(
  article: Article,
  entries: readonly Entry[],
  language: Language,
  addressOf: QuestionAddress,
): FormattedString {
  return lines(
    entries.map((entry) => {
      const question = shorten(questionOf(entry, language), LONGEST_LINK);
      return FormattedString.join(["• ", FormattedString.link(question, addressOf(article, entry))]);
    }),
  );
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
  return askOn === undefined ? undefined : FormattedString.link(say(language, "button-ask-on"), askOn);
}
