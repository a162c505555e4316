import { LANGUAGES } from "./article.ts";
import type { EntryDraft, LinesDraft, QuestionsDraft } from "./questions-draft.ts";
import type { Path } from "./yaml-positions.ts";
import type { ReportAt } from "./yaml-source.ts";

/** Reports ids that stand twice and those that name nothing. */
export function checkIds({ topics, entries }: QuestionsDraft, report: ReportAt): void {
  const topicIds = checkUnique(topics, "topics", "topic", report);
  const entryIds = checkUnique(entries, "entries", "entry", report);
  // An id that is named may be the very one that is missing or misspelt: then only that is told.
  const allTopicsKnown = topics.length > 0 && topics.every(({ id }) => id !== undefined);
  const allEntriesKnown = entries.every(({ id, status }) => id !== undefined || status === "draft");
  const draftIds = new Set(entries.filter(({ status }) => status === "draft").map(({ id }) => id));
  entries.forEach((entry, i) => {
    const { topic } = entry;
    if (allTopicsKnown && topic !== undefined && !topicIds.has(topic)) {
      const known = [...topicIds].join(", ");
      report(["entries", i, "topic"], `There is no topic «${topic}». Use one of ${known}.`);
    }
    checkRelated(
      entry,
      ["entries", i, "related"],
      { known: allEntriesKnown ? entryIds : undefined, drafts: draftIds },
      report,
    );
  });
}

function checkUnique(
  things: readonly { readonly id?: string | undefined }[],
  list: string,
  thing: string,
  report: ReportAt,
): ReadonlySet<string> {
  const ids = new Set<string>();
  things.forEach(({ id }, i) => {
    if (id === undefined) return;
    if (ids.has(id)) report([list, i, "id"], `The ${thing} «${id}» stands here twice. Give one another id.`);
    ids.add(id);
  });
  return ids;
}

function checkRelated(
  entry: EntryDraft,
  path: Path,
  ids: { known: ReadonlySet<string> | undefined; drafts: ReadonlySet<string | undefined> },
  report: ReportAt,
): void {
  entry.related.forEach((id, i) => {
    if (id === undefined) return;
    const at = [...path, i];
    if (id === entry.id) report(at, "An entry cannot be related to itself. Remove it.");
    else if (ids.drafts.has(id)) {
      report(at, `The entry «${id}» is still a draft. Accept it, or remove it here.`);
    } else if (ids.known && !ids.known.has(id)) {
      report(at, `There is no entry «${id}». Correct the id or remove it.`);
    } else if (entry.related.indexOf(id) !== i) report(at, `«${id}» is named twice. Remove one.`);
  });
}

/** Reports phrasings that stand twice or hold no word. */
export function checkPhrasings({ entries }: QuestionsDraft, report: ReportAt): void {
  const owners = new Map<string, EntryDraft>();
  for (const [i, entry] of entries.entries()) {
    for (const language of LANGUAGES) {
      const path = ["entries", i, "phrasings", language];
      checkPhrasingsOfEntry(entry, entry.phrasings[language], path, owners, report);
    }
  }
}

/** @param owners the entry of each phrasing so far, by {@link phrasingKey}. */
function checkPhrasingsOfEntry(
  entry: EntryDraft,
  phrasings: LinesDraft,
  path: Path,
  owners: Map<string, EntryDraft>,
  report: ReportAt,
): void {
  // Within one language: a keyword may well stand under both languages of one entry, such as `Joe Tsai`.
  const own = new Set<string>();
  phrasings.forEach((phrasing, i) => {
    if (phrasing === undefined) return;
    const key = phrasingKey(phrasing);
    const owner = owners.get(key) ?? entry;
    if (key === "") report([...path, i], "A phrasing needs at least one word.");
    else if (own.has(key)) report([...path, i], `«${phrasing}» stands twice in this entry. Remove one.`);
    else if (owner !== entry) {
      const other = owner.id === undefined ? "another entry" : `the entry «${owner.id}»`;
      report([...path, i], `«${phrasing}» is also a phrasing of ${other}. Keep it in one of the two.`);
    }
    own.add(key);
    owners.set(key, owner);
  });
}

/** The same for two phrasings that differ in marks, spaces and capitals only; empty where there is no word. */
export function phrasingKey(phrasing: string): string {
  return phrasing
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
