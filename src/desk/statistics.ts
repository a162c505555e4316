import type { Complaint } from "../store/store.ts";
import { dayOf, type Judged, type Origin, type Outcome, type Tally } from "../store/tallies.ts";

/** What was asked in a number of days, and what came of it. Small talk is no question. */
export interface Statistics {
  readonly days: number;
  readonly questions: number;
  /** By an entry or a sentence. */
  readonly answered: number;
  /** It was asked back which of several was meant. */
  readonly askedBack: number;
  /** The article does not answer it: as a known unknown, or nothing was found. */
  readonly declined: number;
  /** Each day, the oldest first, also those without questions. */
  readonly byDay: readonly DayStatistics[];
  /** The entries that were asked for most, known unknowns included. */
  readonly topEntries: readonly EntryCount[];
  /** How answers were judged, by entry; those with most thumbs down first. */
  readonly complaints: readonly Complaints[];
  /** Origins without a question are absent. */
  readonly byOrigin: Readonly<Partial<Record<Origin, number>>>;
}

export interface DayStatistics {
  /** `2026-11-25` */
  readonly day: string;
  readonly questions: number;
  readonly declined: number;
}

export interface EntryCount {
  /** Slug. */
  readonly article: string;
  /** Id. */
  readonly entry: string;
  readonly count: number;
}

/** What readers thought of an entry's answer; of sentences and declines together, where the entry is absent. */
export interface Complaints {
  readonly article: string;
  readonly entry?: string;
  readonly good: number;
  readonly bad: number;
  readonly byComplaint: Readonly<Partial<Record<Complaint, number>>>;
}

const OUTCOME_GROUPS: Readonly<Record<Outcome, "answered" | "askedBack" | "declined" | undefined>> = {
  answer: "answered",
  passage: "answered",
  suggestions: "askedBack",
  "not-stated": "declined",
  unanswered: "declined",
  chitchat: undefined,
};

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The first of the last so many days up to one, as `2026-11-25`. */
export function firstDay({ today, days }: Period): string {
  return dayOf(Date.parse(today) - (days - 1) * DAY_MILLISECONDS);
}

/** The last so many days, with the last of them, as `2026-11-25` in UTC. */
export interface Period {
  readonly today: string;
  /** At least 1. */
  readonly days: number;
}

/** Sums up what was counted in a period. Tallies of other days are left out. @param judged of the same period. */
export function statisticsOf(
  tallies: readonly (Tally & { readonly count: number })[],
  judged: readonly Judged[],
  period: Period,
): Statistics {
  const first = firstDay(period);
  const inPeriod = tallies.filter(
    ({ day, outcome }) => day >= first && day <= period.today && OUTCOME_GROUPS[outcome] !== undefined,
  );
  const by = sumBy(inPeriod, ({ outcome }) => OUTCOME_GROUPS[outcome]);
  const byDay = sumBy(inPeriod, ({ day }) => day);
  const isDeclined = ({ outcome }: Tally) => OUTCOME_GROUPS[outcome] === "declined";
  const declinedByDay = sumBy(inPeriod.filter(isDeclined), ({ day }) => day);
  return {
    days: period.days,
    questions: inPeriod.reduce((sum, { count }) => sum + count, 0),
    answered: by.get("answered") ?? 0,
    askedBack: by.get("askedBack") ?? 0,
    declined: by.get("declined") ?? 0,
    byDay: daysOf(first, period.days).map((day) => ({
      day,
      questions: byDay.get(day) ?? 0,
      declined: declinedByDay.get(day) ?? 0,
    })),
    topEntries: topEntries(inPeriod),
    complaints: complaintsOf(judged),
    byOrigin: Object.fromEntries(sumBy(inPeriod, ({ origin }) => origin)),
  };
}

function daysOf(first: string, days: number): readonly string[] {
  const start = Date.parse(first);
  return Array.from({ length: days }, (_, n) => dayOf(start + n * DAY_MILLISECONDS));
}

function sumBy<T extends { readonly count: number }, K>(
  counted: readonly T[],
  keyOf: (one: T) => K,
): Map<K, number> {
  const sums = new Map<K, number>();
  for (const one of counted) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

function topEntries(tallies: readonly (Tally & { readonly count: number })[]): readonly EntryCount[] {
  const entries = new Map<string, EntryCount>();
  for (const { article, entry, count } of tallies) {
    if (entry === undefined) continue;
    const key = `${article} ${entry}`;
    entries.set(key, { article, entry, count: count + (entries.get(key)?.count ?? 0) });
  }
  return [...entries.values()].sort((a, b) => b.count - a.count || compareEntries(a, b));
}

function complaintsOf(judged: readonly Judged[]): readonly Complaints[] {
  const all = new Map<string, Complaints>();
  for (const { article, entry, verdict, complaint, count } of judged) {
    const key = `${article} ${entry ?? ""}`;
    const before = all.get(key) ?? {
      article,
      ...(entry !== undefined && { entry }),
      good: 0,
      bad: 0,
      byComplaint: {},
    };
    const byComplaint = complaint
      ? { ...before.byComplaint, [complaint]: (before.byComplaint[complaint] ?? 0) + count }
      : before.byComplaint;
    all.set(key, { ...before, [verdict]: before[verdict] + count, byComplaint });
  }
  return [...all.values()].sort((a, b) => b.bad - a.bad || b.good - a.good || compareEntries(a, b));
}

// For the same counts, always in the same order.
function compareEntries(
  a: { article: string; entry?: string },
  b: { article: string; entry?: string },
): number {
  const [one, other] = [`${a.article} ${a.entry ?? ""}`, `${b.article} ${b.entry ?? ""}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
