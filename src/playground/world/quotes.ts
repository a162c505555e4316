import type { MessageEntity } from "grammy/types";

/** Telegram's limit for a quote, in Unicode characters. */
export const LONGEST_QUOTE = 1024;

/**
 * What stays marked in a quote, and is compared where a bot quotes: «Currently, only bold, italic, underline,
 * strikethrough, spoiler, custom_emoji, and date_time entities are kept in quotes», `TextQuote` in the docs.
 */
export const KEPT_IN_QUOTES: ReadonlySet<MessageEntity["type"]> = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "custom_emoji",
  "date_time",
] satisfies MessageEntity["type"][]);
