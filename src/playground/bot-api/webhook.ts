import type { Update, WebhookInfo } from "grammy/types";
import { unixTime, type World } from "../world/world.ts";
import type { Payload } from "./method-types.ts";
import { badRequest } from "./refusal.ts";
import { createWebhookClient, type WebhookClient } from "./webhook-request.ts";

/** Updates given to the bot, instead of fetched by it. */
export interface Webhook {
  readonly isSet: () => boolean;
  /** @throws {Refusal} for an address elsewhere than on this machine, and for a bad secret. */
  readonly set: (payload: Payload<"setWebhook">) => void;
  readonly remove: (dropsPending: boolean) => void;
  readonly info: () => WebhookInfo;
  readonly close: () => void;
}

export interface WebhookOptions {
  /** Milliseconds to wait after so many failures of one update, 1 for the first. */
  readonly retryMilliseconds: (failures: number) => number;
  /** What the bot answers a delivery with, where that is a call. */
  readonly onReply: (body: string) => void;
}

/** Telegram tries again at once, then after 2, 4, 8 … seconds, up to a minute: `WebhookActor::on_update_error`. */
export function telegramRetries(failures: number): number {
  return failures <= 1 ? 0 : Math.min(2 ** (failures - 1), 60) * 1000;
}

const MOST_CONNECTIONS = 100;
const USUAL_CONNECTIONS = 40;

/** Updates that are delivered one after the other. */
interface Queue {
  readonly key: string;
  readonly updates: Update[];
  /** Of the first one. */
  failures: number;
}

interface Running {
  readonly url: string;
  readonly secret: string;
  readonly connections: number;
  readonly client: WebhookClient;
  /** Of each the first is under way, waits to be tried again, or is ready; none is empty. */
  readonly queues: Map<string, Queue>;
  /** Whose first is to be sent as soon as a connection is free. */
  readonly ready: Queue[];
  readonly timers: Set<NodeJS.Timeout>;
  busy: number;
  lastError: { readonly date: number; readonly message: string } | undefined;
}

/**
 * No webhook is set. What belongs together is delivered in order, one update after the other, and all else side by side:
 * `WebhookActor::send_update` sends the first of each queue only.
 */
