import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { Update, User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLibrary } from "../../src/answer/library.ts";
import { installRetry } from "../../src/bot/telegram/retry.ts";
import { statusRoutes } from "../../src/server/status.ts";
import { serveWebhook } from "../../src/server/webhook.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type BotApiServer, botCalling, openBotApi, question, TOKEN } from "../bot/bot-api-server.ts";
import { gate } from "../bot/gate.ts";
import { logged } from "../bot/logged.ts";
import { ANNA, BEN } from "../bot/stage.ts";
import { loadHarbour } from "../cli/harbour.ts";
import { freePort } from "../e2e/free-port.ts";

const library = createLibrary([await loadHarbour()]);

const SECRET = "0123456789abcdef";
const COST = "Was kosten die Arbeiten?";
const ANSWER = "Zwölf Millionen Euro.";

let telegram: BotApiServer;
let servers: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  telegram = await openBotApi();
});
afterEach(async () => {
  await Promise.all(servers.map((stop) => stop()));
  servers = [];
  await telegram.close();
});

/** The bot behind a webhook, until it is stopped. */
async function serve({ path = "/telegram", before }: { path?: string; before?: Store } = {}) {
  const { log, lines } = logged();
  const { bot, inbox, store } = await botCalling(telegram, library, log, before);
  installRetry(bot.api);
  const port = await freePort();
  const url = new URL(path, `http://127.0.0.1:${port}`);
  const stop = new AbortController();
  const status = statusRoutes({ checks: [], metrics: undefined });
  const parts = { api: bot.api, inbox, status, log };
  const options = { url, secret: SECRET, host: "127.0.0.1", port };
  const ended = serveWebhook(parts, options, stop.signal).finally(inbox.close);
  // Some tests look at how it ends.
  ended.catch(() => {});
  const stopped = () => {
    stop.abort();
    return ended;
  };
  servers.push(() => stopped().catch(() => {}));
  const isSet = () => lines().some(({ msg }) => msg === "the webhook is set");
  return { parts, store, url, port, lines, ended, stop: stopped, set: () => vi.waitUntil(isSet) };
}

interface Sent {
  readonly method?: string;
  readonly secret?: string | undefined;
  readonly body?: string | ReadableStream | undefined;
}

async function send(url: URL, { method = "POST", secret = SECRET, body }: Sent = {}): Promise<number> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    ...(body !== undefined && { body, duplex: "half" }),
  });
  await response.text();
  return response.status;
}

let updateId = 9000;
/** A question as Telegram would send it. */
function update(from: User = ANNA): Update {
  telegram.welcome(from);
  return { update_id: ++updateId, ...question(COST, from) };
}
const deliver = (url: URL, given: object = update()) => send(url, { body: JSON.stringify(given) });
const sentTo = (user: User) => telegram.callsOf("sendMessage").filter(({ chat_id }) => chat_id === user.id);
const answered = (count: number) =>
  telegram.until(`${count} answers`, () => telegram.callsOf("sendMessage").length >= count);
const unremarkable = ["the webhook is set"];
const messages = (lines: ReturnType<typeof logged>["lines"]) => lines().map(({ msg }) => msg);

