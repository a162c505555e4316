import { spawn } from "node:child_process";
import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeTelegram, openFakeTelegram, question, TOKEN } from "./bot/fake-telegram.ts";
import { ANNA, BEN } from "./bot/stage.ts";
import { environment, linesOf, ROOT } from "./cli/run.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /Joe Tsai/u;

interface RunningBot {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
  readonly tell: (signal: NodeJS.Signals) => void;
  /** Kills it, with whatever it has started. */
  readonly kill: () => void;
  /** Waits until it has logged a message. */
  readonly logged: (message: string) => Promise<void>;
}

const NODE = [process.execPath, "--import", "tsx", "src/main.ts"] as const;

/** Starts the bot as a process (a group) of its own. */
function start(
  telegram: FakeTelegram,
  env: Readonly<Record<string, string>> = {},
  command: readonly [string, ...string[]] = NODE,
): RunningBot {
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: ROOT,
    detached: true,
    env: environment({ BOT_TOKEN: TOKEN, BOT_API_ROOT: telegram.apiRoot, ...env }),
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    tell: (signal) => void child.kill(signal),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, "SIGKILL");
    },
    logged: async (message) =>
      void (await vi.waitUntil(() => stdout.includes(`"msg":"${message}"`), { timeout: 20_000 })),
  };
}

/** A person of the tests' own. */
const reader = (id: number): User => ({ id, is_bot: false, first_name: `Reader ${id}`, language_code: "de" });

describe("the bot", () => {
  let telegram: FakeTelegram;
  let bots: RunningBot[] = [];
  beforeEach(async () => {
    telegram = await openFakeTelegram();
  });
  afterEach(async () => {
    for (const bot of bots) bot.kill();
    bots = [];
    await telegram.close();
  });

  const run = (command?: readonly [string, ...string[]]) => {
    const bot = start(telegram, {}, command);
    bots.push(bot);
    return bot;
  };
  const sentTo = (user: User) => telegram.callsOf("sendMessage").filter(({ chat_id }) => chat_id === user.id);
  const sent = (count: number) =>
    telegram.until(`${count} messages`, () => telegram.callsOf("sendMessage").length >= count);

  test("answers, sets its profile, and stops; its log names nobody", async () => {
    const bot = run();
    telegram.deliver(question(ASKED));
    await sent(1);
    expect(sentTo(ANNA)[0]?.text).toMatch(ANSWER);
    await telegram.until("the profile is set", () => telegram.callsOf("setMyShortDescription").length === 3);
    bot.tell("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(telegram.waiting).toEqual([]);
    expect(telegram.problems()).toEqual([]);
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

  test("told to stop in a burst finishes what it began; the next start answers the rest, and nothing twice", async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    telegram.fail("sendMessage", { kind: "hold", until }, ({ chat_id }) => chat_id === ANNA.id);
    const first = run();
    const readers = Array.from({ length: 40 }, (_, i) => reader(3000 + i));
    telegram.deliver(
      question(ASKED),
      question("Und wo?"),
      ...readers.slice(0, 20).map((one) => question(ASKED, one)),
    );
    await sent(5);
    first.tell("SIGTERM");
    telegram.deliver(...readers.slice(20).map((one) => question(ASKED, one)));
    release();
    expect(await first.ended).toBe(0);
    telegram.deliver(question(ASKED, BEN));

    const second = run();
    await second.logged("the bot has started");
    await telegram.until("all are answered", () => [...readers, BEN].every((one) => sentTo(one).length > 0));
    second.tell("SIGINT");
    expect(await second.ended).toBe(0);
    expect(sentTo(ANNA)).toHaveLength(2);
    for (const one of [...readers, BEN]) expect(sentTo(one)).toHaveLength(1);
    expect(telegram.waiting).toEqual([]);
    expect(first.stderr() + second.stderr()).toBe("");
  });

  test("npm start hands on the signal it is given, and waits for the bot", async () => {
    const bot = run(["npm", "start", "--silent"]);
    telegram.deliver(question(ASKED));
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
    telegram.deliver(question(ASKED), question(ASKED));
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
    telegram.deliver(question(ASKED));
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
    telegram = await openFakeTelegram(port);
    telegram.deliver(question(ASKED, BEN));
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
    telegram = await openFakeTelegram();
  });

  test("ends with one clear line while another process polls", async () => {
    const bot = run();
    await telegram.until("it polls", () => telegram.callsOf("getUpdates").length === 1);
    const other = run();
    expect(await bot.ended).toBe(1);
    expect(linesOf(bot.stderr())).toEqual([expect.stringMatching(/^Another process .*BOT_TOKEN.*Conflict/u)]);
    other.tell("SIGTERM");
    expect(await other.ended).toBe(0);
  });
});

describe.concurrent("one clear line, and the end", () => {
  /** What a start that cannot be writes to standard error. */
  async function complaint(
    env: Readonly<Record<string, string>>,
    prepare = (_: FakeTelegram) => {},
  ): Promise<string[]> {
    const telegram = await openFakeTelegram();
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

  test("without a token: where to get one", async () => {
    const lines = await complaint({ BOT_TOKEN: "" });
    expect(lines).toEqual([
      expect.stringMatching(/^BOT_TOKEN is not set: .*@BotFather.*\.env.*npm run ask/u),
    ]);
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
