import type { Chat, Message, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { upgradeGroup } from "../../src/playground/acts/upgrade.ts";
import { loadHarbour, SENTENCES } from "../cli/harbour.ts";
import {
  ANNA,
  BASIC_GROUP,
  BEN,
  buttonOf,
  buttonsOf,
  type CallOf,
  FORUM,
  GROUP,
  ME,
  openStage,
  type Stage,
} from "./stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
});

type Replied = NonNullable<Message["reply_to_message"]>;
type Sent = CallOf<"sendMessage">["payload"];

const inGroup = (text: string, more: Partial<Message> & { readonly from?: User } = {}) =>
  stage.say(text, { chat: GROUP, ...more });
/** A message of the group that the bot does not get to see. */
const written = (text: string, more: Partial<Message> = {}) =>
  ({ message_id: 40, date: 1, chat: GROUP, from: BEN, text, ...more }) as unknown as Replied;
const sentAll = (): Sent[] =>
  stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload] : []));
const MINUTE = 60 * 1000;

describe("in a group the bot answers", () => {
  test.for([
    ["/ask Was kosten die Arbeiten?", {}],
    ["/frage Was kosten die Arbeiten?", {}],
    ["/ask@article_bot Was kosten die Arbeiten?", {}],
    ["@article_bot Was kosten die Arbeiten?", {}],
    ["Was kosten die Arbeiten, @article_bot?", {}],
  ] as const)("%s", async ([text]) => {
    const asked = await inGroup(text);
    const sent = stage.takeOne("sendMessage");
    expect(sent.chat_id).toBe(GROUP.id);
    expect(sent.text).toContain("Zwölf Millionen Euro.");
    expect(sent.reply_parameters).toEqual({
      message_id: asked.message_id,
      allow_sending_without_reply: true,
    });
    expect(sent.message_thread_id).toBeUndefined();
    expect(buttonsOf(sent).map(({ text: label }) => label)).toEqual([
      "Wer hat den Plan bestätigt?",
      "Wann wird der Hafen gesperrt?",
      "Im Zusammenhang",
      "👍",
      "👎",
    ]);
  });

  test("a command below somebody's message, to whoever wrote the command", async () => {
    const asked = await inGroup("/ask", { reply_to_message: written("Was kosten die Arbeiten?") });
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toContain("Zwölf Millionen Euro.");
    expect(sent.reply_parameters?.message_id).toBe(asked.message_id);
  });

  test("the part of a message that was picked out", async () => {
    await inGroup("/ask", {
      reply_to_message: written("Was kosten die Arbeiten? Und wem gehört der Hafen?"),
      quote: { text: "wem gehört der Hafen?", position: 29, is_manual: true },
    });
    expect(stage.takeOne("sendMessage").text).toContain("Wem der Hafen gehört, steht nicht im Artikel.");
  });

  test("a reply to one of its messages, which also says what it is about", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const answer = stage.sent.at(-1) as Replied;
    await inGroup("Und wer hat das bestätigt?", { from: BEN, reply_to_message: answer });
    expect(sentAll()[1]?.text).toContain("Bürgermeisterin Eva Kröger.");
  });

  test("even if the question is gone meanwhile", async () => {
    const asked = {
      message_id: 77,
      date: 1,
      chat: GROUP,
      from: ANNA,
      text: "/ask Was kosten die Arbeiten?",
      entities: [{ type: "bot_command", offset: 0, length: 4 }],
    } as Message;
    stage.telegram = () => void stage.delete(asked);
    await stage.update({ message: asked as never });
    expect(stage.sent.at(-1)?.reply_to_message).toBeUndefined();
    expect(stage.sent).toHaveLength(1);
  });

  test("in the forum topic it was asked in", async () => {
    stage.chat(FORUM);
    await inGroup("/ask Was kosten die Arbeiten?", { message_thread_id: 12, is_topic_message: true });
    expect(stage.takeOne("sendMessage").message_thread_id).toBe(12);
  });

  test("in a forum topic where every message replies to the topic's beginning", async () => {
    stage.chat(FORUM);
    const forum_topic_created = { name: "Hafen", icon_color: 1 };
    const topic = { message_thread_id: 12, is_topic_message: true } as const;
    const beginning = { ...written(""), message_id: 12, forum_topic_created, ...topic } as Replied;
    await inGroup("/ask", { reply_to_message: beginning, ...topic });
    await inGroup("/ask Was kosten die Arbeiten?", { reply_to_message: beginning, ...topic });
    await inGroup("/why", { reply_to_message: beginning, ...topic });
    const sent = sentAll();
    expect(sent.map((message) => message.message_thread_id)).toEqual([12, 12, 12]);
    expect(sent[0]?.text).toContain("/frage Wer hat das bestätigt?");
    expect(sent[1]?.text).toContain("Zwölf Millionen Euro.");
    expect(sent[1]?.reply_parameters).not.toHaveProperty("quote");
    expect(sent[2]?.text).toMatch(/^Was kosten die Arbeiten\?\n/u);
  });

  test("in a thread of replies without naming it: the reply leads there by itself", async () => {
    await inGroup("/ask Was kosten die Arbeiten?", { message_thread_id: 12 });
    expect(stage.takeOne("sendMessage").message_thread_id).toBeUndefined();
  });

  test.for<[string, Partial<Message>]>([
    [
      "an anonymous admin",
      { from: { id: 1087968824, is_bot: true, first_name: "Group" }, sender_chat: GROUP },
    ],
    [
      "a channel",
      {
        from: { id: 136817688, is_bot: true, first_name: "Channel" },
        sender_chat: { id: -1005, type: "channel", title: "K" },
      },
    ],
  ])("%s, to everyone, whatever the group has chosen", async ([, more]) => {
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    const asked = await inGroup("/ask Was kosten die Arbeiten?", more);
    const sent = stage.takeOne("sendMessage");
    expect(sent.ephemeral_message_parameters).toBeUndefined();
    expect(sent.reply_parameters?.message_id).toBe(asked.message_id);
    expect(buttonsOf(sent).map(({ text }) => text)).not.toContain("Für alle zeigen");
  });

  test("in the language of the question, and otherwise of the group, not of its member", async () => {
    await inGroup("/ask What do the works cost?");
    await inGroup("/ask", { from: BEN });
    await stage.store.settings.change(GROUP.id, { language: "en" });
    await inGroup("/ask", { from: ANNA });
    expect(sentAll().map(({ text }) => text?.split("\n")[0])).toEqual([
      "Twelve million euros.",
      "Schreib deine Frage hinter den Befehl: /frage Wer hat das bestätigt?",
      "Write your question after the command: /ask Who confirmed it?",
    ]);
  });
});

