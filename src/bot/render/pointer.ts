import { FormattedString } from "@grammyjs/parse-mode";
import type { Chat } from "grammy/types";
import type { Language } from "../../article/article.ts";
import { say } from "../wording.ts";
import { type OutgoingMessage, plain } from "./message.ts";

/** What points to an answer given before: by a link, or as a reply to it where a group's messages have no links. */
export interface Pointer {
  readonly kind: "link" | "reply";
  readonly message: OutgoingMessage;
}

/** A pointer to a message of the same chat. */
export function renderPointer(chat: Chat, messageId: number, language: Language): Pointer {
  const address = messageAddress(chat, messageId);
  return address === undefined
    ? { kind: "reply", message: { text: plain(say(language, "answered-here")) } }
    : {
        kind: "link",
        message: { text: FormattedString.link(say(language, "answered-above"), address) },
      };
}

// Ids of supergroups and channels are -100 and the number that links have.
const SUPERGROUP_BASE = -1_000_000_000_000;

/** The address of a message; undefined in chats whose messages have none. */
function messageAddress(chat: Chat, messageId: number): string | undefined {
  if ((chat.type !== "supergroup" && chat.type !== "channel") || chat.is_direct_messages) return undefined;
  if (chat.username !== undefined) return `https://t.me/${chat.username}/${messageId}`;
  return `https://t.me/c/${SUPERGROUP_BASE - chat.id}/${messageId}`;
}
