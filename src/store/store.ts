import type { Context } from "../answer/answer.ts";
import type { Language } from "../article/article.ts";
import type { SendStore, UpdateStore } from "./deliveries.ts";
import type { DraftStore, EditorStore } from "./editors.ts";
import type { Judged, TallyStore } from "./tallies.ts";

/**
 * What the bot remembers, as ports: the bot asks for these, whatever database keeps them.
 *
 * Ids of people and chats are kept as keyed hashes only. What an answer needs to be found again (the question, the ids of
 * its messages) and updates that wait are sealed with a key that is not in the database, and gone after a day. In plain
 * letters stand the questions that nobody could answer, for the editors: without who asked, and where.
 */
export interface Store {
  readonly settings: SettingsStore;
  readonly updates: UpdateStore;
  readonly sends: SendStore;
  readonly exchanges: ExchangeStore;
  readonly feedback: FeedbackStore;
  readonly editors: EditorStore;
  readonly drafts: DraftStore;
  readonly posts: PostStore;
  readonly tallies: TallyStore;
  readonly chores: ChoreStore;
  /** Deletes all that is kept about a person; about the chat too where it is their private one. */
  readonly forget: (userId: number, privateChatId: number | undefined) => Promise<void>;
  /** Deletes what its time is over for; `before`: what was kept for the editors and counted before that. */
  readonly sweep: (now: number, before: number) => Promise<void>;
  /** Resolves where the database answers. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Work that is to be done once in a while, by one process of all. */
export interface ChoreStore {
  /**
   * True for the one that is to do it now; nobody else is told so before the time is over.
   *
   * @param every milliseconds from one time to the next. A chore nobody ever did is due.
   */
  readonly begin: (chore: Chore, now: number, every: number) => Promise<boolean>;
}

export const CHORES = ["sweep", "digest"] as const;
export type Chore = (typeof CHORES)[number];

/** Who sees an answer in a group: everyone, or only the one who asked. */
export const AUDIENCES = ["everyone", "asker"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where quick replies stand: on the message itself, or elsewhere (a reply keyboard, links in a channel's text). */
export const QUICK_REPLIES = ["buttons", "keyboard", "links"] as const;
export type QuickReplies = (typeof QUICK_REPLIES)[number];

/** What a chat has chosen. Absent: not chosen, the surface's default stands. */
export interface ChatSettings {
  readonly language?: Language | undefined;
  /** Slug of the article that is asked first. */
  readonly article?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly quickReplies?: QuickReplies | undefined;
  /** Of an editor's private chat: a digest comes every week. */
  readonly digest?: boolean | undefined;
}

export interface SettingsStore {
  readonly read: (chatId: number) => Promise<ChatSettings>;
  /** Changes what is named; the rest stays. */
  readonly change: (chatId: number, change: ChatSettings) => Promise<void>;
  /** A group became a supergroup and has a new id. */
  readonly migrate: (from: number, to: number) => Promise<void>;
}

/** One of the bot's messages, wherever it stands. */
export type MessageRef =
  | { readonly kind: "message"; readonly chatId: number; readonly messageId: number }
  /** Seen by one member of a group only. */
  | {
      readonly kind: "ephemeral";
      readonly chatId: number;
      readonly userId: number;
      readonly ephemeralId: number;
    }
  /** Sent by somebody through inline mode, or by the bot as a guest. */
  | { readonly kind: "inline"; readonly inlineId: string };

/** A question and the message that answered it. */
export interface Exchange {
  /** Absent for answers in chats the bot is not in. */
  readonly chatId?: number | undefined;
  readonly threadId?: number | undefined;
  /** Absent for channels and anonymous admins. */
  readonly userId?: number | undefined;
  /** The message that asked; absent for a tapped button. */
  readonly questionId?: number | undefined;
  readonly answer: MessageRef;
  /** As it was asked, with what came before: asking the engine the same again gives the same answer. */
  readonly question: string;
  readonly language: Language;
  readonly context?: Context | undefined;
  /** Slug of the article that was asked first; absent where all were. */
  readonly askedFirst?: string | undefined;
  /** Slug of the article that answered. */
  readonly article: string;
  /** Which of the answers to the question this is, from 0, where a message asked several. */
  readonly part: number;
  /** True where the message asked several: each of its answers says which it is of. */
  readonly ofSeveral?: boolean | undefined;
  /** The same for two answers that say the same; absent where an answer says nothing of the article. */
  readonly says?: string | undefined;
  /** Where the message does not say it itself but points to an earlier one that does: that one. */
  readonly pointsTo?: MessageRef | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the next question may refer to. */
  readonly next?: Context | undefined;
}

/** How long an exchange is kept, in hours: for follow-ups, edits, `/why` and feedback. `/privacy` promises it. */
export const EXCHANGE_HOURS = 24;

export interface ExchangeStore {
  readonly add: (exchange: Exchange) => Promise<void>;
  readonly ofAnswer: (answer: MessageRef) => Promise<Exchange | undefined>;
  /** The answers to a message, in order. */
  readonly ofQuestion: (chatId: number, questionId: number) => Promise<readonly Exchange[]>;
  /** The last one of a person in a chat (of the chat, where the person is not known). */
  readonly last: (chatId: number, userId: number | undefined) => Promise<Exchange | undefined>;
  /** The last one in a chat (and topic) that said this for everyone to see, not before `since`. */
  readonly lastSaying: (
    chatId: number,
    threadId: number | undefined,
    says: string,
    since: number,
  ) => Promise<Exchange | undefined>;
  readonly remove: (answer: MessageRef) => Promise<void>;
}

/** Why an answer was no good. */
export const COMPLAINTS = ["wrong", "outdated", "off-topic", "unclear"] as const;
export type Complaint = (typeof COMPLAINTS)[number];

/** What a person thinks of an answer. */
export interface Feedback {
  readonly answer: MessageRef;
  readonly userId: number;
  readonly article: string;
  /** The entry that answered; absent for a sentence or a decline. */
  readonly entry?: string | undefined;
  readonly verdict: "good" | "bad";
  readonly complaint?: Complaint | undefined;
  readonly at: number;
}

export interface FeedbackStore {
  /** One verdict for each person and answer: a new one replaces the old one. */
  readonly set: (feedback: Feedback) => Promise<void>;
  readonly of: (answer: MessageRef, userId: number) => Promise<Feedback | undefined>;
  /** How the answers were judged since a time, the most frequent first. */
  readonly judged: (since: number) => Promise<readonly Judged[]>;
}

/** A summary posted in a channel whose quick replies belong under its copy in the discussion group. */
export interface SummaryPost {
  readonly channelId: number;
  readonly messageId: number;
  readonly article: string;
  readonly language: Language;
}

export interface PostStore {
  readonly add: (post: SummaryPost) => Promise<void>;
  /** The post, for as long as its copy may take to arrive: an hour. */
  readonly of: (channelId: number, messageId: number) => Promise<SummaryPost | undefined>;
}

/** One text for one message of the bot's: a key to look it up by. */
export function messageKey(ref: MessageRef): string {
  switch (ref.kind) {
    case "message":
      return `m ${ref.chatId} ${ref.messageId}`;
    case "ephemeral":
      return `e ${ref.chatId} ${ref.userId} ${ref.ephemeralId}`;
    case "inline":
      return `i ${ref.inlineId}`;
  }
}
