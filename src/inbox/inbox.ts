import type { Update } from "grammy/types";

/**
 * Where updates wait between Telegram and the bot. Telegram forgets an update once it is confirmed, and delivers it again
 * until then; so it is confirmed when it is kept here. What is kept is handled once: a process that dies leaves it to the
 * next one.
 *
 *     Telegram ─▶ polling | webhook ─▶ inbox (kept, each chat in order) ─▶ bot
 */
export interface Inbox {
  /**
   * Takes updates. Resolves when Telegram may forget them: they are kept or, where nothing can be kept, handled. What was
   * taken before is passed over. Waits while far too many are being handled.
   */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** For how long the oldest update has waited for being handled, in seconds; 0 where none does. */
  readonly age: () => Promise<number>;
  /** Takes no more, and waits for what was begun, for seconds and not for minutes. What is left is kept for the next start. */
  readonly close: () => Promise<void>;
}
