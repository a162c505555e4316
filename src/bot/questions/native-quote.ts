import type { MessageEntity, ReplyParameters } from "grammy/types";
import type { Answer } from "../../answer/answer.ts";
import type { Sentence } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { hasPlace } from "../telegram/message-place.ts";

/** A cited sentence as Telegram's own quote of a message that holds it. */
export interface NativeQuote {
  readonly sentence: Sentence;
  readonly replyTo: ReplyParameters;
}

/** Telegram's limit for a quote, in UTF-16 code units. */
const LONGEST_QUOTE = 1024;

// The kinds that Telegram compares; a quote lacking one that the message has is refused.
const COMPARED: ReadonlySet<MessageEntity["type"]> = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "custom_emoji",
  "date_time",
]);

/**
 * Where the question replies to a message that holds the cited sentence word for word (the post in a channel's
 * discussion, a summary of ours): that message, quoted.
 */
export function nativeQuote(ctx: BotContext, answer: Answer): NativeQuote | undefined {
  const message = ctx.msg?.reply_to_message;
  if (!message || !hasPlace(message) || (answer.kind !== "answer" && answer.kind !== "passage"))
    return undefined;
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const [sentence] = answer.citations;
  const start = text.indexOf(sentence.text);
  if (start < 0 || sentence.text.length > LONGEST_QUOTE) return undefined;
  const quoted = entitiesWithin(entities, start, start + sentence.text.length);
  // Refused where the message is gone: without the quote, the answer would lack its citation.
  return {
    sentence,
    replyTo: {
      message_id: message.message_id,
      quote: sentence.text,
      quote_position: start,
      ...(quoted.length > 0 && { quote_entities: quoted }),
    },
  };
}

function entitiesWithin(entities: readonly MessageEntity[], start: number, end: number): MessageEntity[] {
  return entities
    .filter(({ type, offset, length }) => COMPARED.has(type) && offset < end && offset + length > start)
    .map((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, end);
      return { ...entity, offset: from - start, length: to - from };
    });
}
