import { createHash } from "node:crypto";
import type { Message, User } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { ActResult, CallbackAnswer, Pointed } from "../view.ts";
import { type ChatState, isInside, type World } from "../world/world.ts";
import { answerTo } from "./answer-to.ts";
import { asMember } from "./place.ts";
import { refused } from "./result.ts";

/** For how long a person waits for the answer to a tap. */
const TAP_SECONDS = 15;
const MOST_ANSWERS = 1_000;

/** A button of a message, by its place. */
export interface Tap {
  readonly chatId: number;
  readonly message: Pointed;
  readonly row: number;
  readonly column: number;
}

/** Taps a button that asks the bot, and waits for its answer. */
export type Tapping = (person: User, tap: Tap) => Promise<ActResult>;

interface Kept {
  readonly answer: CallbackAnswer;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The taps of a world. What the bot lets the apps keep (`cache_time`) is answered again without asking it, for the same
 * button of the same message and the same person.
 *
 * @param seconds after which a tap counts as not answered.
 */
export function createTapping(world: World, seconds = TAP_SECONDS): Tapping {
  const kept = new LRUCache<string, Kept>({ max: MOST_ANSWERS });

  async function ask(person: User, state: ChatState, message: Message, data: string): Promise<ActResult> {
    const { chat, message_id: messageId, ephemeral_message_id: ephemeralId } = message;
    const key = JSON.stringify([chat.id, messageId, ephemeralId, data, person.id]);
    const known = kept.get(key);
    if (known && known.until > world.now()) return { kind: "callback", answer: known.answer };

    const inlineId = inlineIdOf(world, message);
    // Wherever it was sent to, a bot can be asked of what was sent through it.
    if (inlineId === undefined && !isInside(state.members.get(world.self.id))) {
      return refused(chat.type === "private" ? "bot-blocked" : "bot-absent");
    }
    const id = String(world.newId());
    const query = {
      userId: person.id,
      chatId: inlineId === undefined ? chat.id : undefined,
      since: world.now(),
    };
    const waiting = answerTo(world, "callback", id, query, seconds);
    world.updates.push({
      callback_query: {
        id,
        from: person,
        ...(inlineId === undefined ? { message } : { inline_message_id: inlineId }),
        chat_instance: chatInstance(chat.id),
        data,
      },
    });
    const said = await waiting;
    if (said === "late") return { kind: "callback", answer: "late" };
    const { text, show_alert, url, cache_time = 0 } = said;
    const answer: CallbackAnswer = {
      ...(text !== undefined && { text }),
      ...(show_alert !== undefined && { show_alert }),
      ...(url !== undefined && { url }),
    };
    if (cache_time > 0) kept.set(key, { answer, until: world.now() + cache_time * 1000 });
    return { kind: "callback", answer };
  }

  return async (person, { chatId, message: pointed, row, column }) =>
    asMember(world, person, chatId, (state) => {
      const message = pointedAt(state, person, pointed);
      if (!message) return refused("message-gone");
      const button = message.reply_markup?.inline_keyboard[row]?.[column];
      if (!button) return refused("button-gone");
      // Links, texts to copy and inline queries to begin with are for the app alone.
      return "callback_data" in button
        ? ask(person, state, message, button.callback_data)
        : refused("button-asks-nothing");
    });
}

function pointedAt({ messages, ephemeral }: ChatState, { id }: User, pointed: Pointed): Message | undefined {
  if ("messageId" in pointed) return messages.get(pointed.messageId);
  const message = ephemeral.get(pointed.ephemeralId);
  return message?.receiver_user?.id === id ? message : undefined;
}

function inlineIdOf({ inlineMessages }: World, { chat, message_id: id }: Message): string | undefined {
  for (const [inlineId, { chatId, messageId }] of inlineMessages) {
    if (chatId === chat.id && messageId === id) return inlineId;
  }
  return undefined;
}

/** One for each chat and always the same, a 64-bit number as Telegram's are. */
function chatInstance(chatId: number): string {
  return createHash("sha256").update(String(chatId)).digest().readBigInt64BE().toString();
}
