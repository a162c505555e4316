import type { InlineKeyboardButton, InlineQueryResultArticle, MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { problemsOf } from "./house-rules.ts";
import type { Call, CallOf } from "./stage.ts";

// A check that cannot fail is worth nothing: each one here is seen failing.

const send = (payload: Partial<CallOf<"sendMessage">["payload"]>): Call => ({
  method: "sendMessage",
  payload: { chat_id: 1, text: "Ein 🚢 Text", ...payload },
});
const bold = (offset: number, length: number): MessageEntity => ({ type: "bold", offset, length });
const link = (url: string) => send({ entities: [{ type: "text_link", offset: 0, length: 3, url }] });
const withButtons = (...rows: InlineKeyboardButton[][]) => send({ reply_markup: { inline_keyboard: rows } });
const button = (callback_data: string, text = "Ja"): InlineKeyboardButton => ({ text, callback_data });
const keyboard = (rows: string[][], placeholder = "Frag") =>
  send({ reply_markup: { keyboard: rows, input_field_placeholder: placeholder } });
const inline = (more: Partial<InlineQueryResultArticle>, cache_time = 0): Call => ({
  method: "answerInlineQuery",
  payload: {
    inline_query_id: "1",
    cache_time,
    results: [
      { type: "article", id: "1", title: "Wer?", input_message_content: { message_text: "Sie." }, ...more },
    ],
  },
});
const edit = (payload: CallOf<"editMessageText">["payload"]): Call => ({
  method: "editMessageText",
  payload,
});
const popup = (callback_query_id: string, text: string): Call => ({
  method: "answerCallbackQuery",
  payload: { callback_query_id, text },
});
const ship = { command: "schiff", description: "Ja" };

describe("nobody of us sends", () => {
  test.for<[string, Call, string]>([
    ["a text that Telegram would trim", send({ text: "Ja \n" }), "begins or ends with a space"],
    ["a text of many code units", send({ text: "🚢".repeat(2049) }), "4098 characters"],
    ["a popup of many", popup("1", "🚢".repeat(101)), "202 characters"],
    ["half a character", send({ text: "Ja \ud83d" }), "half a character"],
    ["half of one on a button", withButtons([button("1", "Ja \ud83d")]), "half a character"],
    ["an entity within a character", send({ text: "e\u0301", entities: [bold(0, 1)] }), "splits a character"],
    ["an entity that ends with a space", send({ entities: [bold(0, 4)] }), "ends with a space"],
    ["a link without its scheme", link("example.org"), "address «example.org»"],
    ["a link that starts nothing", link("https://t.me/a_bot?start=q%3Ab"), "start parameter «q:b»"],
    ["a button to nowhere", withButtons([{ text: "Ja", url: "example.org" }]), "address"],
    ["a message nowhere", send({ chat_id: 0 }), "chat_id 0"],
    ["a message in no topic", send({ message_thread_id: 0 }), "message_thread_id 0"],
    ["a reply to a secret by its id", send({ reply_parameters: { message_id: 0 } }), "message_id 0"],
    [
      "a quote before the text",
      send({ reply_parameters: { message_id: 1, quote: "x", quote_position: -1 } }),
      "negative place",
    ],
    [
      "a whisper to nobody",
      send({ ephemeral_message_parameters: { receiver_user_id: 0 } }),
      "receiver_user_id 0",
    ],
    ["an edit of nothing", edit({ chat_id: 1, message_id: 0, text: "Ja" }), "message_id 0"],
    ["an edit of nothing elsewhere", edit({ inline_message_id: "", text: "Ja" }), "empty inline_message_id"],
    ["a popup for nothing", popup("", "Ja"), "empty callback_query_id"],
    ["an empty row of buttons", withButtons([]), "an empty row"],
    ["two buttons that do the same", withButtons([button("1")], [button("1")]), "same data"],
    ["a button with a space around", withButtons([button("1", "Ja ")]), "button «Ja »"],
    ["a button nobody can read", withButtons([button("1", "x".repeat(65))]), "button of 65"],
    ["an empty keyboard", keyboard([]), "an empty keyboard"],
    ["an empty row of keys", keyboard([["Ja"], []]), "an empty row"],
    ["an empty key", keyboard([[""]]), "key «»"],
    ["a long key", keyboard([["x".repeat(257)]]), "key of 257"],
    ["a long placeholder", keyboard([["Ja"]], "x".repeat(65)), "placeholder of 65"],
    ["a result without a title", inline({ title: "" }), "title «»"],
    ["a long title", inline({ title: "x".repeat(257) }), "title of 257"],
    ["a long description", inline({ description: "x".repeat(513) }), "description of 513"],
    ["a result that is trimmed", inline({ input_message_content: { message_text: "Ja " } }), "with a space"],
    ["a result with an empty row", inline({ reply_markup: { inline_keyboard: [[]] } }), "an empty row"],
    ["results kept for less than no time", inline({}, -1), "cache_time -1"],
    [
      "a guest's answer that is trimmed",
      {
        method: "answerGuestQuery",
        payload: {
          guest_query_id: "1",
          result: { type: "article", id: "1", title: "W", input_message_content: { message_text: " W" } },
        },
      },
      "begins or ends with a space",
    ],
    ["a command twice", { method: "setMyCommands", payload: { commands: [ship, ship] } }, "a command twice"],
  ])("%s", ([, call, problem]) => {
    expect(problemsOf(call).join("\n")).toContain(problem);
  });
});

describe("there is nothing against", () => {
  test.for<[string, Call]>([
    ["a text at the limit", send({ text: "x".repeat(4096) })],
    ["nested entities", send({ entities: [bold(4, 2), { type: "italic", offset: 4, length: 2 }] })],
    ["a deep link", withButtons([{ text: "Ja", url: "https://t.me/a_bot?start=q_who-confirmed" }])],
    ["a link to a sentence", link("https://example.org/#:~:text=a,b")],
    ["no buttons at all", withButtons()],
    ["a popup at the limit", popup("1", "x".repeat(200))],
    ["a popup that says nothing", { method: "answerCallbackQuery", payload: { callback_query_id: "1" } }],
    ["a call without anything", { method: "getMe", payload: undefined }],
    ["keys", keyboard([["Wer war das?", "Und warum?"]])],
  ])("%s", ([, call]) => {
    expect(problemsOf(call)).toEqual([]);
  });
});
