import { createLibrary } from "../../src/answer/library.ts";
import { createBot } from "../../src/bot/bot.ts";
import { pollUpdates } from "../../src/bot/telegram/polling.ts";
import { updateProfile } from "../../src/bot/telegram/profile.ts";
import { installRetry } from "../../src/bot/telegram/retry.ts";
import { createHandling } from "../../src/inbox/handling.ts";
import { openLocalInbox } from "../../src/inbox/local-inbox.ts";
import { NO_METER } from "../../src/meter.ts";
import type { CallRecord } from "../../src/playground/bot-api/bot-api.ts";
import { openPlayground, type Playground } from "../../src/playground/playground.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
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
  const store = await openMemoryStore();
  const parts = testParts(library, store, log);
  const bot = createBot(playground.token, parts, { client: { apiRoot: playground.address } });
  installRetry(bot.api);
  bot.botInfo = await bot.api.getMe();
  await updateProfile(bot.api, parts);
  const inbox = await openLocalInbox(createHandling(bot, NO_METER, log), store.updates, log);
  const stop = new AbortController();
  const polling = pollUpdates(bot.api, inbox, log, stop.signal).finally(inbox.close);
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
