import type { Article, Entry, Language } from "../../article/article.ts";
import { say } from "../wording.ts";
import { questionButton, tapButton } from "./button.ts";
import { type OutgoingMessage, paragraphs, plain } from "./message.ts";
import { quickReplies } from "./quick-replies.ts";
import { shorten } from "./shorten.ts";

/** What somebody is welcomed with in a private chat. */
export interface Welcome {
  readonly language: Language;
  readonly articles: readonly Article[];
  /** The chat's article; undefined where it has chosen none of several. */
  readonly article: Article | undefined;
}

const STARTERS = 3;
/** Titles within a sentence, in UTF-16 code units. */
const LONGEST_TITLE = 160;

/** What the bot does, and questions to begin with. */
export function renderWelcome(welcome: Welcome): OutgoingMessage {
  const { language, articles, article } = welcome;
  return withStarters(
    article
      ? say(language, "welcome", { title: shorten(article.title, LONGEST_TITLE) })
      : say(language, "welcome-several", { count: articles.length }),
    welcome,
  );
}

/** What a link led to is gone: said, with questions to go on with. */
export function renderStaleStart(welcome: Welcome): OutgoingMessage {
  return withStarters(say(welcome.language, "start-stale"), welcome);
}

function withStarters(text: string, welcome: Welcome): OutgoingMessage {
  const { language, article } = welcome;
  const starters = startersOf(welcome);
  const rows = [
    ...starters.map((starter) => [questionButton(starter.article, starter.entry, language)]),
    ...(article
      ? []
      : [[tapButton(say(language, "button-all-articles"), { verb: "articles", language, page: 0 })]]),
  ];
  return {
    text: paragraphs([
      plain(text),
      plain(say(language, starters.length === 0 ? "start-asking" : "start-with")),
    ]),
    buttons: rows.length === 0 ? undefined : rows,
  };
}

interface Starter {
  readonly article: Article;
  readonly entry: Entry;
}

// The chat's article's best, or one of each of several.
function startersOf({ articles, article }: Welcome): readonly Starter[] {
  if (article) {
    return quickReplies(article)
      .slice(0, STARTERS)
      .map((entry) => ({ article, entry }));
  }
  const starters: Starter[] = [];
  for (const one of articles) {
    // There may be thousands.
    if (starters.length === STARTERS) break;
    const [entry] = quickReplies(one);
    if (entry) starters.push({ article: one, entry });
  }
  return starters;
}
