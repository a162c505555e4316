import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../src/playground/bot-api/faults.ts";
import { MODES, openTelegram, type Telegram } from "./telegram.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /^Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai/u;

let telegram: Telegram;
beforeEach(async () => {
  telegram = await openTelegram();
});
afterEach(() => telegram.close());

const ask = (who: User, text = ASKED) => telegram.ask(who, text);
const told = (who: User) => telegram.told(who).map(({ text = "" }) => text);
const plan = (who: User, fault: Fault) =>
  telegram.playground.botApi.faults.plan("sendMessage", fault, ({ chat_id }) => chat_id === who.id);

describe.each(MODES)("with %s", (mode) => {
  test("a message that Telegram does not take for the moment is sent again, once, and holds up nobody", async () => {
    const slow = [
      { kind: "refuse", code: 429, description: "Too Many Requests", parameters: { retry_after: 2 } },
      { kind: "refuse", code: 500, description: "Internal Server Error" },
      { kind: "delay", milliseconds: 2000 },
    ] satisfies Fault[];
    const waiting = slow.map((fault) => {
      const who = telegram.addReader(fault.kind);
      plan(who, fault);
      ask(who);
      return who;
    });
    const quick = telegram.addReader("Quick");
    const bot = await telegram.start(mode);
    ask(quick);
    await telegram.answer(telegram.privateChat(quick), ANSWER);
    expect(waiting.flatMap(told)).toEqual([]);
    for (const who of waiting) await telegram.answer(telegram.privateChat(who), ANSWER);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    for (const who of [...waiting, quick]) expect(told(who)).toHaveLength(1);
    expect(telegram.playground.botApi.faults.count()).toBe(0);
    expect(bot.stdout()).not.toMatch(/"level":[4-6]0/u);
  });

  test("a message whose connection breaks is looked for: it is sent again only where it did not arrive", async () => {
    const bot = await telegram.start(mode);
    const broken = [
      { kind: "drop", when: "before" },
      { kind: "page", code: 502 },
      { kind: "drop", when: "after" },
    ] satisfies Fault[];
    const readers = broken.map((fault) => {
      const who = telegram.addReader(fault.kind);
      plan(who, fault);
      ask(who);
      return who;
    });
    for (const who of readers) {
      await telegram.answer(telegram.privateChat(who), ANSWER);
      ask(who, "Wo wurde die Partnerschaft bestätigt?");
      await telegram.answer(telegram.privateChat(who), /Dubai/u);
    }
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    for (const who of readers) expect(told(who)).toHaveLength(2);
    expect(telegram.playground.botApi.faults.count()).toBe(0);
    expect(bot.stdout()).not.toContain(telegram.playground.token);
  });

  test("an edit whose answer is lost is made again, and nobody notices", async () => {
    const bot = await telegram.start(mode);
    const chat = telegram.privateChat("german-reader");
    telegram.write("german-reader", { chatId: chat.chat.id, text: ASKED });
    const answer = await telegram.answer(chat, ANSWER);
    const { faults } = telegram.playground.botApi;
    faults.plan("editMessageText", { kind: "drop", when: "after" });
    faults.plan("editMessageText", { kind: "page", code: 504 });
    expect(await telegram.tap("german-reader", chat, answer, "Im Zusammenhang")).toMatchObject({
      kind: "callback",
    });
    await telegram.changed(chat, answer, /World Governments Summit/u);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(faults.count()).toBe(0);
    expect(bot.stdout()).not.toMatch(/"level":[4-6]0/u);
  });

  test("a start that Telegram does not answer is repeated until it does", async () => {
    const { faults } = telegram.playground.botApi;
    faults.plan("getMe", { kind: "page", code: 502 });
    const method = mode === "polling" ? "getUpdates" : "setWebhook";
    faults.plan(method, { kind: "refuse", code: 500, description: "Internal Server Error" });
    faults.plan(method, { kind: "drop", when: "before" });
    const who = telegram.addReader("Early");
    ask(who);
    const bot = await telegram.start(mode);
    await telegram.answer(telegram.privateChat(who), ANSWER);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(told(who)).toHaveLength(1);
    expect(bot.stdout().match(/Telegram answers again/gu)).toHaveLength(2);
  });
});
