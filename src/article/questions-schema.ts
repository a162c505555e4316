import * as v from "valibot";

/**
 * The shape of `questions.yaml`. What cannot be said as a shape (verbatim citations, ids that exist, unique phrasings)
 * is checked in `questions-checks.ts` and `citation-checks.ts`.
 */

export const line = v.pipe(v.string(), v.trim(), v.minLength(1));
const localised = v.strictObject({ de: line, en: line });
const lines = v.pipe(v.array(line), v.minLength(1));

const oneLine = v.pipe(
  v.custom<string>((value) => typeof value === "string", "expected a text or a list of texts"),
  v.trim(),
  v.minLength(1),
  v.transform((one) => [one]),
);

// Not a union: what is wrong with an item of a list is told at the item, not at the list.
const oneOrMany = v.lazy((input) => (Array.isArray(input) ? lines : oneLine));

// Ids travel in deep links (`/start q_<id>`, 64 characters) and callback data (64 bytes).
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(40));

const point = v.strictObject({ de: line, en: line, cite: oneOrMany });

const entryBase = {
  id,
  topic: id,
  phrasings: v.strictObject({ de: lines, en: lines }),
  answer: localised,
  related: v.optional(v.array(id), []),
};

const confirmedEntry = v.strictObject({
  ...entryBase,
  status: v.literal("confirmed"),
  by: localised,
  cite: oneOrMany,
});

const statedEntry = v.strictObject({
  ...entryBase,
  status: v.picklist(["reported", "expected", "rumoured", "open"]),
  cite: oneOrMany,
});

const notStatedEntry = v.strictObject({
  ...entryBase,
  status: v.literal("not-stated"),
  nearest: v.optional(line),
});

const STATUSES = [
  confirmedEntry.entries.status.literal,
  ...statedEntry.entries.status.options,
  notStatedEntry.entries.status.literal,
];

const noStatus = v.pipe(
  v.unknown(),
  v.check(() => false, `expected one of ${STATUSES.join(", ")}`),
);

// Accepts nothing. It is there to tell, beside the status, all else that is wrong with the entry.
const entryWithoutStatus = v.pipe(
  v.strictObject({
    ...entryBase,
    // The default has a missing status checked like a wrong one.
    status: v.optional(noStatus, null),
    by: v.optional(localised),
    cite: v.optional(oneOrMany),
    nearest: v.optional(line),
  }),
  v.never(),
);

// Not `v.variant`: that says nothing of an entry but its status where the status is wrong.
const entry = v.lazy((input) => {
  switch (statusOf(input)) {
    case "confirmed":
      return confirmedEntry;
    case "reported":
    case "expected":
    case "rumoured":
    case "open":
      return statedEntry;
    case "not-stated":
      return notStatedEntry;
    default:
      return entryWithoutStatus;
  }
});

function statusOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "status" in input ? input.status : undefined;
}

export const questionsSchema = v.strictObject({
  summary: v.strictObject({
    short: v.pipe(v.array(point), v.minLength(1), v.maxLength(3)),
    long: v.pipe(v.array(point), v.minLength(1)),
  }),
  topics: v.pipe(v.array(v.strictObject({ id, de: line, en: line })), v.minLength(1)),
  sources: v.optional(v.array(point), []),
  names: v.optional(v.array(v.strictObject({ name: line, also: lines })), []),
  glosses: v.optional(
    v.array(v.strictObject({ sentence: line, de: v.optional(line), en: v.optional(line) })),
    [],
  ),
  entries: v.pipe(v.array(entry), v.minLength(1)),
});

export type QuestionsSource = v.InferOutput<typeof questionsSchema>;
export type EntrySource = QuestionsSource["entries"][number];
