import type { MessageEntity } from "grammy/types";

/** An entity that has nothing but its place. */
export function span(
  type: "bold" | "italic" | "blockquote" | "expandable_blockquote" | "code",
  offset: number,
  length: number,
): MessageEntity {
  return { type, offset, length };
}
