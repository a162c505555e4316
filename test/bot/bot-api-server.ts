import type { Bot } from "grammy";
import type { Message, Update, User } from "grammy/types";
import { Hono } from "hono";
import type { Library } from "../../src/answer/library.ts";
import { createBot } from "../../src/bot/bot.ts";
import type { BotContext } from "../../src/bot/bot-context.ts";
import { createHandling } from "../../src/inbox/handling.ts";
import type { Inbox } from "../../src/inbox/inbox.ts";
import { openLocalInbox } from "../../src/inbox/local-inbox.ts";
import type { Logger } from "../../src/log.ts";
import { NO_METER } from "../../src/meter.ts";
import { say } from "../../src/playground/acts/say.ts";
import { createBotApi } from "../../src/playground/bot-api/bot-api.ts";
import type { Faults } from "../../src/playground/bot-api/faults.ts";
import type { Payload, SupportedMethod } from "../../src/playground/bot-api/method-types.ts";
import { botApiRoutes } from "../../src/playground/bot-api/routes.ts";
import { addUser, createWorld } from "../../src/playground/world/world.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { serve } from "../playground/serving.ts";
import { testParts } from "./parts.ts";
import { ANNA, type Call, ME, privateChat } from "./stage.ts";

/** The only token it knows. */
export const TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFake";

/** The playground's Bot API behind real HTTP on 127.0.0.1, with nobody in it but who writes to the bot. */
export interface BotApiServer {
  readonly apiRoot: string;
  /** All calls with the right token, in the order they came in. `getUpdates` too. */
  readonly calls: readonly Call[];
  /** Updates that were not confirmed. */
  readonly waiting: readonly Update[];
  /** Somebody has started the bot. */
  readonly welcome: (user: User) => void;
  /** Somebody writes to the bot in private. */
  readonly ask: (text: string, from?: User) => void;
  /** The next call of a method (that fits) goes wrong; several faults for one method come one after the other. */
  readonly fail: Faults["plan"];
  /** The payloads of a method's calls. */
  readonly callsOf: <M extends SupportedMethod>(method: M) => Payload<M>[];
  /** Waits until a condition holds, looking again after each call. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** What Telegram has refused, `method: description`. */
  readonly refusals: () => readonly string[];
  readonly close: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 20_000;

/** Opens one. @param port an own one by default; a certain one to come back after an outage. */
export async function openBotApi(port = 0): Promise<BotApiServer> {
  const world = createWorld({ me: ME });
  const botApi = createBotApi(world, { token: TOKEN });
  const calls: Call[] = [];
  const refusals: string[] = [];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };

  botApi.events.on("call", ({ method, response }) => {
    if (!response.ok) refusals.push(`${method}: ${response.description}`);
    look();
  });
  const app = new Hono();
  app.use("/:bot/:method", async (c, next) => {
    const body = await c.req.text();
    if (c.req.param("bot") === `bot${TOKEN}`) {
      // The one place where what came over the wire is given its type back.
      calls.push({ method: c.req.param("method"), payload: JSON.parse(body || "{}") } as unknown as Call);
      look();
    }
    await next();
  });
  app.route("/", botApiRoutes(botApi));
  const serving = await serve(app, port);

  const welcome = (user: User) => {
    const state = world.chats.get(user.id) ?? addUser(world, user);
    state.members.set(ME.id, { status: "member", user: ME });
  };
  return {
    apiRoot: serving.root,
    calls,
    get waiting() {
      return world.updates.pending;
    },
    welcome,
    ask: (text, from = ANNA) => {
      welcome(from);
      say(world, from, { chatId: from.id, text });
    },
    fail: botApi.faults.plan,
    callsOf: <M extends SupportedMethod>(method: M) =>
      calls.filter((call) => call.method === method).map(({ payload }) => payload as Payload<M>),
    until: (what, condition) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watcher);
          reject(
            new Error(`It did not come to that: ${what}. Calls: ${calls.map((c) => c.method).join(" ")}`),
          );
        }, PATIENCE_MILLISECONDS);
        const watcher = () => {
          if (!condition()) return;
          clearTimeout(timer);
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      }),
    refusals: () => refusals,
    close: async () => {
      botApi.close();
      await serving.close();
    },
  };
}

/** A text in a private chat, as an update that nobody delivers. */
export function question(text: string, from: User): Omit<Update, "update_id"> {
  messageId += 1;
  const chat = privateChat(from);
  const message: Message & Update.NonChannel = {
    message_id: messageId,
    date: 1_790_000_000,
    chat,
    from,
    text,
  };
  return { message };
}

let messageId = 1000;

/** The bot as its own process would have it, with a Bot API to call and an inbox to take updates. */
export interface BotWithInbox {
  readonly bot: Bot<BotContext>;
  readonly store: Store;
  readonly inbox: Inbox;
}

/** Puts the bot together. @param store what another one left, or nothing. */
export async function botCalling(
  { apiRoot }: BotApiServer,
  library: Library,
  log: Logger,
  store?: Store,
): Promise<BotWithInbox> {
  const kept = store ?? (await openMemoryStore());
  const parts = testParts(library, kept, log);
  const bot = createBot(TOKEN, parts, { botInfo: ME, client: { apiRoot } });
  const inbox = await openLocalInbox(createHandling(bot, NO_METER, log), kept.updates, log);
  return { bot, store: kept, inbox };
}
