import type { Bot, RawApi } from "grammy";
import type {
  ApiError,
  Chat,
  InlineKeyboardButton,
  Message,
  Update,
  User,
  UserFromGetMe,
} from "grammy/types";
import { pino } from "pino";
import { expect } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import type { Article } from "../../src/article/article.ts";
import { createBot } from "../../src/bot/bot.ts";
import type { BotContext } from "../../src/bot/bot-context.ts";
import type { BotParts } from "../../src/bot/bot-parts.ts";
import { administrator, CHANNEL_RIGHTS, GROUP_RIGHTS, SELF } from "../../src/playground/world/opening.ts";
import { remove } from "../../src/playground/world/posting.ts";
import { textEntities } from "../../src/playground/world/text-entities.ts";
import { type ChatState, linkChats, type World } from "../../src/playground/world/world.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { problemsOf } from "./house-rules.ts";
import { learn, meetChat } from "./learn.ts";
import { keptLibrary, testParts } from "./parts.ts";
import { recordTelegram } from "./recorded-telegram.ts";

/** An outgoing call, as the bot made it. */
export type Call = {
  [M in keyof RawApi]: { readonly method: M; readonly payload: Parameters<RawApi[M]>[0] };
}[keyof RawApi];

export type Method = Call["method"];
export type CallOf<M extends Method> = Extract<Call, { readonly method: M }>;

/** What the bot is told of itself. */
export const ME: UserFromGetMe = { ...SELF, id: 4242, username: "article_bot" };

export const ANNA: User = { id: 1001, is_bot: false, first_name: "Anna <b>&", language_code: "de" };
export const BEN: User = { id: 1002, is_bot: false, first_name: "Ben", language_code: "en" };

export const privateChat = (user: User): Chat.PrivateChat => ({
  id: user.id,
  type: "private",
  first_name: user.first_name,
});
export const GROUP: Chat.SupergroupChat = { id: -1001234567890, type: "supergroup", title: "Leserunde" };
/** The same group with topics. */
export const FORUM: Chat.SupergroupChat = { ...GROUP, is_forum: true };
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
  readonly parameters?: NonNullable<ApiError["parameters"]>;
}

/** Lets a call wait or fail: a refusal, or undefined where it goes through to the playground's Telegram. */
export type Telegram = (call: Call) => Refusal | undefined | Promise<Refusal | undefined>;

/** The bot in the playground's Telegram, without HTTP between them: what it calls is recorded. */
export interface Stage {
  readonly bot: Bot<BotContext>;
  readonly store: Store;
  readonly library: Library;
  /** The bot's clock, in milliseconds. */
  clock: number;
  /** What goes wrong, and when; set it. */
  telegram: Telegram;
  /** Telegram behind it: who is an admin, which group belongs to a channel and the like is set there. */
  readonly world: World;
  /** A chat as Telegram knows it, with the bot in it: there from now on, where no update has told of it before. */
  readonly chat: (chat: Chat) => ChatState;
  /** Makes somebody an administrator of a chat, by default the bot. */
  readonly promote: (chat: Chat, user?: User) => void;
  /** Makes a group the discussion group of a channel, with the bot in both. */
  readonly link: (channel: Chat.ChannelChat, group: Chat.SupergroupChat) => void;
  /** All calls so far that were not taken. */
  readonly calls: Call[];
  /** The calls since the last time; expects that none of them was a mistake, for Telegram or for us. */
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

const TOKEN = "123456:test";

// Each once, also where two stages share a store; like nobody's id, so that one can be told from the other in a log.
let updateId = 700_000;

/** Puts the bot on stage. */
export async function openStage({ articles, parts = {}, me = {} }: StageOptions): Promise<Stage> {
  const library = keptLibrary(articles);
  const self = { ...ME, ...me };
  const now = () => stage.clock;
  const store = parts.store ?? (await openMemoryStore({ now }));
  const telegram = recordTelegram({ me: self, token: TOKEN, now, decide: (call) => stage.telegram(call) });
  const { world, calls } = telegram;
  const bot = createBot(
    TOKEN,
    { ...testParts(library, store, pino({ level: "silent" })), now, ...parts },
    { botInfo: self },
  );
  bot.api.config.use(telegram.transformer);

  const stage: Stage = {
    bot,
    store,
    library,
    clock: Date.UTC(2026, 10, 25, 9),
    telegram: () => undefined,
    calls,
    world,
    chat: (chat) => meetChat(world, chat),
    promote: (chat, user = world.self) => {
      const rights = chat.type === "channel" ? CHANNEL_RIGHTS : GROUP_RIGHTS;
      meetChat(world, chat).members.set(user.id, administrator(user, rights));
    },
    link: (channel, group) => linkChats(meetChat(world, channel), meetChat(world, group)),
    get sent() {
      return telegram.sent();
    },
    take: () => {
      const taken = calls.splice(0);
      const problems = [...telegram.takeMistakes(), ...taken.flatMap(problemsOf)];
      expect(problems, problems.join("\n")).toEqual([]);
      return taken;
    },
    takeOne: (method) => {
      const found = stage.take().filter((call) => call.method === method);
      expect(found.map((call) => call.method)).toEqual([method]);
      const [only] = found;
      if (!only) throw new Error(`No ${method} was called.`);
      // Safe: only calls of that method were kept.
      return only.payload as never;
    },
    update: (update) => {
      learn(world, update);
      return bot.handleUpdate({ update_id: ++updateId, ...update });
    },
    say: async (text, { from = ANNA, ...rest } = {}) => {
      const chat = rest.chat ?? privateChat(from);
      const message = {
        message_id: meetChat(world, chat).lastMessageId + 1,
        date: Math.floor(stage.clock / 1000),
        chat,
        ...(chat.type !== "channel" && { from }),
        text,
        ...entitiesIn(text),
        ...rest,
      } as Message;
      await stage.update({ [chat.type === "channel" ? "channel_post" : "message"]: message });
      return message;
    },
    edit: async (message, text) => {
      const { entities: _, ...rest } = message;
      const edited = {
        ...rest,
        edit_date: Math.floor(stage.clock / 1000),
        text,
        ...entitiesIn(text),
      } as Message & Update.NonChannel & Update.Edited;
      await stage.update({ edited_message: edited });
      return edited;
    },
    delete: (message) => {
      const state = meetChat(world, message.chat);
      if (message.ephemeral_message_id === undefined) remove(world, state, message.message_id);
      else state.ephemeral.delete(message.ephemeral_message_id);
    },
    tap: async (button, { from = ANNA, message = stage.sent.at(-1), inlineId } = {}) => {
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
      expect(telegram.answersTo(id).join(", "), `answers to the tap on «${button.text}»`).toMatch(
        /^(?:(?:refused, )?taken|refused(?:, refused)?)$/u,
      );
    },
  };
  return stage;
}

/** What Telegram marks in a text that a person types, as a message carries it. */
export function entitiesIn(text: string): Pick<Message, "entities"> {
  const entities = textEntities(text);
  return entities.length > 0 ? { entities } : {};
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
