import { createConcurrentSink, createRunner, createSource, type UpdateSource } from "@grammyjs/runner";
import type { Api, Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { BotContext } from "../bot-context.ts";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { createBusyUpdates } from "./busy-updates.ts";
import { describeError } from "./describe-error.ts";
import { untilAnswered } from "./until-answered.ts";

/** For how long Telegram keeps a call open while there is nothing to tell, in seconds. */
export const POLL_SECONDS = 30;
const MOST_UPDATES_A_CALL = 100;
// Far more than are ever busy: a bound for the memory, not for the pace.
const MOST_AT_ONCE = 1000;
const CONFIRM_SECONDS = 4;

/**
 * Fetches updates and hands them to the bot, side by side, until `stop`. After that nothing is fetched any more, what was
 * begun is finished (as far as it takes seconds, not minutes), and Telegram is told what we have had, so that the next
 * start does not get it again.
 *
 * @throws {GrammyError} where Telegram refuses: 409 while another process polls, 401 for a token that was revoked.
 */
export async function pollUpdates(bot: Bot<BotContext>, log: Logger, stop: AbortSignal): Promise<void> {
  // While a webhook is set, Telegram answers no polling.
  await untilAnswered(() => bot.api.deleteWebhook({ drop_pending_updates: false }), log, stop);

  const { source, nextOffset } = updateSource(bot.api, log, stop);
  const busy = createBusyUpdates(bot, log);
  // What could not be handled is logged and lost: asking for the next ones confirms it.
  const handler = { consume: async (update: Update) => void (await busy.handle(update)) };
  // What goes wrong is logged where updates are handled: this would be a mistake of ours.
  const rethrow = (error: unknown) => Promise.reject(error);
  const runner = createRunner(source, createConcurrentSink(handler, rethrow, { concurrency: MOST_AT_ONCE }));

  const stopped = new Promise<void>((resolve) => {
    stop.addEventListener("abort", () => {
      // At once, so that the call it interrupts counts as interrupted and not as failed.
      void runner.stop();
      resolve();
    });
  });
  runner.start();
  const fetching = runner.task();
  try {
    await Promise.race([fetching, stopped]);
  } finally {
    // The runner waits for what it fetches, but not for the updates it has handed out.
    await busy.finish(fetching);
  }
  if (nextOffset() > 0) await confirm(bot.api, nextOffset(), log);
}

interface Updates {
  readonly source: UpdateSource<Update>;
  /** The update to go on from: one more than the last one fetched, 0 while there was none. */
  readonly nextOffset: () => number;
}

// In place of the runner's own fetching, which tries again after ever longer waits and writes errors to the console.
function updateSource(api: Api, log: Logger, stop: AbortSignal): Updates {
  let offset = 0;
  const source = createSource<Update>({
    supply: async (room, signal) => {
      const updates = await untilAnswered(
        () =>
          api.getUpdates(
            {
              offset,
              limit: Math.min(room, MOST_UPDATES_A_CALL),
              timeout: POLL_SECONDS,
              allowed_updates: ALLOWED_UPDATES,
            },
            signal,
          ),
        log,
        stop,
      );
      const last = updates.at(-1);
      if (last) offset = last.update_id + 1;
      return updates;
    },
  });
  return { source, nextOffset: () => offset };
}

// What was not finished too: half of it may have been said, and nothing is to be answered twice.
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  const signal = AbortSignal.timeout(CONFIRM_SECONDS * 1000);
  try {
    await untilAnswered(() => api.getUpdates({ offset, limit: 1, timeout: 0 }), log, signal);
  } catch (error) {
    log.warn(describeError(error), "Telegram may deliver the last updates again");
  }
}
