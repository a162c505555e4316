import { constants } from "node:os";
import type { Library } from "./answer/library.ts";
import { createBot } from "./bot/bot.ts";
import { POLL_SECONDS, pollUpdates } from "./bot/telegram/polling.ts";
import { updateProfile } from "./bot/telegram/profile.ts";
import { installRetry } from "./bot/telegram/retry.ts";
import { untilAnswered } from "./bot/telegram/until-answered.ts";
import { type Config, type Polling, readConfig, type Webhook } from "./config.ts";
import { fail } from "./fail.ts";
import { createLog, type Logger } from "./log.ts";
import { openLibrary } from "./saved-library.ts";
import { createMemoryStore } from "./store/memory-store.ts";

// A call without an answer holds up its chat. Longer than the calls that Telegram holds open on purpose.
const CALL_SECONDS = POLL_SECONDS + 15;

/** Runs what the configuration asks for until `stop`. */
async function run(stop: AbortSignal): Promise<void> {
  const { mode, ...config } = readConfig();
  const log = createLog(config.logLevel);
  // Before anybody is invited to ask: without articles there is nothing to answer.
  const library = await openLibrary(config.knowledgeDir);
  if (mode.kind !== "playground") return runBot(mode, library, config, log, stop);
  // Nothing of it is loaded where there is a token.
  const { openPlayground } = await import("./playground/playground.ts");
  const { address, token, close } = await openPlayground({ port: mode.port });
  process.stdout.write(
    `No BOT_TOKEN in .env, so Telegram is played here: open ${address}. Ctrl+C ends it.\n`,
  );
  try {
    await runBot({ kind: "polling", token }, library, { ...config, botApiRoot: address }, log, stop);
  } finally {
    await close();
  }
}

async function runBot(
  mode: Polling | Webhook,
  library: Library,
  { botApiRoot, defaultLanguage, adminIds, rateLimit }: Omit<Config, "mode">,
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  const bot = createBot(
    mode.token,
    {
      library: () => library,
      store: createMemoryStore(),
      log,
      defaultLanguage,
      adminIds,
      rateLimit,
      now: Date.now,
    },
    { client: { apiRoot: botApiRoot, timeoutSeconds: CALL_SECONDS } },
  );
  installRetry(bot.api);

  bot.botInfo = await untilAnswered(() => bot.api.getMe(), log, stop);
  log.info(
    { bot: bot.botInfo.username, articles: library.articles.length, mode: mode.kind },
    "the bot has started",
  );
  // Beside the updates: nobody is to wait for a menu.
  void updateProfile(bot.api, defaultLanguage, log);
  if (mode.kind === "polling") await pollUpdates(bot, log, stop);
  else {
    // Who polls needs no server: without it the start takes a tenth less.
    const { serveWebhook } = await import("./server/webhook.ts");
    await serveWebhook(bot, mode, log, stop);
  }
  log.info("the bot has stopped");
}

// npm hands on the Ctrl+C that the terminal has given to every process: the same one twice, not a second one.
const ECHO_MILLISECONDS = 500;

/** Aborted by the first SIGINT or SIGTERM. The next one ends the process where it stands. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let stoppedAt = 0;
  const onSignal = (signal: "SIGINT" | "SIGTERM") => {
    if (!stop.signal.aborted) {
      stoppedAt = performance.now();
      stop.abort();
    } else if (performance.now() - stoppedAt > ECHO_MILLISECONDS) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return stop.signal;
}

process.on("uncaughtException", fail);
const stop = stopSignal();
try {
  await run(stop);
} catch (error) {
  // Asked to stop before it had begun.
  if (error !== stop.reason) fail(error);
}
// Calls that nobody waits for any more would keep the process.
process.exit(0);
