import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import { pollUpdates } from "../../../src/bot/telegram/polling.ts";
import { installRetry } from "../../../src/bot/telegram/retry.ts";
import type { Store } from "../../../src/store/store.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { type BotApiServer, botCalling, openBotApi, TOKEN } from "../bot-api-server.ts";
import { gate } from "../gate.ts";
import { logged } from "../logged.ts";
import { ANNA, BEN } from "../stage.ts";

const library = createLibrary([await loadHarbour()]);

let telegram: BotApiServer;
beforeEach(async () => {
  telegram = await openBotApi();
});
afterEach(() => telegram.close());

/** The bot, polling the fake until it is stopped. @param before what the one before has kept. */
async function poll(before?: Store) {
  const { log, lines } = logged();
  const { bot, inbox, store } = await botCalling(telegram, library, log, before);
  installRetry(bot.api);
  const stop = new AbortController();
  const ended = pollUpdates(bot.api, inbox, log, stop.signal).finally(inbox.close);
  ended.catch(() => {});
  return {
    bot,
    store,
    lines,
    ended,
    stop: async () => {
      stop.abort();
      await Promise.all([ended, inbox.close()]);
    },
  };
}

const COST = "Was kosten die Arbeiten?";
const CLOSED = "Wann wird der Hafen gesperrt?";
const sentTo = (user: User) => telegram.callsOf("sendMessage").filter(({ chat_id }) => chat_id === user.id);
const firstLines = (user: User) => sentTo(user).map(({ text }) => text?.split("\n")[0]);
const answered = (count: number) =>
  telegram.until(`${count} answers`, () => telegram.callsOf("sendMessage").length >= count);
const isFor = (user: User) => (payload: { readonly chat_id: number | string }) => payload.chat_id === user.id;

/** Moves the tests' clock on; the network's own events take their time between two steps. */
async function passTimeUntil(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise(setImmediate);
  }
}

describe("while it runs", () => {
  test("it asks for what the bot handles, and leaves no webhook in the way", async () => {
    const { stop } = await poll();
    telegram.ask(COST);
    await answered(1);
    expect(telegram.calls[0]).toMatchObject({
      method: "deleteWebhook",
      payload: { drop_pending_updates: false },
    });
    const [first] = telegram.callsOf("getUpdates");
    expect(first).toMatchObject({ offset: 0, limit: 100, timeout: 30 });
    expect(first?.allowed_updates?.toSorted()).toEqual([
      "callback_query",
      "channel_post",
      "edited_message",
      "guest_message",
      "inline_query",
      "message",
      "my_chat_member",
    ]);
    await stop();
    expect(telegram.refusals()).toEqual([]);
  });

  test("questions of one chat are answered in order, and a chat that is slow holds up no other", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened }, isFor(ANNA));
    const { stop } = await poll();
    telegram.ask(COST);
    telegram.ask(CLOSED);
    telegram.ask(CLOSED, BEN);
    telegram.ask(COST, BEN);
    await telegram.until("Ben has both answers", () => sentTo(BEN).length === 2);
    expect(firstLines(BEN)).toEqual(["Im Mai.", "Zwölf Millionen Euro."]);
    expect(sentTo(ANNA)).toHaveLength(1);
    slow.open();
    await telegram.until("Anna has both answers", () => sentTo(ANNA).length === 2);
    expect(firstLines(ANNA)).toEqual(["Zwölf Millionen Euro.", "Im Mai."]);
    await stop();
  });

  test("a chat that is to wait waits, hundreds of others do not", async () => {
    // The wait is over when the test says so, however slow the machine is.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      telegram.fail(
        "sendMessage",
        { kind: "refuse", code: 429, description: "Too Many Requests", parameters: { retry_after: 5 } },
        isFor(ANNA),
      );
      const { stop } = await poll();
      telegram.ask(COST, { ...BEN, id: 1999 });
      await answered(1);
      telegram.ask(COST);
      for (let i = 0; i < 299; i++) telegram.ask(COST, { ...BEN, id: 2000 + i });
      await answered(301);
      expect(new Set(telegram.callsOf("sendMessage").map(({ chat_id }) => chat_id)).size).toBe(301);
      expect(sentTo(ANNA)).toHaveLength(1);
      await passTimeUntil(() => sentTo(ANNA).length === 2);
      await stop();
    } finally {
      vi.useRealTimers();
    }
  });

  test("a chat whose messages fail costs the others nothing", async () => {
    // Of the answer and of the apology: each is looked for where it would be, and tried once more.
    for (let i = 0; i < 4; i++) telegram.fail("sendMessage", { kind: "drop", when: "before" }, isFor(ANNA));
    const { stop, lines } = await poll();
    telegram.ask(COST);
    telegram.ask(COST, BEN);
    telegram.ask(CLOSED);
    await telegram.until("all have been tried", () => sentTo(BEN).length === 1 && sentTo(ANNA).length === 5);
    await stop();
    expect(firstLines(ANNA).at(-1)).toBe("Im Mai.");
    expect(lines().map(({ level }) => level)).toEqual(["error"]);
    expect(JSON.stringify(lines())).not.toContain(TOKEN);
  });

  test("an update that the bot throws at is logged, and the next one is answered", async () => {
    const { bot, stop, lines } = await poll();
    vi.spyOn(bot, "handleUpdate").mockRejectedValueOnce(new Error("oh"));
    telegram.ask(COST);
    telegram.ask(CLOSED);
    await answered(1);
    await stop();
    expect(lines()).toMatchObject([{ level: "error", error: expect.stringContaining("oh") }]);
  });
});

