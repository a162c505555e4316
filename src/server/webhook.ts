import { createHash, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { ALLOWED_UPDATES } from "../bot/telegram/allowed-updates.ts";
import { describeError } from "../bot/telegram/describe-error.ts";
import { untilAnswered } from "../bot/telegram/until-answered.ts";
import type { Webhook } from "../config.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { Logger } from "../log.ts";
import { close, listen } from "./listen.ts";

// Telegram sends an update as soon as it is connected. Who takes longer than this for a request, or its head, is cut off.
const HEAD_SECONDS = 5;
const REQUEST_SECONDS = 10;
// Longer than web servers keep a connection that they may use again: closed by us, a request on its way would be lost.
const KEEP_ALIVE_SECONDS = 75;
const LIMITS = {
  headersTimeout: HEAD_SECONDS * 1000,
  requestTimeout: REQUEST_SECONDS * 1000,
  keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000,
  connectionsCheckingInterval: 1000,
};
// Far more than any update holds: a message has 4096 characters, and pictures come as ids.
const MOST_BYTES = 1024 * 1024;
// The most that Telegram allows: each is held for as long as it takes to keep an update.
const MOST_CONNECTIONS = 100;

/** What the server needs of a {@link Webhook}. */
export type WebhookOptions = Omit<Webhook, "kind" | "token">;

/** What a server is made of. */
export interface WebhookParts {
  readonly api: Api;
  readonly inbox: Inbox;
  /** Answers before anything that needs the secret. */
  readonly status: Hono;
  readonly log: Logger;
}

/**
 * Takes the updates that Telegram sends, side by side, until `stop`. An update is confirmed when the inbox has it. After
 * `stop` none is taken any more; the webhook stays set, so that Telegram keeps for the next start what comes meanwhile.
 *
 * @throws {UserError} where the server cannot listen.
 * @throws {GrammyError} where Telegram does not take the webhook.
 */
export async function serveWebhook(
  parts: WebhookParts,
  options: WebhookOptions,
  stop: AbortSignal,
): Promise<void> {
  const { log } = parts;
  const server = createServer(LIMITS, getRequestListener(webhookRoutes(parts, options, stop).fetch));
  await listen(server, options);
  try {
    await untilAnswered(() => setWebhook(parts.api, options), log, stop);
    log.info({ host: options.host, port: options.port }, "the webhook is set");
    if (!stop.aborted) await once(stop, "abort");
  } finally {
    await close(server);
  }
}

function setWebhook(api: Api, { url, secret }: WebhookOptions): Promise<true> {
  return api.setWebhook(url.href, {
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MOST_CONNECTIONS,
  });
}

function webhookRoutes(
  { inbox, status, log }: WebhookParts,
  { url, secret }: WebhookOptions,
  closing: AbortSignal,
): Hono {
  const app = new Hono();
  const isSecret = equals(secret);
  app.use(async (c, next) => (closing.aborted ? refuse(c, 503, "The bot is stopping.") : next()));

  app.route("/", status);
  app.use(async (c, next) => {
    const isOurs = c.req.method === "POST" && new URL(c.req.url).pathname === url.pathname;
    if (!isOurs) return refuse(c, 404, "There is nothing here.");
    const isTelegram = isSecret(c.req.header("x-telegram-bot-api-secret-token") ?? "");
    return isTelegram ? next() : refuse(c, 401, "The secret is wrong.");
  });
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 413, "This is no update.") }));
  app.post("*", async (c) => {
    const update = readUpdate(await c.req.text());
    if (!update) return c.text("This is no update.", 400);
    // It may have begun to stop while this one was on its way.
    if (closing.aborted) return refuse(c, 503, "The bot is stopping.");
    await inbox.take([update]);
    return c.text("ok");
  });
  app.onError((error, c) => {
    log.warn(describeError(error), "a request to the webhook could not be read or taken");
    return refuse(c, 500, "This was not taken, try again.");
  });
  return app;
}

// The connection goes as well: nobody reads what may still come on it.
function refuse(c: Context, status: 401 | 404 | 413 | 500 | 503, why: string): Response {
  return c.text(why, status, { connection: "close" });
}

/** Tells whether a text is a certain one; how long that takes tells nothing about it. */
function equals(expected: string): (text: string) => boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  const hashed = hash(expected);
  return (text) => timingSafeEqual(hash(text), hashed);
}

// Whatever an update holds beside its id is an object.
const updateSchema = v.objectWithRest({ update_id: v.pipe(v.number(), v.safeInteger()) }, v.looseObject({}));

/** The update in a request's body; undefined where it holds none. */
function readUpdate(body: string): Update | undefined {
  try {
    const parsed = v.safeParse(updateSchema, JSON.parse(body));
    // It has the secret, so Telegram has made it; what it holds is as the Bot API documents it.
    return parsed.success ? (parsed.output as Update) : undefined;
  } catch {
    return undefined;
  }
}
