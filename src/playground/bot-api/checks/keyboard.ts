import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
} from "grammy/types";
import type { World } from "../../world/world.ts";
import { badRequest, notPlayed, wouldBeLost } from "../refusal.ts";
import { checkLink, isLinkToUser } from "./link.ts";

// Telegram's servers allow 100 buttons, and its apps show 8 in a row: limits.tginfo.me. tdlib cuts rows without a word.
const MOST_BUTTONS = 100;
const MOST_IN_A_ROW = 8;
const MOST_KEYS = 300;
const MOST_KEYS_IN_A_ROW = 12;
/** Bytes. */
const LONGEST_DATA = 64;
const LONGEST_COPIED = 256;
/** Of a deep link: «1-64 characters, only A-Z, a-z, 0-9, _ and - are allowed». */
export const START_PARAMETER = /^[\w-]{1,64}$/u;

/** Where a keyboard stands. */
export interface KeyboardPlace {
  readonly isChannel: boolean;
}

/**
 * An inline keyboard as Telegram keeps it: without empty rows, links written its way. Undefined where nothing is left.
 *
 * @throws {Refusal} for a button that does nothing or too much, and for too many.
 */
export function checkInlineKeyboard(
  world: World,
  markup: InlineKeyboardMarkup | undefined,
  { isChannel }: KeyboardPlace = { isChannel: false },
): InlineKeyboardMarkup | undefined {
  if (!markup) return undefined;
  const rows = markup.inline_keyboard.map((row) =>
    row.map((button) => checkButton(world, button, isChannel)),
  );
  for (const row of rows)
    if (row.length > MOST_IN_A_ROW)
      throw wouldBeLost(`of ${row.length} buttons in a row at most ${MOST_IN_A_ROW} are shown`);
  if (rows.flat().length > MOST_BUTTONS) throw badRequest("reply markup is too long");
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? { inline_keyboard: filled } : undefined;
}

function checkButton(world: World, button: InlineKeyboardButton, isChannel: boolean): InlineKeyboardButton {
  if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  if ("url" in button) return { ...button, url: checkUrl(world, button.url) };
  if ("callback_data" in button) {
    if (button.callback_data === "")
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    if (Buffer.byteLength(button.callback_data) > LONGEST_DATA) throw badRequest("BUTTON_DATA_INVALID");
  }
  if ("copy_text" in button) {
    const { length } = button.copy_text.text;
    if (length === 0 || length > LONGEST_COPIED)
      throw wouldBeLost(`a text to copy has 1 to ${LONGEST_COPIED} characters, not ${length}`);
  }
  const switches = [
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
  ];
  const inline = switches.find((key) => key in button);
  if (inline !== undefined && isChannel) {
    const name = inline === "switch_inline_query_chosen_chat" ? "switch_inline_query" : inline;
    throw badRequest(
      `can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
    );
  }
  return button;
}

function checkUrl({ self }: World, url: string): string {
  if (url === "")
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (isLinkToUser(url)) throw notPlayed("buttons that lead to a person");
  const link = checkLink(url);
  if ("problem" in link) throw badRequest(`inline keyboard button ${link.problem}`);
  // The apps open the bot without the parameter then, and nobody learns why.
  const start = deepLinkParameter(link.url, self.username);
  if (start !== undefined && !START_PARAMETER.test(start))
    throw wouldBeLost(`the start parameter ${start} is not 1 to 64 of A-Z, a-z, 0-9, _ and -`);
  return link.url;
}

/** The parameter of a deep link to the bot, as it is written there; undefined for other links. */
export function deepLinkParameter(url: string, username: string): string | undefined {
  const [, name, query] = /^https?:\/\/(?:t|telegram)\.me\/(\w+)\/?\?([^#]*)/iu.exec(url) ?? [];
  if (name?.toLowerCase() !== username.toLowerCase()) return undefined;
  return /(?:^|&)start=([^&]*)/u.exec(query ?? "")?.[1];
}

/**
 * A reply keyboard as Telegram keeps it. Undefined where nothing is left.
 *
 * @throws {Refusal} for a key without a text, and for too many.
 */
export function checkReplyKeyboard(markup: ReplyKeyboardMarkup): ReplyKeyboardMarkup | undefined {
  const keyboard = markup.keyboard.map((row) => row.map(checkKey));
  for (const row of keyboard)
    if (row.length > MOST_KEYS_IN_A_ROW)
      throw wouldBeLost(`of ${row.length} keys in a row at most ${MOST_KEYS_IN_A_ROW} are shown`);
  if (keyboard.flat().length > MOST_KEYS) throw wouldBeLost(`a keyboard has at most ${MOST_KEYS} keys`);
  const filled = keyboard.filter((row) => row.length > 0);
  return filled.length > 0 ? { ...markup, keyboard: filled } : undefined;
}

function checkKey(key: KeyboardButton): KeyboardButton {
  const button = typeof key === "string" ? { text: key } : key;
  if (button.text.trim() === "") throw badRequest("keyboard button text must be non-empty");
  return button;
}
