import { createServer, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { telegramRetries } from "../../../src/playground/bot-api/webhook.ts";
import { newcomer, openStage, refusal, START, type Stage, textOf } from "./stage.ts";

interface Answer {
  readonly code: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

let stage: Stage;
let server: Server;
let url: string;
/** What the bot was given, in the order it came. */
let given: { readonly update: Update; readonly headers: IncomingMessage["headers"] }[];
let atOnce: number;
let mostAtOnce: number;
let answerTo: (update: Update, attempt: number) => Answer | "drop" | Promise<Answer>;

beforeEach(async () => {
  stage = await openStage({ retryMilliseconds: (failures) => failures * 5 });
  given = [];
  atOnce = 0;
  mostAtOnce = 0;
  answerTo = () => ({ code: 200 });
  server = createServer(async (request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const update: Update = JSON.parse(await text(request));
    given.push({ update, headers: request.headers });
    const answer = await answerTo(
      update,
      given.filter((one) => one.update.update_id === update.update_id).length,
    );
    atOnce -= 1;
    if (answer === "drop") request.socket.destroy();
    else response.writeHead(answer.code, answer.headers ?? {}).end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/hook`;
});
afterEach(async () => {
  await stage.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const sayAll = (...words: string[]) => {
  for (const word of words) stage.say(stage.chat, stage.reader, word);
};
/** Each by another person, in another chat. */
const sayApart = (...words: string[]) => {
  for (const word of words) {
    const { user, chat } = newcomer(stage.world);
    chat.members.set(stage.world.self.id, { status: "member", user: stage.world.self });
    stage.say(chat, user, word);
  }
};
const givenTexts = () => given.map(({ update }) => textOf(update));
const pending = () => stage.world.updates.pending.length;

describe("a webhook", () => {
  test("is given what waits and what comes, with its secret", async () => {
    sayAll("1");
    await stage.api.setWebhook(url, { secret_token: "a_B-9" });
    sayAll("2", "3");
    await expect.poll(pending).toBe(0);
    expect(givenTexts().sort()).toEqual(["1", "2", "3"]);
    expect(given[0]?.headers).toMatchObject({
      "x-telegram-bot-api-secret-token": "a_B-9",
      "content-type": "application/json",
    });
  });

  test("without a secret is sent no header for it", async () => {
    await stage.api.setWebhook(url);
    sayAll("1");
    await expect.poll(pending).toBe(0);
    expect(given[0]?.headers).not.toHaveProperty("x-telegram-bot-api-secret-token");
  });

  test("excludes polling, and ends it", async () => {
    const { api, world } = stage;
    const poll = refusal(api.getUpdates({ timeout: 50 }));
    await expect.poll(() => world.updates.events.listenerCount("update")).toBe(2);
    await api.setWebhook(url);
    await expect(poll).resolves.toBe("409: Conflict: terminated by setWebhook request");
    await expect(refusal(api.getUpdates())).resolves.toBe(
      "409: Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    sayAll("1");
    expect(await api.getUpdates()).toHaveLength(1);
    expect(given).toEqual([]);
  });

  test("is called by as many connections as it allows, and no more", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerTo = () => held.then(() => ({ code: 200 }));
    await stage.api.setWebhook(url, { max_connections: 3 });
    sayApart("1", "2", "3", "4", "5");
    await expect.poll(() => atOnce).toBe(3);
    expect((await stage.api.getWebhookInfo()).pending_update_count).toBe(5);
    release();
    await expect.poll(pending).toBe(0);
    expect(mostAtOnce).toBe(3);
    expect(given).toHaveLength(5);
  });

  test("that fails is tried again, longer and longer, while others get through", async () => {
    const { api, world } = stage;
    answerTo = (update, attempt) =>
      textOf(update) !== "bad"
        ? { code: 204 }
        : attempt === 1
          ? { code: 500 }
          : attempt === 2
            ? "drop"
            : { code: 201 };
    await api.setWebhook(url);
    sayApart("bad", "good");
    await expect.poll(pending).toBe(0);
    expect(givenTexts().filter((one) => one === "bad")).toHaveLength(3);
    expect(givenTexts().filter((one) => one === "good")).toHaveLength(1);
    expect(await api.getWebhookInfo()).toEqual({
      url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 40,
      ip_address: "127.0.0.1",
      last_error_date: START / 1000,
      last_error_message: "Connection reset by peer",
    });
    expect(world.updates.pending).toEqual([]);
  });

  test("is given a chat's messages in order, whatever one of them takes", async () => {
    answerTo = (update, attempt) =>
      textOf(update) === "1" && attempt < 4 ? { code: attempt === 2 ? 503 : 500 } : { code: 200 };
    await stage.api.setWebhook(url);
    sayAll("1", "2", "3");
    sayApart("elsewhere");
    await expect.poll(pending).toBe(0);
    expect(givenTexts().filter((one) => one !== "elsewhere")).toEqual(["1", "1", "1", "1", "2", "3"]);
    expect(givenTexts().indexOf("elsewhere")).toBeLessThan(4);
  });

  test("tells the code it was answered with, and waits as long as it is asked to", async () => {
    const times: number[] = [];
    answerTo = (_update, attempt) => {
      times.push(performance.now());
      return attempt === 1 ? { code: 503, headers: { "retry-after": "1" } } : { code: 200 };
    };
    await stage.api.setWebhook(url);
    sayAll("1");
    await expect
      .poll(async () => (await stage.api.getWebhookInfo()).last_error_message)
      .toBe("Wrong response from the webhook: 503 Service Unavailable");
    await expect.poll(pending, { timeout: 3000 }).toBe(0);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  });

  test("where nobody listens keeps its updates", async () => {
    await new Promise((resolve) => server.close(resolve));
    await stage.api.setWebhook(url);
    sayAll("1");
    await expect
      .poll(async () => (await stage.api.getWebhookInfo()).last_error_message)
      .toBe("Connection refused");
    await stage.api.deleteWebhook();
    expect(await stage.api.getUpdates()).toHaveLength(1);
  });

  test("may answer with a call, whose result it does not see", async () => {
    const { reader, chat } = stage;
    answerTo = () => ({
      code: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ method: "sendMessage", chat_id: reader.id, text: "Ja" }),
    });
    await stage.api.setWebhook(url);
    sayAll("1");
    await expect.poll(() => chat.messages.get(2)?.text).toBe("Ja");
  });

  test("forgets what waits where that is wanted, and what it failed at when the world is emptied", async () => {
    const { api, world } = stage;
    sayAll("1");
    await api.setWebhook(url, { drop_pending_updates: true });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerTo = (update, attempt) =>
      textOf(update) === "3" ? { code: 200 } : attempt < 3 ? { code: 500 } : held.then(() => ({ code: 500 }));
    sayApart("2", "2");
    // Both fail twice, and a third time after the queue was cleared.
    await expect.poll(() => given.length).toBe(6);
    world.updates.clear();
    release();
    sayAll("3");
    await expect.poll(pending).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(given).toHaveLength(7);
    expect(new Set(givenTexts())).toEqual(new Set(["2", "3"]));
    answerTo = () => ({ code: 500 });
    sayAll("4");
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(world.updates.pending).toEqual([]);
    expect(await api.getWebhookInfo()).toEqual({
      url: "",
      has_custom_certificate: false,
      pending_update_count: 0,
    });
  });

  test("set once more as it is disturbs nothing under way; an empty address ends it", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerTo = () => held.then(() => ({ code: 200 }));
    await stage.api.setWebhook(url, { allowed_updates: ["message"] });
    sayAll("1");
    await expect.poll(() => given.length).toBe(1);
    await stage.api.setWebhook(url);
    expect((await stage.api.getWebhookInfo()).allowed_updates).toEqual(["message"]);
    release();
    await expect.poll(pending).toBe(0);
    expect(given).toHaveLength(1);
    await stage.api.setWebhook("");
    expect((await stage.api.getWebhookInfo()).url).toBe("");
  });

  test.for<[string, string, object, string]>([
    [
      "another machine",
      "https://example.org/hook",
      {},
      "bad webhook: the playground calls webhooks on 127.0.0.1 or localhost only",
    ],
    [
      "a name that only begins so",
      "http://localhost.example.org/",
      {},
      "bad webhook: the playground calls webhooks on 127.0.0.1 or localhost only",
    ],
    [
      "another way to write it",
      "http://0.0.0.0/",
      {},
      "bad webhook: the playground calls webhooks on 127.0.0.1 or localhost only",
    ],
    [
      "a file",
      "file:///etc/passwd",
      {},
      "bad webhook: the playground calls webhooks on 127.0.0.1 or localhost only",
    ],
    ["no address", "hook", {}, "invalid webhook URL specified"],
    ["a long secret", "http://127.0.0.1/", { secret_token: "x".repeat(257) }, "secret token is too long"],
    [
      "a secret with a dot",
      "http://127.0.0.1/",
      { secret_token: "a.b" },
      "secret token contains unallowed characters",
    ],
    [
      "a certificate",
      "http://127.0.0.1/",
      { certificate: "x" },
      "the playground does not play certificate of setWebhook",
    ],
  ])("is refused: %s", async ([, address, other, words]) => {
    await expect(refusal(stage.api.setWebhook(address, other))).resolves.toBe(`400: Bad Request: ${words}`);
    expect((await stage.api.getWebhookInfo()).url).toBe("");
  });
});

test("Telegram's own waits begin at once and grow to a minute", () => {
  expect([1, 2, 3, 4, 20].map(telegramRetries)).toEqual([0, 2000, 4000, 8000, 60_000]);
});
