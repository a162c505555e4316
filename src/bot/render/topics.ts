import { FormattedString } from "@grammyjs/parse-mode";
import type { Article, Entry, Language, Topic } from "../../article/article.ts";
import { articleKey } from "../links/stable-ids.ts";
import { say } from "../wording.ts";
import { LONGEST_HEADING } from "./answer.ts";
import { askOnLink } from "./ask-on.ts";
import { questionButton, tapButton } from "./button.ts";
import { fitMessage } from "./fit-message.ts";
import { lines, type OutgoingMessage, paragraphs, plain } from "./message.ts";
import { pageNumber, pageOf, pageRows } from "./paging.ts";
import { type QuestionAddress, questionLinks } from "./question-links.ts";
import { shorten } from "./shorten.ts";

const TOPICS_ON_A_PAGE = 8;
const QUESTIONS_ON_A_PAGE = 6;
const QUESTIONS_IN_A_POST = 3;

/** An article's topics to choose from. @param page from 0. */
export function renderTopics(article: Article, language: Language, page: number): OutgoingMessage {
  const key = articleKey(article);
  const topics = topicsWithQuestions(article);
  if (topics.length === 0) return { text: withTitle(article, say(language, "no-questions")) };
  const shown = pageOf(topics, page, TOPICS_ON_A_PAGE);
  const rows = shown.items.map(({ topic, entries }) => [
    tapButton(`${topic.title[language]} (${entries.length})`, {
      verb: "topic",
      article: key,
      topic: topic.id,
      page: 0,
      language,
    }),
  ]);
  return {
    text: paragraphs([withTitle(article, say(language, "choose-topic")), plain(pageNumber(shown, language))]),
    buttons: [
      ...rows,
      ...pageRows(shown, language, (other) => ({ verb: "topics", article: key, page: other, language })),
    ],
  };
}

/** A topic's questions to tap. @returns undefined for a topic the article does not have (any more). */
export function renderTopic(
  article: Article,
  language: Language,
  id: string,
  page: number,
): OutgoingMessage | undefined {
  const key = articleKey(article);
  const topics = topicsWithQuestions(article);
  const index = topics.findIndex(({ topic }) => topic.id === id);
  const found = topics[index];
  if (!found) return undefined;
  const shown = pageOf(found.entries, page, QUESTIONS_ON_A_PAGE);
  return {
    text: lines([
      FormattedString.bold(shorten(found.topic.title[language], LONGEST_HEADING)),
      plain(pageNumber(shown, language)),
    ]),
    buttons: [
      ...shown.items.map((entry) => [questionButton(article, entry, language)]),
      ...pageRows(shown, language, (other) => ({
        verb: "topic",
        article: key,
        topic: id,
        page: other,
        language,
      })),
      [
        tapButton(say(language, "button-all-topics"), {
          verb: "topics",
          article: key,
          page: Math.floor(index / TOPICS_ON_A_PAGE),
          language,
        }),
      ],
    ],
  };
}

/** How a channel's post leads into the private chat. */
export interface TopicLinks {
  readonly addressOf: QuestionAddress;
  /** The address where all the other questions are. */
  readonly askOn: string | undefined;
}

/** All topics with a few questions of each, as links: turning pages would turn them for all readers of a channel. */
export function renderTopicsPost(
  article: Article,
  language: Language,
  { addressOf, askOn }: TopicLinks,
): OutgoingMessage {
  const topics = topicsWithQuestions(article);
  const opening =
    topics.length === 0 ? withTitle(article, say(language, "no-questions")) : withTitle(article);
  const blocks = topics.map(({ topic, entries }) =>
    lines([
      FormattedString.bold(shorten(topic.title[language], LONGEST_HEADING)),
      questionLinks(article, entries.slice(0, QUESTIONS_IN_A_POST), language, addressOf),
    ]),
  );
  const closing = askOnLink(askOn, language);
  return { text: fitMessage({ opening: [opening], citations: blocks, closing }) };
}

interface TopicQuestions {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
}

function topicsWithQuestions({ questions }: Article): readonly TopicQuestions[] {
  if (!questions) return [];
  return questions.topics
    .map((topic) => ({ topic, entries: questions.entries.filter((entry) => entry.topic === topic.id) }))
    .filter(({ entries }) => entries.length > 0);
}

function withTitle({ title }: Article, text = ""): FormattedString {
  return paragraphs([FormattedString.bold(shorten(title, LONGEST_HEADING)), plain(text)]);
}
