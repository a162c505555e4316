import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApiResponse } from "grammy/types";
import type { World } from "../world/world.ts";
import { checkContent } from "./checks/content.ts";
import { ConnectionFault, createFaults, type Fault, type Faults } from "./faults.ts";
import { createFloodControl } from "./flood.ts";
import { type Methods, type Payload, SUPPORTED_METHODS, type SupportedMethod } from "./method-types.ts";
import { answeringMethods, createAnsweredTaps } from "./methods/answers.ts";
import { chatMethods } from "./methods/chats.ts";
import { deletingMethods } from "./methods/delete-message.ts";
import { editingMethods } from "./methods/edit-message.ts";
import { ephemeralMethods } from "./methods/ephemeral.ts";
import { profileMethods } from "./methods/profile.ts";
import { sendingMethods } from "./methods/send-message.ts";
import { updateMethods } from "./methods/updates.ts";
import { createPolling } from "./polling.ts";
import { REFUSALS, Refusal } from "./refusal.ts";
import { parsePayload } from "./schemas/payload-schemas.ts";
import { createSentMessages } from "./sent.ts";
import { createWebhook, telegramRetries } from "./webhook.ts";

/** Telegram's Bot API over a world: what a bot may do there, refused where Telegram would refuse it. */
export interface BotApi {
  readonly token: string;
  /**
   * Calls a method as a request over HTTP does.
   *
   * @param gone aborted when the caller waits no longer.
   * @throws {ConnectionFault} where a planned fault breaks the connection.
   */
  readonly call: (method: string, payload: unknown, gone?: AbortSignal) => Promise<ApiResponse<unknown>>;
  /** `call`: after each call that was done, or refused; not after one whose connection broke before. */
  readonly events: EventEmitter<{ call: [CallRecord] }>;
  readonly faults: Faults;
  /** Whether too many messages a second are refused; off by default. */
  floodControl: boolean;
  /** Ends the calls that are held open, and the deliveries to a webhook. */
  readonly close: () => void;
}

/** A call and what came of it. */
export interface CallRecord {
  readonly method: string;
  readonly payload: unknown;
  readonly response: ApiResponse<unknown>;
  /** True where it was refused for what it says, however things stand: a mistake of the bot's. */
  readonly isMistake: boolean;
  readonly milliseconds: number;
}

export interface BotApiOptions {
  readonly token: string;
  /** Milliseconds until an update is given to a webhook again, after so many failures; Telegram's by default. */
  readonly retryMilliseconds?: (failures: number) => number;
}

// «All methods in the Bot API are case-insensitive.»
const METHODS: ReadonlyMap<string, SupportedMethod> = new Map(
  SUPPORTED_METHODS.map((method) => [method.toLowerCase(), method]),
);

// What counts as a message for flood control.
const LIMITED: ReadonlySet<SupportedMethod> = new Set([
  "sendMessage",
  "editMessageText",
  "editMessageReplyMarkup",
  "editEphemeralMessageText",
  "editEphemeralMessageReplyMarkup",
]);

/**
 * The Bot API of one bot.
 *
 * @example
 * const api = createBotApi(world, { token: "1:a" });
 * await api.call("sendMessage", { chat_id: person.id, text: "Hallo" }); // { ok: true, result: { message_id: 1, … } }
 */
