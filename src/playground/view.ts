import type {
  BotCommand,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  ReplyKeyboardMarkup,
  Update,
} from "grammy/types";
import type { Role } from "./world/roles.ts";

/** What the page shows one person: all that it knows. Sent whole whenever something changed. */
export interface View {
  readonly bot: BotView;
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  /** The private chat first. */
  readonly chats: readonly ChatView[];
  /** What the last action led to; undefined before the first. */
  readonly last: ActionView | undefined;
  readonly floodControl: boolean;
}

export interface BotView {
  readonly id: number;
  readonly name: string;
  readonly username: string;
  /** In the person's language: what it can do, for the empty chat, and the line on its profile. */
  readonly description: string;
  readonly about: string;
}

export interface PersonView {
  readonly role: Role;
  readonly id: number;
  readonly name: string;
  /** An IETF language tag, such as `de`. */
  readonly language: string;
}

export interface ChatView {
  readonly id: number;
  readonly kind: "private" | "group" | "channel" | "discussion";
  readonly title: string;
  readonly username: string | undefined;
  /** People and bots; 0 in the private chat. */
  readonly memberCount: number;
  /** In the private chat: whether it was started and the bot is not blocked. */
  readonly bot: "absent" | "member" | "administrator" | "blocked";
  readonly mayWrite: boolean;
  /** True for who may add the bot, remove it and make it an administrator. */
  readonly isAdmin: boolean;
  /** The bot is writing at the moment. */
  readonly isTyping: boolean;
  readonly menu: readonly BotCommand[];
  readonly keyboard: ReplyKeyboardMarkup | undefined;
  /** Oldest first; ephemeral ones of this person among them, in the order they came. */
  readonly messages: readonly MessageView[];
  /** The channel's discussion group, or the group's channel. */
  readonly linkedChatId: number | undefined;
}

export interface MessageView {
  /** Unlike a message id, one for each message of the chat, ephemeral ones as well. */
  readonly key: string;
  readonly message: Message;
  readonly isMine: boolean;
  /** An ephemeral message: nobody else sees it. */
  readonly isOnlyForMe: boolean;
  /** Beneath a channel's post: where it is talked about, and how many comments there are. */
  readonly comments:
    | { readonly chatId: number; readonly messageId: number; readonly count: number }
    | undefined;
}

/** What somebody did, what the bot was told of it, and what the bot did then. */
export interface ActionView {
  readonly kind: Act["kind"];
  readonly role: Role;
  readonly updates: readonly Update[];
  readonly calls: readonly CallView[];
}

export interface CallView {
  readonly method: string;
  readonly payload: unknown;
  /** As Telegram answers: `{ ok: true, result }` or `{ ok: false, error_code, description }`. */
  readonly response: unknown;
  readonly milliseconds: number;
}

/** A message of a chat, as a person points at it. */
export type Pointed = { readonly messageId: number } | { readonly ephemeralId: number };

/** What somebody does on the page. */
export type Act =
  | {
      readonly kind: "say";
      readonly chatId: number;
      readonly text: string;
      readonly replyTo?: number;
      /** A part of the message replied to, word for word, and where it begins in UTF-16 code units. */
      readonly quote?: { readonly text: string; readonly position: number };
    }
  | { readonly kind: "edit"; readonly chatId: number; readonly messageId: number; readonly text: string }
  | { readonly kind: "delete"; readonly chatId: number; readonly messageId: number }
  /** On an inline button, by its place. */
  | {
      readonly kind: "tap";
      readonly chatId: number;
      readonly message: Pointed;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly kind: "inline-query";
      readonly chatId: number;
      readonly query: string;
      readonly offset: string;
    }
  | {
      readonly kind: "choose";
      readonly chatId: number;
      readonly queryId: string;
      readonly resultId: string;
    }
  /** `t.me/bot?start=parameter`; an empty parameter is the start button. */
  | { readonly kind: "start"; readonly parameter: string }
  | { readonly kind: "block" }
  | { readonly kind: "unblock" }
  | { readonly kind: "add-bot"; readonly chatId: number; readonly as: "member" | "administrator" }
  | { readonly kind: "remove-bot"; readonly chatId: number }
  | { readonly kind: "flood-control"; readonly on: boolean }
  | { readonly kind: "reset" };

/** What came of it, as far as the person who did it has to see something other than the chats. */
export type ActResult =
  | { readonly kind: "done" }
  /** Of a tap: `late` where the bot did not answer in time. */
  | { readonly kind: "callback"; readonly answer: CallbackAnswer | "late" }
  | { readonly kind: "inline-results"; readonly queryId: string; readonly answer: InlineAnswer | "late" }
  /** The chat to show now. */
  | { readonly kind: "chat"; readonly chatId: number }
  /** Telegram's apps would not let anybody do this. */
  | { readonly kind: "refused"; readonly reason: RefusalReason };

/** Why not; the page says it in the person's language. */
export type RefusalReason =
  | "reply-gone"
  | "quote-unknown"
  | "message-gone"
  | "delete-not-yours"
  | "channel-bot-admin"
  | "bot-absent"
  | "absent"
  | "upgraded"
  | "admins-only"
  | "empty"
  | "button-gone"
  | "result-gone"
  | "not-text"
  | "edit-not-yours"
  | "ephemeral-elsewhere"
  | "no-start-link"
  | "not-started"
  | "bot-blocked"
  | "post-admins-only"
  | "muted"
  | "quote-long"
  | "text-long"
  | "button-asks-nothing";

export interface CallbackAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  /** Empty where there are no more. */
  readonly nextOffset: string;
  readonly button?: InlineQueryResultsButton;
}

/** The ways of the page's server. */
export const PATHS = { events: "/events", act: "/act" } as const;
