import type { Chat, Message, Update, User } from "grammy/types";
import { sees } from "./reach.ts";
import { type ChatState, unixTime, type World } from "./world.ts";

/** A message before it has its place. */
export type Draft = Omit<Message, "message_id" | "date" | "chat">;

/** «Telegram», in whose name a channel's posts appear in its discussion group. */
const TELEGRAM: User = { id: 777000, is_bot: false, first_name: "Telegram" };

/** Puts a message into a chat, and a copy of a channel's post into its discussion group. */
export function post(world: World, state: ChatState, draft: Draft): Message {
  const message: Message = {
    message_id: nextMessageId(world, state),
    date: unixTime(world),
    chat: state.chat,
    ...threadOf(state, draft),
    ...draft,
  };
  state.messages.set(message.message_id, message);
  if (message.chat.type === "channel") forward(world, state, message, message.chat);
  world.events.emit("change");
  return message;
}

// Private chats and basic groups share one row of ids for the whole account, supergroups and channels have one each
// (https://core.telegram.org/api/updates, "message ids").
function nextMessageId(world: World, state: ChatState): number {
  const { type } = state.chat;
  const isOfAccount = type === "private" || type === "group";
  if (isOfAccount) world.lastAccountMessageId = Math.max(world.lastAccountMessageId, state.lastMessageId) + 1;
  state.lastMessageId = isOfAccount ? world.lastAccountMessageId : state.lastMessageId + 1;
  return state.lastMessageId;
}

// In a supergroup what goes back to one message is a thread, and carries its id: the comments below a channel's post too.
function threadOf(
  { chat }: ChatState,
  { reply_to_message: replied }: Draft,
): Pick<Draft, "message_thread_id"> {
  return chat.type === "supergroup" && replied
    ? { message_thread_id: replied.message_thread_id ?? replied.message_id }
    : {};
}

/** Puts a message into a group that only its sender and its receiver see. */
export function postEphemeral(world: World, state: ChatState, draft: Draft): Message {
  state.lastEphemeralId += 1;
  const message: Message = {
    message_id: 0,
    ephemeral_message_id: state.lastEphemeralId,
    date: unixTime(world),
    chat: state.chat,
    ...threadOf(state, draft),
    ...draft,
  };
  state.ephemeral.set(state.lastEphemeralId, message);
  state.ephemeralAfter.set(state.lastEphemeralId, state.lastMessageId);
  world.events.emit("change");
  return message;
}

/** Tells the bot of a message, where it is one that bots are sent. */
export function announce(world: World, state: ChatState, message: Message, kind: "new" | "edited"): void {
  if (!sees(world, state, message)) return;
  const { chat, from } = message;
  if (chat.type === "channel") {
    if (kind === "new") world.updates.push({ channel_post: { ...message, chat } });
    else world.updates.push({ edited_channel_post: { ...message, chat, edit_date: unixTime(world) } });
  } else if (from) {
    if (kind === "new") world.updates.push({ message: { ...message, chat, from } });
    else world.updates.push({ edited_message: edited(world, message, chat, from) });
  }
}

function edited(
  world: World,
  message: Message,
  chat: Exclude<Chat, Chat.ChannelChat>,
  from: User,
): Message & Update.Edited & Update.NonChannel {
  return { ...message, chat, from, edit_date: message.edit_date ?? unixTime(world) };
}

/** Puts a changed message in place of the old one, and changes the copy of a channel's post with it. */
export function replace(world: World, state: ChatState, message: Message): void {
  const { ephemeral_message_id: ephemeralId, message_id: id, text, entities } = message;
  if (ephemeralId !== undefined) state.ephemeral.set(ephemeralId, message);
  else state.messages.set(id, message);
  const copy = copyOf(world, state, id);
  if (copy && text !== undefined) {
    const { entities: _, ...rest } = copy.message;
    copy.state.messages.set(copy.message.message_id, {
      ...rest,
      text,
      ...(entities && { entities }),
      edit_date: unixTime(world),
    });
  }
  world.events.emit("change");
}

/** Takes a message out of its chat, and the copy of a channel's post with it. */
export function remove(world: World, state: ChatState, id: number): void {
  const copy = copyOf(world, state, id);
  copy?.state.messages.delete(copy.message.message_id);
  state.messages.delete(id);
  world.events.emit("change");
}

function forward(world: World, channel: ChatState, original: Message, chat: Chat.ChannelChat): void {
  const group = discussionOf(world, channel);
  if (!group) return;
  const { text, entities } = original;
  const copy = post(world, group, {
    from: TELEGRAM,
    sender_chat: chat,
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat, message_id: original.message_id, date: original.date },
    ...(text !== undefined && { text }),
    ...(entities && { entities }),
  });
  announce(world, group, copy, "new");
}

/** The copy of a channel's post in the discussion group. */
export function copyOf(
  world: World,
  channel: ChatState,
  id: number,
): { readonly state: ChatState; readonly message: Message } | undefined {
  const state = channel.chat.type === "channel" ? discussionOf(world, channel) : undefined;
  if (!state) return undefined;
  for (const message of state.messages.values()) {
    const origin = message.is_automatic_forward === true ? message.forward_origin : undefined;
    if (origin?.type === "channel" && origin.message_id === id) return { state, message };
  }
  return undefined;
}

function discussionOf(world: World, { linkedChatId }: ChatState): ChatState | undefined {
  return linkedChatId === undefined ? undefined : world.chats.get(linkedChatId);
}

/** A message as it stands in a reply to it: without what it replies to itself. */
export function withoutReply({
  reply_to_message: _,
  ...message
}: Message): NonNullable<Message["reply_to_message"]> {
  // Safe: what is missing is the field itself, which grammY's type wants to be there and undefined.
  return message as NonNullable<Message["reply_to_message"]>;
}
