import type { InlineKeyboardButton } from "grammy/types";
import { shorten } from "../render/shorten.ts";
import { type Tap, writeTap } from "./callback-data.ts";

/** Longer button texts do not fit a phone's width. In UTF-16 code units. */
const LONGEST_BUTTON = 60;

/** A button that sends a tap. */
export function tapButton(text: string, tap: Tap): InlineKeyboardButton.CallbackButton {
  return { text: shorten(text, LONGEST_BUTTON), callback_data: writeTap(tap) };
}

/** A button that opens an address. */
export function linkButton(text: string, url: string): InlineKeyboardButton.UrlButton {
  return { text: shorten(text, LONGEST_BUTTON), url };
}
