import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { BotContext } from "../bot-context.ts";
import { describeError } from "./describe-error.ts";

// Docker kills ten seconds after it asked to stop; the last word to Telegram has to fit in as well.
const FINISH_SECONDS = 8;

/** The updates that the bot is at, however they came. */
export interface BusyUpdates {
  /**
   * Hands an update to the bot, and waits until it is handled or {@link finish} has given it up.
   *
   * @returns false where it could not be handled at all; that is logged.
   */
  readonly handle: (update: Update) => Promise<boolean>;
  /** Waits for all that was begun, for seconds and not for minutes. @param first what may still begin more. */
  readonly finish: (first?: Promise<unknown>) => Promise<void>;
}

/** Keeps count of what a bot is at. */
export function createBusyUpdates(bot: Bot<BotContext>, log: Logger): BusyUpdates {
  // Each with what ends the waiting for it.
  const busy = new Map<Promise<boolean>, (isHandled: boolean) => void>();

  async function handled(update: Update): Promise<boolean> {
    try {
      await bot.handleUpdate(update);
      return true;
    } catch (error) {
      log.error(describeError(error), "an update could not be handled");
      return false;
    }
  }

  return {
    handle: (update) => {
      const handling = handled(update);
      const ended = new Promise<boolean>((resolve) => {
        busy.set(handling, resolve);
      });
      void handling.then((isHandled) => {
        busy.get(handling)?.(isHandled);
        busy.delete(handling);
      });
      return ended;
    },
    finish: async (first = Promise.resolve()) => {
      const finished = Promise.allSettled([first]).then(() => Promise.all(busy.keys()));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, FINISH_SECONDS * 1000);
      });
      await Promise.race([finished, late]);
      clearTimeout(timer);
      if (busy.size > 0) log.warn({ updates: busy.size }, "not all updates were handled in time");
      // Half of an answer may have been said, and nothing is to be answered twice: they count as handled.
      for (const end of busy.values()) end(true);
    },
  };
}
