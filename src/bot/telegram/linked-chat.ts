import type { Api } from "grammy";
import { isRefused } from "./telegram-errors.ts";

/**
 * The id of a channel's discussion group, or of the channel whose discussion group a chat is; undefined where there is
 * none, `unknown` where Telegram does not tell.
 */
export async function linkedChat(api: Api, chatId: number): Promise<number | "unknown" | undefined> {
  try {
    return (await api.getChat(chatId)).linked_chat_id;
  } catch (error) {
    if (isRefused(error)) return "unknown";
    throw error;
  }
}
