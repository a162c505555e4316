import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";

/** True for what only one member of a group and the bot can see: a question, or an ephemeral message whose button was tapped. */
export function isEphemeral({ msg }: BotContext): boolean {
  return msg?.ephemeral_message_id !== undefined;
}

/** The forum topic of an update; undefined outside of topics. */
export function threadOf({ msg }: BotContext): number | undefined {
  return msg?.is_topic_message === true ? msg.message_thread_id : undefined;
}

/**
 * What keeps an answer apart from the rest of its chat: the forum topic, one reader's direct messages to a channel, or the
 * comments below a channel's post. Whoever reads there need not see the rest.
 */
export function conversationOf(ctx: BotContext): number | undefined {
  const replied = ctx.msg?.reply_to_message;
  const topic = threadOf(ctx) ?? ctx.msg?.direct_messages_topic?.topic_id;
  return topic ?? (replied?.is_automatic_forward === true ? replied.message_id : undefined);
}

/** True for a message that can be replied to and changed. Ephemeral ones, and what Telegram has not sent yet, have the id 0. */
export function hasPlace({ message_id: messageId }: { readonly message_id: number }): boolean {
  return messageId > 0;
}

/** The message whose button was tapped; undefined where Telegram no longer tells. */
export function tappedMessage(ctx: BotContext): MessageRef | undefined {
  const query = ctx.callbackQuery;
  if (!query) return undefined;
  if (query.inline_message_id !== undefined) return { kind: "inline", inlineId: query.inline_message_id };
  const { message } = query;
  if (!message) return undefined;
  if ("ephemeral_message_id" in message && message.ephemeral_message_id !== undefined) {
    const { ephemeral_message_id: ephemeralId, chat } = message;
    return { kind: "ephemeral", chatId: chat.id, userId: query.from.id, ephemeralId };
  }
  return hasPlace(message)
    ? { kind: "message", chatId: message.chat.id, messageId: message.message_id }
    : undefined;
}
