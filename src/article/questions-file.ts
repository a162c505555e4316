import type { Entry, Gloss, Point, Questions } from "./article.ts";
import { checkCitations } from "./citation-checks.ts";
import type { Report } from "./problem.ts";
import { checkIds, checkPhrasings } from "./questions-checks.ts";
import { draftQuestions, type QuestionsDraft } from "./questions-draft.ts";
import { type EntrySource, type QuestionsSource, questionsSchema } from "./questions-schema.ts";
import { type CitedArticle, Quotations } from "./quotations.ts";
import { parseYaml, type ReportAt } from "./yaml-source.ts";

/**
 * Reads `questions.yaml` against the article it asks about. Everything that is wrong is reported, in one go; nothing
 * comes back then.
 *
 * @param article absent where the article itself cannot be read: all but the citations is checked, nothing comes back.
 */
export async function parseQuestions(
  text: string,
  article: CitedArticle | undefined,
  report: Report,
): Promise<Questions | undefined> {
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
  const questions = await parseYaml(
    text,
    questionsSchema,
    counting,
    1,
    (source, reportAt) => {
      check(source, reportAt);
      return quotations && readQuestions(source, quotations);
    },
    (yaml, reportAt) => check(draftQuestions(yaml), reportAt),
  );
  return problems === 0 ? questions : undefined;
}

// What cites nothing known is left out below: it has been reported, and what is read is not used.

function readQuestions(source: QuestionsSource, quotations: Quotations): Questions {
  const { summary, sources, topics, names, glosses, entries } = source;
  return {
    summary: { short: readPoints(summary.short, quotations), long: readPoints(summary.long, quotations) },
    sources: readPoints(sources, quotations),
    topics: topics.map(({ id, de, en }) => ({ id, title: { de, en } })),
    names,
    glosses: glosses.flatMap((gloss) => readGloss(gloss, quotations)),
    entries: entries.flatMap((entry) => readEntry(entry, quotations)),
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
  const [firstDe, ...de] = source.phrasings.de;
  const [firstEn, ...en] = source.phrasings.en;
  if (firstDe === undefined || firstEn === undefined) return [];
  const base = {
    id: source.id,
    topic: source.topic,
    phrasings: { de: [firstDe, ...de], en: [firstEn, ...en] },
    answer: source.answer,
    related: source.related,
  } as const;
  if (source.status === "not-stated") {
    const nearest = quotations.sentence(source.nearest);
    return [{ ...base, kind: "not-stated", ...(nearest && { nearest }) }];
  }
  const citations = quotations.citations(source.cite);
  if (!citations) return [];
  const status =
    source.status === "confirmed" ? { kind: source.status, by: source.by } : { kind: source.status };
  return [{ ...base, kind: "stated", status, citations }];
}
