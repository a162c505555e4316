import type { MessageEntity } from "grammy/types";
import type { World } from "../../world/world.ts";
import type { Payload, SupportedMethod } from "../method-types.ts";
import { checkCommands } from "./commands.ts";
import { checkInlineAnswer, checkResult } from "./inline-results.ts";
import { checkInlineKeyboard, checkReplyKeyboard } from "./keyboard.ts";
import { checkPopup } from "./popup.ts";
import { checkProfileText } from "./profile-text.ts";
import { checkQuote } from "./reply.ts";
import { messageText } from "./text.ts";

/**
 * Looks at what a call says, before anything else: a mistake in it is found wherever the call is made to, and also where
 * it is about to fail for another reason. What Telegram keeps otherwise than it was sent is up to the method.
 *
 * @throws {Refusal} for the first mistake.
 */
export function checkContent<M extends SupportedMethod>(world: World, method: M, payload: Payload<M>): void {
  const check: ((world: World, payload: Payload<M>) => void) | undefined = CHECKS[method];
  check?.(world, payload);
}

const CHECKS: { readonly [M in SupportedMethod]?: (world: World, payload: Payload<M>) => void } = {
  sendMessage: (world, payload) => {
    checkText(world, payload);
    const { reply_markup: markup, reply_parameters: parameters } = payload;
    if (markup && "inline_keyboard" in markup) checkInlineKeyboard(world, markup);
    if (markup && "keyboard" in markup) checkReplyKeyboard(markup);
    if (parameters) checkQuote(parameters, (userId) => world.users.has(userId));
  },
  editMessageText: checkChange,
  editMessageReplyMarkup: (world, { reply_markup: markup }) => void checkInlineKeyboard(world, markup),
  editEphemeralMessageText: checkChange,
  editEphemeralMessageReplyMarkup: (world, { reply_markup: markup }) =>
    void checkInlineKeyboard(world, markup),
  answerCallbackQuery: checkPopup,
  answerInlineQuery: (world, payload) => void checkInlineAnswer(world, payload),
  answerGuestQuery: (world, { result }) => void checkResult(world, result),
  setMyCommands: (_, { commands }) => void checkCommands(commands),
  setMyDescription: (_, payload) => checkProfileText("description", payload?.description),
  setMyShortDescription: (_, payload) => checkProfileText("about", payload?.short_description),
  setMyName: (_, payload) => checkProfileText("name", payload?.name),
};

interface Text {
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
}

function checkText(world: World, { text, entities }: Text): void {
  messageText(text, entities, { knows: (userId) => world.users.has(userId) });
}

function checkChange(world: World, payload: Payload<"editMessageText" | "editEphemeralMessageText">): void {
  checkText(world, payload);
  checkInlineKeyboard(world, payload.reply_markup);
}
