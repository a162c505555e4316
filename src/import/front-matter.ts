import { isMap, parseDocument, stringify } from "yaml";
import type { Language, Origin } from "../article/article.ts";

/** The fields of the front matter. */
export interface FrontMatter extends Origin {
  readonly title: string;
  readonly language: Language;
}

/** A field of the front matter that a new version has otherwise. */
export interface FieldChange {
  readonly field: keyof FrontMatter;
  readonly before: string | undefined;
  readonly after: string;
}

const FIELDS = ["title", "language", "source", "publisher", "published", "updated"] as const;

/** Writes an `article.md`. */
export function writeArticle(fields: FrontMatter, body: string): string {
  const told = Object.fromEntries(
    FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
  );
  return `---\n${stringify(told, { lineWidth: 0 })}---\n\n${body}`;
}

/** The fields that are told anew. What is not told any more stays as it was. */
export function fieldChanges(before: FrontMatter, after: Partial<FrontMatter>): readonly FieldChange[] {
  return FIELDS.flatMap((field) => {
    const value = after[field];
    return value === undefined || value === before[field]
      ? []
      : [{ field, before: before[field], after: value }];
  });
}

/**
 * Puts a new body and changed fields into an `article.md`; comments and whatever else stands in the front matter stay.
 *
 * @param markdown has front matter.
 */
export function rewriteArticle(markdown: string, changes: readonly FieldChange[], body: string): string {
  const [whole = "", yaml = ""] = /^---[ \t]*\r?\n(.*?)\r?\n?---[ \t]*(?=\r?\n|$)/su.exec(markdown) ?? [];
  if (changes.length === 0) return `${whole}\n\n${body}`;
  const document = parseDocument(yaml);
  for (const { field, after } of changes) if (isMap(document.contents)) document.set(field, after);
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${body}`;
}
