import type { InlineKeyboardButton, Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { type Tap, writeTap } from "../../../src/bot/links/callback-data.ts";
import { articleKey } from "../../../src/bot/links/stable-ids.ts";
import { loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import {
  ANNA,
  BEN,
  buttonOf,
  buttonsOf,
  CHANNEL,
  FORUM,
  GROUP,
  openStage,
  type Refusal,
  type Stage,
} from "../stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
});

const STALE = "Dieser Knopf ist veraltet. Stell die Frage am besten neu.";
const button = (callback_data: string): InlineKeyboardButton => ({ text: "Knopf", callback_data });
const told = () => stage.takeOne("answerCallbackQuery");
const methods = () => stage.take().map(({ method }) => method);

async function summary(where: Partial<Message> = {}) {
  await stage.say("/summary", where);
  return stage.takeOne("sendMessage");
}

/** An answer with its buttons, in the private chat. */
async function answered() {
  await stage.say("Was kosten die Arbeiten?");
  return stage.takeOne("sendMessage");
}

describe("a related question", () => {
  test("is answered below, under its own words", async () => {
    await stage.tap(buttonOf(await answered(), "Wer hat den Plan bestätigt?"));
    const [sent, tap] = stage.take();
    expect(sent).toMatchObject({
      method: "sendMessage",
      payload: {
        chat_id: ANNA.id,
        text: expect.stringMatching(/^Wer hat den Plan bestätigt\?\n\nBürgermeisterin Eva Kröger\./u),
      },
    });
    expect(sent?.method === "sendMessage" && sent.payload.entities?.[0]).toEqual({
      type: "bold",
      offset: 0,
      length: "Wer hat den Plan bestätigt?".length,
    });
    expect(tap).toMatchObject({ method: "answerCallbackQuery" });
    expect(tap?.payload).not.toHaveProperty("text");
  });

  test("tapped again is pointed to; after ten minutes it is answered again", async () => {
    const sent = await answered();
    const message = stage.sent.at(-1) as Message;
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"), { message });
    stage.take();
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"), { message });
    expect(told().text).toBe("Das habe ich gerade schon beantwortet.");
    stage.clock += 11 * 60 * 1000;
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"), { message });
    expect(stage.takeOne("sendMessage").text).toContain("Bürgermeisterin Eva Kröger.");
  });

  test("answered further up in a private chat is answered again", async () => {
    await stage.tap(buttonOf(await summary(), "Was kosten die Arbeiten?"));
    stage.take();
    await stage.tap(buttonOf(await summary(), "Was kosten die Arbeiten?"));
    expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
  });

  test("said aloud in a group that whispers by now is whispered", async () => {
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP });
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(GROUP);
    stage.take();
    await stage.tap(buttonOf(await summary({ chat: GROUP }), "Was kosten die Arbeiten?"));
    const sent = stage.takeOne("sendMessage");
    expect(sent.ephemeral_message_parameters?.receiver_user_id).toBe(ANNA.id);
    expect(sent.text).toContain("Zwölf Millionen Euro.");
  });

  test("can be followed up, and left out of `mehr`", async () => {
    await stage.say("Wann wird der Hafen gesperrt?");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Was kosten die Arbeiten?"));
    stage.take();
    await stage.say("mehr");
    expect(stage.takeOne("sendMessage").text).toContain("Bürgermeisterin Eva Kröger.");
  });

  test("in a group is answered as a reply to the message with the button, in its topic", async () => {
    stage.chat(FORUM);
    const topic = { message_thread_id: 12, is_topic_message: true } as const;
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, ...topic });
    const sent = stage.takeOne("sendMessage");
    const { message_id } = stage.sent.at(-1) as Message;
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"), { from: BEN });
    expect(stage.takeOne("sendMessage")).toMatchObject({
      chat_id: GROUP.id,
      message_thread_id: 12,
      reply_parameters: { message_id, allow_sending_without_reply: true },
    });
  });

  test.for([
    ["through inline mode", { inlineId: "inline-1" }],
    ["in a channel", { message: { message_id: 9, date: 1, chat: CHANNEL, text: "Ein Beitrag" } as Message }],
  ] as const)("on a message %s is answered in a popup", async ([, where]) => {
    await stage.tap(buttonOf(await answered(), "Wer hat den Plan bestätigt?"), where);
    expect(stage.take()).toMatchObject([
      {
        method: "answerCallbackQuery",
        payload: {
          text: "Bürgermeisterin Eva Kröger.\n\nBestätigt von der Bürgermeisterin",
          show_alert: true,
        },
      },
    ]);
  });
});