describe("in a group the bot is silent", () => {
  test.for<[string, string, Partial<Message>]>([
    ["when people talk", "Was kosten die Arbeiten?", {}],
    ["when another bot is asked", "/ask@other_bot Was kosten die Arbeiten?", {}],
    ["when somebody else's command comes", "/kick", {}],
    ["when people reply to each other", "Was kosten die Arbeiten?", { reply_to_message: written("Hm") }],
    ["when a bot asks", "/ask Was kosten die Arbeiten?", { from: { ...ME, id: 9, username: "other_bot" } }],
    ["when somebody sends its own inline answer", "@article_bot Was kosten die Arbeiten?", { via_bot: ME }],
    ["when people come", "", { text: undefined, new_chat_members: [BEN] } as unknown as Partial<Message>],
  ])("%s", async ([, text, more]) => {
    await inGroup(text, more);
    expect(stage.take()).toEqual([]);
  });

  test("when somebody is content with an answer", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const answer = stage.sent.at(-1) as Replied;
    stage.take();
    for (const text of ["ok", "lol", "aha, verstehe"]) await inGroup(text, { reply_to_message: answer });
    expect(stage.take()).toEqual([]);
    await inGroup("danke!", { reply_to_message: answer });
    expect(stage.takeOne("sendMessage").text).toBe("Gern geschehen.");
  });

  test("with two of our bots they do not talk to each other for ever", async () => {
    const other = await openStage({ articles: [article], me: { id: 4343, username: "second_bot" } });
    await inGroup("/ask Was kosten die Arbeiten?");
    const heard = stage.sent.at(-1) as Message;
    await other.update({ message: { ...heard, text: `@second_bot ${heard.text}` } as never });
    await other.update({
      message: { ...heard, reply_to_message: written("Hm", { from: { ...ME, id: 4343 } }) } as never,
    });
    expect(other.take()).toEqual([]);
  });
});

