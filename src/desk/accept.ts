import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Article, Language, Status } from "../article/article.ts";
import { isSlug, loadArticleWith } from "../article/knowledge.ts";
import { formatProblem } from "../article/problem.ts";
import { phrasingKey } from "../article/questions-checks.ts";
import { entriesIn, type NewPhrasing, oneLine, withEntry, withPhrasings } from "../article/questions-edit.ts";
import { findVerbatim } from "../article/verbatim.ts";
import { UserError } from "../user-error.ts";
import { type Change, changeFile } from "./change-file.ts";
import { byLanguage, newEntryId, topicFor } from "./entry-draft.ts";
import { nearestIds } from "./nearest-ids.ts";

/** Why the knowledge folder did not take something: sentences that an editor can act on. Nothing was written then. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly string[];
}

/** What the knowledge folder took. */
export interface AcceptedPhrasing {
  readonly ok: true;
  /** How many of the questions are new; the others were phrasings of the entry already. */
  readonly added: number;
}

/** An entry that the knowledge folder took. */
export interface AcceptedEntry {
  readonly ok: true;
  /** Its id. */
  readonly entry: string;
}

/** Questions for an entry that is there already. */
export interface PhrasingsToAccept {
  /** Slug. */
  readonly article: string;
  /** Id. */
  readonly entry: string;
  readonly questions: readonly NewPhrasing[];
}

/** A new entry. */
export interface EntryToAccept {
  /** Slug. */
  readonly article: string;
  /** What it answers: at least one; the first is the one that readers are shown. */
  readonly questions: readonly NewPhrasing[];
  readonly answer: string;
  readonly answerLanguage: Language;
  /** A sentence of the article, word for word. */
  readonly citation: string;
  readonly status: Status;
}

/**
 * Makes questions phrasings of an entry: adds them to `questions.yaml`, if the folder is in order with them.
 *
 * @throws the system's error where the folder cannot be written.
 */
export async function acceptPhrasing(
  knowledgeDir: string,
  { article: slug, entry: id, questions }: PhrasingsToAccept,
): Promise<AcceptedPhrasing | Refused> {
  return await changeQuestions<AcceptedPhrasing>(knowledgeDir, slug, (article, source) => {
    const entry = article.questions?.entries.find((one) => one.id === id);
    if (!entry) return refused(noEntry(source, slug, id));
    const wanted = distinct(questions);
    const problems = phrasingProblems(article, wanted, id);
    if (problems.length > 0) return refused(...problems);
    const isThere = ({ question, language }: NewPhrasing) =>
      // What only stands in for a missing language was not written there.
      entry.lacks?.phrasings !== language &&
      entry.phrasings[language].some((phrasing) => phrasingKey(phrasing) === phrasingKey(question));
    const added = wanted.filter((phrasing) => !isThere(phrasing));
    const result: AcceptedPhrasing = { ok: true, added: added.length };
    if (added.length === 0) return { text: undefined, result };
    const text = withPhrasings(source, id, added);
    return text === undefined ? refused(byHand(slug)) : { text, result };
  });
}

/**
 * Adds an entry to `questions.yaml`, if the folder is in order with it. It has its texts in the languages they are given in,
 * and says that the others are missing.
 *
 * @throws the system's error where the folder cannot be written.
 */
export async function acceptEntry(
  knowledgeDir: string,
  { article: slug, questions, answer, answerLanguage, citation, status }: EntryToAccept,
): Promise<AcceptedEntry | Refused> {
  return await changeQuestions<AcceptedEntry>(knowledgeDir, slug, (article, source) => {
    const wanted = distinct(questions);
    const found = findVerbatim(article, citation);
    const problems = [
      ...(wanted.length === 0 ? ["The entry has no question."] : phrasingProblems(article, wanted)),
      ...(oneLine(answer) === "" ? ["The answer is empty. Write one sentence."] : []),
      ...("message" in found ? [found.message] : []),
      ...(lacksSource(status) ? ["Who confirmed it is missing. Say so, or choose another status."] : []),
    ];
    const [first] = wanted;
    if (!first || "message" in found || problems.length > 0) return refused(...problems);
    const topic = topicFor(article, found.sentence);
    if (topic === undefined) return refused(noEntries(slug));
    const entry = newEntryId(first.question, new Set(entriesIn(source).map(({ id }) => id)));
    const text = withEntry(source, {
      id: entry,
      topic,
      status,
      phrasings: byLanguage(wanted),
      answer: { [answerLanguage]: answer },
      cite: [found.sentence.text],
    });
    return text === undefined ? refused(byHand(slug)) : { text, result: { ok: true, entry } };
  });
}