describe("on a message sent through inline mode", () => {
  test("the paragraph, the way back and the verdict change that message", async () => {
    const sent = await answered();
    const where = { inlineId: "inline-1" };
    await stage.tap(buttonOf(sent, "Im Zusammenhang"), where);
    const context = stage.takeOne("editMessageText");
    expect(context.inline_message_id).toBe("inline-1");
    expect(context.text).toContain(SENTENCES[2]);
    await stage.tap(buttonOf(context, "Zurück"), where);
    expect(stage.takeOne("editMessageText").inline_message_id).toBe("inline-1");
    await stage.tap(buttonOf(sent, "👎"), where);
    const reasons = stage.takeOne("editMessageReplyMarkup");
    expect(reasons.inline_message_id).toBe("inline-1");
    await stage.tap(buttonOf(reasons, "Falsch"), where);
    expect(stage.takeOne("answerCallbackQuery").text).toBe("Danke, das hilft der Redaktion.");
    expect(await stage.store.feedback.of({ kind: "inline", inlineId: "inline-1" }, ANNA.id)).toMatchObject({
      verdict: "bad",
      complaint: "wrong",
    });
  });
});

describe("a button that is too old", () => {
  const shown = { kind: "entry", id: "gone" } as const;
  const taps: readonly (readonly [string, (article: string) => Tap])[] = [
    ["an entry that is gone", (key) => ({ verb: "ask", language: "de", article: key, entry: "gone" })],
    ["a pick that is gone", (key) => ({ verb: "pick", language: "de", article: key, entry: "gone" })],
    ["an answer that is gone", (key) => ({ verb: "context", language: "de", article: key, shown })],
    ["the way back to it", (key) => ({ verb: "back", language: "de", article: key, shown })],
    ["a verdict on it", (key) => ({ verb: "good", language: "de", article: key, shown })],
    [
      "a complaint about it",
      (key) => ({ verb: "complain", language: "de", article: key, shown, complaint: "wrong" }),
    ],
    [
      "a sentence that has changed",
      (key) => ({
        verb: "context",
        language: "de",
        article: key,
        shown: { kind: "sentence", key: "0123456789" },
      }),
    ],
    [
      "the paragraph of a known unknown",
      (key) => ({ verb: "context", language: "de", article: key, shown: { kind: "entry", id: "owner" } }),
    ],
    [
      "an article that is gone",
      () => ({ verb: "ask", language: "de", article: "0123456789", entry: "cost" }),
    ],
    [
      "a verdict on one",
      () => ({ verb: "bad", language: "de", article: "0123456789", shown: { kind: "entry", id: "cost" } }),
    ],
    ["none of its questions", () => ({ verb: "none-of-these", language: "de", article: "0123456789" })],
    [
      "showing to all what is for all already",
      (key) => ({ verb: "show-all", language: "de", article: key, shown: { kind: "entry", id: "cost" } }),
    ],
  ];

  test.for(taps)("says so: %s", async ([, tapOn]) => {
    await answered();
    await stage.tap(button(writeTap(tapOn(articleKey(article)))));
    expect(stage.take()).toMatchObject([
      { method: "answerCallbackQuery", payload: { text: STALE, show_alert: true } },
    ]);
  });

  test.for(["", "garbage", "q:de", "🚢", "q:de:0123456789:who:more"])("says so: %j", async (data) => {
    await answered();
    await stage.tap(button(data));
    expect(told()).toMatchObject({ text: STALE, show_alert: true });
  });

  test("says so in the language of its message, or of the person where that cannot be read", async () => {
    await answered();
    await stage.tap(button("q:de:0123456789:gone"), { from: BEN });
    expect(told().text).toBe(STALE);
    await stage.tap(button("garbage"), { from: BEN });
    expect(told().text).toBe("This button is out of date. Please ask the question again.");
  });

  test("of last month still works", async () => {
    const message = {
      message_id: 3,
      date: 0,
      chat: { id: ANNA.id, type: "private", first_name: "Anna" },
    } as Message;
    await stage.tap(button(`q:de:${articleKey(article)}:cost`), { message });
    expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
    await stage.tap(button(`c:de:${articleKey(article)}:ecost`), { message });
    expect(stage.takeOne("editMessageText").text).toContain(SENTENCES[2]);
  });

  test("without a message to be found is answered all the same", async () => {
    await stage.update({
      callback_query: {
        id: "query-x",
        from: ANNA,
        chat_instance: "1",
        data: `c:de:${articleKey(article)}:ecost`,
      },
    });
    expect(told().text).toBe(STALE);
  });
});

