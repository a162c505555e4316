import { autoRetry } from "@grammyjs/auto-retry";
import { type Api, HttpError, type Transformer } from "grammy";
import { wasCutOff, wasNeverSent } from "./network-error.ts";

// A longer wait than this, and nobody looks for the answer any more.
const LONGEST_WAIT_SECONDS = 60;
const MOST_RETRIES = 3;
/** Milliseconds to wait after the first, second, third call that did not get through. */
const NETWORK_WAITS = [500, 2000, 5000];

// The start, the polling and the webhook repeat these by themselves, without end: see `untilAnswered`.
const REPEATED_ELSEWHERE: ReadonlySet<string> = new Set([
  "getMe",
  "setWebhook",
  "deleteWebhook",
  "getUpdates",
]);

/**
 * Repeats calls that failed for the moment only: waits as long as Telegram asks for (429), and tries again after its own
 * errors (5xx) and those of the network. Each call waits by itself; those for other chats go on meanwhile.
 */
export function installRetry(api: Api): void {
  const retryRefusals = autoRetry({
    maxRetryAttempts: MOST_RETRIES,
    maxDelaySeconds: LONGEST_WAIT_SECONDS,
    // It would repeat these without end, and without looking at what was called.
    rethrowHttpErrors: true,
  });
  api.config.use(unlessRepeatedElsewhere(retryNetwork), unlessRepeatedElsewhere(retryRefusals));
}

function unlessRepeatedElsewhere(retry: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    REPEATED_ELSEWHERE.has(method) ? prev(method, payload, signal) : retry(prev, method, payload, signal);
}

const retryNetwork: Transformer = async (prev, method, payload, signal) => {
  for (const wait of NETWORK_WAITS) {
    try {
      return await prev(method, payload, signal);
    } catch (error) {
      if (signal?.aborted || !(error instanceof HttpError) || !isSafeToRepeat(method, error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return prev(method, payload, signal);
};

// What comes to the same, done once or twice.
const HARMLESS_TWICE = /^(?:get|set|edit|delete|answer)[A-Z]/u;

/**
 * Only what surely never left, or does no harm when it is done twice, is repeated: a message whose connection broke halfway
 * may have been delivered (`say-once.ts` looks for it). Calls that ran into our time limit are not: they have held their
 * chat up long enough.
 */
function isSafeToRepeat(method: string, error: HttpError): boolean {
  return wasNeverSent(error) || (wasCutOff(error) && HARMLESS_TWICE.test(method));
}
