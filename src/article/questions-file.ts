import { type Entry, type Gloss, LANGUAGES, type Language, type Point, type Questions } from "./article.ts";
import { checkCitations } from "./citation-checks.ts";
import type { Report } from "./problem.ts";
import { checkIds, checkPhrasings } from "./questions-checks.ts";
import { draftQuestions, type QuestionsDraft } from "./questions-draft.ts";
import { type EntrySource, type QuestionsSource, questionsSchema } from "./questions-schema.ts";
import { type CitedArticle, Quotations } from "./quotations.ts";
import { parseYaml, type ReportAt } from "./yaml-source.ts";

/** What a `questions.yaml` holds. */
export interface QuestionsFile {
  /** Absent while all of its entries are drafts: then it is as if there were no file. */
  readonly questions?: Questions;
  /** How many entries are drafts that an editor has not accepted. */
  readonly drafts: number;
}

/** {@link parseQuestionsFile} where the drafts do not matter. */
export async function parseQuestions(
  text: string,
  article: CitedArticle | undefined,
  report: Report,
): Promise<Questions | undefined> {
  return (await parseQuestionsFile(text, article, report))?.questions;
}

/**
 * Reads `questions.yaml` against the article it asks about. Everything that is wrong is reported, in one go; nothing
 * comes back then.
 *
 * @param article absent where the article itself cannot be read: all but the citations is checked, nothing comes back.
 */
export async function parseQuestionsFile(
  text: string,
  article: CitedArticle | undefined,
  report: Report,
): Promise<QuestionsFile | undefined> {
  let problems = 0;
  const counting: Report = (at, message) => {
    problems += 1;
    report(at, message);
  };
  const quotations = article && new Quotations(article);
  const check = (draft: QuestionsDraft, reportAt: ReportAt) => {
    checkIds(draft, reportAt);
    checkPhrasings(draft, reportAt);
    if (quotations) checkCitations(draft, quotations, reportAt);
  };
  const file = await parseYaml(
    text,
    questionsSchema,
    counting,
    1,
    (source, reportAt): QuestionsFile | undefined => {
      if ("waiting" in source) return { drafts: source.waiting };
      check(source, reportAt);
      return quotations && readFile(source, quotations);
    },
    (yaml, reportAt) => check(draftQuestions(yaml), reportAt),
  );
  return problems === 0 ? file : undefined;
}

// What cites nothing known is left out below: it has been reported, and what is read is not used.

function readFile(source: QuestionsSource, quotations: Quotations): QuestionsFile {
  const drafts = source.entries.filter(({ status }) => status === "draft").length;
  return { questions: readQuestions(source, quotations), drafts };
}

function readQuestions(source: QuestionsSource, quotations: Quotations): Questions {
  const { summary, sources, topics, names, glosses, entries } = source;
  return {
    summary: { short: readPoints(summary.short, quotations), long: readPoints(summary.long, quotations) },
    sources: readPoints(sources, quotations),
    topics: topics.map(({ id, de, en }) => ({ id, title: { de, en } })),
    names,
    glosses: glosses.flatMap((gloss) => readGloss(gloss, quotations)),
    entries: entries.flatMap((entry) => (entry.status === "draft" ? [] : readEntry(entry, quotations))),
  };
}

function readPoints(points: QuestionsSource["summary"]["long"], quotations: Quotations): Point[] {
  return points.flatMap(({ de, en, cite }) => {
    const citations = quotations.citations(cite);
    return citations ? [{ text: { de, en }, citations }] : [];
  });
}

function readGloss(source: QuestionsSource["glosses"][number], quotations: Quotations): Gloss[] {
  const sentence = quotations.sentence(source.sentence);
  const text = { ...(source.de && { de: source.de }), ...(source.en && { en: source.en }) };
  return sentence ? [{ sentence, text }] : [];
}

function readEntry(source: EntrySource, quotations: Quotations): Entry[] {
  const base = readTexts(source);
  if (!base) return [];
  if (source.status === "not-stated") {
    const nearest = quotations.sentence(source.nearest);
    return [{ ...base, kind: "not-stated", ...(nearest && { nearest }) }];
  }
  const citations = quotations.citations(source.cite);
  if (!citations) return [];
  if (source.status !== "confirmed")
    return [{ ...base, kind: "stated", status: { kind: source.status }, citations }];
  const by = inBoth(source.by);
  return by ? [{ ...base, kind: "stated", status: { kind: source.status, by }, citations }] : [];
}

function readTexts({ id, topic, phrasings, answer, related }: EntrySource) {
  const [de, en] = [atLeastOne(phrasings.de), atLeastOne(phrasings.en)];
  const both = inBoth({ de, en });
  const answers = inBoth(answer);
  if (!both || !answers) return undefined;
  const without = { phrasings: lacking({ de, en }), answer: lacking(answer) };
  const lacks = {
    ...(without.phrasings && { phrasings: without.phrasings }),
    ...(without.answer && { answer: without.answer }),
  };
  return {
    id,
    topic,
    phrasings: both,
    answer: answers,
    related,
    ...((without.phrasings || without.answer) && { lacks }),
  };
}

function atLeastOne([first, ...rest]: readonly string[]): readonly [string, ...string[]] | undefined {
  return first === undefined ? undefined : [first, ...rest];
}

/** The same in both languages, where it was written in one of them only. */
function inBoth<T>({ de, en }: InEither<T>): Readonly<Record<Language, T>> | undefined {
  const any = de ?? en;
  return any === undefined ? undefined : { de: de ?? any, en: en ?? any };
}

type InEither<T> = { readonly [L in Language]?: T | undefined };

function lacking(texts: InEither<unknown>): Language | undefined {
  return LANGUAGES.find((language) => texts[language] === undefined);
}
