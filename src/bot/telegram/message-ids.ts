import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import type { MessageRef } from "../../store/store.ts";

// Chats that count by themselves; those that nobody wrote in for longest are forgotten, and learnt anew.
const MOST_CHATS = 10_000;
// Supergroups and channels have ids below this one (Bot API, "chat ids"; tdlib's `DialogId`).
const LAST_SUPERGROUP_ID = -1_000_000_000_000;

// No chat has this id.
const ACCOUNT = 0;

// Long enough for a call, too short for anybody to wait for it: Telegram may ask the first one to wait for a minute.
const FIRST_MILLISECONDS = 1000;
// Of the account's own: Telegram takes 30 a second from a bot, so more at once only wait there. What is not sent yet when a
// process dies needs not be looked for afterwards.
const MOST_AT_ONCE = 40;

/**
 * The highest message ids that were seen. Private chats and basic groups share one row of ids for the whole account, in the
 * order of sending; supergroups and channels have one each (https://core.telegram.org/api/updates, "message ids").
 */
export interface MessageIds {
  readonly see: (chatId: number, messageId: number) => void;
  /** The highest one seen in a row of ids; 0 where none was. */
  readonly highest: (row: number) => number;
  /** True where this process has sent something in a row: before, what it has seen says little about where the row stands. */
  readonly isKnown: (row: number) => boolean;
  /** Sends a message and notes its id. The first one of a row is sent alone, so that the others know where it stands. */
  readonly inTurn: (chatId: number, send: () => Promise<MessageRef>) => Promise<MessageRef>;
}

/** Nothing seen yet. */
export function createMessageIds(): MessageIds {
  const highest = new LRUCache<number, number>({ max: MOST_CHATS });
  const firsts = new LRUCache<number, "sent" | Promise<unknown>>({ max: MOST_CHATS });
  const limit = pLimit(MOST_AT_ONCE);

  const see = (chatId: number, messageId: number) => {
    const row = rowOf(chatId);
    if (messageId > (highest.get(row) ?? 0)) highest.set(row, messageId);
  };

  async function noted(chatId: number, send: () => Promise<MessageRef>): Promise<MessageRef> {
    const ref = await send();
    if (ref.kind !== "message") return ref;
    see(chatId, ref.messageId);
    firsts.set(rowOf(chatId), "sent");
    return ref;
  }

  return {
    see,
    highest: (row) => highest.get(row) ?? 0,
    isKnown: (row) => firsts.get(row) === "sent",
    inTurn: async (chatId, send) => {
      const row = rowOf(chatId);
      // A group's messages are in order anyway.
      if (row !== ACCOUNT) return noted(chatId, send);
      const until = performance.now() + FIRST_MILLISECONDS;
      for (let first = firsts.get(row); first !== "sent"; first = firsts.get(row)) {
        if (first === undefined) {
          const sending = noted(chatId, send);
          const settled = sending.then(
            () => undefined,
            () => void firsts.delete(row),
          );
          firsts.set(row, settled);
          return sending;
        }
        const left = until - performance.now();
        if (left <= 0) break;
        await Promise.race([first, new Promise((resolve) => setTimeout(resolve, left))]);
      }
      return limit(() => noted(chatId, send));
    },
  };
}

/** The row of ids that a chat's messages are in: its own id, or 0 for those that share the account's. */
export function rowOf(chatId: number): number {
  return chatId < LAST_SUPERGROUP_ID ? chatId : ACCOUNT;
}
