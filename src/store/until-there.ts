import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "../log.ts";
import { describeOutage, isOutage } from "./outage.ts";

const RETRY_MILLISECONDS = 3_000;

/**
 * Asks something of a database until it answers: without it the bot cannot begin. The log says once that it waits.
 *
 * @throws what the database says where waiting does not help; the reason of `stop` where that ended the waiting.
 */
export async function untilThere<T>(
  ask: () => Promise<T>,
  log: Logger,
  stop: AbortSignal | undefined,
): Promise<T> {
  let isWaiting = false;
  for (;;) {
    stop?.throwIfAborted();
    try {
      const answer = await ask();
      if (isWaiting) log.info("the database is there");
      return answer;
    } catch (error) {
      if (!isOutage(error)) throw error;
      if (!isWaiting)
        log.warn({ reason: describeOutage(error) }, "the database cannot be reached, the bot waits for it");
      isWaiting = true;
    }
    // Its own error says that it was aborted, not why.
    await sleep(RETRY_MILLISECONDS, undefined, { ...(stop && { signal: stop }) }).catch(() => {});
  }
}
