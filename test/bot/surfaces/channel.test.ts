import type { Chat } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { ARTICLE, loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import { loadBoth, loadFiles } from "../articles.ts";
import { linksOf, quotesOf } from "../entities.ts";
import { BEN, buttonOf, buttonsOf, type Call, CHANNEL, openStage, type Stage } from "../stage.ts";

const DISCUSSION: Chat.SupergroupChat = { id: -1001111111111, type: "supergroup", title: "Kommentare" };

const [harbour, both] = await Promise.all([loadHarbour(), loadBoth()]);

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function haveDiscussion(): void {
  stage.link(CHANNEL, DISCUSSION);
}

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

function methods(calls: readonly Call[]): string[] {
  return calls.map(({ method }) => method);
}

const post = (text: string) => stage.say(text, { chat: CHANNEL, sender_chat: CHANNEL });
const start = (parameter: string) => `https://t.me/article_bot?start=${parameter}`;

describe("a command posted in a channel", () => {
  test("is answered with a post, and removed after that", async () => {
    const command = await post("/zusammenfassung");
    const calls = stage.take();
    expect(methods(calls)).toEqual(["getChat", "sendMessage", "deleteMessage"]);
    expect(calls[1]?.payload).toMatchObject({ chat_id: CHANNEL.id });
    expect(calls[1]?.payload).not.toHaveProperty("reply_parameters");
    expect(calls[2]?.payload).toEqual({ chat_id: CHANNEL.id, message_id: command.message_id });
  });

  test.for([
    { code: 400, description: "Bad Request: message can't be deleted" },
    { code: 403, description: "Forbidden: bot is not a member of the channel chat" },
  ])("stays where the bot may not remove it: $description", async (refusal) => {
    stage.telegram = ({ method }) => (method === "deleteMessage" ? refusal : undefined);
    await post("/summary");
    expect(methods(stage.take())).toEqual(["getChat", "sendMessage", "deleteMessage"]);
    await post("/topics");
    expect(methods(stage.take())).toEqual(["sendMessage", "deleteMessage"]);
  });

  test("stays where its answer could not be sent", async () => {
    stage.telegram = ({ method }) =>
      method === "sendMessage"
        ? { code: 400, description: "Bad Request: need administrator rights in the channel chat" }
        : undefined;
    await post("/summary");
    expect(methods(stage.take())).toEqual(["getChat", "sendMessage"]);
  });

  test("stays where it is the caption of a picture", async () => {
    await stage.update({
      channel_post: {
        message_id: 77,
        date: 0,
        chat: CHANNEL,
        sender_chat: CHANNEL,
        photo: [{ file_id: "1", file_unique_id: "1", width: 1, height: 1 }],
        caption: "/topics",
        caption_entities: [{ type: "bot_command", offset: 0, length: 7 }],
      },
    });
    expect(methods(stage.take())).toEqual(["sendMessage"]);
  });

  test.for([
    "/start",
    "/help",
    "/hilfe",
    "/why",
    "/privacy",
    "/ask",
    "/sumary@article_bot",
    "/summary@other_bot",
    "Nachrichten",
    "@article_bot Was kosten die Arbeiten?",
  ])("is passed over where it is not for the channel's readers: %s", async (text) => {
    await post(text);
    expect(stage.take()).toEqual([]);
  });

  test("speaks the channel's language, else the bot's; a German name speaks German", async () => {
    await stage.store.settings.change(CHANNEL.id, { language: "en" });
    for (const [command, title] of [
      ["/topics", "The harbour"],
      ["/themen", "Der Hafen"],
    ] as const) {
      await post(command);
      expect(stage.takeOne("sendMessage").text).toContain(title);
    }
    await stage.store.settings.change(CHANNEL.id, { language: undefined });
    await post("/topics");
    expect(stage.takeOne("sendMessage").text).toContain("Der Hafen");
  });
});

describe("in a channel without a discussion group", () => {
  test("a summary has its questions as buttons, which answer in a popup, and a way into the private chat", async () => {
    await post("/summary");
    const sent = stage.takeOne("sendMessage");
    expect(labels(sent)).toEqual([
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Was kosten die Arbeiten?",
      "Weiterfragen",
    ]);
    expect(buttonOf(sent, "Weiterfragen")).toMatchObject({ url: start("a_harbour") });
    await stage.tap(buttonOf(sent, "Was kosten die Arbeiten?"), { from: BEN });
    const calls = stage.take();
    expect(methods(calls)).toEqual(["answerCallbackQuery"]);
    expect(calls[0]?.payload).toMatchObject({ text: "Zwölf Millionen Euro.\n\nBerichtet", show_alert: true });
    expect(await stage.store.posts.of(CHANNEL.id, stage.sent[0]?.message_id ?? 0)).toBeUndefined();
  });

  test("an answer shows its question, which is removed, and no verdict", async () => {
    await post("/frage Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(/^Was kosten die Arbeiten\?\n\nZwölf Millionen Euro\.\n\nBerichtet\n\n/u);
    expect(quotesOf(sent)).toEqual([SENTENCES[2]]);
    expect(labels(sent)).toEqual([
      "Wer hat den Plan bestätigt?",
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Weiterfragen",
    ]);
    expect(buttonOf(sent, "Weiterfragen")).toMatchObject({ url: start("q_cost") });
  });

  test("what is offered instead of an answer answers in a popup too, and the offer stays", async () => {
    await post("/ask Welche Farbe hat die Kaimauer?");
    const sent = stage.takeOne("sendMessage");
    expect(labels(sent)).toEqual(["Was baut die Stadt?", "Weiterfragen"]);
    await stage.tap(buttonOf(sent, "Was baut die Stadt?"), { from: BEN });
    expect(stage.takeOne("answerCallbackQuery").text).toBe("Eine Kaimauer aus Granit.\n\nBerichtet");
    expect(stage.sent[0]?.text).toBe(sent.text);
  });

  test("the answer to a tap comes from the button's own article", async () => {
    stage = await openStage({ articles: both });
    await stage.store.settings.change(CHANNEL.id, { article: "ferry", language: "en" });
    await post("/summary");
    const sent = stage.takeOne("sendMessage");
    // The channel has gone on to another article since.
    await stage.store.settings.change(CHANNEL.id, { article: "harbour" });
    await stage.tap(buttonOf(sent, "What does the crossing cost?"), { from: BEN });
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "That is open.\n\nOpen, according to the article",
      show_alert: true,
    });
  });

  test("nobody's tap turns a post into something else", async () => {
    await post("/summary");
    stage.take();
    for (const letter of ["s:de:KEY:long", "t:de:KEY:0", "o:de:KEY:harbour:0", "a:de:KEY"]) {
      const [question] = buttonsOf(stage.sent[0] ?? {});
      const key = question && "callback_data" in question ? question.callback_data.split(":")[2] : "";
      await stage.tap({ text: "?", callback_data: letter.replace("KEY", key ?? "") }, { from: BEN });
      expect(methods(stage.take())).toEqual(["answerCallbackQuery"]);
    }
  });
});

