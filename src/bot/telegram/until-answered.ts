import { GrammyError, HttpError } from "grammy";
import type { Logger } from "../../log.ts";
import { describeError } from "./describe-error.ts";

// Always the same: whoever asks something right after an outage is not to wait for another quarter of an hour.
const RETRY_SECONDS = 3;

/**
 * Repeats a call until Telegram answers it, for as long as it takes: without it, the bot has nothing to do. An outage is
 * logged once when it begins, and once when it is over.
 *
 * @param signal ends it with the signal's reason, whether it is calling or waiting.
 * @throws {GrammyError} where Telegram refuses the call and would do so again: a wrong token, another process polling.
 */
export async function untilAnswered<T>(call: () => Promise<T>, log: Logger, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([repeat(call, log, signal), aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

async function repeat<T>(call: () => Promise<T>, log: Logger, signal: AbortSignal): Promise<T> {
  let isOut = false;
  for (;;) {
    try {
      const answer = await call();
      if (isOut) log.info("Telegram answers again");
      return answer;
    } catch (error) {
      const seconds = secondsToWait(error);
      if (seconds === undefined || signal.aborted) throw error;
      if (!isOut) log.warn(describeError(error), "Telegram does not answer, trying again until it does");
      isOut = true;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      signal.throwIfAborted();
    }
  }
}

function secondsToWait(error: unknown): number | undefined {
  if (error instanceof HttpError) return RETRY_SECONDS;
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 429) return error.parameters.retry_after ?? RETRY_SECONDS;
  return error.error_code >= 500 ? RETRY_SECONDS : undefined;
}
