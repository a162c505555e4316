import type { InlineKeyboardButton } from "grammy/types";
import { type Article, type Entry, type Language, questionOf } from "../../article/article.ts";
import { type Tap, writeTap } from "../links/callback-data.ts";
import { articleKey } from "../links/stable-ids.ts";
import { shorten } from "./shorten.ts";

/** Longer button texts do not fit a phone's width. In UTF-16 code units. */
const LONGEST_BUTTON = 60;

/** A button that sends a tap. */
export function tapButton(text: string, tap: Tap): InlineKeyboardButton.CallbackButton {
  return { text: shorten(text, LONGEST_BUTTON), callback_data: writeTap(tap) };
}

/** A button of several that exclude each other; the one that is chosen is marked. */
export function choiceButton(text: string, isChosen: boolean, tap: Tap): InlineKeyboardButton.CallbackButton {
  return tapButton(isChosen ? `✓ ${text}` : text, tap);
}

/** A button that opens an address. */
export function linkButton(text: string, url: string): InlineKeyboardButton.UrlButton {
  return { text: shorten(text, LONGEST_BUTTON), url };
}

/** A prepared question that answers itself when tapped. */
export function questionButton(
  article: Article,
  entry: Entry,
  language: Language,
): InlineKeyboardButton.CallbackButton {
  return tapButton(questionOf(entry, language), {
    verb: "ask",
    article: articleKey(article),
    entry: entry.id,
    language,
  });
}
