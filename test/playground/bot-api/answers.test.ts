import type { InlineQueryResultArticle } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStage, refusal, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const TOO_OLD = "400: Bad Request: query is too old and response timeout expired or query ID is invalid";
const open = (kind: "callback" | "inline" | "guest", id = "1") =>
  stage.world.queries.open(kind, id, {
    userId: stage.reader.id,
    chatId: stage.scene.elsewhere.chat.id,
    since: stage.world.now(),
  });
const article = (more: Partial<InlineQueryResultArticle> = {}): InlineQueryResultArticle => ({
  type: "article",
  id: "1",
  title: "Wer?",
  input_message_content: { message_text: "Sie." },
  ...more,
});

describe("a tap", () => {
  test("is answered once", async () => {
    const answer = open("callback");
    await stage.api.answerCallbackQuery("1", { text: "x".repeat(200), show_alert: true });
    await expect(answer).resolves.toEqual({
      callback_query_id: "1",
      text: "x".repeat(200),
      show_alert: true,
    });
    await expect(refusal(stage.api.answerCallbackQuery("1"))).resolves.toBe(TOO_OLD);
  });

  test("that was closed is answered too late", async () => {
    void open("callback");
    stage.world.queries.close("callback", "1");
    await expect(refusal(stage.api.answerCallbackQuery("1"))).resolves.toBe(TOO_OLD);
    await expect(refusal(stage.api.answerCallbackQuery(""))).resolves.toBe(TOO_OLD);
    await expect(refusal(stage.api.raw.answerCallbackQuery({} as never))).resolves.toBe(TOO_OLD);
  });

  test("may open the bot with a parameter, and nothing else", async () => {
    void open("callback");
    for (const url of [
      "https://example.org",
      "t.me/other_bot?start=x",
      "https://t.me/ask_the_article_bot",
      "https://t.me/ask_the_article_bot?start=a.b",
    ])
      await expect(refusal(stage.api.answerCallbackQuery("1", { url }))).resolves.toBe(
        "400: Bad Request: URL_INVALID",
      );
    await expect(refusal(stage.api.answerCallbackQuery("1", { text: "x".repeat(201) }))).resolves.toBe(
      "400: Bad Request: MESSAGE_TOO_LONG",
    );
    // Refused answers are none: the query still waits.
    await stage.api.answerCallbackQuery("1", { url: "t.me/ask_the_article_bot?start=x" });
  });
});

