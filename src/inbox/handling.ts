import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "../bot/bot-context.ts";
import { describeError } from "../bot/telegram/describe-error.ts";
import { kindOf } from "../bot/telegram/update-kind.ts";
import type { Logger } from "../log.ts";
import type { Meter } from "../meter.ts";

// Docker kills ten seconds after it asked to stop; the last words to Telegram and the database have to fit in as well.
const FINISH_SECONDS = 7.5;
// Far more than are ever busy: a bound for the memory, not for the pace.
const MOST_AT_ONCE = 1000;

/** The updates that the bot is at. */
export interface Handling {
  /**
   * Hands an update to the bot, and waits until it is handled. What goes wrong is logged, and counts as handled.
   *
   * @throws {Error} where it is not handled by the time that the bot has to end.
   */
  readonly handle: (update: Update) => Promise<void>;
  /** Resolves when there is room for more. */
  readonly room: () => Promise<void>;
  /** Seconds since the oldest of them came; 0 where there is none. */
  readonly age: () => number;
  /** Seconds since one of them was done, or since the start. */
  readonly quiet: () => number;
  /** Waits for all of them, for seconds and not for minutes; what is not handled then is given up. */
  readonly finish: () => Promise<void>;
}

interface Busy {
  readonly since: number;
  readonly giveUp: () => void;
}

/** Keeps count of what a bot is at. */
export function createHandling(
  bot: Pick<Bot<BotContext>, "handleUpdate">,
  meter: Meter,
  log: Logger,
): Handling {
  // In the order they came: the first one is the oldest.
  const busy = new Set<Busy>();
  const waiting: (() => void)[] = [];
  let finished = () => {};
  let lastDone = performance.now();

  async function handled(update: Update): Promise<void> {
    const since = performance.now();
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      // The bot's own boundary takes what goes wrong: this is a mistake of ours, and would be one the next time.
      log.error(describeError(error), "an update could not be handled");
    }
    meter.handled(kindOf(update) ?? "none", (performance.now() - since) / 1000);
  }

  function leave(one: Busy): void {
    busy.delete(one);
    lastDone = performance.now();
    waiting.shift()?.();
    if (busy.size === 0) finished();
  }

  return {
    handle: (update) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(new Error("An update was not handled in time."));
        const one = { since: performance.now(), giveUp };
        busy.add(one);
        void handled(update)
          .then(resolve, reject)
          .finally(() => leave(one));
      }),
    room: async () => {
      while (busy.size >= MOST_AT_ONCE) await new Promise<void>((resolve) => void waiting.push(resolve));
    },
    age: () => {
      const [oldest] = busy;
      return oldest === undefined ? 0 : (performance.now() - oldest.since) / 1000;
    },
    quiet: () => (performance.now() - lastDone) / 1000,
    finish: async () => {
      if (busy.size === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        finished = resolve;
        timer = setTimeout(resolve, FINISH_SECONDS * 1000);
      });
      clearTimeout(timer);
      if (busy.size === 0) return;
      log.warn({ updates: busy.size }, "not all updates were handled in time");
      for (const { giveUp } of busy) giveUp();
      busy.clear();
      for (const pass of waiting.splice(0)) pass();
    },
  };
}
