import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type BotApiServer, openBotApi, TOKEN } from "./bot/bot-api-server.ts";
import { ANNA, BEN } from "./bot/stage.ts";
import { linesOf, ROOT } from "./cli/run.ts";
import { type BotProcess, startBot } from "./e2e/bot-process.ts";
import { freePort } from "./e2e/free-port.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /Joe Tsai/u;

// Another one for each Telegram: it counts its updates from the beginning.
let dataDir: string;

/** Starts the bot with a token, and a Telegram to call. */
function start(
  telegram: BotApiServer,
  env: Readonly<Record<string, string>> = {},
  command?: readonly [string, ...string[]],
): BotProcess {
  return startBot({ BOT_TOKEN: TOKEN, BOT_API_ROOT: telegram.apiRoot, DATA_DIR: dataDir, ...env }, command);
}

/** The files of this project that a process has loaded, as its coverage tells. */
async function filesLoaded(coverage: string): Promise<string[]> {
  const reports = (await readdir(coverage)).map((name) => readFile(join(coverage, name), "utf8"));
  const scripts: { readonly url: string }[] = (await Promise.all(reports)).flatMap(
    (report) => JSON.parse(report).result,
  );
  const root = pathToFileURL(ROOT).href;
  return scripts.flatMap(({ url }) => (url.startsWith(root) ? [url.slice(root.length)] : []));
}

describe("the bot", () => {
  let telegram: BotApiServer;
  let bots: BotProcess[] = [];
  beforeEach(async () => {
    telegram = await openBotApi();
    dataDir = await mkdtemp(join(tmpdir(), "ask-the-article-main-"));
  });
  afterEach(async () => {
    for (const bot of bots) bot.kill();
    await Promise.all(bots.map((bot) => bot.ended));
    bots = [];
    await telegram.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const run = (command?: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}) => {
    const bot = start(telegram, env, command);
    bots.push(bot);
    return bot;
  };
  const sentTo = (user: User) => telegram.callsOf("sendMessage").filter(({ chat_id }) => chat_id === user.id);
  const sent = (count: number) =>
    telegram.until(`${count} messages`, () => telegram.callsOf("sendMessage").length >= count);

  test("answers, sets its profile, and stops; its log names nobody", async () => {
    const bot = run();
    telegram.ask(ASKED);
    await sent(1);
    expect(sentTo(ANNA)[0]?.text).toMatch(ANSWER);
    await telegram.until("the profile is set", () => telegram.callsOf("setMyShortDescription").length === 2);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(telegram.waiting).toEqual([]);
    expect(telegram.refusals()).toEqual([]);
    const [started, stopped, ...rest] = linesOf(bot.stdout()).map((line) => JSON.parse(line));
    expect(started).toMatchObject({
      bot: "article_bot",
      articles: 1,
      mode: "polling",
      msg: "the bot has started",
    });
    expect(stopped).toMatchObject({ msg: "the bot has stopped" });
    expect(rest).toEqual([]);
    expect(bot.stderr()).toBe("");
    for (const secret of [TOKEN, ASKED, String(ANNA.id)]) expect(bot.stdout()).not.toContain(secret);
  });

  test("with a token, polling, loads no server and nothing of the playground", async () => {
    const coverage = await mkdtemp(join(tmpdir(), "loaded-"));
    try {
      const bot = run(undefined, { NODE_V8_COVERAGE: coverage });
      await bot.logged("the bot has started");
      bot.tell("SIGTERM");
      expect(await bot.ended).toBe(0);
      const loaded = await filesLoaded(coverage);
      expect(loaded).toContain("src/main.ts");
      expect(
        loaded.filter((file) =>
          /^src\/(?:playground|server)\/|^node_modules\/(?:@hono|hono|preact)\//u.test(file),
        ),
      ).toEqual([]);
    } finally {
      await rm(coverage, { recursive: true });
    }
  });

  test("npm start hands on the signal it is given, and waits for the bot", async () => {
    const bot = run(["npm", "start", "--silent"]);
    telegram.ask(ASKED);
    await sent(1);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(bot.stdout()).toContain("the bot has stopped");
    expect(telegram.waiting).toEqual([]);
  });

  test("takes a signal for one that reaches it from the terminal and from npm", async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    telegram.fail("sendMessage", { kind: "hold", until });
    const bot = run();
    telegram.ask(ASKED);
    telegram.ask(ASKED);
    await sent(1);
    // Two different ones, which the system does not put together.
    bot.tell("SIGINT");
    bot.tell("SIGTERM");
    release();
    expect(await bot.ended).toBe(0);
    expect(sentTo(ANNA)).toHaveLength(2);
    expect(telegram.waiting).toEqual([]);
  });

  test("ends at once when it is told a second time", async () => {
    telegram.fail("sendMessage", { kind: "hold", until: new Promise(() => {}) });
    const bot = run();
    telegram.ask(ASKED);
    await sent(1);
    const again = setInterval(() => bot.tell("SIGTERM"), 100);
    try {
      expect(await bot.ended).toBe(143);
    } finally {
      clearInterval(again);
    }
    expect(bot.stdout()).not.toContain("the bot has stopped");
  });

  test("waits for a Telegram that is not there yet", async () => {
    const port = Number(new URL(telegram.apiRoot).port);
    await telegram.close();
    const bot = run();
    await bot.logged("Telegram does not answer, trying again until it does");
    telegram = await openBotApi(port);
    telegram.ask(ASKED, BEN);
    await sent(1);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(linesOf(bot.stdout()).map((line) => JSON.parse(line).msg)).toEqual([
      "Telegram does not answer, trying again until it does",
      "Telegram answers again",
      "the bot has started",
      "the bot has stopped",
    ]);
    expect(bot.stdout() + bot.stderr()).not.toContain(TOKEN);
  });

  test("can be stopped while it waits for Telegram", async () => {
    await telegram.close();
    const bot = run();
    await bot.logged("Telegram does not answer, trying again until it does");
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(bot.stderr()).toBe("");
    telegram = await openBotApi();
  });

  test("ends with one clear line while another process polls", async () => {
    const bot = run();
    await telegram.until("it polls", () => telegram.callsOf("getUpdates").length === 1);
    const other = run(undefined, { DATA_DIR: join(dataDir, "other") });
    expect(await bot.ended).toBe(1);
    expect(linesOf(bot.stderr())).toEqual([expect.stringMatching(/^Another process .*BOT_TOKEN.*Conflict/u)]);
    other.tell("SIGTERM");
    expect(await other.ended).toBe(0);
  });

  test("started twice on one folder by mistake, the second one leaves the first one alone", async () => {
    const first = run();
    await telegram.until("it polls", () => telegram.callsOf("getUpdates").length === 1);
    const second = run();
    expect(await second.ended).toBe(1);
    expect(linesOf(second.stderr())).toEqual([
      expect.stringMatching(/^DATA_DIR: another bot is running on /u),
    ]);
    expect(telegram.callsOf("getMe")).toHaveLength(1);
    first.tell("SIGTERM");
    expect(await first.ended).toBe(0);
  });
});

