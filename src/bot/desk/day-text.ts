import type { Language } from "../../article/article.ts";
import { dayOf } from "../../store/tallies.ts";
import { say } from "../wording.ts";

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** When something was, to the day: `heute`, `gestern`, `am 12. November`. Both times in milliseconds since 1970. */
export function whenText(at: number, now: number, language: Language): string {
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(at))) / DAY;
  if (days <= 0) return say(language, "desk-today");
  if (days === 1) return say(language, "desk-yesterday");
  const isThisYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  const date = format(at, language, {
    day: "numeric",
    month: "long",
    ...(!isThisYear && { year: "numeric" }),
  });
  return say(language, "desk-on-day", { date });
}

/** A day as a line of a chart begins: `Mi 25.11.`, `Wed 25/11`; as wide for one day as for another. */
export function shortDay(day: string, language: Language): string {
  const at = Date.parse(day);
  const weekday = format(at, language, { weekday: "short" }).slice(0, language === "de" ? 2 : 3);
  return `${weekday} ${dateOf(day, language)}`;
}

/** The same without the day of the week: `25.11.`, `25/11`. */
export function dateOf(day: string, language: Language): string {
  return format(Date.parse(day), language, { day: "2-digit", month: "2-digit" });
}

function format(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === "de" ? "de-DE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at);
}
