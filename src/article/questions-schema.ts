import * as v from "valibot";

/**
 * The shape of `questions.yaml`. What cannot be said as a shape (verbatim citations, ids that exist, unique phrasings)
 * is checked in `questions-checks.ts` and `citation-checks.ts`.
 *
 * An entry with `draft: true` waits to be filled in: it may lack anything and is not served. A file that has no other
 * entries may lack anything else, too.
 *
 * An entry with `untranslated: true` may lack a language; what there is in the other one is shown instead.
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

const flag = (when: boolean) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.check((value) => value === when, "expected true or false"),
    ),
  );

const STATUSES = ["confirmed", "reported", "expected", "rumoured", "open", "not-stated"];

const noStatus = v.pipe(
  v.unknown(),
  v.check(() => false, `expected one of ${STATUSES.join(", ")}`),
);

/** The schemas of an entry for each kind of status, whose texts have these shapes. */
function entriesOf<P extends v.GenericSchema, T extends v.GenericSchema>(
  phrasings: P,
  text: T,
  untranslated: ReturnType<typeof flag>,
) {
  const base = {
    id,
    draft: flag(false),
    untranslated,
    topic: id,
    phrasings,
    answer: text,
    related: v.optional(v.array(id), []),
  };
  return {
    confirmed: v.strictObject({ ...base, status: v.literal("confirmed"), by: text, cite: oneOrMany }),
    stated: v.strictObject({
      ...base,
      status: v.picklist(["reported", "expected", "rumoured", "open"]),
      cite: oneOrMany,
    }),
    notStated: v.strictObject({ ...base, status: v.literal("not-stated"), nearest: v.optional(line) }),
    // Accepts nothing. It is there to tell, beside the status, all else that is wrong with the entry.
    withoutStatus: v.pipe(
      v.strictObject({
        ...base,
        // The default has a missing status checked like a wrong one.
        status: v.optional(noStatus, null),
        by: v.optional(text),
        cite: v.optional(oneOrMany),
        nearest: v.optional(line),
      }),
      v.never(),
    ),
  };
}

const anyText = "expected a text under «de» or «en»";

const translatedEntry = entriesOf(v.strictObject({ de: lines, en: lines }), localised, flag(false));
const untranslatedEntry = entriesOf(
  v.pipe(
    v.strictObject({ de: v.optional(lines), en: v.optional(lines) }),
    v.check(({ de, en }) => de !== undefined || en !== undefined, anyText),
    v.transform(({ de = [], en = [] }) => ({ de, en })),
  ),
  v.pipe(
    v.strictObject({ de: v.optional(line), en: v.optional(line) }),
    v.check(({ de, en }) => de !== undefined || en !== undefined, anyText),
  ),
  flag(true),
);

/**
 * What is kept of a draft, so that the others keep their places and no id is given twice. It is in the shape of a
 * {@link EntryDraft} with nothing to check.
 */
const draftEntry = v.pipe(
  v.looseObject({ draft: v.literal(true), id: v.fallback(v.optional(id), undefined) }),
  v.transform(({ id }) => ({
    status: "draft" as const,
    ...(id !== undefined && { id }),
    phrasings: { de: [], en: [] },
    related: [],
  })),
);

// Not `v.variant`: that says nothing of an entry but its status where the status is wrong.
const entry = v.lazy((input) => {
  if (isDraft(input)) return draftEntry;
  const schemas = isUntranslated(input) ? untranslatedEntry : translatedEntry;
  switch (statusOf(input)) {
    case "confirmed":
      return schemas.confirmed;
    case "reported":
    case "expected":
    case "rumoured":
    case "open":
      return schemas.stated;
    case "not-stated":
      return schemas.notStated;
    default:
      return schemas.withoutStatus;
  }
});

/** Whether an entry as it stands in the YAML is marked as a draft. */
export function isDraft(input: unknown): boolean {
  return typeof input === "object" && input !== null && "draft" in input && input.draft === true;
}

function isUntranslated(input: unknown): boolean {
  return (
    typeof input === "object" && input !== null && "untranslated" in input && input.untranslated === true
  );
}

function statusOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "status" in input ? input.status : undefined;
}

const fullQuestions = v.strictObject({
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

// Half filled in, the rest cannot be right yet, and nothing of it is served.
const onlyDrafts = v.pipe(
  v.looseObject({ entries: v.array(draftEntry) }),
  v.transform(({ entries }) => ({ waiting: entries.length })),
);

export const questionsSchema = v.lazy((input) => (hasOnlyDrafts(input) ? onlyDrafts : fullQuestions));

function hasOnlyDrafts(input: unknown): boolean {
  const entries = typeof input === "object" && input !== null && "entries" in input ? input.entries : [];
  return Array.isArray(entries) && entries.length > 0 && entries.every(isDraft);
}

export type QuestionsSource = v.InferOutput<typeof fullQuestions>;
type AnyEntrySource = QuestionsSource["entries"][number];
export type EntrySource = Exclude<AnyEntrySource, { readonly status: "draft" }>;
