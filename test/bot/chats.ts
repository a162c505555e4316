import type { Chat, InlineKeyboardMarkup, Message, Update, User } from "grammy/types";
import type { Call, CallOf, Refusal } from "./stage.ts";

/**
 * What Telegram knows of chats, as far as the bot can tell: which messages there are and what they say, and which taps
 * wait for an answer. Calls get the results and refusals that they would get there.
 */
export interface Chats {
  /** The bot's own messages as they are now, oldest first; deleted ones too. */
  readonly sent: Message[];
  readonly newId: () => number;
  /** Learns the messages and taps of an update. */
  readonly learn: (update: Omit<Update, "update_id">) => void;
  readonly answer: (call: Call) => unknown | Refusal;
  /** Deletes a message, as a person would. */
  readonly delete: (message: Message) => void;
}

const NOT_FOUND = { code: 400, description: "Bad Request: message to edit not found" };
const CANNOT_EDIT = { code: 400, description: "Bad Request: message can't be edited" };
const NOT_MODIFIED = {
  code: 400,
  description:
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
};
const NOTHING_TO_DELETE = { code: 400, description: "Bad Request: message to delete not found" };
const NOTHING_TO_REPLY_TO = { code: 400, description: "Bad Request: message to be replied not found" };
const WRONG_QUOTE = { code: 400, description: "Bad Request: QUOTE_TEXT_INVALID" };
const NO_WHISPER = { code: 400, description: "Bad Request: ephemeral messages can't be sent to the chat" };
const TOO_OLD = {
  code: 400,
  description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
};