describe("the same answer within ten minutes", () => {
  const POINTER = "Das habe ich gerade weiter oben beantwortet.";

  test("becomes a link to the first one", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const { message_id: first } = stage.sent.at(-1) as Message;
    stage.clock += 9 * MINUTE;
    const again = await inGroup("/ask Wie teuer sind die Arbeiten?", { from: BEN });
    const [, pointer] = sentAll();
    expect(pointer).toMatchObject({
      text: POINTER,
      entities: [
        { type: "text_link", offset: 0, length: POINTER.length, url: `https://t.me/c/1234567890/${first}` },
      ],
      reply_parameters: { message_id: again.message_id },
    });
    // A pointer is no answer that one could point to.
    stage.clock += 2 * MINUTE;
    await inGroup("/ask Was kosten die Arbeiten?");
    expect(sentAll()[0]?.text).toContain("Zwölf Millionen Euro.");
  });

  test("can be gone on from and explained all the same", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    await inGroup("/ask Was kosten die Arbeiten?", { from: BEN });
    const pointer = stage.sent.at(-1) as Replied;
    stage.take();
    await inGroup("/ask Und wer hat das bestätigt?", { from: BEN });
    await inGroup("/why", { reply_to_message: pointer });
    const [next, why] = sentAll();
    expect(next?.text).toContain("Bürgermeisterin Eva Kröger.");
    expect(why?.text).toMatch(/^Was kosten die Arbeiten\?\n/u);
  });

  test("gives way to another answer where its question is edited, and stays where that says the same", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const again = await inGroup("/ask Was kosten die Arbeiten?", { from: BEN });
    const { message_id: pointer } = stage.sent.at(-1) as Message;
    stage.take();
    await stage.edit(again, "/ask Was kosten die Arbeiten denn?");
    await stage.edit(again, "/ask Was kosten die Arbeiten denn?");
    expect(stage.take()).toEqual([]);
    await stage.edit(again, "/ask Wer hat den Plan bestätigt?");
    expect(stage.takeOne("editMessageText")).toMatchObject({
      message_id: pointer,
      text: expect.stringContaining("Bürgermeisterin Eva Kröger."),
    });
  });

  test("has a public address in a public group", async () => {
    const chat: Chat.SupergroupChat = { ...GROUP, username: "leserunde" };
    await inGroup("/ask Was kosten die Arbeiten?", { chat });
    const { message_id: first } = stage.sent.at(-1) as Message;
    await inGroup("/ask Was kosten die Arbeiten?", { chat });
    expect(sentAll()[1]?.entities?.[0]).toMatchObject({ url: `https://t.me/leserunde/${first}` });
  });

  test("is replied to in a basic group, whose messages have no address", async () => {
    await inGroup("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    const first = stage.sent.at(-1) as Message;
    await inGroup("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    expect(sentAll()[1]).toMatchObject({
      text: "Das habe ich gerade hier beantwortet.",
      reply_parameters: { message_id: first.message_id },
    });
    // Nothing to point to any more.
    stage.delete(first);
    await inGroup("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    expect(sentAll().at(-1)?.text).toContain("Zwölf Millionen Euro.");
  });

  test("is given again after ten minutes, in another topic, language and chat, and to another question", async () => {
    stage.chat(FORUM);
    await inGroup("/ask Was kosten die Arbeiten?");
    await inGroup("/ask Was kosten die Arbeiten?", { message_thread_id: 12, is_topic_message: true });
    await inGroup("/ask What do the works cost?");
    await inGroup("/ask Wer hat den Plan bestätigt?");
    await inGroup("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    stage.clock += 11 * MINUTE;
    await inGroup("/ask Was kosten die Arbeiten?");
    const texts = sentAll().map(({ text = "" }) => text);
    expect(texts).toHaveLength(6);
    expect(texts.filter((text) => text.includes("gerade") || text.includes("just"))).toEqual([]);
  });

  test("in a comment thread is given there, not pointed to elsewhere", async () => {
    const post = written("Neues vom Hafen", { is_automatic_forward: true, from: undefined } as never);
    await inGroup("/ask Was kosten die Arbeiten?");
    await inGroup("@article_bot Was kosten die Arbeiten?", { reply_to_message: post, message_thread_id: 40 });
    expect(sentAll()[1]?.text).toContain("Zwölf Millionen Euro.");
  });

  test("a decline or small talk is never pointed to", async () => {
    await inGroup("/ask xyzzyx");
    await inGroup("/ask xyzzyx");
    await inGroup("/ask Danke");
    await inGroup("/ask Danke");
    expect(sentAll().map(({ text }) => text)).toEqual([
      "Das beantwortet der Artikel nicht.",
      "Das beantwortet der Artikel nicht.",
      "Gern geschehen.",
      "Gern geschehen.",
    ]);
  });

  test("edited to ask the same again points as well", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const asked = await inGroup("/ask@article_bot");
    stage.take();
    await stage.edit(asked, "/ask Was kosten die Arbeiten?");
    expect(sentAll().map(({ text }) => text)).toEqual([POINTER]);
  });
});

