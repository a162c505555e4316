import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MODES, openTelegram, type Telegram } from "./telegram.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /^Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai/u;

let telegram: Telegram;
beforeEach(async () => {
  telegram = await openTelegram();
});
afterEach(() => telegram.close());

const ask = (who: User, text = ASKED) => telegram.ask(who, text);
const told = (who: User) => telegram.told(who);

describe.each(MODES)("with %s", (mode) => {
  test("a restart in the middle of a conversation: it goes on, buttons and edits too", async () => {
    const { world } = telegram.playground;
    const chat = telegram.privateChat("german-reader");
    const say = (text: string) => telegram.write("german-reader", { chatId: chat.chat.id, text });
    const first = await telegram.start(mode);
    const question = say(ASKED);
    const answer = await telegram.answer(chat, ANSWER);
    first.tell("SIGTERM");
    expect(await first.ended).toBe(0);

    // Nobody is there to answer this one.
    say("Wo wurde die Partnerschaft bestätigt?");
    expect(world.updates.pending).toHaveLength(1);
    const second = await telegram.start(mode);
    await telegram.answer(chat, /Dubai/u);
    await telegram.tap("german-reader", chat, answer, "Im Zusammenhang");
    await telegram.changed(chat, answer, /World Governments Summit/u);
    const { message_id: messageId } = question;
    const text = "Who confirmed the partnership?";
    await telegram.act("german-reader", { kind: "edit", chatId: chat.chat.id, messageId, text });
    // The bot remembers which of its messages answered that one.
    await telegram.changed(chat, answer, /^Alibaba boss Joe Tsai has confirmed/u);
    second.tell("SIGINT");
    expect(await second.ended).toBe(0);
    await telegram.until("all is confirmed", () => world.updates.pending.length === 0);
    expect(telegram.refusals()).toEqual([]);
    expect(first.stderr() + second.stderr()).toBe("");
  });

  test("told to stop under load it finishes what it began; the next start answers the rest, and nothing twice", async () => {
    const { world, botApi } = telegram.playground;
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const readers = Array.from({ length: 120 }, (_, i) => telegram.addReader(`Reader ${i}`));
    const [slow, ...others] = readers;
    if (!slow) throw new Error("There is nobody.");
    botApi.faults.plan("sendMessage", { kind: "hold", until }, ({ chat_id }) => chat_id === slow.id);
    ask(slow);
    ask(slow, "Wo wurde die Partnerschaft bestätigt?");
    for (const who of others.slice(0, 60)) ask(who);
    const first = await telegram.start(mode);
    await telegram.until("it is in the middle", () => telegram.callsOf("sendMessage").length > 5);
    first.tell("SIGTERM");
    for (const who of others.slice(60)) ask(who);
    release();
    expect(await first.ended).toBe(0);

    const second = await telegram.start(mode);
    await telegram.until("all are answered", () => readers.every((who) => told(who).length > 0));
    second.tell("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(told(slow).map(({ text }) => text)).toEqual([
      expect.stringMatching(ANSWER),
      expect.stringMatching(/Dubai/u),
    ]);
    for (const who of others) expect(told(who)).toMatchObject([{ text: expect.stringMatching(ANSWER) }]);
    expect(world.updates.pending).toEqual([]);
    expect(telegram.refusals()).toEqual([]);
    expect(first.stderr() + second.stderr()).toBe("");
  });

  test("from one mode to the other nothing is lost", async () => {
    const other = mode === "polling" ? "webhook" : "polling";
    const [anna, ben] = [telegram.addReader("Anna"), telegram.addReader("Ben")];
    for (const [who, how] of [
      [anna, mode],
      [ben, other],
    ] as const) {
      ask(who);
      const bot = await telegram.start(how);
      await telegram.answer(telegram.privateChat(who), ANSWER);
      bot.tell("SIGTERM");
      expect(await bot.ended).toBe(0);
    }
    expect([told(anna), told(ben)].map(({ length }) => length)).toEqual([1, 1]);
    expect(telegram.playground.world.updates.pending).toEqual([]);
  });
});
