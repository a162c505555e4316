import { CORE_SCHEMA, load } from "js-yaml";
import type { Language, Localised } from "./article.ts";
import { isDraft } from "./questions-schema.ts";
import { appendToLists } from "./yaml-append.ts";

/** A question as readers ask it, to be added to an entry. */
export interface NewPhrasing {
  readonly question: string;
  readonly language: Language;
}

type InEither<T> = { readonly [L in Language]?: T };

/** An entry to be added to a `questions.yaml`. A language may be missing: then it says that it is not translated yet. */
export interface NewEntry {
  readonly id: string;
  readonly topic: string;
  readonly status:
    | { readonly kind: "confirmed"; readonly by: Localised }
    | { readonly kind: "reported" | "expected" | "rumoured" | "open" };
  readonly phrasings: InEither<readonly string[]>;
  readonly answer: InEither<string>;
  /** Sentences of the article, word for word. */
  readonly cite: readonly string[];
}

/**
 * Adds phrasings to an entry of a `questions.yaml`, and leaves every character of it as it is.
 *
 * @returns undefined where the file is no YAML, has no such entry, or has it in a way that cannot be added to (aliases).
 */
export function withPhrasings(
  source: string,
  entryId: string,
  phrasings: readonly NewPhrasing[],
): string | undefined {
  const at = entriesIn(source).findIndex((entry) => entry.id === entryId);
  if (at === -1) return undefined;
  return appendToLists(
    source,
    (["de", "en"] as const).map((language) => ({
      path: ["entries", at, "phrasings", language],
      values: phrasings.filter((one) => one.language === language).map(({ question }) => oneLine(question)),
    })),
  );
}

/** An entry as far as it takes to find it. */
interface WrittenEntry {
  readonly id: string | undefined;
  readonly isDraft: boolean;
}

/** The entries of a `questions.yaml` in their order, drafts included; none where it is no YAML. */
export function entriesIn(source: string): readonly WrittenEntry[] {
  const entries = fieldOf(readYaml(source), "entries");
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) => {
    const id = fieldOf(entry, "id");
    return { id: typeof id === "string" ? id : undefined, isDraft: isDraft(entry) };
  });
}

function readYaml(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function fieldOf(yaml: unknown, field: string): unknown {
  return typeof yaml === "object" && yaml !== null
    ? Object.getOwnPropertyDescriptor(yaml, field)?.value
    : undefined;
}

/**
 * Adds an entry at the end of a `questions.yaml`, and leaves every character of it as it is.
 *
 * @returns undefined where the file is no YAML or its entries are no list.
 */
export function withEntry(source: string, entry: NewEntry): string | undefined {
  return appendToLists(source, [{ path: ["entries"], values: [writeEntry(entry)] }]);
}

// In the order in which the README shows it.
function writeEntry({ id, topic, status, phrasings, answer, cite }: NewEntry): unknown {
  const by = status.kind === "confirmed" ? { by: inOrder(status.by, oneLine) } : {};
  return {
    id,
    topic,
    ...(isTranslated(phrasings) && isTranslated(answer) ? {} : { untranslated: true }),
    status: status.kind,
    ...by,
    phrasings: inOrder(phrasings, (questions) => questions.map(oneLine)),
    answer: inOrder(answer, oneLine),
    cite: cite.map(oneLine),
  };
}

function isTranslated(texts: InEither<unknown>): boolean {
  return texts.de !== undefined && texts.en !== undefined;
}

function inOrder<T, R>({ de, en }: InEither<T>, write: (texts: T) => R): InEither<R> {
  return { ...(de !== undefined && { de: write(de) }), ...(en !== undefined && { en: write(en) }) };
}

// What YAML cannot hold, and marks that would turn the line around where it is shown.
const NOT_WRITTEN = /[\p{Cc}\u2066-\u2069\u202A-\u202E\uFFFE\uFFFF]/gu;

/** A text as one line of `questions.yaml`: what was pasted may have many, and characters that no file should hold. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(NOT_WRITTEN, " ").replace(/\s+/gu, " ").trim();
}
