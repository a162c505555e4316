import type { InlineKeyboardButton, InlineQueryResultArticle, MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { problemsOf } from "./check-call.ts";
import type { Call, CallOf } from "./stage.ts";

// A check that cannot fail is worth nothing: each one here is seen failing.

type Sent = CallOf<"sendMessage">["payload"];
const send = (payload: Partial<Sent>): Call => ({
  method: "sendMessage",
  payload: { chat_id: 1, text: "Ein 🚢 Text", ...payload },
});
const entity = (
  type: "bold" | "italic" | "blockquote" | "code",
  offset: number,
  length: number,
): MessageEntity => ({
  type,
  offset,
  length,
});
const withEntities = (...entities: MessageEntity[]) => send({ entities });
const withButtons = (...rows: InlineKeyboardButton[][]) => send({ reply_markup: { inline_keyboard: rows } });
const data = (callback_data: string): InlineKeyboardButton => ({ text: "Ja", callback_data });
const result = (more: Partial<InlineQueryResultArticle>): InlineQueryResultArticle => ({
  type: "article",
  id: "1",
  title: "Wer?",
  input_message_content: { message_text: "Sie." },
  ...more,
});
const inline = (...results: InlineQueryResultArticle[]): Call => ({
  method: "answerInlineQuery",
  payload: { inline_query_id: "1", results },
});

describe("the checker objects to", () => {
  test.for<[string, Call, string]>([
    ["no text", send({ text: "" }), "an empty text"],
    ["a blank one", send({ text: "\u00a0\n" }), "an empty text"],
    ["one that Telegram would trim", send({ text: "Ja \n" }), "begins or ends with a space"],
    ["one too long", send({ text: "x".repeat(4097) }), "4097 characters"],
    ["half a character", send({ text: "Ja \ud83d" }), "half a character"],
    ["markup", send({ parse_mode: "HTML" }), "markup"],
    ["an entity beyond the text", withEntities(entity("bold", 5, 50)), "in a text of 11"],
    ["before it", withEntities(entity("bold", -1, 3)), "in a text of 11"],
    ["an empty one", withEntities(entity("bold", 0, 0)), "0 long"],
    ["a broken one", withEntities(entity("bold", 0.5, 1)), "0.5"],
    ["one that splits a surrogate pair", withEntities(entity("bold", 5, 3)), "splits a character"],
    ["or ends within one", withEntities(entity("bold", 0, 5)), "splits a character"],
    ["or within a combined character", send({ text: "e\u0301", entities: [entity("bold", 0, 1)] }), "splits"],
    ["one that ends with a space", withEntities(entity("bold", 0, 4)), "ends with a space"],
    ["two that cross", withEntities(entity("bold", 0, 6), entity("italic", 4, 7)), "cross"],
    ["one twice", withEntities(entity("bold", 0, 3), entity("bold", 0, 3)), "bold twice"],
    [
      "a quote in a quote",
      withEntities(entity("blockquote", 0, 11), entity("blockquote", 0, 3)),
      "within a quote",
    ],
    ["formatted code", withEntities(entity("code", 0, 3), entity("bold", 0, 3)), "code with"],
    [
      "a hundred entities and one",
      withEntities(...Array.from({ length: 101 }, () => entity("bold", 0, 3))),
      "100 entities",
    ],
    [
      "a link to nowhere",
      withEntities({ type: "text_link", offset: 0, length: 3, url: "javascript:alert(1)" }),
      "address",
    ],
    ["a message nowhere", send({ chat_id: 0 }), "chat_id 0"],
    ["a topic there is not", send({ message_thread_id: 0 }), "message_thread_id 0"],
    ["a reply to nothing", send({ reply_parameters: {} as never }), "a reply to nothing"],
    [
      "a reply to what only one person sees",
      send({ reply_parameters: { message_id: 0 } }),
      "reply to message 0",
    ],
    [
      "a secret answered aloud",
      send({ reply_parameters: { ephemeral_message_id: 3 } as never }),
      "answered aloud",
    ],
    [
      "a whisper in private",
      send({ ephemeral_message_parameters: { receiver_user_id: 1 } }),
      "in a private chat",
    ],
    [
      "a whisper to nobody",
      send({ chat_id: -1, ephemeral_message_parameters: { receiver_user_id: 0 } }),
      "receiver 0",
    ],
    [
      "a long quote",
      send({ reply_parameters: { message_id: 1, quote: "x".repeat(1025) } }),
      "1025 characters",
    ],
    [
      "a negative place of a quote",
      send({ reply_parameters: { message_id: 1, quote: "x", quote_position: -1 } }),
      "position",
    ],
    [
      "entities beyond the quote",
      send({ reply_parameters: { message_id: 1, quote: "x", quote_entities: [entity("bold", 0, 9)] } }),
      "in a text of 1",
    ],
    ["an empty row", withButtons([]), "a row of 0 buttons"],
    [
      "nine buttons in one",
      withButtons(Array.from({ length: 9 }, (_, index) => data(`${index}`))),
      "a row of 9",
    ],
    [
      "a hundred and one",
      withButtons(...Array.from({ length: 101 }, (_, index) => [data(`${index}`)])),
      "100 buttons",
    ],
    ["long data, in bytes", withButtons([data("ä".repeat(33))]), "66 bytes"],
    ["no data", withButtons([data("")]), "0 bytes"],
    ["the same data twice", withButtons([data("1")], [data("1")]), "same data"],
    ["a button without a text", withButtons([{ text: "", callback_data: "1" }]), "button text"],
    ["one that does nothing", withButtons([{ text: "Ja" } as InlineKeyboardButton]), "0 actions"],
    ["a button to nowhere", withButtons([{ text: "Ja", url: "example.org" }]), "address"],
    [
      "a start parameter",
      withButtons([{ text: "Ja", url: "https://t.me/a_bot?start=q%3Ab" }]),
      "start parameter",
    ],
    ["an empty keyboard", send({ reply_markup: { keyboard: [] } }), "an empty keyboard"],
    [
      "an edit of nothing",
      { method: "editMessageText", payload: { chat_id: 1, message_id: 0, text: "Ja" } },
      "message_id 0",
    ],
    [
      "an edit in two places",
      {
        method: "editMessageText",
        payload: { chat_id: 1, message_id: 2, inline_message_id: "3", text: "Ja" },
      },
      "both",
    ],
    [
      "an edit to nothing",
      { method: "editMessageText", payload: { chat_id: 1, message_id: 2, text: " " } },
      "an empty text",
    ],
    [
      "a secret edit to nothing",
      {
        method: "editEphemeralMessageText",
        payload: { chat_id: -1, receiver_user_id: 1, ephemeral_message_id: 2, text: "" },
      },
      "an empty text",
    ],
    [
      "other buttons that are wrong",
      {
        method: "editMessageReplyMarkup",
        payload: { chat_id: 1, message_id: 2, reply_markup: { inline_keyboard: [[]] } },
      },
      "a row of 0",
    ],
    [
      "a long popup",
      { method: "answerCallbackQuery", payload: { callback_query_id: "1", text: "x".repeat(201) } },
      "201",
    ],
    [
      "a popup for nothing",
      { method: "answerCallbackQuery", payload: { callback_query_id: "" } },
      "no callback query",
    ],
    ["two results with one id", inline(result({}), result({})), "one id"],
    [
      "fifty-one results",
      inline(...Array.from({ length: 51 }, (_, index) => result({ id: `${index}` }))),
      "50 results",
    ],
    ["a long result id", inline(result({ id: "ä".repeat(33) })), "66 bytes"],
    [
      "a result that says nothing",
      inline(result({ input_message_content: { message_text: "" } })),
      "an empty text",
    ],
    ["a result with an empty row", inline(result({ reply_markup: { inline_keyboard: [[]] } })), "a row of 0"],
    [
      "a long offset, in bytes",
      {
        method: "answerInlineQuery",
        payload: { inline_query_id: "1", results: [], next_offset: "ä".repeat(33) },
      },
      "next_offset",
    ],
    [
      "a guest's empty answer",
      {
        method: "answerGuestQuery",
        payload: { guest_query_id: "1", result: result({ input_message_content: { message_text: "" } }) },
      },
      "an empty text",
    ],
    [
      "a German command name",
      { method: "setMyCommands", payload: { commands: [{ command: "erklär", description: "Ja" }] } },
      "command «erklär»",
    ],
    ["a long description", { method: "setMyDescription", payload: { description: "x".repeat(513) } }, "513"],
    [
      "a long about text",
      { method: "setMyShortDescription", payload: { short_description: "x".repeat(121) } },
      "121",
    ],
    [
      "a method it does not know",
      { method: "sendPhoto", payload: { chat_id: 1, photo: "1" } },
      "nothing here knows",
    ],
  ])("%s", ([, call, problem]) => {
    expect(problemsOf(call).join("\n")).toContain(problem);
  });
});

describe("the checker has nothing against", () => {
  test.for<[string, Call]>([
    ["a text at the limit", send({ text: "x".repeat(4096) })],
    [
      "nested entities",
      withEntities(entity("blockquote", 0, 11), entity("bold", 4, 2), entity("italic", 4, 2)),
    ],
    ["a ship in bold", withEntities(entity("bold", 4, 2))],
    ["64 bytes of data", withButtons([data("x".repeat(64))])],
    ["a deep link", withButtons([{ text: "Ja", url: "https://t.me/a_bot?start=q_who-confirmed" }])],
    [
      "a link to a sentence",
      withEntities({ type: "text_link", offset: 0, length: 3, url: "https://example.org/#:~:text=a,b" }),
    ],
    ["no buttons at all", withButtons()],
    [
      "a secret answer to a secret question",
      send({
        chat_id: -1,
        reply_parameters: { ephemeral_message_id: 3 } as never,
        ephemeral_message_parameters: { receiver_user_id: 1 },
      }),
    ],
    [
      "a popup at the limit",
      { method: "answerCallbackQuery", payload: { callback_query_id: "1", text: "x".repeat(200) } },
    ],
  ])("%s", ([, call]) => {
    expect(problemsOf(call)).toEqual([]);
  });
});
