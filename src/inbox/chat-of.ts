import type { Chat, Message, Update, User } from "grammy/types";

/**
 * What updates are kept in order by: the chat, or the person where there is none (inline queries). A post that Telegram
 * forwards to a channel's discussion group belongs to the channel: it is not to arrive before what the bot knows of it.
 */
export function chatOf(update: Update): string {
  const message = update.message;
  const origin = message?.is_automatic_forward === true ? message.forward_origin : undefined;
  if (origin?.type === "channel") return String(origin.chat.id);
  for (const [key, content] of Object.entries(update)) if (key !== "update_id") return String(idOf(content));
  return "";
}

/** What the contents of all kinds of updates may have. */
interface Content {
  readonly chat?: Chat;
  readonly from?: User;
  readonly message?: Message;
}

function idOf({ chat, from, message }: Content): number | string {
  return chat?.id ?? message?.chat.id ?? from?.id ?? "";
}
