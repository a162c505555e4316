import { constants } from "node:os";
import { GrammyError } from "grammy";
import { createBot } from "./bot/bot.ts";
import { POLL_SECONDS, pollUpdates } from "./bot/telegram/polling.ts";
import { updateProfile } from "./bot/telegram/profile.ts";
import { installRetry } from "./bot/telegram/retry.ts";
import { untilAnswered } from "./bot/telegram/until-answered.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createLog, hideTokens } from "./log.ts";
import { openLibrary } from "./saved-library.ts";
import { createMemoryStore } from "./store/memory-store.ts";
import { UserError } from "./user-error.ts";

// A call without an answer holds up its chat. Longer than the calls that Telegram holds open on purpose.
const CALL_SECONDS = POLL_SECONDS + 15;

/** Runs the bot until it is asked to stop. */
async function runBot(stop: AbortSignal): Promise<void> {
  const config = readConfig();
  if (config.botToken === undefined) {
    throw new UserError(
      "BOT_TOKEN is not set: get a token from @BotFather and put BOT_TOKEN=… into the file .env. Without one, `npm run ask` works in the terminal.",
    );
  }
  const log = createLog(config.logLevel);
  const library = await openLibrary(config.knowledgeDir);
  const bot = createBot(
    config.botToken,
    {
      library: () => library,
      store: createMemoryStore(),
      log,
      defaultLanguage: config.defaultLanguage,
      adminIds: config.adminIds,
      rateLimit: config.rateLimit,
      now: Date.now,
    },
    { client: { apiRoot: config.botApiRoot, timeoutSeconds: CALL_SECONDS } },
  );
  installRetry(bot.api);

  bot.botInfo = await untilAnswered(() => bot.api.getMe(), log, stop);
  log.info(
    { bot: bot.botInfo.username, articles: library.articles.length, mode: "polling" },
    "the bot has started",
  );
  // Beside the polling: nobody is to wait for a menu.
  void updateProfile(bot.api, config.defaultLanguage, log);
  await pollUpdates(bot, log, stop);
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

/** What to tell of an error that ends the process: a line for what a person can put right. */
function problemOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UserError) return error.message;
  if (error instanceof GrammyError) {
    switch (error.error_code) {
      case 401:
      case 404:
        return "BOT_TOKEN: Telegram does not know this token. @BotFather shows the right one under /mybots.";
      case 409:
        return `Another process uses the same BOT_TOKEN: stop it, or take another token. Telegram says: ${error.description}`;
      default:
        return `Telegram refuses ${error.method}: ${error.description}`;
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${hideTokens(problemOf(error))}\n`);
  process.exit(1);
}

process.on("uncaughtException", fail);
const stop = stopSignal();
try {
  await runBot(stop);
} catch (error) {
  // Asked to stop before it had begun.
  if (error !== stop.reason) fail(error);
}
// Calls that nobody waits for any more would keep the process.
process.exit(0);
