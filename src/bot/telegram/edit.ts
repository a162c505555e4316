import type { Api } from "grammy";
import type { MessageRef } from "../../store/store.ts";
import { type Buttons, contentOf, inlineKeyboard, type OutgoingMessage } from "../render/message.ts";
import { isGone, isNotModified, isRefused } from "./telegram-errors.ts";

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
