import type { Bot, RawApi } from "grammy";
import type {
  ApiError,
  ApiSuccess,
  Chat,
  InlineKeyboardButton,
  Message,
  Update,
  User,
  UserFromGetMe,
} from "grammy/types";
import { pino } from "pino";
import { expect } from "vitest";
import { createLibrary, type Library } from "../../src/answer/library.ts";
import type { Article } from "../../src/article/article.ts";
import { createBot } from "../../src/bot/bot.ts";
import type { BotContext } from "../../src/bot/bot-context.ts";
import type { BotParts } from "../../src/bot/bot-parts.ts";
import { createMemoryStore, type MemoryStore } from "../../src/store/memory-store.ts";
import { createChats, isRefusal } from "./chats.ts";
import { problemsOf } from "./check-call.ts";

/** An outgoing call, as the bot made it. */
export type Call = {
  [M in keyof RawApi]: { readonly method: M; readonly payload: Parameters<RawApi[M]>[0] };
}[keyof RawApi];

export type Method = Call["method"];
export type CallOf<M extends Method> = Extract<Call, { readonly method: M }>;

/** What the bot is told of itself. */
export const ME: UserFromGetMe = {
  id: 4242,
  is_bot: true,
  first_name: "Frag den Artikel",
  username: "article_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

export const ANNA: User = { id: 1001, is_bot: false, first_name: "Anna <b>&", language_code: "de" };
export const BEN: User = { id: 1002, is_bot: false, first_name: "Ben", language_code: "en" };

export const privateChat = (user: User): Chat.PrivateChat => ({
  id: user.id,
  type: "private",
  first_name: user.first_name,
});
export const GROUP: Chat.SupergroupChat = { id: -1001234567890, type: "supergroup", title: "Leserunde" };
export const BASIC_GROUP: Chat.GroupChat = { id: -555, type: "group", title: "Kleine Runde" };
export const CHANNEL: Chat.ChannelChat = {
  id: -1009876543210,
  type: "channel",
  title: "Nachrichten",
  username: "nachrichten",
};

/** A refusal, as Telegram words it. */
export interface Refusal {
  readonly code: number;
  readonly description: string;
  readonly parameters?: ApiError["parameters"];
}

/** Answers a call in Telegram's place: a result, a refusal, or undefined for what usually happens; perhaps later. */
export type Telegram = (call: Call) => unknown | Refusal | undefined;

/** The bot with a Telegram that records what it is asked for. */
export interface Stage {
  readonly bot: Bot<BotContext>;
  readonly store: MemoryStore;
  readonly library: Library;
  /** The bot's clock, in milliseconds. */
  clock: number;
  /** Decides what Telegram says; set it for refusals, admins and the like. */
  telegram: Telegram;
  /** All calls so far that were not taken. */
  readonly calls: Call[];
  /** The calls since the last time, each checked against Telegram's limits. */
  readonly take: () => Call[];
  /** As {@link take}, with exactly one call of a method among them expected. */
  readonly takeOne: <M extends Method>(method: M) => CallOf<M>["payload"];
  /** Hands the bot an update and waits until it is handled. */
  readonly update: (update: Omit<Update, "update_id">) => Promise<void>;
  /** A new message with a text (commands and mentions get their entities), in the private chat where none is named. */
  readonly say: (text: string, options?: Partial<Message> & { readonly from?: User }) => Promise<Message>;
  /** Taps a button of a message the bot sent, the last one where none is named, and expects one answer to the tap. */
  readonly tap: (
    button: InlineKeyboardButton,
    options?: { readonly from?: User; readonly message?: Message; readonly inlineId?: string },
  ) => Promise<void>;
  /** Changes the text of a person's message. */
  readonly edit: (message: Message, text: string) => Promise<Message>;
  /** Deletes a message, as a person would: the bot is not told. */
  readonly delete: (message: Message) => void;
  /** Messages the bot has sent, as they are now, oldest first. */
  readonly sent: Message[];
}

export interface StageOptions {
  readonly articles: readonly [Article, ...Article[]];
  readonly parts?: Partial<BotParts>;
  readonly me?: Partial<UserFromGetMe>;
}

// Each once, also where two stages share a store; like nobody's id, so that one can be told from the other in a log.
let updateId = 700_000;

/** Puts the bot on stage. */
export function openStage({ articles, parts = {}, me = {} }: StageOptions): Stage {
  const store = createMemoryStore();
  const library = libraryOf(articles);
  const calls: Call[] = [];
  const self = { ...ME, ...me };
  const chats = createChats(self, () => stage.clock);
  // What became of the answers to each tap.
  const answers = new Map<string, string[]>();

  const bot = createBot(
    "123456:test",
    {
      library: () => library,
      store,
      log: pino({ level: "silent" }),
      defaultLanguage: "de",
      adminIds: [],
      rateLimit: { messages: 1000, seconds: 60 },
      now: () => stage.clock,
      ...parts,
    },
    { botInfo: self },
  );

  bot.api.config.use(async (_prev, method, payload) => {
    // The one place where what grammY sends is given its type back.
    const call = { method, payload } as unknown as Call;
    calls.push(call);
    const said = (await stage.telegram(call)) ?? chats.answer(call);
    if (call.method === "answerCallbackQuery") {
      const { callback_query_id: id } = call.payload;
      answers.set(id, [...(answers.get(id) ?? []), isRefusal(said) ? "refused" : "taken"]);
    }
    if (isRefusal(said)) {
      const { code: error_code, description, parameters } = said;
      return { ok: false, error_code, description, ...(parameters && { parameters }) };
    }
    return { ok: true, result: said } as ApiSuccess<never>;
  });

  const stage: Stage = {
    bot,
    store,
    library,
    clock: Date.UTC(2026, 10, 25, 9),
    telegram: () => undefined,
    calls,
    sent: chats.sent,
    take: () => {
      const taken = calls.splice(0);
      expect(taken.flatMap(problemsOf)).toEqual([]);
      return taken;
    },
    takeOne: (method) => {
      const found = stage.take().filter((call) => call.method === method);
      expect(found.map((call) => call.method)).toEqual([method]);
      const [only] = found;
      if (!only) throw new Error(`No ${method} was called.`);
      return only.payload as never;
    },
    update: (update) => {
      chats.learn(update);
      return bot.handleUpdate({ update_id: ++updateId, ...update } as Update);
    },
    say: async (text, { from = ANNA, ...rest } = {}) => {
      const chat = rest.chat ?? privateChat(from);
      const message = {
        message_id: chats.newId(),
        date: Math.floor(stage.clock / 1000),
        chat,
        ...(chat.type !== "channel" && { from }),
        text,
        ...(entitiesOf(text).length > 0 && { entities: entitiesOf(text) }),
        ...rest,
      } as Message;
      await stage.update({ [chat.type === "channel" ? "channel_post" : "message"]: message });
      return message;
    },
    edit: async (message, text) => {
      const { entities: _, ...rest } = message;
      const entities = entitiesOf(text);
      const edited = {
        ...rest,
        edit_date: Math.floor(stage.clock / 1000),
        text,
        ...(entities.length > 0 && { entities }),
      } as Message & Update.NonChannel & Update.Edited;
      await stage.update({ edited_message: edited });
      return edited;
    },
    delete: chats.delete,
    tap: async (button, { from = ANNA, message = chats.sent.at(-1), inlineId } = {}) => {
      if (!("callback_data" in button)) throw new Error(`«${button.text}» sends no callback data.`);
      const id = `query-${updateId + 1}`;
      await stage.update({
        callback_query: {
          id,
          from,
          chat_instance: "1",
          data: button.callback_data,
          ...(inlineId !== undefined ? { inline_message_id: inlineId } : message && { message }),
        },
      });
      // However it ended: exactly once, or the button keeps glowing. What is refused may be tried once more.
      expect((answers.get(id) ?? []).join(", "), `answers to the tap on «${button.text}»`).toMatch(
        /^(?:(?:refused, )?taken|refused(?:, refused)?)$/u,
      );
    },
  };
  return stage;
}

// Many a test opens a stage of its own with the same articles.
const libraries = new WeakMap<Article, Library>();

function libraryOf(articles: StageOptions["articles"]): Library {
  const [first, ...others] = articles;
  const library = (others.length === 0 && libraries.get(first)) || createLibrary(articles);
  if (others.length === 0) libraries.set(first, library);
  return library;
}

/** The entities Telegram finds in what a person types. */
export function entitiesOf(text: string): NonNullable<Message["entities"]> {
  const commands = [...text.matchAll(/(?<=^|\s)\/\w+(?:@\w+)?/gu)].map(
    (match) => ({ type: "bot_command", offset: match.index, length: match[0].length }) as const,
  );
  const mentions = [...text.matchAll(/(?<=^|\s)@\w+/gu)].map(
    (match) => ({ type: "mention", offset: match.index, length: match[0].length }) as const,
  );
  return [...commands, ...mentions].sort((a, b) => a.offset - b.offset);
}

/** All buttons of a call's or message's markup. */
export function buttonsOf({
  reply_markup: markup,
}: {
  readonly reply_markup?: object;
}): InlineKeyboardButton[] {
  if (!markup || !("inline_keyboard" in markup) || !Array.isArray(markup.inline_keyboard)) return [];
  return markup.inline_keyboard.flat();
}

/** The button with a text. */
export function buttonOf(holder: { readonly reply_markup?: object }, text: string): InlineKeyboardButton {
  const button = buttonsOf(holder).find((candidate) => candidate.text === text);
  if (!button) {
    const there = buttonsOf(holder).map((candidate) => `«${candidate.text}»`);
    throw new Error(`There is no button «${text}», only ${there.join(", ") || "none"}.`);
  }
  return button;
}
