import type { Language } from "../article/article.ts";
import type { Complaint } from "./store.ts";

/** What came of a question. */
export const OUTCOMES = [
  /** An entry answered it. */
  "answer",
  /** A sentence of the article answered it. */
  "passage",
  /** The bot asked back which of several was meant. */
  "suggestions",
  /** A known unknown: prepared that the article does not say. */
  "not-stated",
  /** Nothing was found. */
  "unanswered",
  /** Thanks, greetings and the like: no question. */
  "chitchat",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where questions come from; `tap` for a button with a prepared question, wherever it stands. */
export const ORIGINS = ["private", "group", "channel", "inline", "guest", "tap"] as const;
export type Origin = (typeof ORIGINS)[number];

/** The day of a time in milliseconds since 1970, as tallies have it: `2026-11-25`, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, "2026-11-25".length);
}

/** One kind of thing that happens, counted by day. */
export interface Tally {
  /** `2026-11-25`, in UTC. */
  readonly day: string;
  /** Slug. */
  readonly article: string;
  readonly outcome: Outcome;
  /** The entry that answered, or the known unknown; absent for the other outcomes. */
  readonly entry?: string | undefined;
  readonly origin: Origin;
  readonly language: Language;
}

export interface TallyStore {
  readonly count: (tally: Tally) => Promise<void>;
  /** All tallies of a day and after it. */
  readonly since: (day: string) => Promise<readonly (Tally & { readonly count: number })[]>;
}

/** How often an answer was judged so. */
export interface Judged {
  readonly article: string;
  readonly entry?: string | undefined;
  readonly verdict: "good" | "bad";
  readonly complaint?: Complaint | undefined;
  readonly count: number;
}
