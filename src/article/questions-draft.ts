import * as v from "valibot";
import { id, isDraft, line } from "./questions-schema.ts";

/**
 * As much of `questions.yaml` as the checks need, where its shape may be wrong somewhere. What is missing or wrong is
 * left out, value by value, and what stands in a list keeps its place. A file in good shape is a draft as well, so the
 * same checks do for both.
 */
export interface QuestionsDraft {
  readonly summary: { readonly short: readonly PointDraft[]; readonly long: readonly PointDraft[] };
  readonly sources: readonly PointDraft[];
  readonly topics: readonly { readonly id?: string | undefined }[];
  readonly glosses: readonly GlossDraft[];
  readonly entries: readonly EntryDraft[];
}

/** Texts of a list, each at its place. */
export type LinesDraft = readonly (string | undefined)[];

export interface PointDraft {
  readonly cite: LinesDraft;
}

export interface GlossDraft {
  readonly sentence?: string | undefined;
  /** Whatever stands there: all that counts is that there is something. */
  readonly de?: unknown;
  readonly en?: unknown;
}

export interface EntryDraft {
  readonly id?: string | undefined;
  /** All that is looked at is whether it is `draft`: marked as one by an editor. */
  readonly status?: unknown;
  readonly topic?: string | undefined;
  readonly phrasings: { readonly de: LinesDraft; readonly en: LinesDraft };
  readonly cite?: LinesDraft;
  readonly nearest?: string | undefined;
  readonly related: LinesDraft;
}

/** Reads what can be read of the YAML value of a `questions.yaml`. */
export function draftQuestions(yaml: unknown): QuestionsDraft {
  return v.parse(questions, yaml);
}

const knownLine = v.fallback(v.optional(line), undefined);
const knownLines = v.fallback(v.array(knownLine), []);
const knownId = v.fallback(v.optional(id), undefined);

const oneQuotation = v.pipe(
  knownLine,
  v.transform((quotation) => [quotation]),
);
const quotations = v.optional(
  v.lazy((input) => (typeof input === "string" ? oneQuotation : knownLines)),
  [],
);

const point = v.fallback(v.object({ cite: quotations }), { cite: [] });
const points = v.fallback(v.array(point), []);

const topic = v.fallback(v.object({ id: knownId }), {});

const gloss = v.fallback(
  v.object({ sentence: knownLine, de: v.optional(v.unknown()), en: v.optional(v.unknown()) }),
  // Something has to stand there, or it would be told to lack a text on top of being no gloss at all.
  { de: null },
);

const noPhrasings = { de: [], en: [] };
const noEntry = { phrasings: noPhrasings, cite: [], related: [] };
const entry = v.fallback(
  v.object({
    id: knownId,
    topic: knownId,
    phrasings: v.fallback(v.object({ de: knownLines, en: knownLines }), noPhrasings),
    cite: quotations,
    nearest: knownLine,
    related: v.fallback(v.array(knownId), []),
  }),
  noEntry,
);

// Of an entry that is marked as a draft only the id counts; see `questions-schema.ts`.
const markedEntry = v.pipe(
  v.object({ id: knownId }),
  v.transform(({ id }) => ({ ...noEntry, id, status: "draft" as const })),
);
const anyEntry = v.lazy((input) => (isDraft(input) ? markedEntry : entry));

const noSummary = { short: [], long: [] };
const questions = v.fallback(
  v.object({
    summary: v.fallback(v.object({ short: points, long: points }), noSummary),
    sources: v.fallback(v.optional(points, []), []),
    topics: v.fallback(v.array(topic), []),
    glosses: v.fallback(v.array(gloss), []),
    entries: v.fallback(v.array(anyEntry), []),
  }),
  { summary: noSummary, sources: [], topics: [], glosses: [], entries: [] },
);