export function createBotApi(world: World, options: BotApiOptions): BotApi {
  const { token, retryMilliseconds = telegramRetries } = options;
  const events: BotApi["events"] = new EventEmitter();
  const faults = createFaults();
  const flood = createFloodControl(world.now);
  const sent = createSentMessages(world);
  const taps = createAnsweredTaps(world);
  const polling = createPolling(world);
  const webhook = createWebhook(world, { retryMilliseconds, onReply: (body) => void callInReply(body) });
  const methods: Methods = {
    ...updateMethods(polling, webhook),
    ...sendingMethods(world, sent, taps),
    ...editingMethods(world, sent),
    ...deletingMethods(world, sent),
    ...ephemeralMethods(world),
    ...answeringMethods(world, taps),
    ...profileMethods(world),
    ...chatMethods(world),
  };
  const closing = new AbortController();
  const neverGone = new AbortController().signal;

  async function run<M extends SupportedMethod>(
    method: M,
    sentPayload: unknown,
    gone: AbortSignal,
  ): Promise<ApiResponse<unknown>> {
    const payload = parsePayload(method, sentPayload);
    checkContent(world, method, payload);
    const fault = faults.take(method, payload);
    await suffer(fault, closing.signal);
    if (api.floodControl && LIMITED.has(method)) flood.count(chatOf(payload));
    const response = { ok: true, result: await methods[method](payload, gone) } as const;
    if (fault?.kind === "drop") throw new ConnectionFault(fault, response);
    return response;
  }

  async function answer(name: string, payload: unknown, gone: AbortSignal): Promise<Answer> {
    try {
      const method = METHODS.get(name.toLowerCase());
      if (!method) throw REFUSALS.unknownMethod();
      if (closing.signal.aborted) throw REFUSALS.restart();
      return { response: await run(method, payload, gone), isMistake: false };
    } catch (error) {
      if (error instanceof ConnectionFault) throw error;
      const refusal = error instanceof Refusal ? error : ownMistake(error);
      return { response: refusal.toResponse(), isMistake: refusal.isMistake };
    }
  }

  async function call(
    method: string,
    payload: unknown,
    gone: AbortSignal = neverGone,
  ): Promise<ApiResponse<unknown>> {
    const since = performance.now();
    const note = (answered: Answer) => {
      // Whoever has gone did not see what came of it.
      if (gone.aborted) return;
      events.emit("call", { method, payload, ...answered, milliseconds: performance.now() - since });
    };
    try {
      const answered = await answer(method, payload, gone);
      note(answered);
      return answered.response;
    } catch (error) {
      if (error instanceof ConnectionFault && error.response)
        note({ response: error.response, isMistake: false });
      throw error;
    }
  }

  async function callInReply(body: string): Promise<void> {
    const { method, ...payload } = objectIn(body);
    // `WebhookActor::handle`: nobody would see what came of these.
    if (typeof method !== "string" || /^(?:get|setWebhook$|deleteWebhook$|close$|logOut$)/iu.test(method))
      return;
    await call(method, payload).catch(() => {});
  }

  const api: BotApi = {
    token,
    call,
    events,
    faults,
    floodControl: false,
    close: () => {
      closing.abort();
      polling.end(REFUSALS.restart());
      webhook.close();
    },
  };
  return api;
}

type Answer = Pick<CallRecord, "response" | "isMistake">;

// Not the bot's, but as bad: seen by whoever calls, and by the tests.
function ownMistake(error: unknown): Refusal {
  const what = error instanceof Error ? error.stack : error;
  return new Refusal(500, `Internal Server Error: ${what}`, { isMistake: true });
}

/** What a planned fault does before the call is done. */
async function suffer(fault: Fault | undefined, closing: AbortSignal): Promise<void> {
  switch (fault?.kind) {
    case "refuse":
      throw new Refusal(fault.code, fault.description, { parameters: fault.parameters });
    case "page":
      throw new ConnectionFault(fault);
    case "drop":
      if (fault.when === "before") throw new ConnectionFault(fault);
      return;
    case "hold":
      await untilAborted(closing, fault.until);
      return;
    case "delay":
      await untilAborted(closing, sleep(fault.milliseconds, undefined, { signal: closing }));
      return;
    case undefined:
      return;
  }
}

async function untilAborted(signal: AbortSignal, held: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = () => reject(REFUSALS.restart());
    signal.addEventListener("abort", end, { once: true });
    const release = () => {
      signal.removeEventListener("abort", end);
      resolve();
    };
    held.then(release, release);
  });
}

function chatOf(payload: Payload<SupportedMethod>): number | string | undefined {
  return payload && "chat_id" in payload ? payload.chat_id : undefined;
}

function objectIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