describe("every tap is answered exactly once, also when Telegram refuses", () => {
  const edits = new Set(["editMessageText", "editMessageReplyMarkup"]);
  const refusals: readonly (readonly [string, Refusal])[] = [
    [
      "the message is as it should be",
      { code: 400, description: "Bad Request: message is not modified: specified new…" },
    ],
    ["the message is gone", { code: 400, description: "Bad Request: message to edit not found" }],
    ["the message is too old", { code: 400, description: "Bad Request: message can't be edited" }],
    ["the chat is closed", { code: 403, description: "Forbidden: bot was blocked by the user" }],
    [
      "rights are missing",
      { code: 400, description: "Bad Request: not enough rights to send text messages to the chat" },
    ],
    ["Telegram has a fault", { code: 500, description: "Internal Server Error" }],
  ];
  const labels = ["Im Zusammenhang", "👍", "👎", "Wer hat den Plan bestätigt?"];

  test.for(refusals)("%s", async ([, refusal]) => {
    for (const label of labels) {
      const sent = await answered();
      stage.telegram = ({ method }) => (edits.has(method) || method === "sendMessage" ? refusal : undefined);
      // The stage expects the one answer.
      await stage.tap(buttonOf(sent, label));
      expect(methods().filter((method) => method === "answerCallbackQuery")).toHaveLength(1);
      stage.telegram = () => undefined;
      stage.clock += 11 * 60 * 1000;
    }
  });

  test("a query that is too old is no error: what was done stays done", async () => {
    const errors: unknown[] = [];
    const sent = await answered();
    stage.telegram = ({ method }) =>
      method === "answerCallbackQuery"
        ? {
            code: 400,
            description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
          }
        : undefined;
    stage.bot.api.config.use((prev, method, payload, signal) => {
      if (method === "sendMessage") errors.push(payload);
      return prev(method, payload, signal);
    });
    await stage.tap(buttonOf(sent, "👍"));
    expect(methods()).toEqual(["editMessageReplyMarkup", "answerCallbackQuery"]);
    expect(errors).toEqual([]);
    const { message_id } = stage.sent.at(-1) as Message;
    const given = await stage.store.feedback.of(
      { kind: "message", chatId: ANNA.id, messageId: message_id },
      ANNA.id,
    );
    expect(given?.verdict).toBe("good");
  });

  test("buttons are where they were after all of that", async () => {
    const sent = await answered();
    for (let round = 0; round < 3; round += 1) {
      await stage.tap(buttonOf(stage.sent.at(-1) as Message, "Im Zusammenhang"));
      await stage.tap(buttonOf(stage.sent.at(-1) as Message, "Zurück"));
    }
    expect(buttonsOf(stage.sent.at(-1) as Message)).toEqual(buttonsOf(sent));
    expect(stage.take()).toHaveLength(12);
  });
});
