import { z } from "zod";
import { LANGUAGES } from "./article.ts";

/**
 * The shape of `questions.yaml`. What cannot be said as a shape (verbatim citations, ids that exist, unique phrasings)
 * is checked in `questions-file.ts`.
 */

const line = z.string().trim().min(1);
const localised = z.strictObject({ de: line, en: line });
const oneOrMany = z.union([line.transform((one) => [one]), z.array(line).min(1)]);

// Ids travel in deep links (`/start q_<id>`, 64 characters) and callback data (64 bytes).
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(40);

const point = z.strictObject({ de: line, en: line, cite: oneOrMany });

const entryBase = {
  id,
  topic: id,
  phrasings: z.strictObject({ de: z.array(line).min(1), en: z.array(line).min(1) }),
  answer: localised,
  related: z.array(id).default([]),
};

/** The words `status` may have. */
export const STATUS_WORDS = ["confirmed", "reported", "expected", "rumoured", "open", "not-stated"] as const;

const entry = z.discriminatedUnion("status", [
  z.strictObject({ ...entryBase, status: z.literal("confirmed"), by: localised, cite: oneOrMany }),
  z.strictObject({
    ...entryBase,
    status: z.enum(["reported", "expected", "rumoured", "open"]),
    cite: oneOrMany,
  }),
  z.strictObject({ ...entryBase, status: z.literal("not-stated"), nearest: line.optional() }),
]);

export const questionsSchema = z.strictObject({
  summary: z.strictObject({ short: z.array(point).min(1).max(3), long: z.array(point).min(1) }),
  topics: z.array(z.strictObject({ id, de: line, en: line })).min(1),
  names: z.array(z.strictObject({ name: line, also: z.array(line).min(1) })).default([]),
  glosses: z.array(z.strictObject({ sentence: line, de: line.optional(), en: line.optional() })).default([]),
  entries: z.array(entry).min(1),
});

export type QuestionsSource = z.infer<typeof questionsSchema>;
export type EntrySource = QuestionsSource["entries"][number];

const date = z
  .union([z.string(), z.date()])
  .transform((value) => (typeof value === "string" ? value : value.toISOString().replace("T00:00:00.000Z", "")))
  .refine((value) => /^\d{4}-\d{2}-\d{2}(?:[T ]\S+)?$/u.test(value) && !Number.isNaN(Date.parse(value)), {
    error: "expected a date such as 2025-02-13",
  });

export const frontMatterSchema = z.strictObject({
  title: line,
  language: z.enum(LANGUAGES),
  source: z.url({ protocol: /^https?$/u, error: "expected an address that starts with https:// or http://" }).optional(),
  publisher: line.optional(),
  published: date.optional(),
  updated: date.optional(),
});
