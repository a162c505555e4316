import type { Api } from "grammy";
import { createBot } from "./bot/bot.ts";
import type { BotParts } from "./bot/bot-parts.ts";
import { sendDigests } from "./bot/desk/digest.ts";
import { tellAdmins } from "./bot/desk/knowledge-refused.ts";
import { measureCalls } from "./bot/telegram/measure-calls.ts";
import { POLL_SECONDS, pollUpdates } from "./bot/telegram/polling.ts";
import { updateProfile } from "./bot/telegram/profile.ts";
import { installRetry } from "./bot/telegram/retry.ts";
import { untilAnswered } from "./bot/telegram/until-answered.ts";
import { startChores } from "./chores.ts";
import type { Config, Polling, Webhook } from "./config.ts";
import { createHandling, type Handling } from "./inbox/handling.ts";
import type { Inbox } from "./inbox/inbox.ts";
import { openInbox } from "./inbox/open-inbox.ts";
import type { LiveLibrary } from "./live-library.ts";
import type { Logger } from "./log.ts";
import { NO_METER } from "./meter.ts";
import type { Metrics } from "./server/metrics.ts";
import type { Check } from "./server/status.ts";
import { openDatabase } from "./store/database.ts";
import { createStore } from "./store/database-store.ts";
import { keepGoing } from "./store/keep-going.ts";
import { holdFolder } from "./store/only-one.ts";
import { ensureOwner } from "./store/owner.ts";
import type { Store } from "./store/store.ts";
import { untilThere } from "./store/until-there.ts";

// A call without an answer holds up its chat. Longer than the calls that Telegram holds open on purpose.
const CALL_SECONDS = POLL_SECONDS + 15;
// Whoever waits for longer than this is not going to be answered.
const LONGEST_QUEUE_SECONDS = 120;

/** What a bot needs beside its configuration. */
export interface Surroundings {
  readonly live: LiveLibrary;
  /** See `BotParts`: asked for at each update. */
  readonly adminIds: () => readonly number[];
  readonly log: Logger;
  readonly stop: AbortSignal;
}

/** Opens the pieces of the bot, lets it run until `stop`, and closes them in order. */
export async function runBot(
  mode: Polling | Webhook,
  config: Omit<Config, "mode" | "adminIds">,
  { live, adminIds, log, stop }: Surroundings,
): Promise<void> {
  const { defaultLanguage, knowledgeDir, rateLimit } = config;
  const { secret, location, retentionDays } = config.store;
  const database = await openDatabase(location, log, stop);
  let leaveFolder = () => {};
  const kept = createStore(database, secret);
  const store = keepGoing(kept, log);
  let inbox: Inbox | undefined;
  const queueAge = async () => (await inbox?.age()) ?? 0;
  const metrics = await openMetrics(mode, live, queueAge);
  const parts: BotParts = {
    library: live.current,
    store,
    log,
    meter: metrics?.meter ?? NO_METER,
    knowledgeDir,
    reloadKnowledge: () => void live.reload(),
    defaultLanguage,
    get adminIds() {
      return adminIds();
    },
    rateLimit,
    retentionDays,
    now: Date.now,
  };
  const bot = createBot(mode.token, parts, {
    client: { apiRoot: config.botApiRoot, timeoutSeconds: CALL_SECONDS },
  });
  const { api } = bot;
  // Before what repeats calls, so that each try counts.
  measureCalls(api, parts.meter);
  installRetry(api);
  let endChores = () => {};
  try {
    if (location.kind === "file") leaveFolder = await holdFolder(location.dir, stop);
    bot.botInfo = await untilAnswered(() => api.getMe(), log, stop);
    const handling = createHandling(bot, parts.meter, log);
    inbox = await untilThere(
      async () => {
        await ensureOwner(database, bot.botInfo.id);
        return openInbox(handling, { database, store: kept, secret, log });
      },
      log,
      stop,
    );
    const { close } = inbox;
    // At once, beside all else that has to end.
    stop.addEventListener("abort", () => void close());
    log.info(
      { bot: bot.botInfo.username, articles: live.current().articles.length, mode: mode.kind },
      "the bot has started",
    );
    // Beside the updates: nobody is to wait for a menu.
    void updateProfile(api, parts);
    live.onRefused((problems) => void tellAdmins(api, parts, problems));
    endChores = startChores({ store, retentionDays, sendDigests: () => sendDigests(api, parts), log });
    await takeUpdates(mode, {
      api,
      inbox,
      metrics,
      checks: checksOf(live, kept, queueAge, handling),
      log,
      stop,
    });
  } finally {
    endChores();
    await inbox?.close();
    await store.close();
    leaveFolder();
  }
  log.info("the bot has stopped");
}

/** Nothing is measured where nobody could look at it. */
async function openMetrics(
  mode: Polling | Webhook,
  live: LiveLibrary,
  queueAge: () => Promise<number>,
): Promise<Metrics | undefined> {
  if (mode.kind === "polling" && !mode.status) return undefined;
  const { createMetrics } = await import("./server/metrics.ts");
  const articles = () => live.current().articles.length;
  return createMetrics({ queueAge, knowledgeVersion: live.version, articles });
}

function checksOf(
  live: LiveLibrary,
  store: Store,
  queueAge: () => Promise<number>,
  handling: Handling,
): readonly Check[] {
  return [
    {
      name: "knowledge",
      check: async () => {
        if (live.current().articles.length === 0) throw new Error("there is no article");
      },
    },
    {
      name: "database",
      check: () =>
        store.ping().catch(() => {
          // What it says may name hosts and users.
          throw new Error("does not answer");
        }),
    },
    {
      name: "queue",
      check: async () => {
        const age = await queueAge().catch(() => 0);
        // One chat may wait for long while the others go on.
        if (Math.min(age, handling.quiet()) > LONGEST_QUEUE_SECONDS)
          throw new Error(`an update has waited for ${Math.round(age)} seconds`);
      },
    },
  ];
}

interface Taking {
  readonly api: Api;
  readonly inbox: Inbox;
  readonly metrics: Metrics | undefined;
  readonly checks: readonly Check[];
  readonly log: Logger;
  readonly stop: AbortSignal;
}

/** Hands the inbox what comes, until `stop`. */
async function takeUpdates(mode: Polling | Webhook, taking: Taking): Promise<void> {
  const { api, inbox, metrics, checks, log, stop } = taking;
  if (mode.kind === "polling" && !mode.status) return pollUpdates(api, inbox, log, stop);
  // Who polls and tells nobody how it is needs no server: without it the start takes a tenth less.
  const { serveStatus, statusRoutes } = await import("./server/status.ts");
  const status = statusRoutes({ checks, metrics });
  if (mode.kind === "webhook") {
    const { serveWebhook } = await import("./server/webhook.ts");
    return serveWebhook({ api, inbox, status, log }, mode, stop);
  }
  const endStatus = mode.status && (await serveStatus(status, mode.status));
  try {
    await pollUpdates(api, inbox, log, stop);
  } finally {
    await endStatus?.();
  }
}