describe("the webhook", () => {
  test("is set for what the bot handles, with the secret, once the server listens", async () => {
    const asked = gate();
    telegram.fail("setWebhook", { kind: "hold", until: asked.opened });
    const { url, port, lines, set } = await serve();
    await telegram.until("it is set", () => telegram.callsOf("setWebhook").length === 1);
    const [{ allowed_updates: allowed, ...rest } = {}] = telegram.callsOf("setWebhook");
    expect(rest).toEqual({ url: url.href, secret_token: SECRET, max_connections: 100 });
    expect(allowed?.toSorted()).toEqual([
      "callback_query",
      "channel_post",
      "edited_message",
      "guest_message",
      "inline_query",
      "message",
      "my_chat_member",
    ]);
    expect(await deliver(url)).toBe(200);
    asked.open();
    await set();
    expect(lines()).toMatchObject([{ host: "127.0.0.1", port }]);
  });

  test("is set again and again while Telegram is away", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      telegram.fail("setWebhook", { kind: "refuse", code: 502, description: "Bad Gateway" });
      telegram.fail("setWebhook", { kind: "drop", when: "before" });
      const { lines, set, stop } = await serve();
      while (telegram.callsOf("setWebhook").length < 3) {
        await vi.advanceTimersByTimeAsync(100);
        await new Promise(setImmediate);
      }
      await set();
      await stop();
      expect(telegram.callsOf("setWebhook")).toHaveLength(3);
      expect(lines().map(({ level }) => level)).toEqual(["warn", "info", "info"]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("that Telegram does not take ends it, and the port is free again", async () => {
    const description = "Bad Request: bad webhook: IP address 127.0.0.1 is reserved";
    telegram.fail("setWebhook", { kind: "refuse", code: 400, description });
    const { ended, url } = await serve();
    await expect(ended).rejects.toMatchObject({ error_code: 400, description });
    await expect(deliver(url)).rejects.toThrow(/fetch failed/u);
  });

  test("needs a port that is free: the line names PORT, and Telegram is told nothing", async () => {
    const { parts, url, port } = await serve();
    const options = { url, secret: SECRET, host: "127.0.0.1", port };
    const other = serveWebhook(parts, options, new AbortController().signal);
    await expect(other).rejects.toThrow(new RegExp(`^PORT: .*${port}`, "u"));
    const nowhere = serveWebhook(parts, { ...options, host: "192.0.2.7" }, new AbortController().signal);
    await expect(nowhere).rejects.toThrow(/^HOST: .*192\.0\.2\.7/u);
    expect(telegram.callsOf("setWebhook").length).toBeLessThan(2);
  });
});

describe("a request", () => {
  test("with an update is confirmed when the update is kept, and not when it is answered", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened });
    const { url, store, lines, stop } = await serve();
    const first = update();
    expect(await deliver(url, first)).toBe(200);
    expect(await deliver(url, update(BEN))).toBe(200);
    expect(await store.updates.unfinished()).toMatchObject([first, { message: { from: BEN } }]);
    slow.open();
    await answered(2);
    await stop();
    expect(await store.updates.unfinished()).toEqual([]);
    expect(sentTo(ANNA)).toMatchObject([{ text: expect.stringContaining(ANSWER) }]);
    expect(sentTo(BEN)).toHaveLength(1);
    expect(messages(lines)).toEqual(unremarkable);
    expect(telegram.refusals()).toEqual([]);
  });

  test("that comes twice, and at the same time, is answered once", async () => {
    const { url, stop } = await serve();
    const same = update();
    expect(await Promise.all([deliver(url, same), deliver(url, same), deliver(url, same)])).toEqual([
      200, 200, 200,
    ]);
    expect(await deliver(url, same)).toBe(200);
    await answered(1);
    await stop();
    expect(sentTo(ANNA)).toHaveLength(1);
  });

  test("whose update cannot be kept is confirmed when it is answered, once; the log tells of it once", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened });
    const { url, store, lines, set, stop } = await serve();
    await set();
    const { keep } = store.updates;
    Object.assign(store.updates, { keep: () => Promise.reject(new Error("no database")) });
    let confirmed = 0;
    const same = update();
    const delivered = deliver(url, same).then((status) => {
      confirmed = status;
    });
    await answered(1);
    expect(confirmed).toBe(0);
    slow.open();
    await delivered;
    expect(confirmed).toBe(200);
    expect(await deliver(url, same)).toBe(200);
    expect(await deliver(url, update(BEN))).toBe(200);
    Object.assign(store.updates, { keep });
    // For so long it is not tried again.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await deliver(url, same)).toBe(200);
    expect(await deliver(url)).toBe(200);
    await answered(3);
    await stop();
    expect(sentTo(ANNA)).toHaveLength(2);
    expect(lines().map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
      "info: the webhook is set",
      "warn: updates cannot be kept, and are confirmed when they are handled",
      "info: updates are kept again",
    ]);
  });

  test("that the inbox does not take is refused, so that Telegram sends it again", async () => {
    const { url, parts, lines, set } = await serve();
    await set();
    const same = update();
    vi.spyOn(parts.inbox, "take").mockRejectedValueOnce(new Error("it is closed"));
    expect(await deliver(url, same)).toBe(500);
    expect(lines().at(-1)).toMatchObject({ level: "warn", error: expect.stringContaining("it is closed") });
    expect(await deliver(url, same)).toBe(200);
    await answered(1);
  });

  test.for([
    ["no secret", ""],
    ["a wrong one", "0123456789abcdeF"],
    ["half of it", "01234567"],
    ["more than it", `${SECRET}0`],
  ] as const)("with %s is not from Telegram", async ([, secret]) => {
    const { url, lines, set } = await serve();
    await set();
    expect(await send(url, { secret, body: JSON.stringify(update()) })).toBe(401);
    expect(await send(url, { secret, body: "x".repeat(2_000_000) })).toBe(401);
    expect(telegram.callsOf("sendMessage")).toEqual([]);
    expect(messages(lines)).toEqual(unremarkable);
  });

  test("without the header is not from Telegram", async () => {
    const { url } = await serve();
    expect((await fetch(url, { method: "POST", body: JSON.stringify(update()) })).status).toBe(401);
    expect(telegram.callsOf("sendMessage")).toEqual([]);
  });

  test.for([
    ["nothing", ""],
    ["half a JSON", "{"],
    ["null", "null"],
    ["a number", "7"],
    ["a text", '"update"'],
    ["a list", "[]"],
    ["no id", "{}"],
    ["a text for an id", '{"update_id":"7"}'],
    ["half an id", '{"update_id":1.5}'],
    ["no id but a message", '{"update_id":null,"message":{}}'],
    ["null for a message", '{"update_id":7,"message":null}'],
    ["a text for a message", '{"update_id":7,"message":"Hallo"}'],
    ["a deep nest", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
    ["a zero byte", "\u0000"],
  ])("with %s in place of an update is refused, and the next one is answered", async ([, body]) => {
    const { url } = await serve();
    expect(await send(url, { body })).toBe(400);
    expect(await deliver(url)).toBe(200);
    await answered(1);
  });

  test("with an update that holds nothing of use is taken, and the next one is answered", async () => {
    const { url } = await serve();
    for (const nothing of [{}, { message: {} }, { message: [] }, { message: { chat: {} } }, { poll: {} }])
      expect(await deliver(url, { update_id: ++updateId, ...nothing })).toBe(200);
    expect(await deliver(url)).toBe(200);
    await answered(1);
    expect(sentTo(ANNA)).toHaveLength(1);
  });

  test("with more than a megabyte is refused, however its length is told", async () => {
    const { url } = await serve();
    const long = JSON.stringify({ ...update(), padding: { text: "x".repeat(1024 * 1024) } });
    expect(await send(url, { body: long })).toBe(413);
    expect(await send(url, { body: new Blob([long]).stream() })).toBe(413);
    const short = JSON.stringify({ ...update(), padding: { text: "x".repeat(1_000_000) } });
    expect(await send(url, { body: short })).toBe(200);
    expect(await send(url, { body: new Blob([JSON.stringify(update(BEN))]).stream() })).toBe(200);
    await answered(2);
    expect(sentTo(ANNA)).toHaveLength(1);
    expect(sentTo(BEN)).toHaveLength(1);
  });

  test("for another address finds nothing", async () => {
    const { url } = await serve({ path: "/bots/7:of-articles/*" });
    const body = JSON.stringify(update());
    for (const path of ["/", "/telegram", "/bots/7:of-articles/", "/bots/7:of-articles/x"])
      expect(await send(new URL(path, url), { body })).toBe(404);
    expect(await send(url, { method: "PUT", body })).toBe(404);
    expect(await send(url, { method: "GET" })).toBe(404);
    expect(telegram.callsOf("sendMessage")).toEqual([]);
    expect(await send(url, { body })).toBe(200);
  });

  test("for /healthz learns that the bot is there", async () => {
    const { url } = await serve();
    const response = await fetch(new URL("/healthz", url));
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
  });
});

