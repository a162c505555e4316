import type { Update } from "grammy/types";
import type { MessageRef } from "./store.ts";

/** Updates from when they were taken from Telegram until they are handled. Their contents are gone after that. */
export interface UpdateStore {
  /** Keeps updates. @returns the ids of those that are new, in the order given: the others were kept before. */
  readonly keep: (updates: readonly Update[]) => Promise<readonly number[]>;
  /** What was kept and never finished, oldest first: what a process that died was at. */
  readonly unfinished: () => Promise<readonly Update[]>;
  /** Notes that an update is handled, whether it was kept or not: it is never handled again. */
  readonly finish: (updateId: number) => Promise<void>;
}

/** A message that is about to be sent. */
export interface Sending {
  /** The update it answers. */
  readonly updateId: number;
  /** Which of the messages that answer it, from 0. */
  readonly nth: number;
  readonly chatId: number;
  /** The row of ids that the chat's messages are in, see `message-ids.ts`. */
  readonly row: number;
  /** The highest message id that was known in that row: it gets a higher one. */
  readonly above: number;
}

/** What is known of a message before it is sent. */
export type SendState =
  | { readonly kind: "new" }
  | { readonly kind: "sent"; readonly ref: MessageRef }
  /** The process died while it was sending it: nobody was told whether it arrived. */
  | { readonly kind: "doubtful"; readonly above: number };

/** What was sent in answer to an update, so that handling it once more says nothing twice. */
export interface SendStore {
  /** What is known of the nth message that answers an update. */
  readonly of: (updateId: number, nth: number) => Promise<SendState>;
  /** Notes that a message is about to be sent, perhaps once more. */
  readonly begin: (sending: Sending) => Promise<void>;
  /** Notes that it was sent. */
  readonly sent: (sending: Pick<Sending, "updateId" | "nth">, ref: MessageRef) => Promise<void>;
  /** Ids of the messages in a row, above one, that are known to have been sent by the bot. */
  readonly known: (row: number, above: number) => Promise<ReadonlySet<number>>;
  /** The highest id in a row that is known to have been the bot's, 0 where none is. */
  readonly highest: (row: number) => Promise<number>;
}

/** How long is known what was handled and sent, in days: Telegram delivers again what is a day old at most. */
export const DELIVERY_DAYS = 2;
