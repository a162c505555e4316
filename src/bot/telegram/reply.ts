import type { Api } from "grammy";
import type { Message, ReplyParameters } from "grammy/types";
import type { Audience, MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { contentOf, inlineKeyboard, type OutgoingMessage } from "../render/message.ts";
import { describeError } from "./describe-error.ts";
import { edit } from "./edit.ts";
import { hasPlace, isEphemeral, threadOf } from "./message-place.ts";
import { isRefused, migratedTo } from "./telegram-errors.ts";

/** Where a message goes. */
interface Destination {
  readonly chatId: number;
  readonly topic: Topic;
  readonly replyTo: ReplyParameters | undefined;
  /** The one member of a group who sees it. */
  readonly onlyFor: { readonly userId: number; readonly callbackQueryId: string | undefined } | undefined;
}

/** The part of a chat that a message stands in: none where the chat has no parts. */
type Topic =
  | { readonly message_thread_id?: number }
  /** One reader's talk with a channel, in the chat of its direct messages. */
  | { readonly direct_messages_topic_id: number };

/** What a reply is given beyond its text. */
export interface ReplyOptions {
  /**
   * Who sees it, in a group: `asker` where the chat and Telegram allow it, else everyone. By default what was asked
   * ephemerally is answered so.
   */
  readonly audience?: Audience;
  /** Replies to this message instead of the one that asked, perhaps with a part of it as Telegram's own quote. */
  readonly replyTo?: ReplyParameters;
  /** Sent in the usual way where Telegram refuses that, or an ephemeral message. */
  readonly instead?: OutgoingMessage;
}

/**
 * Sends a message to where the update came from: in groups as a reply to the message that asked (or to the one whose
 * button was tapped), in its forum topic.
 *
 * @returns the message sent.
 * @throws {GrammyError} where Telegram refuses it, and what may be sent instead.
 */
export async function reply(
  ctx: BotContext,
  message: OutgoingMessage,
  options: ReplyOptions = {},
): Promise<MessageRef> {
  const destination = destinationOf(ctx, options);
  const toEveryone = { ...destination, onlyFor: undefined };
  const { instead } = options;
  if (destination.onlyFor) {
    try {
      return await sendWhereverItMoved(ctx, message, destination);
    } catch (error) {
      // Not everywhere can a bot send those; what everyone saw asked may then be answered to everyone.
      if (!isRefused(error) || isEphemeral(ctx)) throw error;
      ctx.parts.log.debug(describeError(error), "ephemeral message refused, sent to everyone");
      return sendWhereverItMoved(ctx, instead ?? message, toEveryone);
    }
  }
  try {
    return await sendWhereverItMoved(ctx, message, toEveryone);
  } catch (error) {
    if (!instead || !isRefused(error)) throw error;
    return sendWhereverItMoved(ctx, instead, { ...toEveryone, replyTo: replyParameters(ctx, false) });
  }
}

/**
 * Sends a message to a person's private chat, wherever the update came from.
 *
 * @returns false where the person never wrote to the bot, or does not want to hear from it.
 */
export async function tellPrivately(
  ctx: BotContext,
  userId: number,
  message: OutgoingMessage,
): Promise<boolean> {
  try {
    await sendOnce(ctx, message, { chatId: userId, topic: {}, replyTo: undefined, onlyFor: undefined });
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

async function sendWhereverItMoved(
  ctx: BotContext,
  message: OutgoingMessage,
  destination: Destination,
): Promise<MessageRef> {
  try {
    return await sendOnce(ctx, message, destination);
  } catch (error) {
    const chatId = migratedTo(error);
    if (chatId === undefined) throw error;
    await ctx.parts.store.settings.migrate(destination.chatId, chatId);
    // Messages have other ids there.
    return sendOnce(ctx, message, { ...destination, chatId, replyTo: undefined });
  }
}

function destinationOf(ctx: BotContext, options: ReplyOptions): Destination {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) throw new Error("There is no chat to reply in.");
  const { userId, surface } = ctx.scene;
  const audience = options.audience ?? (isEphemeral(ctx) ? "asker" : "everyone");
  const onlyFor =
    audience === "asker" && surface === "group" && userId !== undefined
      ? { userId, callbackQueryId: ctx.callbackQuery?.id }
      : undefined;
  // Aloud goes only what somebody asks for by a button.
  if (!onlyFor && isEphemeral(ctx) && !(ctx.callbackQuery && options.audience === "everyone"))
    throw new Error("There is nobody to answer ephemerally.");
  return {
    chatId,
    topic: topicOf(ctx),
    replyTo: options.replyTo ?? replyParameters(ctx, onlyFor !== undefined),
    onlyFor,
  };
}

function topicOf(ctx: BotContext): Topic {
  const direct = ctx.msg?.direct_messages_topic;
  if (direct) return { direct_messages_topic_id: direct.topic_id };
  const threadId = threadOf(ctx);
  return threadId === undefined ? {} : { message_thread_id: threadId };
}

function replyParameters(ctx: BotContext, isEphemeralReply: boolean): ReplyParameters | undefined {
  const { msg } = ctx;
  if (!msg || ctx.scene.surface !== "group") return undefined;
  if (msg.ephemeral_message_id !== undefined) {
    // Our own ephemeral messages cannot be replied to, only the person's, and those by ephemeral ones only.
    return ctx.callbackQuery || !isEphemeralReply
      ? undefined
      : { ephemeral_message_id: msg.ephemeral_message_id };
  }
  return hasPlace(msg) ? { message_id: msg.message_id, allow_sending_without_reply: true } : undefined;
}

function sendOnce(ctx: BotContext, message: OutgoingMessage, destination: Destination): Promise<MessageRef> {
  const { chatId, onlyFor } = destination;
  // An administrator of a channel may change what others have posted, and what only its reader sees has no such number.
  const isFindable = !onlyFor && !(ctx.chat?.type === "channel" && ctx.chat.id === chatId);
  return ctx.voice.once({
    chatId,
    send: () => send(ctx.api, message, destination),
    ...(isFindable && {
      recognise: (messageId) => edit(ctx.api, { kind: "message", chatId, messageId }, message),
    }),
  });
}

async function send(api: Api, message: OutgoingMessage, destination: Destination): Promise<MessageRef> {
  const { chatId, topic, replyTo, onlyFor } = destination;
  const sent = await api.sendMessage(chatId, message.text.text, {
    ...contentOf(message),
    ...topic,
    ...(replyTo && { reply_parameters: replyTo }),
    ...(onlyFor && {
      ephemeral_message_parameters: {
        receiver_user_id: onlyFor.userId,
        ...(onlyFor.callbackQueryId !== undefined && { callback_query_id: onlyFor.callbackQueryId }),
      },
    }),
    ...(message.buttons
      ? { reply_markup: inlineKeyboard(message.buttons) }
      : message.keyboard && { reply_markup: message.keyboard }),
  });
  return refOfSent(sent, onlyFor?.userId);
}

function refOfSent(sent: Message, userId: number | undefined): MessageRef {
  const { ephemeral_message_id: ephemeralId, chat, message_id: messageId } = sent;
  return ephemeralId !== undefined && userId !== undefined
    ? { kind: "ephemeral", chatId: chat.id, userId, ephemeralId }
    : { kind: "message", chatId: chat.id, messageId };
}
