import type { Api } from "grammy";
import { contentOf, inlineKeyboard, type OutgoingMessage } from "../render/message.ts";

/**
 * Sends a message to an editor's private chat, unasked.
 *
 * @throws {GrammyError} where Telegram does not take it: they may have blocked the bot, or never written to it.
 */
export async function tellEditor(api: Api, userId: number, message: OutgoingMessage): Promise<void> {
  await api.sendMessage(userId, message.text.text, {
    ...contentOf(message),
    ...(message.buttons && { reply_markup: inlineKeyboard(message.buttons) }),
  });
}
