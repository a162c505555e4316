import type { Chat, Message, User } from "grammy/types";
import type { ChatView } from "../../view.ts";

/** Who a message is from, as it is shown. */
export interface Sender {
  readonly id: number;
  readonly name: string;
  readonly isBot: boolean;
}

/** The sender of a message: the channel or group where it was written in its name, else the person or bot. */
export function senderOf({ from, sender_chat: chat, chat: place }: Message): Sender {
  if (chat) return { id: chat.id, name: chatName(chat), isBot: false };
  if (from) return userSender(from);
  return { id: place.id, name: chatName(place), isBot: false };
}

function userSender({ id, is_bot: isBot, first_name: first, last_name: last }: User): Sender {
  return { id, name: last === undefined ? first : `${first} ${last}`, isBot };
}

/** A chat's title, or the name of who it is with. */
function chatName(chat: Chat): string {
  return chat.title ?? chat.first_name ?? chat.username ?? "";
}

/** True where several people may be writing, so that each message says who did. */
export function showsNames({ kind }: Pick<ChatView, "kind">): boolean {
  return kind === "group" || kind === "discussion";
}
