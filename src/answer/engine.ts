import type { Article, Entry, Language, StatedEntry } from "../article/article.ts";
import { analyse, type Query } from "./analyse.ts";
import { type Answer, type Context, entryOf } from "./answer.ts";
import { type ArticleIndex, buildArticleIndex } from "./article-index.ts";
import { smallTalk } from "./chitchat.ts";
import { clean } from "./clean.ts";
import { decide, nearestEntries } from "./decide.ts";
import { NARROW_KINDS, RARE_KIND } from "./features.ts";
import { followUp, inherit } from "./follow-up.ts";
import { MODEL, type Model } from "./model.ts";
import { decline, entryAnswer } from "./prepared.ts";
import { splitQuestions } from "./split-questions.ts";
import { tokenise } from "./tokens.ts";

/** One article, ready to be asked. */
export interface Engine {
  readonly article: Article;
  /**
   * Answers a message: one answer for each question in it, at most three. Never throws, whatever the message.
   *
   * @param language the chat's, for messages whose words do not tell.
   * @param context the last answer, for follow-ups.
   */
  readonly ask: (message: string, language: Language, context?: Context) => readonly [Answer, ...Answer[]];
  /** Entries near a message, best first, whether or not one of them answers it: to choose from. */
  readonly nearest: (message: string, language: Language) => readonly Entry[];
}

/** Builds an engine for an article. The same message then always gets the same answer. */
export function createEngine(article: Article, model: Model = MODEL): Engine {
  return engineOf(buildArticleIndex(article), model);
}

/** An engine on an index that was built (or saved) before. */
export function engineOf(index: ArticleIndex, model: Model = MODEL): Engine {
  const { article } = index;
  return {
    article,
    ask: (message, language, context) => ask(message, language, context, index, model),
    nearest: (message, language) => {
      const cleaned = clean(message);
      return cleaned.kind === "question"
        ? nearestEntries(analyse(cleaned.text, index, language), index, model)
        : [];
    },
  };
}

function ask(
  message: string,
  language: Language,
  context: Context | undefined,
  index: ArticleIndex,
  model: Model,
): readonly [Answer, ...Answer[]] {
  const cleaned = clean(message);
  if (cleaned.kind !== "question") return [decline({ kind: cleaned.kind }, index.article, language, message)];

  const questions = splitQuestions(cleaned.text);
  const answers: Answer[] = [];
  let last = context;
  for (const question of questions) {
    const answer = askOne(question, language, last, index, model);
    answers.push(answer);
    const entry = entryOf(answer)?.id;
    last = { question, ...(entry !== undefined && { entry }) };
  }
  const [first, ...rest] = worthSaying(answers);
  return first ? [first, ...rest] : [decline({ kind: "no-words" }, index.article, language, message)];
}

function askOne(
  question: string,
  language: Language,
  context: Context | undefined,
  index: ArticleIndex,
  model: Model,
): Answer {
  const last = context && analyse(aboutWhat(context, index, language), index, language);
  const query = analyse(question, index, last?.language ?? language);
  const relation = followUp(query);
  if (relation === "more") {
    const next = context && nextEntry(index, context);
    return next
      ? entryAnswer(index.article, next, query.language, question)
      : decline({ kind: "unanswered" }, index.article, query.language, question);
  }
  const topic = smallTalk(tokenise(question));
  if (topic) return decline({ kind: "chitchat", topic }, index.article, query.language, question);

  const alone = decide(query, index, model);
  if (!last || relation === "none") return alone;
  if (relation === "pointing" && (isUnderstood(alone) || isAboutSomethingElse(query))) return alone;
  const together = inherit(query, last);
  const answer = { ...decide(together, index, model), question };
  if (asksWhatItAnswers(answer, together, index)) return answer;
  return relation === "pointing"
    ? alone
    : decline({ kind: "unanswered" }, index.article, query.language, question);
}

// The last question; where it alone says nothing (`mehr`, a tapped button), what it was answered with.
function aboutWhat({ question, entry: id }: Context, index: ArticleIndex, language: Language): string {
  const entry = index.entries.find((candidate) => candidate.id === id);
  const query = analyse(question, index, language);
  const says = query.terms.some(({ carrying, known }) => carrying && known);
  return says || !entry ? question : entry.phrasings[query.language][0];
}

function isUnderstood(answer: Answer): boolean {
  return answer.kind === "answer" || (answer.kind === "none" && answer.reason.kind === "not-stated");
}

// `Wie ist das Wetter?` points back by its words only: nothing it asks about is anywhere in the article.
function isAboutSomethingElse({ terms }: Query): boolean {
  const carrying = terms.filter((term) => term.carrying);
  return carrying.length > 0 && carrying.every(({ expansions }) => expansions.length === 0);
}

// `Und warum?` finds what the last question was about in any case; an answer has to say why.
function asksWhatItAnswers(answer: Answer, query: Query, index: ArticleIndex): boolean {
  const id = entryOf(answer)?.id;
  const share = index.kinds[index.entries.findIndex((entry) => entry.id === id)]?.[query.kind] ?? 0;
  return isUnderstood(answer) && (share >= RARE_KIND || !NARROW_KINDS.has(query.kind));
}

// `mehr`: the first related entry not shown yet, then theirs, breadth first.
function nextEntry(index: ArticleIndex, context: Context): StatedEntry | undefined {
  const byId = new Map<string, Entry>(index.entries.map((entry) => [entry.id, entry]));
  const shown = new Set([...(context.shown ?? []), ...(context.entry === undefined ? [] : [context.entry])]);
  const queue = context.entry === undefined ? [] : [context.entry];
  const visited = new Set(queue);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const entry = byId.get(id);
    if (entry?.kind === "stated" && !shown.has(id)) return entry;
    for (const related of entry?.related ?? []) {
      if (visited.has(related)) continue;
      visited.add(related);
      queue.push(related);
    }
  }
  return undefined;
}

// Small talk around a question is not answered too, nor is the same thing said twice.
function worthSaying(answers: readonly Answer[]): readonly Answer[] {
  const serious = answers.filter((answer) => !(answer.kind === "none" && answer.reason.kind === "chitchat"));
  const kept = serious.length > 0 ? serious : answers.slice(0, 1);
  const seen = new Set<string>();
  return kept.filter((answer) => {
    const key = whatItSays(answer);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function whatItSays(answer: Answer): string {
  const entry = entryOf(answer)?.id;
  if (entry !== undefined) return `entry ${entry}`;
  if (answer.kind === "passage") return `sentence ${answer.citations[0].index}`;
  if (answer.kind === "suggestions") return answer.suggestions.map(({ id }) => id).join(" ");
  return `question ${answer.question.toLowerCase()}`;
}