/** Changes an article's `questions.yaml`, if its folder is in order before and after. */
async function changeQuestions<R extends { readonly ok: true }>(
  knowledgeDir: string,
  slug: string,
  edit: (article: Article, source: string) => Change<R | Refused>,
): Promise<R | Refused> {
  const file = join(knowledgeDir, slug, "questions.yaml");
  if (!isSlug(slug) || !(await isThere(join(knowledgeDir, slug)))) {
    return { ok: false, problems: [`There is no article «${slug}» in ${knowledgeDir}.`] };
  }
  if (!(await isThere(file))) return { ok: false, problems: [noEntries(slug)] };
  try {
    return await changeFile<R | Refused>(file, async (source) => {
      const before = await loadArticleWith(knowledgeDir, slug, source);
      if (!before.ok) return refused(...before.problems.map(formatProblem));
      const [article] = before.articles;
      if (!article) return refused(noEntries(slug));
      const change = edit(article, source);
      if (change.text === undefined) return change;
      const after = await loadArticleWith(knowledgeDir, slug, change.text);
      // Lines and columns of a text that is not written would lead nowhere.
      return after.ok ? change : refused(...after.problems.map(({ message }) => message));
    });
  } catch (error) {
    if (error instanceof UserError) return { ok: false, problems: [error.message] };
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function refused(...problems: readonly string[]): Change<Refused> {
  return { text: undefined, result: { ok: false, problems } };
}

/** The questions as they will stand in the file, each once. */
function distinct(questions: readonly NewPhrasing[]): readonly NewPhrasing[] {
  const byKey = new Map<string, NewPhrasing>();
  for (const { question, language } of questions) {
    const key = `${language} ${phrasingKey(question)}`;
    if (!byKey.has(key)) byKey.set(key, { question: oneLine(question), language });
  }
  return [...byKey.values()];
}

/** @param own the entry they are for, which may have them. */
function phrasingProblems(article: Article, wanted: readonly NewPhrasing[], own?: string): readonly string[] {
  const owners = new Map<string, string>();
  for (const { id, phrasings } of article.questions?.entries ?? []) {
    for (const phrasing of [...phrasings.de, ...phrasings.en]) owners.set(phrasingKey(phrasing), id);
  }
  return wanted.flatMap(({ question }) => {
    const key = phrasingKey(question);
    if (key === "") return [`«${question}» has no word in it. Nobody can be understood by that.`];
    const owner = owners.get(key);
    return owner === undefined || owner === own
      ? []
      : [
          `«${question}» is a phrasing of the entry «${owner}» already. Choose that one, or take it out there.`,
        ];
  });
}

function noEntry(source: string, slug: string, id: string): string {
  const entries = entriesIn(source);
  if (entries.some((entry) => entry.id === id && entry.isDraft)) {
    return `The entry «${id}» is a draft, which no reader sees. Fill it in and take out «draft: true» first.`;
  }
  const near = nearestIds(
    entries.flatMap((entry) => (entry.isDraft ? [] : (entry.id ?? []))),
    id,
  );
  const hint = near.length === 0 ? "" : ` Is it ${near.map((one) => `«${one}»`).join(" or ")}?`;
  return `There is no entry «${id}» in the article «${slug}».${hint}`;
}

function noEntries(slug: string): string {
  return `The article «${slug}» has no questions.yaml with an entry yet, which needs a summary and topics. Write it first: README.md, "Write an article's folder".`;
}

function byHand(slug: string): string {
  return `The questions.yaml of «${slug}» is written in a way that cannot be added to. Add it by hand.`;
}

function lacksSource(status: Status): boolean {
  return status.kind === "confirmed" && (oneLine(status.by.de) === "" || oneLine(status.by.en) === "");
}