describe("answers for the asker only", () => {
  beforeEach(async () => {
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(FORUM);
  });

  test("leave the hint how to ask to the asker too", async () => {
    await inGroup("/ask");
    const { text, ephemeral_message_parameters: whisper } = stage.takeOne("sendMessage");
    expect(text).toBe("Schreib deine Frage hinter den Befehl: /frage Wer hat das bestätigt?");
    expect(whisper).toEqual({ receiver_user_id: ANNA.id });
  });

  test("are whispers, with a button that shows them to all", async () => {
    const asked = await inGroup("/ask Was kosten die Arbeiten?", {
      message_thread_id: 12,
      is_topic_message: true,
    });
    const whisper = stage.takeOne("sendMessage");
    expect(whisper.ephemeral_message_parameters).toEqual({ receiver_user_id: ANNA.id });
    expect(whisper.reply_parameters?.message_id).toBe(asked.message_id);
    expect(buttonsOf(whisper).at(-1)?.text).toBe("Für alle zeigen");

    const whispered = stage.sent.at(-1) as Message;
    await stage.tap(buttonOf(whisper, "Für alle zeigen"));
    const [shown, removed, told] = stage.take();
    expect(shown).toMatchObject({
      method: "sendMessage",
      payload: {
        chat_id: GROUP.id,
        message_thread_id: 12,
        text: expect.stringMatching(/^Was kosten die Arbeiten\?\n\nZwölf/u),
      },
    });
    expect(shown?.payload).not.toHaveProperty("ephemeral_message_parameters");
    expect(shown?.payload).not.toHaveProperty("reply_parameters");
    expect(removed).toMatchObject({
      method: "deleteEphemeralMessage",
      payload: { receiver_user_id: ANNA.id, ephemeral_message_id: whispered.ephemeral_message_id },
    });
    expect(told?.method).toBe("answerCallbackQuery");
    const all = shown?.method === "sendMessage" ? buttonsOf(shown.payload).map(({ text }) => text) : [];
    expect(all).not.toContain("Für alle zeigen");

    // A second tap, before the whisper went: once is enough.
    await stage.tap(buttonOf(whisper, "Für alle zeigen"), { message: whispered });
    expect(sentAll()).toEqual([]);
  });

  test("keep their context, their way back and their ratings between the two", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const whisper = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(whisper, "Im Zusammenhang"));
    const context = stage.takeOne("editEphemeralMessageText");
    expect(context.text).toContain("Was das kostet");
    await stage.tap(buttonOf(context, "Zurück"));
    const back = stage.takeOne("editEphemeralMessageText");
    expect([back.text, back.reply_markup]).toEqual([whisper.text, whisper.reply_markup]);
    await stage.tap(buttonOf(back, "👎"));
    expect(buttonsOf(stage.takeOne("editEphemeralMessageReplyMarkup")).map(({ text }) => text)).toContain(
      "Falsch",
    );
  });

  test("a question tapped on a whisper is whispered about too, to whoever tapped", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Wer hat den Plan bestätigt?"));
    const sent = stage.takeOne("sendMessage");
    expect(sent.ephemeral_message_parameters).toEqual({
      receiver_user_id: ANNA.id,
      callback_query_id: expect.stringMatching(/^query-/u),
    });
    expect(sent.reply_parameters).toBeUndefined();
  });

  test("are no answers to point to for others", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    await inGroup("/ask Was kosten die Arbeiten?", { from: BEN });
    expect(sentAll().map(({ ephemeral_message_parameters: whisper }) => whisper?.receiver_user_id)).toEqual([
      ANNA.id,
      BEN.id,
    ]);
  });

  test("go to everyone where Telegram refuses to whisper: the bot is no admin", async () => {
    stage.chat(GROUP).members.set(ME.id, { status: "member", user: ME });
    const asked = await inGroup("/ask Was kosten die Arbeiten?");
    const [whisper, sent, ...rest] = sentAll();
    expect(rest).toEqual([]);
    expect(sent?.ephemeral_message_parameters).toBeUndefined();
    expect(sent?.reply_parameters?.message_id).toBe(asked.message_id);
    expect(sent?.text).toBe(whisper?.text);
    expect(buttonsOf(sent ?? {}).map(({ text }) => text)).not.toContain("Für alle zeigen");
  });

  test("small talk has nothing to show to all", async () => {
    await inGroup("/ask Danke");
    expect(stage.takeOne("sendMessage").reply_markup).toBeUndefined();
  });

  test("an answer that was for everyone stays so when the group changes its mind", async () => {
    await stage.store.settings.change(GROUP.id, { audience: "everyone" });
    await inGroup("/ask Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    await stage.tap(buttonOf(sent, "Im Zusammenhang"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Zurück"));
    expect(stage.takeOne("editMessageText").reply_markup).toEqual(sent.reply_markup);
  });
});

