import type { ReplyKeyboardMarkup } from "grammy/types";

/** Tells one reply keyboard from another. */
export function keyboardMark(keyboard: ReplyKeyboardMarkup): string {
  return JSON.stringify(keyboard);
}
