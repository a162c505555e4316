import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../cli/harbour.ts";
import { ANNA, BEN, CHANNEL, GROUP, openStage, privateChat, type Stage } from "./stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
  stage.chat(privateChat(ANNA));
});

/** Sends what somebody got wrong, and hides what came of it, as a handler might. */
const sendQuietly = (chatId: number, text: string, more = {}) =>
  stage.bot.api.sendMessage(chatId, text, more).catch(() => undefined);
const TOO_LONG = "x".repeat(4097);
const REFUSED = { code: 403, description: "Forbidden: bot was blocked by the user" };

describe("a mistake in a call fails the test", () => {
  test("though the bot says nothing of the refusal", async () => {
    await sendQuietly(ANNA.id, TOO_LONG);
    expect(stage.take).toThrow("message is too long");
  });

  test("though it would fail for another reason", async () => {
    const noButton = { reply_markup: { inline_keyboard: [[{ text: "Ja", callback_data: "x".repeat(65) }]] } };
    await sendQuietly(-987, "Ja", noButton);
    expect(stage.take).toThrow("BUTTON_DATA_INVALID");
    stage.telegram = () => REFUSED;
    await sendQuietly(ANNA.id, "Ja", noButton);
    expect(stage.take).toThrow("BUTTON_DATA_INVALID");
    stage.telegram = () => undefined;
    // What was refused for its content has used up the fault.
    await stage.bot.api.sendMessage(ANNA.id, "Ja");
    expect(stage.takeOne("sendMessage").text).toBe("Ja");
  });

  test("also in a method that the playground does not have", async () => {
    await stage.bot.api.sendDice(ANNA.id, "🎲").catch(() => undefined);
    expect(stage.take).toThrow("method not found");
  });

  test("also where only we object", async () => {
    await stage.bot.api.sendMessage(ANNA.id, "Ja ");
    expect(stage.take).toThrow("begins or ends with a space");
  });

  test("once", async () => {
    await sendQuietly(ANNA.id, TOO_LONG);
    expect(stage.take).toThrow();
    expect(stage.take()).toEqual([]);
  });
});

test("a refusal for how things stand is none, and nothing happens", async () => {
  stage.telegram = () => REFUSED;
  await sendQuietly(ANNA.id, "Ja");
  stage.telegram = () => undefined;
  await sendQuietly(-987, "Ja");
  await stage.bot.api.editMessageText(ANNA.id, 5, "Ja").catch(() => undefined);
  expect(stage.take()).toHaveLength(3);
  expect(stage.sent).toEqual([]);
});

describe("an update teaches Telegram", () => {
  const heard: Message = { message_id: 7, date: 1, chat: GROUP, from: BEN, text: "Hm" };

  test("a message, who wrote it, and what it replies to", async () => {
    const reply = { ...heard, message_id: 9, reply_to_message: { ...heard, message_id: 8 } };
    await stage.update({ message: reply as never });
    const { api } = stage.bot;
    for (const message_id of [8, 9])
      expect((await api.sendMessage(GROUP.id, "Ja", { reply_parameters: { message_id } })).text).toBe("Ja");
    expect((await api.getChatMember(GROUP.id, BEN.id)).status).toBe("member");
    expect((await api.sendMessage(BEN.id, "Ja")).chat).toMatchObject({ id: BEN.id, first_name: "Ben" });
  });

  test("a tap on an old message, which can be answered once and edited", async () => {
    const message = { message_id: 3, date: 0, chat: privateChat(ANNA) } as const;
    await stage.update({ callback_query: { id: "1", from: ANNA, chat_instance: "1", data: "x", message } });
    await expect(stage.bot.api.answerCallbackQuery("1")).rejects.toThrow("query is too old");
    await stage.bot.api.editMessageText(ANNA.id, 3, "Ja");
    expect(stage.world.chats.get(ANNA.id)?.messages.get(3)?.text).toBe("Ja");
  });

  test("a tap on a message that was sent inline", async () => {
    await stage.update({
      callback_query: { id: "1", from: ANNA, chat_instance: "1", data: "x", inline_message_id: "i" },
    });
    await stage.bot.api.editMessageTextInline("i", "Ja");
    await expect(stage.bot.api.editMessageTextInline("j", "Ja")).rejects.toThrow("MESSAGE_ID_INVALID");
  });

  test("that the bot looks after a channel, and was removed from a group", async () => {
    await stage.say("Neues", { chat: CHANNEL });
    await stage.bot.api.sendMessage(CHANNEL.id, "Ja");
    const [before, now] = [
      { status: "member", user: stage.world.self },
      { status: "left", user: stage.world.self },
    ] as const;
    await stage.update({
      my_chat_member: { chat: GROUP, from: BEN, date: 1, old_chat_member: before, new_chat_member: now },
    });
    await expect(stage.bot.api.sendMessage(GROUP.id, "Ja")).rejects.toThrow("bot is not a member");
  });
});

test("what was sent is told as it is now, and as it last was where it is gone", async () => {
  const { message_id: id } = await stage.bot.api.sendMessage(ANNA.id, "Eins");
  await stage.bot.api.editMessageText(ANNA.id, id, "Zwei");
  expect(stage.sent).toMatchObject([{ text: "Zwei" }]);
  const [sent] = stage.sent;
  if (sent) stage.delete(sent);
  expect(stage.sent).toMatchObject([{ text: "Zwei" }]);
  await expect(stage.bot.api.editMessageText(ANNA.id, id, "Drei")).rejects.toThrow(
    "message to edit not found",
  );
});
