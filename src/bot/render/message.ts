import { FormattedString } from "@grammyjs/parse-mode";
import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";

/** Telegram's limit for a message, after entities, in UTF-16 code units (it counts characters, which are never more). */
export const LONGEST_MESSAGE = 4096;
/** Telegram's limit for the text of a popup. */
export const LONGEST_POPUP = 200;

/** Rows of inline buttons. */
export type Buttons = readonly (readonly InlineKeyboardButton[])[];

/** A message to send: a text with entities, and what stands beneath it. */
export interface OutgoingMessage {
  readonly text: FormattedString;
  readonly buttons?: Buttons | undefined;
  /** A keyboard in place of the letters; in private chats only. Inline buttons win where both are given. */
  readonly keyboard?: ReplyKeyboardMarkup | ReplyKeyboardRemove | undefined;
}

/** A plain text as a formatted one. */
export function plain(text: string): FormattedString {
  return new FormattedString(text);
}

/** Blocks of text with an empty line between them; empty blocks are left out. */
export function paragraphs(blocks: readonly FormattedString[]): FormattedString {
  return FormattedString.join(
    blocks.filter(({ text }) => text !== ""),
    "\n\n",
  );
}

/** Lines of text one below the other; empty ones are left out. */
export function lines(blocks: readonly FormattedString[]): FormattedString {
  return FormattedString.join(
    blocks.filter(({ text }) => text !== ""),
    "\n",
  );
}

/** What a call says of its text beyond the words. Links show where they lead by themselves: no preview of the page. */
export function contentOf({ text: { entities } }: OutgoingMessage) {
  return {
    ...(entities.length > 0 && { entities }),
    link_preview_options: { is_disabled: true },
  };
}

/** Buttons as the Bot API takes them. */
export function inlineKeyboard(buttons: Buttons): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.map((row) => [...row]) };
}