describe("what is asked in secret", () => {
  const secret = { message_id: 0, ephemeral_message_id: 31 } as Partial<Message>;

  test("is answered in secret, whatever the group has chosen", async () => {
    await inGroup("/ask Was kosten die Arbeiten?", secret);
    const sent = stage.takeOne("sendMessage");
    expect(sent.ephemeral_message_parameters).toEqual({ receiver_user_id: ANNA.id });
    expect(sent.reply_parameters).toEqual({ ephemeral_message_id: 31 });
    await inGroup("/ask", { ...secret, ephemeral_message_id: 32 } as Partial<Message>);
    expect(stage.takeOne("sendMessage").ephemeral_message_parameters).toEqual({ receiver_user_id: ANNA.id });
  });

  test("is never answered aloud, not even where Telegram refuses to whisper", async () => {
    stage.telegram = ({ method, payload }) =>
      method === "sendMessage" && payload.ephemeral_message_parameters
        ? { code: 400, description: "Bad Request: ephemeral messages are not allowed here" }
        : undefined;
    await inGroup("/ask Was kosten die Arbeiten?", secret);
    await inGroup("/ask Was kosten die Arbeiten?", { ...secret, sender_chat: GROUP });
    expect(sentAll().filter(({ ephemeral_message_parameters: whisper }) => whisper === undefined)).toEqual(
      [],
    );
  });

  test("two secret questions are two questions, though both have the id 0", async () => {
    await inGroup("/ask Was kosten die Arbeiten?", secret);
    await inGroup("/ask Wer hat den Plan bestätigt?", {
      ...secret,
      ephemeral_message_id: 32,
    } as Partial<Message>);
    expect(await stage.store.exchanges.ofQuestion(GROUP.id, 0)).toEqual([]);
    expect(sentAll()).toHaveLength(2);
  });
});

