import * as v from "valibot";
import { LANGUAGES } from "./article.ts";

/**
 * The shape of `questions.yaml`. What cannot be said as a shape (verbatim citations, ids that exist, unique phrasings)
 * is checked in `questions-file.ts`.
 */

const line = v.pipe(v.string(), v.trim(), v.minLength(1));
const localised = v.strictObject({ de: line, en: line });
const lines = v.pipe(v.array(line), v.minLength(1));
const oneOrMany = v.union([
  v.pipe(
    line,
    v.transform((one) => [one]),
  ),
  lines,
]);

// Ids travel in deep links (`/start q_<id>`, 64 characters) and callback data (64 bytes).
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(40));

const point = v.strictObject({ de: line, en: line, cite: oneOrMany });

const entryBase = {
  id,
  topic: id,
  phrasings: v.strictObject({ de: lines, en: lines }),
  answer: localised,
  related: v.optional(v.array(id), []),
};

const entry = v.variant("status", [
  v.strictObject({ ...entryBase, status: v.literal("confirmed"), by: localised, cite: oneOrMany }),
  v.strictObject({
    ...entryBase,
    status: v.picklist(["reported", "expected", "rumoured", "open"]),
    cite: oneOrMany,
  }),
  v.strictObject({ ...entryBase, status: v.literal("not-stated"), nearest: v.optional(line) }),
]);

export const questionsSchema = v.strictObject({
  summary: v.strictObject({
    short: v.pipe(v.array(point), v.minLength(1), v.maxLength(3)),
    long: v.pipe(v.array(point), v.minLength(1)),
  }),
  topics: v.pipe(v.array(v.strictObject({ id, de: line, en: line })), v.minLength(1)),
  names: v.optional(v.array(v.strictObject({ name: line, also: lines })), []),
  glosses: v.optional(
    v.array(v.strictObject({ sentence: line, de: v.optional(line), en: v.optional(line) })),
    [],
  ),
  entries: v.pipe(v.array(entry), v.minLength(1)),
});

export type QuestionsSource = v.InferOutput<typeof questionsSchema>;
export type EntrySource = QuestionsSource["entries"][number];

const date = v.pipe(
  v.string("expected a date such as 2025-02-13"),
  v.check(
    (value) => /^\d{4}-\d{2}-\d{2}(?:[T ]\S+)?$/u.test(value) && !Number.isNaN(Date.parse(value)),
    "expected a date such as 2025-02-13",
  ),
);

export const frontMatterSchema = v.strictObject({
  title: line,
  language: v.picklist(LANGUAGES),
  source: v.optional(
    v.pipe(v.string(), v.check(isWebAddress, "expected an address that starts with https:// or http://")),
  ),
  publisher: v.optional(line),
  published: v.optional(date),
  updated: v.optional(date),
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}
