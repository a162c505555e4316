import { createLibrary } from "../../src/answer/library.ts";
import { createBot } from "../../src/bot/bot.ts";
import { pollUpdates } from "../../src/bot/telegram/polling.ts";
import { updateProfile } from "../../src/bot/telegram/profile.ts";
import { installRetry } from "../../src/bot/telegram/retry.ts";
import type { CallRecord } from "../../src/playground/bot-api/bot-api.ts";
import { openPlayground, type Playground } from "../../src/playground/playground.ts";
import { type LogLine, logged } from "../bot/logged.ts";
import { testParts } from "../bot/parts.ts";
import { loadHarbour } from "../cli/harbour.ts";

/** A playground with the real bot in it, polling over HTTP. */
export interface RunningBot {
  readonly playground: Playground;
  /** Everything it has called that was refused. */
  readonly refused: () => CallRecord[];
  /** What it has logged at `warn` and above. */
  readonly complaints: () => LogLine[];
  readonly close: () => Promise<void>;
}

/** Opens a playground and lets the bot run in it, with the small article of the tests. */
export async function runBotInPlayground(): Promise<RunningBot> {
  const playground = await openPlayground({ port: 0 });
  const library = createLibrary([await loadHarbour()]);
  const { log, lines } = logged();
  const calls: CallRecord[] = [];
  playground.botApi.events.on("call", (call) => calls.push(call));
  const bot = createBot(playground.token, testParts(library, log), {
    client: { apiRoot: playground.address },
  });
  installRetry(bot.api);
  bot.botInfo = await bot.api.getMe();
  await updateProfile(bot.api, "de", log);
  const stop = new AbortController();
  const polling = pollUpdates(bot, log, stop.signal);
  return {
    playground,
    refused: () => calls.filter(({ response }) => !response.ok),
    complaints: () => lines().filter(({ level }) => ["warn", "error", "fatal"].includes(level)),
    close: async () => {
      stop.abort();
      await polling;
      await playground.close();
    },
  };
}
