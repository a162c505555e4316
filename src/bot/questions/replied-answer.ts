import type { Exchange } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";

/** The exchange of our answer that a message replies to; undefined where it replies to none that is remembered. */
export async function repliedAnswer({ chat, msg, me, parts }: BotContext): Promise<Exchange | undefined> {
  const replied = msg?.reply_to_message;
  if (!chat || replied?.from?.id !== me.id) return undefined;
  const { message_id: messageId } = replied;
  return parts.store.exchanges.ofAnswer({ kind: "message", chatId: chat.id, messageId });
}
