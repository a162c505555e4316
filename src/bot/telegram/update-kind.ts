import type { Update } from "grammy/types";

/** What Telegram calls an update's kind: `message`, `callback_query`. Undefined for one that holds nothing. */
export function kindOf(update: Update): string | undefined {
  return Object.keys(update).find((key) => key !== "update_id");
}
