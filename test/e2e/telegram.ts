import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Message, User } from "grammy/types";
import { expect } from "vitest";
import { type Saying, say } from "../../src/playground/acts/say.ts";
import type { CallRecord } from "../../src/playground/bot-api/bot-api.ts";
import type { Payload, SupportedMethod } from "../../src/playground/bot-api/method-types.ts";
import { openPlayground, type Playground } from "../../src/playground/playground.ts";
import type { Act, ActResult } from "../../src/playground/view.ts";
import type { Role } from "../../src/playground/world/roles.ts";
import { addUser, type ChatState } from "../../src/playground/world/world.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import { freePort } from "./free-port.ts";

/** How a bot's process comes to its updates. */
export const MODES = ["polling", "webhook"] as const;
export type BotMode = (typeof MODES)[number];

/** A playground for a bot that runs as its own process, and what a test wants to do and see there. */
export interface Telegram {
  readonly playground: Playground;
  /** Starts the bot, with other variables than usual; {@link close} kills it where it still runs. */
  readonly start: (mode: BotMode, env?: Readonly<Record<string, string>>) => Promise<BotProcess>;
  /** What the bot has called, in the order in which the calls ended. */
  readonly calls: readonly CallRecord[];
  readonly callsOf: <M extends SupportedMethod>(method: M) => Payload<M>[];
  /** The calls that Telegram has refused, `method: description`. */
  readonly refusals: () => string[];
  /** Waits until a condition holds. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Does what a person does, and expects that Telegram lets them. */
  readonly act: (role: Role, act: Act) => Promise<Exclude<ActResult, { readonly kind: "refused" }>>;
  /** Writes a message. @returns it as it stands in the chat. */
  readonly write: (who: Role | User, saying: Saying) => Message;
  /** Writes a text to the bot in private. */
  readonly ask: (who: User, text: string) => Message;
  /** The bot's messages in a private chat. */
  readonly told: (who: User) => Message[];
  /** Waits for a message of the bot with such a text that no test has been given yet. */
  readonly answer: (chat: ChatState, text: RegExp) => Promise<Message>;
  /** Waits until a message has such a text. @returns it as it is then. */
  readonly changed: (chat: ChatState, message: Message, text: RegExp) => Promise<Message>;
  /** Taps the button with a text. */
  readonly tap: (role: Role, chat: ChatState, message: Message, text: string) => Promise<ActResult>;
  /** The private chat of one of the people. */
  readonly privateChat: (who: Role | User) => ChatState;
  /** Another reader, who has started the bot. */
  readonly addReader: (name: string) => User;
  readonly close: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 20_000;
const LOOK_MILLISECONDS = 10;

/** Opens a Telegram for a test. */
export async function openTelegram(): Promise<Telegram> {
  const playground = await openPlayground({ port: 0 });
  const { world, botApi } = playground;
  const calls: CallRecord[] = [];
  botApi.events.on("call", (call) => void calls.push(call));
  const bots: BotProcess[] = [];
  const taken = new Set<string>();
  // Where Telegram calls the bot: the same at each start, as it would be.
  const webhookPort = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), "ask-the-article-e2e-"));

  const until: Telegram["until"] = async (what, condition) => {
    const patience = performance.now() + PATIENCE_MILLISECONDS;
    while (!condition()) {
      if (performance.now() > patience) {
        const made = calls.map(({ method }) => method).join(" ");
        const told = bots.map((bot) => bot.stdout() + bot.stderr()).join("");
        const texts = [...world.chats.values()].map(
          (state) => `${state.chat.id}: ${messagesOf(state).at(-1)?.text}`,
        );
        throw new Error(
          `It did not come to that: ${what}.\nCalls: ${made}\n${told}\nLast messages:\n${texts.join("\n")}`,
        );
      }
      await sleep(LOOK_MILLISECONDS);
    }
  };
  const find = async (what: string, look: () => Message | undefined): Promise<Message> => {
    let found = look();
    await until(what, () => {
      found = look();
      return found !== undefined;
    });
    if (!found) throw new Error(`There is no message: ${what}.`);
    return found;
  };
  const personOf = (who: Role | User) => (typeof who === "string" ? playground.opening().people[who] : who);
  const privateChat = (who: Role | User) => {
    const state = world.chats.get(personOf(who).id);
    if (!state) throw new Error("There is no such chat.");
    return state;
  };
  const act: Telegram["act"] = async (role, what) => {
    const result = await playground.act(role, what);
    if (result.kind === "refused") throw new Error(`${what.kind}: ${result.reason}`);
    return result;
  };

  const write: Telegram["write"] = (who, saying) => {
    const state = world.chats.get(saying.chatId);
    expect(say(world, personOf(who), saying)).toEqual({ kind: "done" });
    const message =
      saying.isEphemeral === true
        ? state?.ephemeral.get(state.lastEphemeralId)
        : state?.messages.get(state.lastMessageId);
    if (!message) throw new Error("What was written is not there.");
    return message;
  };

  // Whoever puts the bot into the channel knows it: they are told what to do there.
  privateChat("admin").members.set(world.self.id, { status: "member", user: world.self });

  return {
    playground,
    start: async (mode, env = {}) => {
      const bot = startBot({
        DATA_DIR: dataDir,
        BOT_TOKEN: playground.token,
        BOT_API_ROOT: playground.address,
        BOT_MODE: mode,
        ...(mode === "webhook" && {
          WEBHOOK_URL: `http://127.0.0.1:${webhookPort}/telegram`,
          WEBHOOK_SECRET: "only-telegram-knows-it",
          PORT: String(webhookPort),
        }),
        ...env,
      });
      bots.push(bot);
      await bot.logged(mode === "webhook" ? "the webhook is set" : "the bot has started");
      return bot;
    },
    calls,
    callsOf: <M extends SupportedMethod>(method: M) =>
      // The playground has checked each payload against the method's own shape.
      calls.filter((call) => call.method === method).map(({ payload }) => payload as Payload<M>),
    refusals: () =>
      calls.flatMap(({ method, response }) =>
        response !== undefined && !response.ok ? [`${method}: ${response.description}`] : [],
      ),
    until,
    act,
    write,
    ask: (who, text) => write(who, { chatId: who.id, text }),
    told: (who) => messagesOf(privateChat(who)).filter(({ from }) => from?.is_bot === true),
    answer: async (state, text) => {
      const message = await find(`a message ${text}`, () =>
        messagesOf(state).find((one) => isOfBot(one) && text.test(one.text ?? "") && !taken.has(keyOf(one))),
      );
      taken.add(keyOf(message));
      return message;
    },
    changed: (state, message, text) =>
      find(`the message is ${text}`, () =>
        messagesOf(state).find((one) => keyOf(one) === keyOf(message) && text.test(one.text ?? "")),
      ),
    tap: async (role, { chat }, message, text) => {
      const rows = message.reply_markup?.inline_keyboard ?? [];
      const row = rows.findIndex((buttons) => buttons.some((button) => button.text === text));
      const column = rows[row]?.findIndex((button) => button.text === text) ?? -1;
      if (column < 0) {
        const there = rows.flat().map((button) => `«${button.text}»`);
        throw new Error(`There is no button «${text}», only ${there.join(", ") || "none"}.`);
      }
      const { message_id: messageId, ephemeral_message_id: ephemeralId } = message;
      const pointed = ephemeralId === undefined ? { messageId } : { ephemeralId };
      return act(role, { kind: "tap", chatId: chat.id, message: pointed, row, column });
    },
    privateChat,
    addReader: (name) => {
      const user: User = {
        id: 6_000_000_000 + world.newId(),
        is_bot: false,
        first_name: name,
        language_code: "de",
      };
      addUser(world, user).members.set(world.self.id, { status: "member", user: world.self });
      return user;
    },
    close: async () => {
      for (const bot of bots) bot.kill();
      await Promise.all(bots.map((bot) => bot.ended));
      await playground.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function messagesOf({ messages, ephemeral }: ChatState): Message[] {
  return [...messages.values(), ...ephemeral.values()];
}

// In a channel nobody can tell who has written a post; there a test knows by the text.
function isOfBot({ from, chat, via_bot }: Message): boolean {
  return via_bot === undefined && (chat.type === "channel" || from?.is_bot === true);
}

function keyOf({ chat, message_id: id, ephemeral_message_id: ephemeralId }: Message): string {
  return `${chat.id} ${ephemeralId === undefined ? id : `e${ephemeralId}`}`;
}
