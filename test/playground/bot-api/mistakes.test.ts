import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CallRecord } from "../../../src/playground/bot-api/bot-api.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let calls: CallRecord[];
beforeEach(async () => {
  stage = await openStage();
  calls = [];
  stage.botApi.events.on("call", (call) => void calls.push(call));
});
afterEach(() => stage.close());

const TOO_LONG = "x".repeat(4097);
const NO_DATA = { inline_keyboard: [[{ text: "Ja", callback_data: "x".repeat(65) }]] };
const keyboardOf = (count: number) => ({ keyboard: [Array.from({ length: count }, () => "Ja")] });

/** Each call says something wrong, to a place where it would come to nothing. */
const MISTAKES: readonly (readonly [string, object, string])[] = [
  ["sendMessage", { chat_id: 1, text: TOO_LONG }, "message is too long"],
  ["sendMessage", { chat_id: 1, text: "Ja", reply_markup: NO_DATA }, "BUTTON_DATA_INVALID"],
  ["sendMessage", { chat_id: 1, text: "Ja", reply_markup: keyboardOf(13) }, "13 keys in a row"],
  [
    "sendMessage",
    { chat_id: 1, text: "Ja", reply_parameters: { message_id: 1, quote: "x".repeat(1025) } },
    "QUOTE_TEXT_INVALID",
  ],
  ["editMessageText", { chat_id: 1, message_id: 1, text: TOO_LONG }, "message is too long"],
  ["editMessageText", { inline_message_id: "x", text: "Ja", reply_markup: NO_DATA }, "BUTTON_DATA_INVALID"],
  ["editMessageReplyMarkup", { chat_id: 1, message_id: 1, reply_markup: NO_DATA }, "BUTTON_DATA_INVALID"],
  [
    "editEphemeralMessageText",
    { chat_id: -1, receiver_user_id: 1, ephemeral_message_id: 1, text: "" },
    "message text is empty",
  ],
  [
    "editEphemeralMessageReplyMarkup",
    { chat_id: -1, receiver_user_id: 1, ephemeral_message_id: 1, reply_markup: NO_DATA },
    "BUTTON_DATA_INVALID",
  ],
  ["answerCallbackQuery", { callback_query_id: "x", text: "x".repeat(201) }, "MESSAGE_TOO_LONG"],
  ["answerInlineQuery", { inline_query_id: "x", results: [], next_offset: TOO_LONG }, "NEXT_OFFSET_INVALID"],
  [
    "answerGuestQuery",
    {
      guest_query_id: "x",
      result: { type: "article", id: "1", title: "", input_message_content: { message_text: "Ja" } },
    },
    "ARTICLE_TITLE_EMPTY",
  ],
  ["setMyCommands", { commands: [{ command: "erklär", description: "Ja" }] }, "BOT_COMMAND_INVALID"],
  ["setMyDescription", { description: "x".repeat(513) }, "DESCRIPTION_TOO_LONG"],
  ["setMyShortDescription", { short_description: "x".repeat(121) }, "ABOUT_TOO_LONG"],
  ["setMyName", { name: "x".repeat(65) }, "BOT_TITLE_INVALID"],
  ["sendPhoto", { chat_id: 1 }, "method not found"],
  ["getChat", { chat_id: 1, chat: 1 }, "has no parameter chat"],
];

describe("a mistake of the bot's", () => {
  test.for(MISTAKES)(
    "comes before anything else, and is noted as one: %s %j",
    async ([method, payload, words]) => {
      const response = await stage.raw(method, payload);
      expect(response).toMatchObject({ ok: false, description: expect.stringContaining(words) });
      expect(calls).toMatchObject([{ method, isMistake: true }]);
    },
  );

  test("does not hide behind a planned fault", async () => {
    stage.botApi.faults.plan("sendMessage", { kind: "refuse", code: 500, description: "Internal" });
    expect(await stage.raw("sendMessage", { chat_id: stage.reader.id, text: "" })).toMatchObject({
      error_code: 400,
    });
    expect(stage.botApi.faults.count()).toBe(1);
    expect(await stage.raw("sendMessage", { chat_id: stage.reader.id, text: "Ja" })).toMatchObject({
      error_code: 500,
    });
    expect(calls.map(({ isMistake }) => isMistake)).toEqual([true, false]);
  });
});

test.for<[string, (id: number) => object]>([
  ["sendMessage", () => ({ chat_id: 1, text: "Ja" })],
  ["sendMessage", (chat_id) => ({ chat_id, text: "Ja", reply_parameters: { message_id: 1 } })],
  ["editMessageText", (chat_id) => ({ chat_id, message_id: 1, text: "Ja" })],
  ["deleteMessage", (chat_id) => ({ chat_id, message_id: 1 })],
  ["answerCallbackQuery", () => ({ callback_query_id: "x" })],
  ["getChatMember", (chat_id) => ({ chat_id, user_id: 1 })],
])("a refusal for how things stand is none: %s %#", async ([method, payload]) => {
  expect(await stage.raw(method, payload(stage.reader.id))).toMatchObject({ ok: false });
  expect(calls).toMatchObject([{ isMistake: false }]);
});
