import type { InlineKeyboardButton } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStage, refusal, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe("buttons", () => {
  const withButtons = (...rows: InlineKeyboardButton[][]) =>
    stage.api.sendMessage(stage.reader.id, "Ja", { reply_markup: { inline_keyboard: rows } });
  const data = (callback_data: string): InlineKeyboardButton => ({ text: "Ja", callback_data });

  test("stand beneath the message, without empty rows", async () => {
    const sent = await withButtons(
      [data("ä".repeat(32))],
      [],
      [{ text: "Mehr", url: "https://t.me/x?start=y" }],
    );
    expect(sent).toMatchObject({
      reply_markup: {
        inline_keyboard: [[data("ä".repeat(32))], [{ text: "Mehr", url: "https://t.me/x?start=y" }]],
      },
    });
    expect(await withButtons([])).not.toHaveProperty("reply_markup");
  });

  test.for<[string, InlineKeyboardButton[][], string]>([
    [
      "no data",
      [[{ text: "Ja", callback_data: "" }]],
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "nothing to do",
      [[{ text: "Ja" } as never]],
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ["66 bytes of data", [[{ text: "Ja", callback_data: "ä".repeat(33) }]], "BUTTON_DATA_INVALID"],
    ["no text", [[{ text: "", callback_data: "1" }]], "inline keyboard button text must be non-empty"],
    [
      "a text that is none",
      [[{ callback_data: "1" } as never]],
      "can't parse inline keyboard button: Can't find field \"text\"",
    ],
    [
      "a number for a text",
      [[{ text: 1, callback_data: "1" } as never]],
      'can\'t parse inline keyboard button: Field "text" must be of type String',
    ],
    [
      "a broken address",
      [[{ text: "Ja", url: "http://a b.de" }]],
      "inline keyboard button URL 'http://a b.de' is invalid: Disallowed character in URL host",
    ],
    [
      "an address without a domain",
      [[{ text: "Ja", url: "mailto" }]],
      "inline keyboard button URL 'mailto' is invalid: Wrong HTTP URL",
    ],
    [
      "another protocol",
      [[{ text: "Ja", url: "ftp://example.org" }]],
      "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ],
    ["101 of them", Array.from({ length: 101 }, (_, at) => [data(`${at}`)]), "reply markup is too long"],
    [
      "a row that is none",
      [data("1") as never],
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
  ])("are refused in Telegram's words: %s", async ([, rows, words]) => {
    await expect(refusal(withButtons(...rows))).resolves.toBe(`400: Bad Request: ${words}`);
  });

  test.for<[string, InlineKeyboardButton[][], string]>([
    ["nine in a row", [Array.from({ length: 9 }, (_, at) => data(`${at}`))], "of 9 buttons in a row"],
    [
      "two actions",
      [[{ text: "Ja", callback_data: "1", url: "https://example.org" } as never]],
      "a button with url and callback_data",
    ],
    [
      "a bad start parameter",
      [[{ text: "Ja", url: "https://t.me/ask_the_article_bot?start=a.b" }]],
      "the start parameter a.b",
    ],
    [
      "a web app",
      [[{ text: "Ja", web_app: { url: "https://example.org" } } as never]],
      "does not play reply_markup.inline_keyboard.0.0.web_app",
    ],
    ["a person", [[{ text: "Ja", url: "tg://user?id=1" }]], "does not play buttons that lead to a person"],
  ])("are refused in our words: %s", async ([, rows, words]) => {
    expect(await refusal(withButtons(...rows))).toContain(words);
  });

  test("that search inline are nothing for a channel", async () => {
    const reply_markup = { inline_keyboard: [[{ text: "Ja", switch_inline_query_current_chat: "" }]] };
    await stage.api.sendMessage(stage.reader.id, "Ja", { reply_markup });
    await expect(
      refusal(stage.api.sendMessage(stage.scene.channel.chat.id, "Ja", { reply_markup })),
    ).resolves.toBe(
      "400: Bad Request: can't use switch_inline_query_current_chat button in a channel chat, because users will not be able to use the button without knowing bot's username",
    );
  });
});

describe("a reply keyboard", () => {
  test("is shown until it is removed", async () => {
    const { api, reader, chat } = stage;
    const sent = await api.sendMessage(reader.id, "Ja", {
      reply_markup: {
        keyboard: [["Eins", { text: "Zwei" }]],
        one_time_keyboard: true,
        resize_keyboard: true,
      },
    });
    expect(sent).not.toHaveProperty("reply_markup");
    expect(chat.keyboard).toEqual({
      keyboard: [[{ text: "Eins" }, { text: "Zwei" }]],
      one_time_keyboard: true,
      resize_keyboard: true,
    });
    await api.sendMessage(reader.id, "Ja", { reply_markup: { inline_keyboard: [] } });
    await api.sendMessage(reader.id, "Ja", { reply_markup: { force_reply: true } });
    expect(chat.keyboard).toBeDefined();
    await api.sendMessage(reader.id, "Ja", { reply_markup: { remove_keyboard: true } });
    expect(chat.keyboard).toBeUndefined();
  });

  test.for<[string, unknown, string]>([
    ["an empty key", { keyboard: [[""]] }, "keyboard button text must be non-empty"],
    [
      "a number",
      { keyboard: [[1]] },
      "can't parse keyboard button: KeyboardButton must be a String or an Object",
    ],
    ["13 in a row", { keyboard: [Array.from({ length: 13 }, () => "x")] }, "of 13 keys in a row"],
    [
      "two in one",
      { keyboard: [["x"]], inline_keyboard: [] },
      "reply_markup with inline_keyboard and keyboard",
    ],
    ["nothing", {}, "reply_markup has no inline_keyboard"],
    ["no object", 1, "object expected as reply markup"],
    [
      "a contact",
      { keyboard: [[{ text: "x", request_contact: true }]] },
      "does not play reply_markup.keyboard.0.0.request_contact",
    ],
  ])("is refused: %s", async ([, reply_markup, words]) => {
    const response = await stage.raw("sendMessage", { chat_id: stage.reader.id, text: "Ja", reply_markup });
    expect(response).toMatchObject({
      ok: false,
      error_code: 400,
      description: expect.stringContaining(words),
    });
  });

  test("has no place in a channel", async () => {
    const call = stage.api.sendMessage(stage.scene.channel.chat.id, "Ja", {
      reply_markup: { keyboard: [["x"]] },
    });
    await expect(refusal(call)).resolves.toBe("400: Bad Request: inline keyboard expected");
  });
});
