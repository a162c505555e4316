import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, type Language, type StatusWord, statusWord } from "../../article/article.ts";
import { articleKey } from "../links/stable-ids.ts";
import { statusText } from "../reply-text.ts";
import { say } from "../wording.ts";
import { askOnLink } from "./ask-on.ts";
import { tapButton } from "./button.ts";
import { fitMessage } from "./fit-message.ts";
import { type Buttons, lines, type OutgoingMessage, plain } from "./message.ts";

/** How an article's card is shown. */
export interface CardLayout {
  readonly language: Language;
  /** Whether there are others to choose from, and this is the chosen one; undefined where it is the only one. */
  readonly choice: "chosen" | "not-chosen" | undefined;
  /** In a channel: a card without buttons, and this address of the private chat instead. */
  readonly askOn?: string | undefined;
}

/**
 * What an article is: where it comes from as far as its folder says, how long it is, whom it names as its sources, and
 * how sure it is of what readers ask about.
 */
export function renderArticleCard(article: Article, layout: CardLayout): OutgoingMessage {
  const { language, choice, askOn } = layout;
  const text = fitMessage({
    opening: [
      FormattedString.bold(article.title),
      lines([...origin(article, language), ...size(article, language)]),
      sources(article, language),
      statuses(article, language),
      ...(choice === "chosen" ? [plain(say(language, "article-asked-first"))] : []),
    ].filter((block) => block.text !== ""),
    citations: [],
    closing: askOnLink(askOn, language),
  });
  return { text, buttons: askOn === undefined ? cardButtons(article, language, choice) : undefined };
}

function origin({ origin: { publisher, published, updated, source } }: Article, language: Language) {
  return [
    ...(publisher === undefined ? [] : [plain(say(language, "article-publisher", { publisher }))]),
    ...(published === undefined
      ? []
      : [plain(say(language, "article-published", { date: dayOf(published, language) }))]),
    ...(updated === undefined
      ? []
      : [plain(say(language, "article-updated", { date: dayOf(updated, language) }))]),
    ...(source === undefined
      ? []
      : [FormattedString.link(say(language, "article-address", { address: new URL(source).host }), source)]),
  ];
}

// The day as it stands there: where it is written with a time, that is the publisher's own.
function dayOf(date: string, language: Language): string {
  const day = new Date(`${date.slice(0, "2025-02-13".length)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(day);
}

/** Unhurried, of running text. */
const WORDS_IN_A_MINUTE = 200;

function size({ sentences, language: written }: Article, language: Language): FormattedString[] {
  const words = sentences.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  const length = {
    sentences: sentences.length,
    paragraphs: new Set(sentences.map(({ paragraph }) => paragraph)).size,
    minutes: Math.max(1, Math.round(words / WORDS_IN_A_MINUTE)),
  };
  return [
    plain(say(language, "article-length", length)),
    ...(written === language ? [] : [plain(say(language, `article-written-in-${written}`))]),
  ];
}

function sources({ questions }: Article, language: Language): FormattedString {
  const named = questions?.sources ?? [];
  if (named.length === 0) return plain("");
  return lines([
    plain(say(language, "article-sources")),
    ...named.map(({ text, citations: [{ paragraph }] }) =>
      plain(`• ${text[language]} (${say(language, "place", { paragraph })})`),
    ),
  ]);
}

const SUREST_FIRST: readonly StatusWord[] = [
  "confirmed",
  "reported",
  "expected",
  "rumoured",
  "open",
  "not-stated",
];

function statuses({ questions }: Article, language: Language): FormattedString {
  if (!questions) return plain(say(language, "no-questions"));
  const { entries } = questions;
  const surest = [...entries].sort(
    (a, b) => SUREST_FIRST.indexOf(statusWord(a)) - SUREST_FIRST.indexOf(statusWord(b)),
  );
  const counts = new Map<string, number>();
  for (const entry of surest) {
    const status = statusText(entry, language);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return lines([
    plain(say(language, "article-prepared", { count: entries.length })),
    ...[...counts].map(([status, count]) => plain(`• ${status} (${count})`)),
  ]);
}

function cardButtons(article: Article, language: Language, choice: CardLayout["choice"]): Buttons {
  const key = articleKey(article);
  const choose = tapButton(say(language, "button-choose-article"), {
    verb: "choose-article",
    article: key,
    language,
  });
  return [
    [
      tapButton(say(language, "button-summary"), {
        verb: "summary",
        article: key,
        language,
        length: "short",
      }),
      tapButton(say(language, "button-topics"), { verb: "topics", article: key, language, page: 0 }),
    ],
    ...(choice === "not-chosen" ? [[choose]] : []),
    ...(choice === undefined
      ? []
      : [[tapButton(say(language, "button-all-articles"), { verb: "articles", language, page: 0 })]]),
  ];
}
