import type { Update } from "grammy/types";
import type { Handling } from "../../src/inbox/handling.ts";

let updateId = 5000;

/** A message in a chat, as an update of its own. */
export function messageIn(chatId: number, text = "Hallo"): Update {
  updateId += 1;
  const from = { id: chatId, is_bot: false, first_name: "Anna" };
  const chat = { id: chatId, type: "private", first_name: "Anna" } as const;
  return { update_id: updateId, message: { message_id: updateId, date: 1_790_000_000, chat, from, text } };
}

/** Handles updates for an inbox: notes them, and does with each what is said. */
export interface RecordedHandling extends Handling {
  readonly begun: number[];
  readonly done: number[];
}

/** @param work what handling takes; nothing by default. */
export function recordHandling(work: (update: Update) => Promise<void> = async () => {}): RecordedHandling {
  const busy = new Set<Promise<void>>();
  const begun: number[] = [];
  const done: number[] = [];
  return {
    begun,
    done,
    handle: async (update) => {
      begun.push(update.update_id);
      const working = work(update);
      busy.add(working);
      await working;
      busy.delete(working);
      done.push(update.update_id);
    },
    room: async () => {},
    quiet: () => 0,
    age: () => (busy.size > 0 ? 1 : 0),
    finish: async () =>
      void (await Promise.race([Promise.all(busy), new Promise((r) => setTimeout(r, 200))])),
  };
}

export const idOf = ({ update_id: id }: Update) => id;
