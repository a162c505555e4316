import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "../bot/bot-context.ts";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";
import type { Meter } from "../meter.ts";

// Docker kills ten seconds after it asked to stop; the last word to Telegram has to fit in as well.
const FINISH_SECONDS = 8;
// Far more than are ever busy: a bound for the memory, not for the pace.
const MOST_AT_ONCE = 1000;

/** The updates that the bot is at. */
export interface Handling {
  /** Hands an update to the bot, and waits until it is handled. What goes wrong is logged, and counts as handled. */
  readonly handle: (update: Update) => Promise<void>;
  /** Resolves when there is room for more. */
  readonly room: () => Promise<void>;
  /** Seconds since the oldest of them came; 0 where there is none. */
  readonly age: () => number;
  /** Waits for all of them, for seconds and not for minutes. */
  readonly finish: () => Promise<void>;
}

/** Keeps count of what a bot is at. */
export function createHandling(bot: Bot<BotContext>, meter: Meter, log: Logger): Handling {
  // In the order they came: the first one is the oldest.
  const busy = new Map<Promise<void>, number>();

  async function handled(update: Update, since: number): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      // The bot's own boundary takes what goes wrong: this is a mistake of ours, and would be one the next time.
      log.error(describeError(error), "an update could not be handled");
    }
    meter.handled(kindOf(update), (performance.now() - since) / 1000);
  }

  return {
    handle: async (update) => {
      const since = performance.now();
      const handling = handled(update, since);
      busy.set(handling, since);
      await handling;
      busy.delete(handling);
    },
    room: async () => {
      while (busy.size >= MOST_AT_ONCE) await Promise.race(busy.keys());
    },
    age: () => {
      const [oldest] = busy.values();
      return oldest === undefined ? 0 : (performance.now() - oldest) / 1000;
    },
    finish: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, FINISH_SECONDS * 1000);
      });
      const finished = (async () => {
        while (busy.size > 0) await Promise.all(busy.keys());
      })();
      await Promise.race([finished, late]);
      clearTimeout(timer);
      if (busy.size > 0) log.warn({ updates: busy.size }, "not all updates were handled in time");
    },
  };
}

function kindOf(update: Update): string {
  return Object.keys(update).find((key) => key !== "update_id") ?? "none";
}
