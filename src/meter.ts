import type { Origin, Outcome } from "./store/tallies.ts";

/** What is measured while the bot runs: counted and timed by whatever shows it (`server/metrics.ts`), or by nobody. */
export interface Meter {
  /** An update was handled. @param kind as Telegram calls it: `message`, `callback_query`. @param seconds from taking it. */
  readonly handled: (kind: string, seconds: number) => void;
  /** A question was answered or declined. @param seconds what the engine took for it. */
  readonly answered: (outcome: Outcome, origin: Origin, seconds: number) => void;
  /** Telegram did not take a call. @param reason its code (`400`), or `network` where it did not answer. */
  readonly refused: (method: string, reason: string) => void;
  /** Telegram asked to wait (429). */
  readonly held: (method: string, seconds: number) => void;
}

/** Measures nothing. */
export const NO_METER: Meter = {
  handled: () => {},
  answered: () => {},
  refused: () => {},
  held: () => {},
};