describe("an inline query", () => {
  test("is told the results as they would be sent", async () => {
    const answer = open("inline");
    await stage.api.answerInlineQuery(
      "1",
      [
        article({
          input_message_content: { message_text: " Sie /help \n" },
          reply_markup: { inline_keyboard: [[]] },
        }),
        article({ id: "ä".repeat(32), description: "Ja", url: "https://example.org" }),
      ],
      {
        next_offset: "10",
        cache_time: 300,
        is_personal: true,
        button: { text: "Mehr", start_parameter: "x" },
      },
    );
    await expect(answer).resolves.toEqual({
      inline_query_id: "1",
      results: [
        article({
          input_message_content: {
            message_text: "Sie /help",
            entities: [{ type: "bot_command", offset: 4, length: 5 }],
          },
        }),
        article({ id: "ä".repeat(32), description: "Ja", url: "https://example.org" }),
      ],
      next_offset: "10",
      cache_time: 300,
      is_personal: true,
      button: { text: "Mehr", start_parameter: "x" },
    });
    await expect(refusal(stage.api.answerInlineQuery("1", []))).resolves.toBe(TOO_OLD);
  });

  test.for<[string, unknown, object, string]>([
    [
      "51 results",
      Array.from({ length: 51 }, (_, at) => article({ id: `${at}` })),
      {},
      "too many inline query results specified",
    ],
    ["two with one id", [article(), article()], {}, "RESULT_ID_DUPLICATE"],
    ["no id", [article({ id: "" })], {}, "RESULT_ID_INVALID"],
    ["66 bytes of id", [article({ id: "ä".repeat(33) })], {}, "RESULT_ID_INVALID"],
    ["no title", [article({ title: " " })], {}, "ARTICLE_TITLE_EMPTY"],
    [
      "an empty text",
      [article({ input_message_content: { message_text: "" } })],
      {},
      "message text is empty",
    ],
    [
      "a long text",
      [article({ input_message_content: { message_text: "x".repeat(4097) } })],
      {},
      "MESSAGE_TOO_LONG",
    ],
    [
      "long data",
      [article({ reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "x".repeat(65) }]] } })],
      {},
      "BUTTON_DATA_INVALID",
    ],
    ["66 bytes of offset", [], { next_offset: "ä".repeat(33) }, "NEXT_OFFSET_INVALID"],
    ["a bad parameter", [], { button: { text: "x", start_parameter: "a.b" } }, "START_PARAM_INVALID"],
    ["an empty parameter", [], { button: { text: "x", start_parameter: "" } }, "START_PARAM_INVALID"],
    ["an empty button", [], { button: { text: "", start_parameter: "x" } }, "SWITCH_PM_TEXT_EMPTY"],
    [
      "a button without an end",
      [],
      { button: { text: "x" } },
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    ],
    [
      "something without an id",
      [{ type: "article", title: "x", input_message_content: { message_text: "x" } }],
      {},
      "can't parse inline query result: Can't find field \"id\"",
    ],
    [
      "something unknown",
      [{ type: "poem", id: "1" }],
      {},
      'can\'t parse inline query result: type "poem" is unsupported for the inline query result',
    ],
    ["no list", 1, {}, "expected an Array of inline query results"],
    [
      "a photo",
      [{ type: "photo", id: "1" }],
      {},
      "the playground does not play inline results of the type photo",
    ],
    [
      "markup",
      [article({ input_message_content: { message_text: "x", parse_mode: "HTML" } })],
      {},
      "the playground does not play results.0.input_message_content.parse_mode of answerInlineQuery",
    ],
  ])("is refused: %s", async ([, results, other, words]) => {
    const answer = open("inline");
    await expect(refusal(stage.api.answerInlineQuery("1", results as never, other))).resolves.toBe(
      `400: Bad Request: ${words}`,
    );
    stage.world.queries.close("inline", "1");
    await expect(answer).resolves.toBeUndefined();
  });
});

describe("a guest's answer", () => {
  test("is posted in the bot's name, and can be changed by its inline id", async () => {
    const { api, scene, world, reader } = stage;
    const answer = open("guest");
    const { inline_message_id: id } = await api.answerGuestQuery(
      "1",
      article({ reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y" }]] } }),
    );
    await expect(answer).resolves.toMatchObject({ guest_query_id: "1" });
    const [posted] = scene.elsewhere.messages.values();
    expect(posted).toMatchObject({
      from: world.self,
      guest_bot_caller_user: reader,
      text: "Sie.",
      reply_markup: {},
    });
    expect(posted).not.toHaveProperty("via_bot");
    await api.editMessageTextInline(id, "Er.");
    expect(scene.elsewhere.messages.get(posted?.message_id ?? 0)?.text).toBe("Er.");
    await expect(refusal(api.answerGuestQuery("1", article()))).resolves.toBe(TOO_OLD);
  });

  test("is checked like any text", async () => {
    const answer = open("guest");
    await expect(
      refusal(stage.api.answerGuestQuery("1", article({ input_message_content: { message_text: " " } }))),
    ).resolves.toBe("400: Bad Request: text must be non-empty");
    await expect(refusal(stage.api.raw.answerGuestQuery({ guest_query_id: "1" } as never))).resolves.toBe(
      "400: Bad Request: result isn't specified",
    );
    expect(stage.scene.elsewhere.messages.size).toBe(0);
    stage.world.queries.clear();
    await expect(answer).resolves.toBeUndefined();
  });
});