/** Opens a connection, sends a text and waits until the other side closes. */
async function half(port: number, request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request);
  return text(socket);
}

test("a client that is too slow is cut off, in the head of a request and in its body", async () => {
  const { port, lines, set } = await serve();
  await set();
  const start = "POST /telegram HTTP/1.1\r\nHost: bot\r\n";
  const secret = `X-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n`;
  const answers = await Promise.all([
    half(port, start),
    half(port, `${start}${secret}Content-Length: 900\r\n\r\n{"update_id":7`),
  ]);
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  await vi.waitUntil(() => lines().length > 1);
  expect(lines().at(-1)).toMatchObject({ level: "warn" });
});

describe("when it is to stop", () => {
  test("it finishes what it began, and takes nothing more", async () => {
    const slow = gate();
    telegram.fail("sendMessage", { kind: "hold", until: slow.opened });
    const { url, lines, stop } = await serve();
    expect(await Promise.all([deliver(url), deliver(url)])).toEqual([200, 200]);
    await answered(1);
    const stopped = stop();
    const tooLate = await deliver(url, update(BEN)).catch(() => 503);
    expect(tooLate).toBe(503);
    slow.open();
    await stopped;
    expect(sentTo(ANNA)).toHaveLength(2);
    expect(sentTo(BEN)).toEqual([]);
    expect(messages(lines)).toEqual(unremarkable);
    expect(telegram.callsOf("deleteWebhook")).toEqual([]);
    await expect(deliver(url)).rejects.toThrow(/fetch failed/u);
  });

  test("what it cannot finish within seconds is kept, and the next one finishes it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const store = await openMemoryStore();
    try {
      telegram.fail("sendMessage", { kind: "hold", until: new Promise(() => {}) });
      const { url, lines, stop } = await serve({ before: store });
      await deliver(url);
      await answered(1);
      const stopped = stop();
      await vi.advanceTimersByTimeAsync(10_000);
      await stopped;
      expect(lines().at(-1)).toMatchObject({ level: "warn", updates: 1 });
    } finally {
      vi.useRealTimers();
    }
    expect(await store.updates.unfinished()).toHaveLength(1);
    await serve({ before: store });
    // What became of the first try, it has to look for; it was never taken.
    await answered(2);
    await vi.waitUntil(async () => (await store.updates.unfinished()).length === 0);
  });

  test("a client that keeps its connection holds up nothing", async () => {
    const { port, stop, set } = await serve();
    await set();
    const closed = half(port, "GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n");
    const dangling = half(port, "GET /healthz HTT");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = performance.now();
    await stop();
    expect(performance.now() - before).toBeLessThan(3000);
    expect(await closed).toMatch(/^HTTP\/1\.1 200 /u);
    await dangling;
  });

  test("before it has begun, it does not begin", async () => {
    const { log } = logged();
    const { bot, inbox } = await botCalling(telegram, library, log);
    const status = statusRoutes({ checks: [], metrics: undefined });
    const port = await freePort();
    const options = { url: new URL(`http://127.0.0.1:${port}/x`), secret: SECRET, host: "127.0.0.1", port };
    const parts = { api: bot.api, inbox, status, log };
    await expect(serveWebhook(parts, options, AbortSignal.abort())).rejects.toThrow(/abort/u);
    expect(telegram.calls).toEqual([]);
  });
});

test("the log names neither the secret nor the token", async () => {
  telegram.fail("setWebhook", { kind: "drop", when: "before" });
  const { url, lines } = await serve();
  await deliver(url);
  await vi.waitUntil(() => lines().length > 0);
  for (const hidden of [SECRET, TOKEN]) expect(JSON.stringify(lines())).not.toContain(hidden);
});