describe("a message that holds the cited sentence", () => {
  const article_ = `Eilmeldung! ${SENTENCES[2]} Mehr folgt.`;

  test("is quoted by Telegram's own means", async () => {
    const post = written(article_, {
      entities: [
        { type: "bold", offset: 0, length: 20 },
        { type: "url", offset: 14, length: 3 },
      ],
    });
    await inGroup("@article_bot Was kosten die Arbeiten?", { reply_to_message: post });
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_parameters).toEqual({
      message_id: 40,
      quote: SENTENCES[2],
      quote_position: 12,
      quote_entities: [{ type: "bold", offset: 0, length: 8 }],
    });
    expect(sent.text).toBe("Zwölf Millionen Euro.\n\nBerichtet\n\nAbsatz 2");
  });

  test("is not, where that is an earlier answer of the bot's: the next one replies to who asks", async () => {
    await inGroup("/ask Was kosten die Arbeiten?");
    const first = stage.sent.at(-1) as Replied;
    stage.take();
    stage.clock += 11 * MINUTE;
    const asked = await inGroup("Wie teuer sind die Arbeiten?", { from: BEN, reply_to_message: first });
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_parameters).toEqual({
      message_id: asked.message_id,
      allow_sending_without_reply: true,
    });
    expect(sent.text).toContain(SENTENCES[2]);
  });

  test("is not, where Telegram knows it otherwise: then the citation stands in the answer", async () => {
    stage.telegram = ({ method, payload }) =>
      method === "sendMessage" && payload.reply_parameters?.quote
        ? { code: 400, description: "Bad Request: QUOTE_TEXT_INVALID" }
        : undefined;
    const asked = await inGroup("@article_bot Was kosten die Arbeiten?", {
      reply_to_message: written(article_),
    });
    const sent = sentAll().at(-1);
    expect(sent?.reply_parameters).toEqual({
      message_id: asked.message_id,
      allow_sending_without_reply: true,
    });
    expect(sent?.text).toContain(SENTENCES[2]);
  });

  test("keeps its quote in the way back from the paragraph: then the citation stands in full", async () => {
    await inGroup("@article_bot Was kosten die Arbeiten?", { reply_to_message: written(article_) });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Im Zusammenhang"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Zurück"));
    expect(stage.takeOne("editMessageText").text).toContain("Zwölf Millionen Euro.");
  });
});

describe("a group that became a supergroup", () => {
  test("gets its answer there, and keeps its settings", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, { language: "en" });
    stage.promote(BASIC_GROUP, ANNA);
    const { chat } = upgradeGroup(stage.world, ANNA, BASIC_GROUP.id);
    await inGroup("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    const [refused, sent] = sentAll();
    expect(refused?.chat_id).toBe(BASIC_GROUP.id);
    expect([sent?.chat_id, sent?.reply_parameters]).toEqual([chat.id, undefined]);
    expect(await stage.store.settings.read(chat.id)).toEqual({ language: "en" });
  });

  test("moves its settings when Telegram tells", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, { language: "en" });
    await stage.say("", {
      chat: BASIC_GROUP,
      text: undefined,
      migrate_to_chat_id: GROUP.id,
    } as unknown as Partial<Message>);
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ language: "en" });
    expect(stage.take()).toEqual([]);
  });
});