describe("in a channel with a discussion group", () => {
  beforeEach(haveDiscussion);

  test("a summary has its questions as links in the text, no buttons, and is remembered", async () => {
    await post("/summary");
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_markup).toBeUndefined();
    expect(sent.text).toMatch(
      /Absatz 1\n\nMehr dazu:\n• Wann wird der Hafen gesperrt\?\n• Was baut die Stadt\?\n• Was kosten die Arbeiten\?$/u,
    );
    expect(linksOf(sent)).toEqual([
      { text: "Wann wird der Hafen gesperrt?", url: start("q_closed-when") },
      { text: "Was baut die Stadt?", url: start("q_built-what") },
      { text: "Was kosten die Arbeiten?", url: start("q_cost") },
    ]);
    expect(await stage.store.posts.of(CHANNEL.id, stage.sent[0]?.message_id ?? 0)).toEqual({
      channelId: CHANNEL.id,
      messageId: stage.sent[0]?.message_id,
      article: "harbour",
      language: "de",
    });
  });

  test("an answer has its related questions as links", async () => {
    await post("/ask Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_markup).toBeUndefined();
    expect(linksOf(sent).map(({ url }) => url)).toEqual([
      start("q_confirmed-by"),
      start("q_closed-when"),
      start("q_built-what"),
    ]);
  });

  test("a decline names the nearest questions as links, or leads into the private chat", async () => {
    await post("/ask Welche Farbe hat die Kaimauer?");
    const near = stage.takeOne("sendMessage");
    expect(near.text).toBe(
      "Welche Farbe hat die Kaimauer?\n\nDas beantwortet der Artikel nicht. Am nächsten kommen diese Fragen:\n\n• Was baut die Stadt?",
    );
    expect(linksOf(near)).toEqual([{ text: "Was baut die Stadt?", url: start("q_built-what") }]);
    await post("/ask xyzzyx qwertz");
    const nothing = stage.takeOne("sendMessage");
    expect(nothing.text).toBe("xyzzyx qwertz\n\nDas beantwortet der Artikel nicht.\n\nWeiterfragen");
    expect(linksOf(nothing)).toEqual([{ text: "Weiterfragen", url: start("a_harbour") }]);
    expect(nothing.reply_markup).toBeUndefined();
  });

  test("links name the article where two have a question's id", async () => {
    stage = await openStage({ articles: both });
    haveDiscussion();
    await stage.store.settings.change(CHANNEL.id, { article: "ferry" });
    await post("/summary");
    expect(linksOf(stage.takeOne("sendMessage")).filter(({ url }) => url.includes("cost"))).toEqual([
      { text: "Was kostet die Überfahrt?", url: expect.stringMatching(/\?start=q_[0-9a-f]{10}_cost$/u) },
    ]);
  });

  test("the setting chooses buttons all the same, without asking Telegram", async () => {
    await stage.store.settings.change(CHANNEL.id, { quickReplies: "buttons" });
    await post("/summary");
    const calls = stage.take();
    expect(methods(calls)).toEqual(["sendMessage", "deleteMessage"]);
    expect(await stage.store.posts.of(CHANNEL.id, stage.sent[0]?.message_id ?? 0)).toBeUndefined();
    const [sent] = stage.sent;
    expect(labels(sent ?? {})).toHaveLength(4);
  });

  test("the setting chooses links where there is no discussion group, too", async () => {
    stage = await openStage({ articles: [harbour] });
    await stage.store.settings.change(CHANNEL.id, { quickReplies: "links" });
    await post("/summary");
    expect(stage.takeOne("sendMessage").reply_markup).toBeUndefined();
  });

  test("links are what is left where Telegram does not tell", async () => {
    stage.telegram = ({ method }) =>
      method === "getChat" ? { code: 400, description: "Bad Request: chat not found" } : undefined;
    await post("/summary");
    expect(linksOf(stage.takeOne("sendMessage"))).toHaveLength(3);
  });

  test("an article nobody prepared leads into the private chat", async () => {
    stage = await openStage({ articles: await loadFiles({ "harbour/article.md": ARTICLE }) });
    haveDiscussion();
    for (const command of ["/summary", "/topics"]) {
      await post(command);
      const sent = stage.takeOne("sendMessage");
      expect(linksOf(sent)).toEqual([{ text: "Weiterfragen", url: start("a_harbour") }]);
      expect(sent.reply_markup).toBeUndefined();
    }
  });
});

describe("/topics in a channel", () => {
  test("is one post: topics, a few questions of each as links, and the way to all others", async () => {
    await post("/topics");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(
      [
        "Rostock sperrt den Hafen",
        "",
        "Der Hafen",
        "• Wann wird der Hafen gesperrt?",
        "• Was baut die Stadt?",
        "• Was kosten die Arbeiten?",
        "",
        "Weiterfragen",
      ].join("\n"),
    );
    expect(linksOf(sent).map(({ url }) => url)).toEqual(
      ["q_closed-when", "q_built-what", "q_cost", "a_harbour"].map(start),
    );
    expect(sent.reply_markup).toBeUndefined();
  });

  test("names the articles where the channel has chosen none of several", async () => {
    stage = await openStage({ articles: both });
    await post("/topics");
    expect(linksOf(stage.takeOne("sendMessage")).map(({ url }) => url)).toEqual([
      start("a_ferry"),
      start("a_harbour"),
    ]);
  });
});
