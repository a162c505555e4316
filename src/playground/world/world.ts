import { EventEmitter } from "node:events";
import type {
  Chat,
  ChatMember,
  Message,
  ReplyKeyboardMarkup,
  Update,
  User,
  UserFromGetMe,
} from "grammy/types";
import { createProfile, type Profile } from "./profile.ts";
import { createQueries, type Queries } from "./queries.ts";
import { createUpdateQueue, type UpdateQueue } from "./update-queue.ts";

/**
 * What Telegram knows: people, chats, who is in them and what was said there. The Bot API reads and changes it for the
 * bot, the acts (`../acts/`) for people; both see it at once.
 */
export interface World {
  /** The bot, as messages and members carry it. */
  readonly self: BotUser;
  /** The bot, as `getMe` tells it. */
  readonly me: UserFromGetMe;
  readonly users: Map<number, User>;
  readonly chats: Map<number, ChatState>;
  /** Where messages stand that the bot knows by an inline message id only. */
  readonly inlineMessages: Map<string, InlinePlace>;
  readonly updates: UpdateQueue;
  /** The last message id of private chats and basic groups. */
  lastAccountMessageId: number;
  readonly queries: Queries;
  /** Commands and descriptions the bot has set. Kept on a reset, as Telegram would. */
  readonly profile: Profile;
  /** `change`: something that a person may see is other than before. */
  readonly events: EventEmitter<{ change: [] }>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number that was never given before, also not before a reset: the bot remembers ids. */
  readonly newId: () => number;
}

/** A chat as it is now. */
export interface ChatState {
  /** As its messages carry it. */
  readonly chat: Chat;
  /**
   * By user id, the bot among them. In a private chat the bot is missing until the person has started it, and `kicked`
   * when it is blocked.
   */
  readonly members: Map<number, ChatMember>;
  /** By message id, oldest first. */
  readonly messages: Map<number, Message>;
  /** Messages between one member of a group and the bot, by ephemeral message id. */
  readonly ephemeral: Map<number, Message>;
  /** By ephemeral message id: the id of the last message before it, 0 for none. Their own ids tell no order. */
  readonly ephemeralAfter: Map<number, number>;
  /** Who of the people wrote the posts of a channel, by message id: its messages do not tell. */
  readonly authors: Map<number, number>;
  lastMessageId: number;
  lastEphemeralId: number;
  /** The reply keyboard below the input field. */
  keyboard: ReplyKeyboardMarkup | undefined;
  /** What the bot is doing there (`typing`), and until when, in milliseconds since 1970. */
  action: { readonly action: string; readonly until: number } | undefined;
  /** A channel's discussion group, or the channel whose discussion group this is. */
  linkedChatId: number | undefined;
  /** The supergroup this group has become. */
  migratedTo: number | undefined;
}

export interface InlinePlace {
  readonly chatId: number;
  readonly messageId: number;
}

/** An update before it has its number. */
export type NewUpdate = Omit<Update, "update_id">;

/** A bot always has a username. */
export type BotUser = User & { readonly username: string };

export interface WorldOptions {
  /** The bot, as `getMe` tells it. */
  readonly me: UserFromGetMe;
  /** Milliseconds since 1970; the machine's clock by default. */
  readonly now?: () => number;
}

/** A Telegram with one bot and nobody else. */
export function createWorld({ me, now = Date.now }: WorldOptions): World {
  let lastId = 1000;
  const newId = () => {
    lastId += 1;
    return lastId;
  };
  return {
    self: asUser(me),
    me,
    users: new Map(),
    chats: new Map(),
    inlineMessages: new Map(),
    updates: createUpdateQueue(),
    queries: createQueries(),
    lastAccountMessageId: 0,
    profile: createProfile(),
    events: new EventEmitter(),
    now,
    newId,
  };
}

/** Puts a chat into the world: empty, with nobody in it. */
export function addChat(world: World, chat: Chat): ChatState {
  const state: ChatState = {
    chat,
    members: new Map(),
    messages: new Map(),
    ephemeral: new Map(),
    ephemeralAfter: new Map(),
    authors: new Map(),
    lastMessageId: 0,
    lastEphemeralId: 0,
    keyboard: undefined,
    action: undefined,
    linkedChatId: undefined,
    migratedTo: undefined,
  };
  world.chats.set(chat.id, state);
  return state;
}

/** Adds a person and the private chat they have with the bot; whether they have started it is another matter. */
export function addUser(world: World, user: User): ChatState {
  world.users.set(user.id, user);
  const { id, first_name, last_name, username } = user;
  const state = addChat(world, {
    id,
    type: "private",
    first_name,
    ...(last_name !== undefined && { last_name }),
    ...(username !== undefined && { username }),
  });
  state.members.set(id, { status: "member", user });
  return state;
}

/** Links a channel and its discussion group. */
export function linkChats(channel: ChatState, group: ChatState): void {
  channel.linkedChatId = group.chat.id;
  group.linkedChatId = channel.chat.id;
}

/** The membership of a user in a chat; somebody who never was there has left it. */
export function memberOf(world: World, { members }: ChatState, userId: number): ChatMember | undefined {
  const member = members.get(userId);
  if (member) return member;
  const user = userId === world.self.id ? world.self : world.users.get(userId);
  return user && { status: "left", user };
}

/** True for who is in a chat now. */
export function isInside(member: ChatMember | undefined): boolean {
  if (!member) return false;
  return member.status === "restricted" ? member.is_member : !["left", "kicked"].includes(member.status);
}

/** True for the creator and the administrators of a chat. */
export function isAdmin(member: ChatMember | undefined): boolean {
  return member?.status === "creator" || member?.status === "administrator";
}

/** Seconds since 1970, as Telegram dates messages. */
export function unixTime({ now }: Pick<World, "now">): number {
  return Math.floor(now() / 1000);
}

function asUser({ id, is_bot, first_name, username }: UserFromGetMe): BotUser {
  return { id, is_bot, first_name, username };
}
