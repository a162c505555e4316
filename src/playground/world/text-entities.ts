import type { MessageEntity } from "grammy/types";

// What Telegram marks in a text that somebody types; a command or a name begins at the start of a word.
const PATTERNS = [
  { type: "bot_command", pattern: /(?<![\w/@])\/\w{1,64}(?:@\w{3,32})?(?![\w/])/gu },
  { type: "mention", pattern: /(?<![\w@])@\w{3,32}(?!\w)/gu },
  { type: "hashtag", pattern: /(?<![\w#&])#[\p{L}\d_]*\p{L}[\p{L}\d_]*/gu },
  { type: "url", pattern: /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/gu },
  { type: "email", pattern: /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
] as const;

/** The entities Telegram finds in what a person types, in order, none within another. */
export function textEntities(text: string): MessageEntity[] {
  const found = PATTERNS.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
  // Of two that overlap the longer one is meant: the address, not the name in it.
  return found
    .filter((one) => !found.some((other) => other.length > one.length && overlap(one, other)))
    .sort((a, b) => a.offset - b.offset);
}

type Span = Pick<MessageEntity, "offset" | "length">;

function overlap(a: Span, b: Span): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
