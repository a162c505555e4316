import type { Message, TextQuote } from "grammy/types";
import { type Draft, withoutReply } from "../world/posting.ts";
import { KEPT_IN_QUOTES, LONGEST_QUOTE } from "../world/quotes.ts";
import type { ChatState } from "../world/world.ts";
import { isRefused, type Refused, refused } from "./result.ts";

/** A part of a message, word for word, and where it begins in UTF-16 code units. */
export interface Quote {
  readonly text: string;
  readonly position: number;
}

/** What a message carries because it replies to another one of its chat, perhaps to a part of it. */
export function replyTo(state: ChatState, messageId: number, quote?: Quote): Partial<Draft> | Refused {
  const replied = state.messages.get(messageId);
  if (!replied) return refused("reply-gone");
  const quoted = quote && quoteOf(replied, quote);
  if (quoted && isRefused(quoted)) return quoted;
  return {
    reply_to_message: withoutReply(replied),
    ...(quoted && { quote: quoted }),
  };
}

function quoteOf({ text = "", entities = [] }: Message, quote: Quote): TextQuote | Refused {
  const { text: part, position } = quote;
  const end = position + part.length;
  if (part.trim() === "" || text.slice(position, end) !== part) {
    return refused("quote-unknown");
  }
  if ([...part].length > LONGEST_QUOTE) {
    return refused("quote-long");
  }
  const kept = entities.flatMap((entity) => {
    const start = Math.max(entity.offset, position);
    const length = Math.min(entity.offset + entity.length, end) - start;
    return KEPT_IN_QUOTES.has(entity.type) && length > 0
      ? [{ ...entity, offset: start - position, length }]
      : [];
  });
  return { text: part, ...(kept.length > 0 && { entities: kept }), position, is_manual: true };
}
