import type { MessageEntity } from "grammy/types";

type Kind = MessageEntity["type"];

// The three sorts of `MessageEntity.cpp`: what may cross others and is then split, quotes, and all the rest.
export const SPLITTABLE = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
] as const satisfies readonly Kind[];
export const QUOTES = ["blockquote", "expandable_blockquote"] as const satisfies readonly Kind[];
export const CODE = ["code", "pre"] as const satisfies readonly Kind[];
/** What Telegram finds in a text by itself, and takes from nobody. */
export const FOUND_BY_TELEGRAM = [
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
] as const satisfies readonly Kind[];

/** True for an entity of such a kind. */
export function isOneOf(kinds: readonly Kind[], kind: Kind): boolean {
  return kinds.includes(kind);
}