/** @param clock Telegram's, in milliseconds. */
export function createChats(self: User, clock: () => number): Chats {
  const messages = new Map<string, Message>();
  const chats = new Map<number, Chat>();
  const taps = new Set<string>();
  const sent: Message[] = [];
  let lastId = 100;

  const know = (message: Message) => {
    chats.set(message.chat?.id, message.chat);
    messages.set(keyOf(message), message);
    if (message.reply_to_message && !messages.has(keyOf(message.reply_to_message)))
      messages.set(keyOf(message.reply_to_message), message.reply_to_message);
  };

  function send(payload: CallOf<"sendMessage">["payload"]): Message | Refusal {
    const {
      chat_id,
      text = "",
      entities,
      reply_markup,
      reply_parameters,
      ephemeral_message_parameters,
    } = payload;
    const chatId = Number(chat_id);
    const isWhisper = ephemeral_message_parameters !== undefined;
    if (isWhisper && chatId > 0) return NO_WHISPER;
    const replied = reply_parameters && messages.get(repliedKey(chatId, reply_parameters));
    if (reply_parameters && !replied && reply_parameters.allow_sending_without_reply !== true)
      return NOTHING_TO_REPLY_TO;
    const quote = reply_parameters?.quote;
    if (replied && quote !== undefined && !(replied.text ?? replied.caption ?? "").includes(quote))
      return WRONG_QUOTE;
    const id = ++lastId;
    const { reply_to_message: _, ...original } = replied ?? {};
    const thread = payload.message_thread_id;
    const direct = payload.direct_messages_topic_id;
    const message = {
      message_id: isWhisper ? 0 : id,
      ...(isWhisper && { ephemeral_message_id: id }),
      date: Math.floor(clock() / 1000),
      chat: chats.get(chatId) ?? { id: chatId, type: "private", first_name: "Anna" },
      from: self,
      text,
      ...(entities && { entities }),
      ...(reply_markup && "inline_keyboard" in reply_markup && { reply_markup }),
      ...(replied && !isWhisper && { reply_to_message: original }),
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
      ...(direct !== undefined && { direct_messages_topic: { topic_id: direct } }),
    } as Message;
    messages.set(keyOf(message), message);
    sent.push(message);
    return message;
  }

  function change(
    key: string,
    changes: Pick<Message, "text" | "entities" | "reply_markup">,
  ): Message | Refusal {
    const before = messages.get(key);
    if (!before) return NOT_FOUND;
    if (before.from && before.from.id !== self.id) return CANNOT_EDIT;
    if (contentOf(before) === contentOf({ ...before, ...changes })) return NOT_MODIFIED;
    const { text, entities, reply_markup } = { ...before, ...changes };
    const { text: _text, entities: _entities, reply_markup: _markup, ...rest } = before;
    const after = {
      ...rest,
      ...(text !== undefined && { text }),
      ...(entities && { entities }),
      ...(reply_markup && { reply_markup }),
    } as Message;
    messages.set(key, after);
    const at = sent.findIndex((message) => keyOf(message) === key);
    if (at >= 0) sent[at] = after;
    return after;
  }

  return {
    sent,
    newId: () => ++lastId,
    learn: (update) => {
      const { message, edited_message, channel_post, callback_query } = update;
      for (const known of [message, edited_message, channel_post]) if (known?.chat) know(known);
      if (!callback_query) return;
      taps.add(callback_query.id);
      const tapped = callback_query.message;
      if (tapped?.chat && !messages.has(keyOf(tapped))) know(tapped as Message);
    },
    delete: (message) => void messages.delete(keyOf(message)),
    answer: (call) => {
      switch (call.method) {
        case "sendMessage":
          return send(call.payload);
        case "editMessageText": {
          const { chat_id, message_id, text, entities, reply_markup } = call.payload;
          if (call.payload.inline_message_id !== undefined) return true;
          return change(`${chat_id} ${message_id}`, { text, entities, reply_markup } as Message);
        }
        case "editMessageReplyMarkup": {
          const { chat_id, message_id, reply_markup } = call.payload;
          if (call.payload.inline_message_id !== undefined) return true;
          return change(`${chat_id} ${message_id}`, { reply_markup } as Message);
        }
        case "editEphemeralMessageText": {
          const { chat_id, ephemeral_message_id, text, entities, reply_markup } = call.payload;
          const key = `${chat_id} e${ephemeral_message_id}`;
          return done(change(key, { text, entities, reply_markup } as Message));
        }
        case "editEphemeralMessageReplyMarkup": {
          const { chat_id, ephemeral_message_id, reply_markup } = call.payload;
          return done(change(`${chat_id} e${ephemeral_message_id}`, { reply_markup } as Message));
        }
        case "deleteMessage":
          return messages.delete(`${call.payload.chat_id} ${call.payload.message_id}`) || NOTHING_TO_DELETE;
        case "deleteEphemeralMessage":
          return (
            messages.delete(`${call.payload.chat_id} e${call.payload.ephemeral_message_id}`) ||
            NOTHING_TO_DELETE
          );
        case "answerCallbackQuery":
          return taps.delete(call.payload.callback_query_id) || TOO_OLD;
        case "answerGuestQuery":
          return { inline_message_id: "guest-1" };
        case "getChat":
          return (
            chats.get(Number(call.payload.chat_id)) ?? {
              id: call.payload.chat_id,
              type: "supergroup",
              title: "Leserunde",
            }
          );
        case "getChatMember":
          return { status: "member", user: { id: call.payload.user_id, is_bot: false, first_name: "X" } };
        default:
          return true;
      }
    },
  };
}

/** True for what a call gets instead of a result. */
export function isRefusal(said: unknown): said is Refusal {
  return typeof said === "object" && said !== null && "code" in said && "description" in said;
}

function done(said: Message | Refusal): true | Refusal {
  return isRefusal(said) ? said : true;
}

type Placed = Pick<Message, "message_id" | "ephemeral_message_id"> & {
  readonly chat: { readonly id: number };
};

// Messages that only one member of a group sees have no number of their own in the chat.
function keyOf({ chat, message_id, ephemeral_message_id: ephemeral }: Placed): string {
  return `${chat?.id} ${ephemeral === undefined ? message_id : `e${ephemeral}`}`;
}

function repliedKey(
  chatId: number,
  {
    message_id: id,
    ephemeral_message_id: ephemeral,
  }: { readonly message_id?: number; readonly ephemeral_message_id?: number },
): string {
  return `${chatId} ${ephemeral === undefined ? id : `e${ephemeral}`}`;
}

function contentOf({ text, entities, reply_markup }: Message): string {
  const rows: InlineKeyboardMarkup["inline_keyboard"] = reply_markup?.inline_keyboard ?? [];
  return JSON.stringify([text ?? "", entities ?? [], rows]);
}
