import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import { entryAnswer } from "../../answer/prepared.ts";
import type { Article, Entry, Language } from "../../article/article.ts";
import { chatArticle } from "../chat/chat-article.ts";
import { saysWhat } from "../links/shown.ts";
import { quickReplies } from "../render/quick-replies.ts";
import { questionAsTyped } from "./ask-library.ts";

/**
 * What an inline query can send, best first and nothing twice: what answers it, then the questions that could be meant,
 * then those that come near, of the articles it may be about. Where nothing answers it, the questions that have a word of it: half of it may be typed.
 *
 * @param answers what the library makes of the query.
 */
export function answersToSend(
  library: Library,
  query: string,
  answers: readonly Answer[],
  slug: string | undefined,
): readonly Answer[] {
  const understood = answers
    .filter(isUnderstood)
    .map((answer) => ({ ...answer, question: questionAsTyped(query, answers, answer) }));
  const [first] = understood;
  if (!first) return once(answers.filter(hasWordInCommon).flatMap(suggested));
  const own = chatArticle(library, slug);
  const articles = new Set([
    ...understood.map(({ article }) => article),
    ...(own ? [own] : library.near(query, first.language)),
  ]);
  const near = [...articles].flatMap((article) =>
    library
      .nearest(query, first.language, article.slug)
      .map((entry) => entryAnswer(article, entry, first.language)),
  );
  return once([
    ...understood.filter(({ kind }) => kind !== "suggestions"),
    ...understood.flatMap(suggested),
    ...near,
  ]);
}

/**
 * What can be sent before anything is asked: the most useful questions of the chat's article, or of all in turn. Of many
 * articles, those of the newest ones.
 */
export function answersToBeginWith(
  library: Library,
  language: Language,
  slug: string | undefined,
): readonly Answer[] {
  const own = chatArticle(library, slug);
  const articles = own ? [own] : newest(library.articles);
  return inTurn(articles.map((article) => usefulQuestions(article).map((entry) => ({ article, entry })))).map(
    ({ article, entry }) => entryAnswer(article, entry, language),
  );
}

// Nobody turns more pages than these fill; each key pressed would have all of them made.
const MOST_ARTICLES = 50;

function newest(articles: readonly Article[]): readonly Article[] {
  if (articles.length <= MOST_ARTICLES) return articles;
  const known = NEWEST.get(articles);
  if (known) return known;
  const sorted = articles.toSorted((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? 1 : -1));
  const first = sorted.slice(0, MOST_ARTICLES);
  NEWEST.set(articles, first);
  return first;
}

const NEWEST = new WeakMap<readonly Article[], readonly Article[]>();

// ISO dates sort as text; an article without one comes last.
function dateOf({ origin: { updated, published } }: Article): string {
  return updated ?? published ?? "";
}

// Those the summary raises, then what else the article states, then what it leaves open.
function usefulQuestions(article: Article): readonly Entry[] {
  const entries = article.questions?.entries ?? [];
  const stated = entries.filter(({ kind }) => kind === "stated");
  return [...new Set<Entry>([...quickReplies(article), ...stated, ...entries])];
}

function suggested({ article, suggestions, language }: Answer): readonly Answer[] {
  return suggestions.map((entry) => entryAnswer(article, entry, language));
}

function hasWordInCommon({ explanation }: Answer): boolean {
  return explanation.matched.length > 0;
}

/** True for what answers a question or asks back; false for what the article has nothing to say to. */
export function isUnderstood(answer: Answer): boolean {
  return answer.kind !== "none" || answer.reason.kind === "not-stated";
}

function once(answers: readonly Answer[]): readonly Answer[] {
  const said = new Set<string | undefined>();
  return answers.filter((answer) => {
    const says = saysWhat(answer);
    const isNew = !said.has(says);
    said.add(says);
    return isNew;
  });
}

interface Question {
  readonly article: Article;
  readonly entry: Entry;
}

// The first of each list, then the second of each, and so on.
function inTurn(lists: readonly (readonly Question[])[]): readonly Question[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat();
}
