import { describeError } from "./bot/telegram/describe-error.ts";
import type { Logger } from "./log.ts";
import type { Store } from "./store/store.ts";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Often enough that a chore is not late by more than anybody minds.
const LOOK = 10 * MINUTE;

/** What is done once in a while. */
export interface Chores {
  readonly store: Store;
  /** See `StoreConfig`. */
  readonly retentionDays: number;
  /** Sends what the editors hear every week; finds out by itself whether that is due. */
  readonly sendDigests: () => Promise<void>;
  readonly log: Logger;
}

/** Does the chores when they are due, from now on. @returns what ends that. */
export function startChores({ store, retentionDays, sendDigests, log }: Chores): () => void {
  async function sweep(): Promise<void> {
    const now = Date.now();
    if (await store.chores.begin("sweep", now, HOUR)) await store.sweep(now, now - retentionDays * DAY);
  }

  async function look(): Promise<void> {
    for (const chore of [sweep, sendDigests]) {
      try {
        await chore();
      } catch (error) {
        log.warn({ chore: chore.name, ...describeError(error) }, "a chore could not be done, and waits");
      }
    }
  }

  void look();
  const timer = setInterval(() => void look(), LOOK);
  return () => clearInterval(timer);
}
