import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BotProcess } from "./bot-process.ts";
import { MODES, openTelegram, type Telegram } from "./telegram.ts";

// Each surface once, from what a person does to what they see: the bot is its own process, Telegram the playground's.
const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /^Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai/u;
// Where the question may be out of sight, or goes, it stands above the answer.
const HEADED = /^Wer hat die Partnerschaft bestätigt\?\n\nBestätigt hat die Übereinkunft/u;

describe.each(MODES)("with %s", (mode) => {
  let telegram: Telegram;
  let bot: BotProcess;
  beforeAll(async () => {
    telegram = await openTelegram();
    bot = await telegram.start(mode);
  });
  afterAll(async () => {
    await telegram.close();
  });

  test("the groups it is in are greeted, and whoever put it into the channel is told how to ask there", async () => {
    const { group, discussion } = telegram.playground.opening();
    await telegram.answer(telegram.privateChat("admin"), /^Ich bin jetzt im Kanal/u);
    await telegram.answer(group, /^Hallo! Ich beantworte Fragen/u);
    await telegram.answer(discussion, /^Hallo! Ich beantworte Fragen/u);
  });

  test("a private chat: a question, one that follows, an edit and a tap", async () => {
    const chat = telegram.privateChat("german-reader");
    await telegram.act("german-reader", { kind: "start", parameter: "" });
    await telegram.answer(chat, /Lena|Hallo/u);

    const question = telegram.write("german-reader", { chatId: chat.chat.id, text: ASKED });
    const answer = await telegram.answer(chat, ANSWER);
    telegram.write("german-reader", { chatId: chat.chat.id, text: "Und wo?" });
    await telegram.answer(chat, /Dubai/u);

    await telegram.act("german-reader", {
      kind: "edit",
      chatId: chat.chat.id,
      messageId: question.message_id,
      text: "Who confirmed the partnership?",
    });
    const english = await telegram.changed(chat, answer, /^Alibaba boss Joe Tsai has confirmed/u);

    const result = await telegram.tap("german-reader", chat, english, "In context");
    expect(result).toEqual({ kind: "callback", answer: {} });
    await telegram.changed(chat, english, /World Governments Summit/u);
  });

  test("a group: everyone sees the answer, until an admin has it otherwise", async () => {
    const { group, people } = telegram.playground.opening();
    const { chat } = group;
    const { username } = telegram.playground.world.self;
    telegram.write("german-reader", { chatId: chat.id, text: "Wer hat sie denn bestätigt?" });
    const asked = telegram.write("german-reader", { chatId: chat.id, text: `@${username} ${ASKED}` });
    const answer = await telegram.answer(group, ANSWER);
    expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
    expect(answer.ephemeral_message_id).toBeUndefined();
    telegram.write("english-reader", { chatId: chat.id, text: "Und wo?", replyTo: answer.message_id });
    expect((await telegram.answer(group, /Dubai/u)).reply_to_message?.text).toBe("Und wo?");

    // Only then may it write to somebody alone who did not do so first.
    await telegram.act("admin", { kind: "add-bot", chatId: chat.id, as: "administrator" });
    telegram.write("admin", { chatId: chat.id, text: `/settings@${username}` });
    const settings = await telegram.answer(group, /Einstellungen/u);
    await telegram.tap("admin", group, settings, "Nur wer fragt");
    telegram.write("english-reader", { chatId: chat.id, text: `/ask Who confirmed the partnership?` });
    const alone = await telegram.answer(group, /^Alibaba boss Joe Tsai has confirmed/u);
    expect(alone).toMatchObject({ message_id: 0, receiver_user: { id: people["english-reader"].id } });
    await telegram.tap("english-reader", group, alone, "Show to everyone");
    const shown = await telegram.answer(group, /Joe Tsai has confirmed/u);
    expect(shown.ephemeral_message_id).toBeUndefined();
  });

  test("a group: what somebody writes to the bot alone is answered to them alone", async () => {
    const { group, people } = telegram.playground.opening();
    telegram.write("admin", { chatId: group.chat.id, text: `/frage ${ASKED}`, isEphemeral: true });
    const alone = await telegram.answer(group, HEADED);
    expect(alone).toMatchObject({ message_id: 0, receiver_user: { id: people.admin.id } });
  });

  test("a channel: the answer is a post, and the command is gone; its discussion is a group", async () => {
    const { channel, discussion } = telegram.playground.opening();
    const command = telegram.write("admin", { chatId: channel.chat.id, text: `/frage ${ASKED}` });
    const post = await telegram.answer(channel, HEADED);
    await telegram.until("the command is gone", () => !channel.messages.has(command.message_id));
    expect(post.text).not.toContain("/frage");

    const copy = [...discussion.messages.values()].find(
      ({ is_automatic_forward: is, text }) => is === true && text === post.text,
    );
    if (!copy) throw new Error("The post was not forwarded.");
    const { username } = telegram.playground.world.self;
    const text = `@${username} Wo wurde die Partnerschaft bestätigt?`;
    telegram.write("german-reader", { chatId: discussion.chat.id, text, replyTo: copy.message_id });
    // The post holds the sentence it rests on: that is quoted in place.
    const comment = await telegram.answer(discussion, /^In Dubai\./u);
    expect(comment.reply_to_message?.message_id).toBe(copy.message_id);
    expect(post.text).toContain(comment.quote?.text ?? "no quote");
  });

  test("inline mode: what is found can be sent, and its buttons work", async () => {
    const { elsewhere } = telegram.playground.opening();
    const chatId = elsewhere.chat.id;
    const found = await telegram.act("english-reader", {
      kind: "inline-query",
      chatId,
      query: "Who confirmed the partnership?",
      offset: "",
    });
    if (found.kind !== "inline-results" || found.answer === "late") throw new Error("Nothing was found.");
    const [first] = found.answer.results;
    expect(first).toMatchObject({ type: "article", title: "Who confirmed the partnership?" });
    const { queryId } = found;
    await telegram.act("english-reader", { kind: "choose", chatId, queryId, resultId: first?.id ?? "" });
    const sent = [...elsewhere.messages.values()].at(-1);
    expect(sent?.text).toMatch(/Joe Tsai has confirmed/u);
    if (!sent) throw new Error("Nothing was sent.");
    const text = sent.reply_markup?.inline_keyboard[0]?.find((button) => "callback_data" in button)?.text;
    if (text === undefined) throw new Error("There is nothing to tap.");
    expect(await telegram.tap("german-reader", elsewhere, sent, text)).toMatchObject({ kind: "callback" });
  });

  test("as a guest, in a group that it is not in", async () => {
    const { elsewhere } = telegram.playground.opening();
    const { username } = telegram.playground.world.self;
    telegram.write("german-reader", { chatId: elsewhere.chat.id, text: `@${username} ${ASKED}` });
    // It also names the article: nobody there knows what the bot is about.
    const answer = await telegram.answer(elsewhere, /^Wer hat .*\n\nAus „Apple und Alibaba/u);
    expect(answer.text).toMatch(/Joe Tsai/u);
    expect(telegram.callsOf("answerGuestQuery")).toHaveLength(1);
  });

  test("membership: added again it greets again; blocked it is not asked, and unblocked it answers", async () => {
    const { group } = telegram.playground.opening();
    const chatId = group.chat.id;
    await telegram.act("admin", { kind: "remove-bot", chatId });
    await telegram.act("admin", { kind: "add-bot", chatId, as: "member" });
    await telegram.answer(group, /^Hallo! Ich beantworte Fragen/u);

    const chat = telegram.privateChat("german-reader");
    await telegram.act("german-reader", { kind: "block" });
    const say = { kind: "say", chatId: chat.chat.id, text: ASKED } as const;
    await expect(telegram.act("german-reader", say)).rejects.toThrow(/bot-blocked/u);
    await telegram.act("german-reader", { kind: "unblock" });
    telegram.write("german-reader", { chatId: chat.chat.id, text: ASKED });
    await telegram.answer(chat, ANSWER);
  });

  test("all of that within Telegram's limits, and nothing was left over", async () => {
    await telegram.until("all is confirmed", () => telegram.playground.world.updates.pending.length === 0);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(telegram.refusals()).toEqual([]);
    // Each message above, once, and nothing else.
    expect(telegram.callsOf("sendMessage")).toHaveLength(16);
    for (const method of ["answerInlineQuery", "answerGuestQuery"] as const)
      expect(telegram.callsOf(method)).toHaveLength(1);
    expect(telegram.callsOf("answerCallbackQuery")).toHaveLength(4);
    expect(bot.stderr()).toBe("");
    expect(bot.stdout()).not.toMatch(/"level":[4-6]0/u);
  });
});
