import { setImmediate as yieldToOthers } from "node:timers/promises";
import { describeError } from "../bot/telegram/describe-error.ts";
import { inTime } from "../in-time.ts";
import type { Logger } from "../log.ts";
import type { UpdateStore } from "../store/deliveries.ts";
import { describeOutage, isOutage } from "../store/outage.ts";

/** What an inbox tells the database, which may be away. */
export interface Keeping {
  /**
   * Keeps updates. @returns what that comes to; undefined where it cannot be done, which the log says once. For a while
   * after that it is not tried: nobody who asks meanwhile waits for a database that does not answer.
   */
  readonly attempt: <T>(keep: () => Promise<T>) => Promise<{ readonly kept: T } | undefined>;
  /** Notes that an update is handled, as soon as the database takes it. */
  readonly finished: (updateId: number) => void;
  /** Tries a last time, and no more after that. */
  readonly close: () => Promise<void>;
}

const TRY_MILLISECONDS = 1000;
// To note what is handled takes no longer where the database is there.
const LAST_TRY_MILLISECONDS = 500;
// Between two of them others get their turn: with SQLite all is done in this thread.
const NOTED_AT_ONCE = 100;

/** Watches over what is told to a database. @param updates the database itself, which throws where it keeps nothing. */
export function createKeeping(updates: UpdateStore, log: Logger): Keeping {
  // Handled, but that could not be noted yet.
  const unnoted = new Set<number>();
  let isOut = false;
  let outSince = 0;
  let notBefore = 0;
  let noting: Promise<void> | undefined;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  async function noteAll(): Promise<void> {
    let noted = 0;
    for (const id of unnoted) {
      await updates.finish(id);
      unnoted.delete(id);
      noted += 1;
      if (noted % NOTED_AT_ONCE === 0) await yieldToOthers();
    }
  }

  function note(): Promise<void> {
    noting ??= noteAll()
      .catch((error: unknown) => {
        log.debug(describeError(error), "the database does not note what is handled");
        if (!isClosed) timer = setTimeout(noteLater, TRY_MILLISECONDS).unref();
      })
      .finally(() => {
        noting = undefined;
      });
    return noting;
  }

  function noteLater(): void {
    timer = undefined;
    void note();
  }

  return {
    attempt: async (keep) => {
      const begun = performance.now();
      if (isOut && begun < notBefore) return undefined;
      notBefore = begun + TRY_MILLISECONDS;
      try {
        const kept = await keep();
        // One that was begun before it went away tells nothing.
        if (isOut && begun > outSince) {
          log.info("updates are kept again");
          isOut = false;
        }
        return { kept };
      } catch (error) {
        const why = isOutage(error) ? { reason: describeOutage(error) } : describeError(error);
        if (!isOut) log.warn(why, "updates cannot be kept, and are confirmed when they are handled");
        isOut = true;
        outSince = performance.now();
        notBefore = outSince + TRY_MILLISECONDS;
        return undefined;
      }
    },
    finished: (updateId) => {
      unnoted.add(updateId);
      if (!timer && !isClosed) void note();
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await inTime((noting ?? Promise.resolve()).then(note), LAST_TRY_MILLISECONDS);
    },
  };
}
