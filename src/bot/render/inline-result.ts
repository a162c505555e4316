import type { InlineQueryResultArticle } from "grammy/types";
import { contentOf, inlineKeyboard, type OutgoingMessage } from "./message.ts";
import { shorten } from "./shorten.ts";

/** Phones show about two lines of each; in UTF-16 code units. */
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 200;

/** What a person sees of a result before sending it. */
export interface ResultPreview {
  /** At most 64 bytes, different for each result of a query. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A message as a result to send: chosen from the list of an inline query, or the one answer of a guest. */
export function inlineResult(
  { id, title, description }: ResultPreview,
  message: OutgoingMessage,
): InlineQueryResultArticle {
  return {
    type: "article",
    id,
    title: shorten(title, LONGEST_TITLE),
    ...(description !== undefined && { description: shorten(description, LONGEST_DESCRIPTION) }),
    input_message_content: {
      message_text: message.text.text,
      ...contentOf(message),
    },
    ...(message.buttons && { reply_markup: inlineKeyboard(message.buttons) }),
  };
}