export function createWebhook(world: World, { retryMilliseconds, onReply }: WebhookOptions): Webhook {
  const { updates } = world;
  let running: Running | undefined;

  function add(hook: Running, update: Update): void {
    const key = queueKey(update);
    const queue = hook.queues.get(key);
    if (queue) {
      queue.updates.push(update);
      return;
    }
    const added: Queue = { key, updates: [update], failures: 0 };
    hook.queues.set(key, added);
    hook.ready.push(added);
  }

  function pump(hook: Running): void {
    while (running === hook && hook.busy < hook.connections) {
      const queue = hook.ready.shift();
      const [first] = queue?.updates ?? [];
      if (!queue || !first) return;
      hook.busy += 1;
      void deliver(hook, queue, first);
    }
  }

  async function deliver(hook: Running, queue: Queue, update: Update): Promise<void> {
    const delivery = await hook.client.post(JSON.stringify(update));
    hook.busy -= 1;
    if (running !== hook) return;
    if (delivery.kind === "delivered") {
      updates.remove(update.update_id);
      onReply(delivery.body);
      advance(hook, queue);
    } else {
      hook.lastError = { date: unixTime(world), message: delivery.reason };
      again(hook, queue, delivery.retryAfter);
    }
    pump(hook);
  }

  function advance(hook: Running, queue: Queue): void {
    // What was forgotten while it was under way has no place any more.
    if (hook.queues.get(queue.key) !== queue) return;
    queue.updates.shift();
    queue.failures = 0;
    if (queue.updates.length > 0) hook.ready.push(queue);
    else hook.queues.delete(queue.key);
  }

  function again(hook: Running, queue: Queue, retryAfter: number): void {
    if (hook.queues.get(queue.key) !== queue) return;
    queue.failures += 1;
    const wait = retryAfter > 0 ? retryAfter * 1000 : retryMilliseconds(queue.failures);
    const timer = setTimeout(() => {
      hook.timers.delete(timer);
      hook.ready.push(queue);
      pump(hook);
    }, wait);
    hook.timers.add(timer);
  }

  const forgetWaiting = (hook: Running) => {
    hook.ready.length = 0;
    hook.queues.clear();
    for (const timer of hook.timers) clearTimeout(timer);
    hook.timers.clear();
  };
  const stop = () => {
    if (!running) return;
    forgetWaiting(running);
    running.client.close();
    running = undefined;
  };
  const onUpdate = (update: Update) => {
    if (!running) return;
    add(running, update);
    pump(running);
  };
  const onCleared = () => {
    if (running) forgetWaiting(running);
  };
  updates.events.on("update", onUpdate);
  updates.events.on("cleared", onCleared);

  return {
    isSet: () => running !== undefined,
    set: (payload) => {
      const { max_connections: wanted = USUAL_CONNECTIONS, allowed_updates: allowed } = payload;
      const { url: address, secret_token: secret = "", drop_pending_updates: drops = false } = payload;
      const url = webhookUrl(address);
      checkSecret(secret);
      if (allowed) updates.allow(allowed);
      const connections = Math.min(Math.max(wanted, 1), MOST_CONNECTIONS);
      const isSame =
        running?.url === address && running.secret === secret && running.connections === connections;
      // What is under way goes on then.
      if (isSame && !drops) return;
      stop();
      if (drops) updates.clear();
      running = {
        url: address,
        secret,
        connections,
        client: createWebhookClient(url, secret),
        queues: new Map(),
        ready: [],
        timers: new Set(),
        busy: 0,
        lastError: undefined,
      };
      for (const update of updates.pending) add(running, update);
      pump(running);
    },
    remove: (dropsPending) => {
      stop();
      if (dropsPending) updates.clear();
    },
    info: () => infoOf(world, running),
    close: () => {
      updates.events.off("update", onUpdate);
      updates.events.off("cleared", onCleared);
      stop();
    },
  };
}

/** What is delivered in order: the messages of a chat with their edits; of all else what comes from one person. */
function queueKey(update: Update): string {
  const message =
    update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  if (message) return `chat ${message.chat.id}`;
  const { callback_query: tap, inline_query: query, my_chat_member: change, guest_message: guest } = update;
  const [kind = ""] = Object.keys(update).filter((key) => key !== "update_id");
  return `${kind} ${tap?.from.id ?? query?.from.id ?? change?.chat.id ?? guest?.chat.id ?? ""}`;
}

function infoOf({ updates }: World, running: Running | undefined): WebhookInfo {
  const allowed = updates.allowed();
  return {
    url: running?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: updates.pending.length,
    ...(running && { max_connections: running.connections, ip_address: "127.0.0.1" }),
    ...(running?.lastError && {
      last_error_date: running.lastError.date,
      last_error_message: running.lastError.message,
    }),
    // Safe: only what the schema of allowed_updates lets through gets there.
    ...(allowed && allowed.length > 0 && { allowed_updates: [...allowed] as UpdateKinds }),
  };
}

type UpdateKinds = NonNullable<WebhookInfo["allowed_updates"]>;

const HERE: ReadonlySet<string> = new Set(["127.0.0.1", "localhost"]);

// Telegram wants HTTPS and an address in the internet. Here it is the other way round: nothing leaves this machine.
function webhookUrl(url: string): URL {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  const parsed = new URL(url);
  const isHttp = parsed.protocol === "http:" || parsed.protocol === "https:";
  if (!isHttp || !HERE.has(parsed.hostname))
    throw badRequest("bad webhook: the playground calls webhooks on 127.0.0.1 or localhost only");
  return parsed;
}

function checkSecret(secret: string): void {
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/u.test(secret)) throw badRequest("secret token contains unallowed characters");
}