describe("an outage", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is waited out, and logged once", async () => {
    const printed = vi.spyOn(console, "error");
    telegram.fail("getUpdates", { kind: "refuse", code: 502, description: "Bad Gateway" });
    telegram.fail("getUpdates", { kind: "page", code: 504 });
    telegram.fail("getUpdates", { kind: "drop", when: "before" });
    const { stop, lines } = await poll();
    telegram.ask(COST);
    await passTimeUntil(() => sentTo(ANNA).length === 1);
    await stop();
    expect(lines().map(({ level }) => level)).toEqual(["warn", "info"]);
    expect(printed).not.toHaveBeenCalled();
  });
});

describe("when it is to stop", () => {
  test("it finishes what it began, fetches nothing more, and confirms at the end", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened }, isFor(ANNA));
    const { stop, lines, store } = await poll();
    telegram.ask(COST);
    telegram.ask(CLOSED);
    await answered(1);
    const before = telegram.callsOf("getUpdates").length;
    const stopped = stop();
    // Comes too late for this process: it is for the next one.
    telegram.ask(COST, BEN);
    slow.open();
    await stopped;
    expect(sentTo(ANNA)).toHaveLength(2);
    expect(sentTo(BEN)).toEqual([]);
    expect(telegram.calls.at(-1)).toMatchObject({ method: "getUpdates", payload: { limit: 1, timeout: 0 } });
    expect(telegram.callsOf("getUpdates").length).toBeLessThanOrEqual(before + 2);
    expect(telegram.waiting).toMatchObject([{ message: { from: BEN } }]);
    expect(lines()).toEqual([]);

    const next = await poll(store);
    await telegram.until("Ben is answered", () => sentTo(BEN).length === 1);
    await next.stop();
    expect(sentTo(ANNA)).toHaveLength(2);
    expect(telegram.waiting).toEqual([]);
  });

  test("it confirms nothing where it has had nothing", async () => {
    const { stop } = await poll();
    await telegram.until("it polls", () => telegram.callsOf("getUpdates").length === 1);
    await stop();
    expect(telegram.callsOf("getUpdates")).toHaveLength(1);
  });

  test("it waits for seconds, not for ever", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      telegram.fail("sendMessage", { kind: "hold", until: new Promise(() => {}) });
      const { stop, lines } = await poll();
      telegram.ask(COST);
      await answered(1);
      let isStopped = false;
      void stop().then(() => {
        isStopped = true;
      });
      await passTimeUntil(() => isStopped);
      expect(lines()).toMatchObject([{ level: "warn", updates: 1 }]);
      expect(telegram.waiting).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("before it has begun, it does not begin", async () => {
    const { log } = logged();
    const { bot, inbox } = await botCalling(telegram, library, log);
    await expect(pollUpdates(bot.api, inbox, log, AbortSignal.abort())).rejects.toThrow(/abort/u);
    expect(telegram.calls).toEqual([]);
  });
});

describe("it ends with Telegram's refusal", () => {
  test("409 where another process polls; what it began is finished, and the other one is left in peace", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened });
    const first = await poll();
    telegram.ask(COST);
    await answered(1);
    await telegram.until("the update is confirmed", () => telegram.waiting.length === 0);
    const second = await poll();
    slow.open();
    await expect(first.ended).rejects.toMatchObject({ error_code: 409 });
    telegram.ask(COST, BEN);
    await telegram.until("the other one answers", () => sentTo(BEN).length === 1);
    await second.stop();
  });

  test("401 where the token was revoked", async () => {
    telegram.fail("getUpdates", { kind: "refuse", code: 401, description: "Unauthorized" });
    await expect((await poll()).ended).rejects.toMatchObject({ error_code: 401 });
  });
});
