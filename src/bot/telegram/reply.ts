import type { Api } from "grammy";
import type { InlineKeyboardMarkup, Message, ReplyParameters } from "grammy/types";
import type { Audience, MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import type { Buttons, OutgoingMessage } from "../render/message.ts";
import { describeError } from "./describe-error.ts";
import { isGone, isNotModified, isRefused, migratedTo } from "./telegram-errors.ts";

/** Where a message goes. */
interface Destination {
  readonly chatId: number;
  readonly threadId: number | undefined;
  readonly replyTo: ReplyParameters | undefined;
  /** The one member of a group who sees it. */
  readonly onlyFor: { readonly userId: number; readonly callbackQueryId: string | undefined } | undefined;
}

/** What a reply is given beyond its text. */
export interface ReplyOptions {
  /**
   * Who sees it, in a group: `asker` where the chat and Telegram allow it, else everyone. By default what was asked in
   * secret is answered in secret.
   */
  readonly audience?: Audience;
  /** Replies to this message instead of the one that asked, perhaps with a part of it as Telegram's own quote. */
  readonly replyTo?: ReplyParameters;
  /** Sent in the usual way where Telegram refuses that, or to whisper. */
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
      // Not everywhere can a bot whisper; what was asked aloud may then be answered aloud.
      if (!isRefused(error) || isSecret(ctx)) throw error;
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
export async function tellPrivately(api: Api, userId: number, message: OutgoingMessage): Promise<boolean> {
  try {
    await send(api, message, { chatId: userId, threadId: undefined, replyTo: undefined, onlyFor: undefined });
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
    return await send(ctx.api, message, destination);
  } catch (error) {
    const chatId = migratedTo(error);
    if (chatId === undefined) throw error;
    await ctx.parts.store.settings.migrate(destination.chatId, chatId);
    // Messages have other ids there.
    return send(ctx.api, message, { ...destination, chatId, replyTo: undefined });
  }
}

function destinationOf(ctx: BotContext, options: ReplyOptions): Destination {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) throw new Error("There is no chat to reply in.");
  const { userId, surface } = ctx.scene;
  const audience = options.audience ?? (isSecret(ctx) ? "asker" : "everyone");
  const onlyFor =
    audience === "asker" && surface === "group" && userId !== undefined
      ? { userId, callbackQueryId: ctx.callbackQuery?.id }
      : undefined;
  // Aloud goes only what somebody asks for by a button.
  if (!onlyFor && isSecret(ctx) && !(ctx.callbackQuery && options.audience === "everyone"))
    throw new Error("There is nobody to answer in secret.");
  return {
    chatId,
    threadId: threadOf(ctx),
    replyTo: options.replyTo ?? replyParameters(ctx, onlyFor !== undefined),
    onlyFor,
  };
}

/** True for what only one member of a group and the bot can see: a question, or a whisper whose button was tapped. */
export function isSecret({ msg }: BotContext): boolean {
  return msg?.ephemeral_message_id !== undefined;
}

/** The forum topic of an update; undefined outside of topics. */
function threadOf({ msg }: BotContext): number | undefined {
  return msg?.is_topic_message === true ? msg.message_thread_id : undefined;
}

/**
 * What keeps an answer apart from the rest of its chat: the forum topic, or the comments below a channel's post. Whoever
 * reads there need not see the rest.
 */
export function conversationOf(ctx: BotContext): number | undefined {
  const replied = ctx.msg?.reply_to_message;
  return threadOf(ctx) ?? (replied?.is_automatic_forward === true ? replied.message_id : undefined);
}

function replyParameters(ctx: BotContext, isWhisper: boolean): ReplyParameters | undefined {
  const { msg } = ctx;
  if (!msg || ctx.scene.surface !== "group") return undefined;
  if (msg.ephemeral_message_id !== undefined) {
    // Our own whispers cannot be replied to, only the person's, and those by whispers only.
    return ctx.callbackQuery || !isWhisper ? undefined : { ephemeral_message_id: msg.ephemeral_message_id };
  }
  return hasPlace(msg) ? { message_id: msg.message_id, allow_sending_without_reply: true } : undefined;
}

/** True for a message that can be replied to and changed. Whispers, and what Telegram has not sent yet, have the id 0. */
export function hasPlace({ message_id: messageId }: { readonly message_id: number }): boolean {
  return messageId > 0;
}

async function send(api: Api, message: OutgoingMessage, destination: Destination): Promise<MessageRef> {
  const { chatId, threadId, replyTo, onlyFor } = destination;
  const sent = await api.sendMessage(chatId, message.text.text, {
    ...contentOf(message),
    ...(threadId !== undefined && { message_thread_id: threadId }),
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

function contentOf({ text: { entities } }: OutgoingMessage) {
  return {
    ...(entities.length > 0 && { entities }),
    link_preview_options: { is_disabled: true },
  };
}

function refOfSent(sent: Message, userId: number | undefined): MessageRef {
  const { ephemeral_message_id: ephemeralId, chat, message_id: messageId } = sent;
  return ephemeralId !== undefined && userId !== undefined
    ? { kind: "ephemeral", chatId: chat.id, userId, ephemeralId }
    : { kind: "message", chatId: chat.id, messageId };
}

function inlineKeyboard(buttons: Buttons): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.map((row) => [...row]) };
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

/**
 * Puts another text and other buttons into one of the bot's messages. One that already is so stays as it is.
 *
 * @returns false where the message is gone or can no longer be changed.
 * @throws {GrammyError} for any other refusal.
 */
export async function edit(api: Api, ref: MessageRef, message: OutgoingMessage): Promise<boolean> {
  const { text } = message.text;
  const content = {
    ...contentOf(message),
    ...(message.buttons && { reply_markup: inlineKeyboard(message.buttons) }),
  };
  return asFarAsPossible(() => {
    switch (ref.kind) {
      case "message":
        return api.editMessageText(ref.chatId, ref.messageId, text, content);
      case "inline":
        return api.editMessageTextInline(ref.inlineId, text, content);
      case "ephemeral":
        return api.editEphemeralMessageText(ref.chatId, ref.userId, ref.ephemeralId, text, content);
    }
  });
}

/** Puts other buttons under one of the bot's messages; its text stays. @returns as {@link edit} does. */
export async function editButtons(api: Api, ref: MessageRef, buttons: Buttons): Promise<boolean> {
  const content = { reply_markup: inlineKeyboard(buttons) };
  return asFarAsPossible(() => {
    switch (ref.kind) {
      case "message":
        return api.editMessageReplyMarkup(ref.chatId, ref.messageId, content);
      case "inline":
        return api.editMessageReplyMarkupInline(ref.inlineId, content);
      case "ephemeral":
        return api.editEphemeralMessageReplyMarkup(ref.chatId, ref.userId, ref.ephemeralId, content);
    }
  });
}

/** Removes a message; false where it is gone, too old, or the bot may not. */
export async function remove(api: Api, ref: MessageRef): Promise<boolean> {
  try {
    if (ref.kind === "message") await api.deleteMessage(ref.chatId, ref.messageId);
    else if (ref.kind === "ephemeral")
      await api.deleteEphemeralMessage(ref.chatId, ref.userId, ref.ephemeralId);
    else return false;
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

async function asFarAsPossible(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (isNotModified(error)) return true;
    if (isGone(error)) return false;
    throw error;
  }
}
