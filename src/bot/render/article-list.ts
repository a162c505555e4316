import type { Article, Language } from "../../article/article.ts";
import type { Tap } from "../links/callback-data.ts";
import { articleKey } from "../links/stable-ids.ts";
import { say } from "../wording.ts";
import { choiceButton, tapButton } from "./button.ts";
import { fitMessage } from "./fit-message.ts";
import { linkLine } from "./link-line.ts";
import { lines, type OutgoingMessage, plain } from "./message.ts";
import { pageNumber, pageOf, pageRows } from "./paging.ts";

const ARTICLES_ON_A_PAGE = 8;
/** Of a message, Telegram shows no more. */
const MOST_LINKS = 100;

/** How a list of articles is shown. */
export interface ListLayout {
  readonly language: Language;
  readonly page: number;
  /** Slug of the chat's article, which is marked. */
  readonly chosen: string | undefined;
  /**
   * What tapping one leads to. Its card where nothing else was asked for; in a channel it is chosen at once, since a card
   * would be one for all readers.
   */
  readonly verb: "article" | "summary" | "topics" | "choose-article";
}

/** All articles to choose from. */
export function renderArticleList(articles: readonly Article[], layout: ListLayout): OutgoingMessage {
  const { language, page, chosen, verb } = layout;
  const shown = pageOf(articles, page, ARTICLES_ON_A_PAGE);
  // Where a command waits for an article, it waits for one.
  const isChoice = verb === "article" || verb === "choose-article";
  const anyButton = choiceButton(say(language, "any-article"), chosen === undefined, {
    verb: "choose-any-article",
    language,
  });
  return {
    text: lines([plain(say(language, "which-article")), plain(pageNumber(shown, language))]),
    buttons: [
      ...shown.items.map((article) => [
        choiceButton(article.title, article.slug === chosen, tapOn(article, layout)),
      ]),
      ...pageRows(shown, language, (other) => ({ verb: "articles", language, page: other })),
      ...(isChoice
        ? [[anyButton], [tapButton(say(language, "settings-all"), { verb: "settings", language })]]
        : []),
    ],
  };
}

function tapOn(article: Article, { language, verb }: ListLayout): Tap {
  const target = { article: articleKey(article), language };
  switch (verb) {
    case "article":
    case "choose-article":
      return { verb, ...target };
    case "summary":
      return { verb, ...target, length: "short" };
    case "topics":
      return { verb, ...target, page: 0 };
  }
}

/** Articles as links into the private chat, as many as a post takes: for a channel, whose post nobody is to change. */
export function renderArticleLinks(
  [first, ...rest]: readonly [Article, ...Article[]],
  language: Language,
  addressOf: (article: Article) => string,
): OutgoingMessage {
  const link = (article: Article) => linkLine(article.title, addressOf(article));
  return {
    text: fitMessage({
      opening: [lines([plain(say(language, "which-article")), link(first)])],
      citations: rest.slice(0, MOST_LINKS - 1).map(link),
    }),
  };
}
