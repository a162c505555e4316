import { GrammyError, HttpError } from "grammy";
import type { Logger } from "../../log.ts";
import type { SendState } from "../../store/deliveries.ts";
import type { MessageRef, Store } from "../../store/store.ts";
import { type MessageIds, rowOf } from "./message-ids.ts";
import { wasCutOff } from "./network-error.ts";

/** A message to send, and how to tell whether a message that stands in its chat is that one. */
export interface Saying {
  readonly chatId: number;
  readonly send: () => Promise<MessageRef>;
  /**
   * Makes the message with an id say what this one says, and tells whether that was possible: of the messages that the bot
   * may change there, it is the only one nobody knows of. Absent for what cannot be found again.
   */
  readonly recognise?: (messageId: number) => Promise<boolean>;
}

/** Sends what answers one update. */
export interface Voice {
  /**
   * Sends a message, unless handling this update before has sent it.
   *
   * Handling is done again from its beginning where a process died in the middle of it, and says the same in the same
   * order; so the nth message of an update is the nth message, whatever it says. Noted are: that it is about to be sent, and
   * that it was. Where only the first is known, the process died between the two (or the connection broke), and Telegram has
   * no way to ask; but the message would be in that chat, with the next id or one of the next after those known then, and a
   * bot may change its own messages only (but for channels: there it is sent again).
   *
   * @throws {GrammyError} where Telegram refuses it; the next message then takes its place.
   */
  readonly once: (saying: Saying) => Promise<MessageRef>;
}

/** What a voice is made of. */
export interface VoiceParts {
  readonly sends: Store["sends"];
  readonly ids: MessageIds;
  readonly log: Logger;
}

// While a message is sent, others get ids too: those of all chats together, where they share a row. Telegram takes 30 a
// second from a bot, so this is a few seconds' worth.
const MOST_LOOKED_AT = 200;

/** A voice for an update. */
export function createVoice(updateId: number, { sends, ids, log }: VoiceParts): Voice {
  let nth = 0;
  // Telegram has refused what was about to be sent: nothing stands in its place.
  let isVacant = false;

  async function find({ chatId, recognise }: Saying, above: number): Promise<MessageRef | undefined> {
    if (!recognise) return undefined;
    const known = await sends.known(rowOf(chatId), above);
    for (let messageId = above + 1; messageId <= above + MOST_LOOKED_AT; messageId++) {
      if (known.has(messageId) || !(await recognise(messageId))) continue;
      ids.see(chatId, messageId);
      log.info({ update: updateId }, "a message that may have been lost was found where it belongs");
      return { kind: "message", chatId, messageId };
    }
    return undefined;
  }

  /** Notes that a message is about to be sent, and sends it. */
  async function send(saying: Saying): Promise<MessageRef> {
    const { chatId } = saying;
    const row = rowOf(chatId);
    const above = Math.max(ids.highest(row), ids.isKnown(row) ? 0 : await sends.highest(row));
    await sends.begin({ updateId, nth, chatId, row, above });
    try {
      return await saying.send();
    } catch (error) {
      if (!(error instanceof HttpError) || !wasCutOff(error)) throw error;
      return (await find(saying, above)) ?? saying.send();
    }
  }

  async function say(saying: Saying): Promise<MessageRef> {
    const state: SendState = isVacant ? { kind: "new" } : await sends.of(updateId, nth);
    isVacant = false;
    if (state.kind === "sent") return state.ref;
    const found = state.kind === "doubtful" ? await find(saying, state.above) : undefined;
    const ref = found ?? (await ids.inTurn(saying.chatId, () => send(saying)));
    await sends.sent({ updateId, nth }, ref);
    return ref;
  }

  return {
    once: async (saying) => {
      try {
        const ref = await say(saying);
        nth += 1;
        return ref;
      } catch (error) {
        if (error instanceof GrammyError) isVacant = true;
        else nth += 1;
        throw error;
      }
    },
  };
}
