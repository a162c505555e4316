import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Bot } from "grammy";
import type { Message, Update, User } from "grammy/types";
import type { Library } from "../../src/answer/library.ts";
import { createBot } from "../../src/bot/bot.ts";
import type { BotContext } from "../../src/bot/bot-context.ts";
import type { Logger } from "../../src/log.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { problemsOf } from "./check-call.ts";
import { ANNA, type Call, type CallOf, ME, type Method, privateChat, type Refusal } from "./stage.ts";

/** The only token the fake knows. */
export const TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFake";

/** What goes wrong with a call. */
export type Fault =
  | ({ readonly kind: "refuse" } & Refusal)
  /** The connection breaks before Telegram has done anything, or when it has. */
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  /** Not Telegram but something in between answers, with a page. */
  | { readonly kind: "page"; readonly code: number }
  /** The answer comes when this settles. */
  | { readonly kind: "hold"; readonly until: Promise<unknown> };

/** A Bot API on 127.0.0.1: real HTTP, one bot, long polling as Telegram has it. */
export interface FakeTelegram {
  readonly apiRoot: string;
  /** All calls with the right token, in the order they came in. `getUpdates` too. */
  readonly calls: Call[];
  /** Updates that were not confirmed by an offset behind them. */
  readonly waiting: readonly Update[];
  /** Hands out updates; ids are given in order. */
  readonly deliver: (...updates: readonly Omit<Update, "update_id">[]) => void;
  /** The next call of a method (that fits) goes wrong; several faults for one method come one after the other. */
  readonly fail: <M extends Method>(
    method: M,
    fault: Fault,
    fits?: (payload: CallOf<M>["payload"]) => boolean,
  ) => void;
  /** The payloads of a method's calls. */
  readonly callsOf: <M extends Method>(method: M) => CallOf<M>["payload"][];
  /** Waits until a condition holds, looking again after each call. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Everything Telegram would not have taken. */
  readonly problems: () => string[];
  readonly close: () => Promise<void>;
}

/** A text in a private chat. */
export function question(text: string, from: User = ANNA): Omit<Update, "update_id"> {
  messageId += 1;
  const message = { message_id: messageId, date: 1_790_000_000, chat: privateChat(from), from, text };
  return { message: message as Message & Update.NonChannel };
}

let messageId = 0;
const PATIENCE_MILLISECONDS = 20_000;

interface Planned {
  readonly method: Method;
  readonly fault: Fault;
  readonly fits: (payload: never) => boolean;
}

/** Starts a fake. @param port an own one by default; a certain one to come back after an outage. */
export async function openFakeTelegram(port = 0): Promise<FakeTelegram> {
  const calls: Call[] = [];
  const faults: Planned[] = [];
  const watchers = new Set<() => void>();
  // What was set of the bot's profile, by method and place.
  const profile = new Map<string, unknown>();
  let waiting: Update[] = [];
  let lastUpdateId = 5000;
  /** Ends the `getUpdates` that is held open. */
  let release: ((by: "news" | "other") => void) | undefined;

  const look = () => {
    for (const watcher of watchers) watcher();
  };

  async function getUpdates(payload: CallOf<"getUpdates">["payload"], gone: Promise<void>): Promise<unknown> {
    const { offset = 0, limit = 100, timeout = 0 } = payload;
    release?.("other");
    waiting = waiting.filter((update) => update.update_id >= offset);
    look();
    if (waiting.length === 0 && timeout > 0) {
      const ended = await new Promise<"news" | "other" | "time">((resolve) => {
        const timer = setTimeout(resolve, timeout * 1000, "time");
        release = (by) => {
          clearTimeout(timer);
          release = undefined;
          resolve(by);
        };
        const mine = release;
        void gone.then(() => release === mine && mine("news"));
      });
      if (ended === "other") {
        const description =
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
        return refusal({ code: 409, description });
      }
    }
    return success(waiting.slice(0, limit));
  }

  function run(call: Call): unknown {
    const { method, payload } = call;
    const place = JSON.stringify(["scope", "language_code"].map((key) => Reflect.get(Object(payload), key)));
    switch (method) {
      case "getMe":
        return ME;
      case "sendMessage":
        return {
          message_id: 90_000 + calls.length,
          date: 1_790_000_000,
          chat: { id: payload.chat_id, type: "private", first_name: "Anna" },
          from: ME,
          text: payload.text,
        };
      case "setMyCommands":
        profile.set(`commands ${place}`, payload.commands);
        return true;
      case "getMyCommands":
        return profile.get(`commands ${place}`) ?? [];
      case "setMyDescription":
        profile.set(`description ${place}`, payload.description);
        return true;
      case "getMyDescription":
        return { description: profile.get(`description ${place}`) ?? "" };
      case "setMyShortDescription":
        profile.set(`about ${place}`, payload.short_description);
        return true;
      case "getMyShortDescription":
        return { short_description: profile.get(`about ${place}`) ?? "" };
      default:
        return true;
    }
  }

  function takeFault({ method, payload }: Call): Fault | undefined {
    const index = faults.findIndex((planned) => planned.method === method && planned.fits(payload as never));
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method] = /^\/bot([^/]*)\/(\w+)$/u.exec(request.url ?? "") ?? [];
    const body = await text(request);
    if (token !== TOKEN) return answer(response, refusal({ code: 401, description: "Unauthorized" }));
    // The one place where what came over the wire is given its type back.
    const call = { method, payload: body === "" ? {} : JSON.parse(body) } as unknown as Call;
    const fault = takeFault(call);
    calls.push(call);
    look();
    switch (fault?.kind) {
      case "refuse":
        return answer(response, refusal(fault));
      case "drop":
        if (fault.when === "after") run(call);
        request.socket.destroy();
        return;
      case "page":
        response.writeHead(fault.code, { "content-type": "text/html" }).end("<h1>Bad Gateway</h1>");
        return;
      case "hold":
        await fault.until;
        break;
      case undefined:
        break;
    }
    const gone = new Promise<void>((resolve) => response.once("close", resolve));
    const said = call.method === "getUpdates" ? await getUpdates(call.payload, gone) : success(run(call));
    answer(response, said);
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;

  return {
    apiRoot: `http://127.0.0.1:${address.port}`,
    calls,
    get waiting() {
      return waiting;
    },
    deliver: (...updates) => {
      for (const update of updates) {
        lastUpdateId += 1;
        waiting.push({ update_id: lastUpdateId, ...update });
      }
      release?.("news");
    },
    fail: (method, fault, fits = () => true) => void faults.push({ method, fault, fits }),
    callsOf: (method) =>
      calls.filter((call) => call.method === method).map(({ payload }) => payload as never),
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
    problems: () => calls.flatMap(problemsOf),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, said: unknown): void {
  const code =
    typeof said === "object" && said !== null && "error_code" in said ? Number(said.error_code) : 200;
  response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(said));
}

function success(result: unknown): object {
  return { ok: true, result };
}

function refusal({ code, description, parameters }: Refusal): object {
  return { ok: false, error_code: code, description, ...(parameters && { parameters }) };
}

/** The bot as its own process would have it, with a fake to call. */
export function botCalling({ apiRoot }: FakeTelegram, library: Library, log: Logger): Bot<BotContext> {
  return createBot(
    TOKEN,
    {
      library: () => library,
      store: createMemoryStore(),
      log,
      defaultLanguage: "de",
      adminIds: [],
      rateLimit: { messages: 1000, seconds: 60 },
      now: Date.now,
    },
    { botInfo: ME, client: { apiRoot } },
  );
}
