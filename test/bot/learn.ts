import type { CallbackQuery, Chat, ChatMember, Message, User } from "grammy/types";
import { administrator, CHANNEL_RIGHTS, GROUP_RIGHTS } from "../../src/playground/world/opening.ts";
import {
  addChat,
  addUser,
  type ChatState,
  type NewUpdate,
  unixTime,
  type World,
} from "../../src/playground/world/world.ts";

/**
 * Teaches a world what an update that a test has made up says of it: chats and who is in them, messages, and who waits
 * for an answer. What the world knows already stays, but for messages that were edited.
 */
export function learn(world: World, update: NewUpdate): void {
  const { callback_query, inline_query, guest_message, my_chat_member } = update;
  for (const message of [
    update.message,
    update.edited_message,
    update.channel_post,
    update.edited_channel_post,
  ])
    if (message) learnMessage(world, message);
  if (callback_query) learnTap(world, callback_query);
  if (inline_query) {
    const { id, from } = inline_query;
    meetPerson(world, from);
    void world.queries.open("inline", id, { userId: from.id, chatId: undefined, since: world.now() });
  }
  if (guest_message?.from && guest_message.guest_query_id !== undefined) {
    const { chat, from, guest_query_id: id } = guest_message;
    if (!world.chats.has(chat.id)) addChat(world, chat);
    learnMessage(world, guest_message);
    void world.queries.open("guest", id, { userId: from.id, chatId: chat.id, since: world.now() });
  }
  if (my_chat_member) {
    const { chat, from, new_chat_member: now } = my_chat_member;
    const state = meetChat(world, chat);
    join(world, state, from);
    state.members.set(world.self.id, now);
  }
}

/**
 * A chat as the world knows it, from now on at least: a private one whose person has started the bot, a group with the bot
 * as a member, a channel with the bot as an administrator who may do there what it makes use of.
 */
export function meetChat(world: World, chat: Chat): ChatState {
  const known = world.chats.get(chat.id);
  if (known) return known;
  const state =
    chat.type === "private"
      ? addUser(world, { id: chat.id, is_bot: false, first_name: chat.first_name })
      : addChat(world, chat);
  // Something was said there before; tests that make up a message of their own give it a smaller number.
  state.lastMessageId = 100;
  state.members.set(world.self.id, membership(world, chat));
  return state;
}

function membership({ self }: World, chat: Chat): ChatMember {
  if (chat.type === "channel") return administrator(self, CHANNEL_RIGHTS);
  // Whoever answers in a channel's direct messages is one of its administrators.
  return chat.is_direct_messages === true
    ? administrator(self, GROUP_RIGHTS)
    : { status: "member", user: self };
}

function meetPerson(world: World, user: User): void {
  if (user.id === world.self.id) return;
  if (!user.is_bot) meetChat(world, { id: user.id, type: "private", first_name: user.first_name });
  world.users.set(user.id, user);
}

function join(world: World, { members }: ChatState, user: User): void {
  meetPerson(world, user);
  if (!members.has(user.id)) members.set(user.id, { status: "member", user });
}

function learnMessage(world: World, message: Message): void {
  const { chat, from, reply_to_message: replied, migrate_to_chat_id: migratedTo } = message;
  const state = meetChat(world, chat);
  if (from) join(world, state, from);
  if (replied && !isKnown(state, replied)) place(state, replied);
  place(state, message);
  if (migratedTo === undefined) return;
  state.migratedTo = migratedTo;
  meetChat(world, { id: migratedTo, type: "supergroup", title: chat.title ?? "" });
}

function learnTap(world: World, { id, from, message, inline_message_id: inlineId }: CallbackQuery): void {
  meetPerson(world, from);
  if (inlineId !== undefined) meetInlineMessage(world, inlineId);
  if (message) {
    const state = meetChat(world, message.chat);
    join(world, state, from);
    // Only the bot's own messages have buttons that ask it; of old ones it is told no more than where they stand.
    const own = { text: "…", ...message, from: message.from ?? world.self };
    if (!isKnown(state, message)) place(state, message.chat.type === "channel" ? message : own);
  }
  const chatId = message?.chat.id;
  void world.queries.open("callback", id, { userId: from.id, chatId, since: world.now() });
}

/** A message sent through the bot where the bot is not. */
function meetInlineMessage(world: World, inlineId: string): void {
  if (world.inlineMessages.has(inlineId)) return;
  const elsewhere = world.chats.get(ELSEWHERE.id) ?? addChat(world, ELSEWHERE);
  const messageId = elsewhere.lastMessageId + 1;
  place(elsewhere, {
    message_id: messageId,
    date: unixTime(world),
    chat: ELSEWHERE,
    via_bot: world.self,
    text: "…",
  });
  world.inlineMessages.set(inlineId, { chatId: ELSEWHERE.id, messageId });
}

const ELSEWHERE: Chat.SupergroupChat = { id: -1008888888888, type: "supergroup", title: "Anderswo" };

type Numbered = Pick<Message, "message_id" | "ephemeral_message_id">;

function isKnown(
  { messages, ephemeral }: ChatState,
  { message_id: id, ephemeral_message_id }: Numbered,
): boolean {
  return ephemeral_message_id === undefined ? messages.has(id) : ephemeral.has(ephemeral_message_id);
}

function place(state: ChatState, message: Message): void {
  const { message_id: id, ephemeral_message_id: ephemeralId } = message;
  if (ephemeralId === undefined) {
    state.messages.set(id, message);
    state.lastMessageId = Math.max(state.lastMessageId, id);
  } else {
    state.ephemeral.set(ephemeralId, message);
    state.lastEphemeralId = Math.max(state.lastEphemeralId, ephemeralId);
  }
}
