import * as v from "valibot";
import { LANGUAGES } from "./article.ts";

const line = v.pipe(v.string(), v.trim(), v.minLength(1));
const date = v.custom<string>(isDate, "expected a date such as 2025-02-13");

/** The shape of the front matter of `article.md`. */
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

/** Whether a value is a date of the front matter: `2025-02-13`, with a time or without. */
export function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}(?:[T ]\S+)?$/u.test(value)) return false;
  return !Number.isNaN(Date.parse(value)) && isCalendarDay(value.slice(0, 10));
}

// `Date.parse` takes 2025-02-30 for 2025-03-02.
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}
