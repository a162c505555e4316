import {
  type Article,
  type Citations,
  type Entry,
  type Gloss,
  LANGUAGES,
  type Point,
  type Questions,
  type Sentence,
} from "./article.ts";
import type { Report } from "./problem.ts";
import { type EntrySource, type QuestionsSource, questionsSchema } from "./questions-schema.ts";
import { findVerbatim } from "./verbatim.ts";
import { parseYaml, type ReportAt } from "./yaml-source.ts";

type CitedArticle = Pick<Article, "sentences" | "blocks" | "language">;

/**
 * Reads `questions.yaml` against the article it asks about. Everything that is wrong is reported, in one go; nothing
 * comes back then.
 */
export async function parseQuestions(
  text: string,
  article: CitedArticle,
  report: Report,
): Promise<Questions | undefined> {
  let problems = 0;
  const counting: Report = (at, message) => {
    problems += 1;
    report(at, message);
  };
  const questions = await parseYaml(text, questionsSchema, counting, 1, (value, reportAt) => {
    const source: Source = { value, report: reportAt };
    checkIds(source);
    checkPhrasings(source);
    const citer = new Citer(article, reportAt);
    return {
      summary: readSummary(source, article, citer),
      topics: value.topics.map(({ id, de, en }) => ({ id, title: { de, en } })),
      names: value.names,
      glosses: readGlosses(source, citer),
      entries: value.entries.flatMap((entry, i) => readEntry(entry, ["entries", i], citer)),
    };
  });
  return problems === 0 ? questions : undefined;
}

interface Source {
  readonly value: QuestionsSource;
  readonly report: ReportAt;
}

class Citer {
  readonly #article: CitedArticle;
  readonly #report: ReportAt;

  constructor(article: CitedArticle, report: ReportAt) {
    this.#article = article;
    this.#report = report;
  }

  one(quotation: string, path: readonly (string | number)[]): Sentence | undefined {
    const found = findVerbatim(this.#article, quotation);
    if ("sentence" in found) return found.sentence;
    this.#report(path, found.message);
    return undefined;
  }

  all(quotations: readonly string[], path: readonly (string | number)[]): Citations | undefined {
    const found = quotations.flatMap((quotation, i) => {
      const sentence = this.one(quotation, [...path, i]);
      if (!sentence) return [];
      return [sentence];
    });
    const unique = [...new Set(found)];
    if (unique.length < found.length) this.#report(path, "The same sentence is cited twice. Cite it once.");
    const [first, ...rest] = unique;
    return first ? [first, ...rest] : undefined;
  }
}

function checkIds({ value, report }: Source): void {
  const topics = new Map<string, number>();
  value.topics.forEach(({ id }, i) => {
    if (topics.has(id))
      report(["topics", i, "id"], `The topic «${id}» stands here twice. Give one another id.`);
    topics.set(id, i);
  });
  const entries = new Map<string, number>();
  value.entries.forEach(({ id }, i) => {
    if (entries.has(id))
      report(["entries", i, "id"], `The entry «${id}» stands here twice. Give one another id.`);
    entries.set(id, i);
  });
  value.entries.forEach((entry, i) => {
    if (!topics.has(entry.topic)) {
      report(
        ["entries", i, "topic"],
        `There is no topic «${entry.topic}». Use one of ${[...topics.keys()].join(", ")}.`,
      );
    }
    entry.related.forEach((id, k) => {
      const path = ["entries", i, "related", k];
      if (id === entry.id) report(path, "An entry cannot be related to itself. Remove it.");
      else if (!entries.has(id)) report(path, `There is no entry «${id}». Correct the id or remove it.`);
      else if (entry.related.indexOf(id) !== k) report(path, `«${id}» is named twice. Remove one.`);
    });
  });
}

function checkPhrasings({ value, report }: Source): void {
  const owners = new Map<string, string>();
  value.entries.forEach((entry, i) => {
    for (const language of LANGUAGES) {
      // A keyword may well stand under both languages of one entry: `Joe Tsai`.
      const own = new Set<string>();
      entry.phrasings[language].forEach((phrasing, k) => {
        const path = ["entries", i, "phrasings", language, k];
        const key = phrasing
          .normalize("NFKC")
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, " ")
          .trim();
        const owner = owners.get(key) ?? entry.id;
        if (key === "") report(path, "A phrasing needs at least one word.");
        else if (own.has(key)) report(path, `«${phrasing}» stands twice in this entry. Remove one.`);
        else if (owner !== entry.id) {
          report(
            path,
            `«${phrasing}» is also a phrasing of the entry «${owner}». Keep it in one of the two.`,
          );
        }
        own.add(key);
        owners.set(key, owner);
      });
    }
  });
}

function readSummary({ value, report }: Source, article: CitedArticle, citer: Citer): Questions["summary"] {
  const points = (length: "short" | "long"): Point[] =>
    value.summary[length].flatMap(({ de, en, cite }, i) => {
      const citations = citer.all(cite, ["summary", length, i, "cite"]);
      return citations ? [{ text: { de, en }, citations }] : [];
    });
  const summary = { short: points("short"), long: points("long") };

  const paragraphs = new Set(article.sentences.map((sentence) => sentence.paragraph));
  summary.long.forEach((point, i) => {
    const [first] = point.citations;
    const path = ["summary", "long", i, "cite"];
    if (point.citations.some((sentence) => sentence.paragraph !== first.paragraph)) {
      report(path, "A point of the long summary cites one paragraph only. Split the point.");
    } else if (!paragraphs.delete(first.paragraph)) {
      report(path, `Paragraph ${first.paragraph} already has a point in the long summary. Keep one.`);
    }
  });
  if (paragraphs.size > 0 && summary.long.length === value.summary.long.length) {
    const missing = [...paragraphs].join(", ");
    report(
      ["summary", "long"],
      `The long summary has one point a paragraph; paragraph ${missing} has none. Add it.`,
    );
  }
  return summary;
}

function readGlosses({ value, report }: Source, citer: Citer): Gloss[] {
  const seen = new Set<Sentence>();
  return value.glosses.flatMap((gloss, i) => {
    const sentence = citer.one(gloss.sentence, ["glosses", i, "sentence"]);
    if (!sentence) return [];
    if (seen.has(sentence)) report(["glosses", i], "This sentence already has a gloss. Keep one.");
    seen.add(sentence);
    const text = { ...(gloss.de && { de: gloss.de }), ...(gloss.en && { en: gloss.en }) };
    if (Object.keys(text).length === 0)
      report(["glosses", i], "A gloss needs a text under «en» or «de». Add it.");
    return [{ sentence, text }];
  });
}

function readEntry(source: EntrySource, path: readonly (string | number)[], citer: Citer): Entry[] {
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
    if (source.nearest === undefined) return [{ ...base, kind: "not-stated" }];
    const nearest = citer.one(source.nearest, [...path, "nearest"]);
    return nearest ? [{ ...base, kind: "not-stated", nearest }] : [];
  }
  const citations = citer.all(source.cite, [...path, "cite"]);
  if (!citations) return [];
  const status =
    source.status === "confirmed" ? { kind: source.status, by: source.by } : { kind: source.status };
  return [{ ...base, kind: "stated", status, citations }];
}