describe("without a token", () => {
  let bot: BotProcess | undefined;
  afterEach(() => bot?.kill());

  /** Starts it, and waits until it says where to look. */
  async function open(port: number): Promise<BotProcess> {
    const started = startBot({ PORT: String(port) }, ["npm", "start", "--silent"]);
    bot = started;
    await vi.waitUntil(() => started.stdout().includes("\n"), { timeout: 20_000 });
    return started;
  }

  test("Telegram is played in the browser within seconds, the bot answers, and Ctrl+C ends both", async () => {
    const port = await freePort();
    const before = performance.now();
    const opened = await open(port);
    const page = `http://127.0.0.1:${port}`;
    expect((await fetch(page)).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(linesOf(opened.stdout())[0]).toBe(
      `No BOT_TOKEN in .env, so Telegram is played here: open ${page}. Ctrl+C ends it.`,
    );

    const watching = new AbortController();
    const { body } = await fetch(`${page}/events?as=german-reader`, { signal: watching.signal });
    if (!body) throw new Error("There are no events.");
    let seen = "";
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const isFirst = seen === "";
      seen += chunk;
      if (isFirst) {
        const chatId = Number(/"chats":\[\{"id":(\d+)/u.exec(seen)?.[1]);
        const act = { as: "german-reader", act: { kind: "say", chatId, text: ASKED } };
        const headers = { "content-type": "application/json" };
        await fetch(`${page}/act`, { method: "POST", headers, body: JSON.stringify(act) });
      }
      if (ANSWER.test(seen)) break;
    }
    expect(seen).toMatch(ANSWER);

    opened.tell("SIGINT");
    expect(await opened.ended).toBe(0);
    expect(opened.stdout()).toContain("the bot has stopped");
    expect(opened.stderr()).toBe("");
    await expect(fetch(page)).rejects.toThrow(/fetch failed/u);
  });

  test("a taken port is one clear line, and the end", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    try {
      const { port } = taken.address() as AddressInfo;
      bot = startBot({ PORT: String(port) });
      expect(await bot.ended).toBe(1);
      expect(bot.stdout()).toBe("");
      expect(linesOf(bot.stderr())).toEqual([expect.stringMatching(new RegExp(`^PORT: .*${port}`, "u"))]);
    } finally {
      taken.close();
    }
  });

  test("a knowledge folder that is not there is one clear line, and nobody is sent to the page", async () => {
    bot = startBot({ PORT: String(await freePort()), KNOWLEDGE_DIR: "no/such/folder" });
    expect(await bot.ended).toBe(1);
    expect(bot.stdout()).toBe("");
    expect(linesOf(bot.stderr())).toEqual([expect.stringContaining("no/such/folder")]);
  });
});

describe.concurrent("one clear line, and the end", () => {
  /** What a start that cannot be writes to standard error. */
  async function complaint(
    env: Readonly<Record<string, string>>,
    prepare = (_: BotApiServer) => {},
  ): Promise<string[]> {
    const telegram = await openBotApi();
    prepare(telegram);
    const bot = start(telegram, env);
    try {
      expect(await bot.ended).toBe(1);
      expect(bot.stdout()).toBe("");
      const { BOT_TOKEN: token = TOKEN } = env;
      if (token !== "") expect(bot.stderr()).not.toContain(token);
      return linesOf(bot.stderr());
    } finally {
      bot.kill();
      await telegram.close();
    }
  }

  test("with a webhook, and without what it needs: a line for each", async () => {
    const lines = await complaint({ BOT_TOKEN: "", BOT_MODE: "webhook" });
    expect(lines.map((line) => line.split(":")[0])).toEqual(["BOT_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET"]);
  });

  test("with a webhook that Telegram does not take", async () => {
    const webhook = {
      BOT_MODE: "webhook",
      WEBHOOK_URL: "http://127.0.0.1/telegram",
      WEBHOOK_SECRET: "0123456789abcdef",
    };
    const telegram = await openBotApi();
    const description = "Bad Request: bad webhook: IP address 127.0.0.1 is reserved";
    telegram.fail("setWebhook", { kind: "refuse", code: 400, description });
    const bot = start(telegram, { ...webhook, PORT: String(await freePort()) });
    try {
      expect(await bot.ended).toBe(1);
      expect(linesOf(bot.stderr())).toEqual([expect.stringMatching(/^WEBHOOK_URL: .*bad webhook/u)]);
    } finally {
      bot.kill();
      await telegram.close();
    }
  });

  test("with wrong variables: a line for each", async () => {
    const lines = await complaint({
      BOT_TOKEN: "geheim-geheim",
      DEFAULT_LANGUAGE: "fr",
      RATE_LIMIT_SECONDS: "0",
    });
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      "BOT_TOKEN",
      "DEFAULT_LANGUAGE",
      "RATE_LIMIT_SECONDS",
    ]);
  });

  test("with a knowledge folder that is not there: which", async () => {
    expect(await complaint({ KNOWLEDGE_DIR: "no/such/folder" })).toEqual([
      expect.stringContaining("no/such/folder"),
    ]);
  });

  test("with a token that Telegram does not know", async () => {
    const lines = await complaint({ BOT_TOKEN: `987654321:${"B".repeat(35)}` });
    expect(lines).toEqual([expect.stringMatching(/^BOT_TOKEN: .*@BotFather/u)]);
  });

  test.for([404, 403])("with a getMe that Telegram refuses with %d", async (code) => {
    const lines = await complaint({}, (telegram) =>
      telegram.fail("getMe", { kind: "refuse", code, description: "Not like this" }),
    );
    expect(lines).toEqual([expect.stringMatching(code === 404 ? /^BOT_TOKEN: / : /getMe: Not like this$/u)]);
  });
});
