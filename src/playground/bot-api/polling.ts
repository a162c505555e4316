import type { Update } from "grammy/types";
import type { World } from "../world/world.ts";
import type { Payload } from "./method-types.ts";
import { REFUSALS, type Refusal } from "./refusal.ts";

/** `getUpdates`: at most one call at a time waits for news. */
export interface Polling {
  /** @throws {Refusal} 409 where another call takes its place. */
  readonly getUpdates: (payload: Payload<"getUpdates">, gone: AbortSignal) => Promise<Update[]>;
  /** Ends the call that waits, if there is one. */
  readonly end: (reason: Refusal) => void;
}

const MOST_UPDATES = 100;
/** Seconds: `LONG_POLL_MAX_TIMEOUT` in telegram-bot-api. */
const LONGEST_WAIT = 50;

/** Nobody polls yet. */
export function createPolling({ updates }: Pick<World, "updates">): Polling {
  let waiting: { readonly end: (reason: Refusal) => void } | undefined;

  function untilNews(milliseconds: number, gone: AbortSignal): Promise<void> {
    waiting?.end(REFUSALS.otherPolling());
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        updates.events.off("update", onUpdate);
        gone.removeEventListener("abort", done);
        if (waiting === mine) waiting = undefined;
      };
      const done = () => {
        stop();
        resolve();
      };
      // What comes at the same moment goes together.
      const onUpdate = () => setImmediate(done);
      const mine = {
        end: (reason: Refusal) => {
          stop();
          reject(reason);
        },
      };
      const timer = setTimeout(done, milliseconds);
      waiting = mine;
      updates.events.once("update", onUpdate);
      gone.addEventListener("abort", done, { once: true });
      if (gone.aborted) done();
    });
  }

  return {
    getUpdates: async (payload, gone) => {
      const { offset = 0, limit = MOST_UPDATES, timeout = 0, allowed_updates: allowed } = payload ?? {};
      if (allowed) updates.allow(allowed);
      if (offset !== 0) updates.confirm(offset);
      // Telegram takes the nearest number that it allows, too.
      const seconds = Math.min(Math.max(timeout, 0), LONGEST_WAIT);
      const count = Math.min(Math.max(limit, 1), MOST_UPDATES);
      if (updates.pending.length === 0 && seconds > 0) await untilNews(seconds * 1000, gone);
      return updates.pending.slice(0, count);
    },
    end: (reason) => waiting?.end(reason),
  };
}
