import type { Message } from "grammy/types";
import { type ChatState, isAdmin, isInside, type World } from "./world.ts";

/**
 * Whether the bot is sent a message. In private chats and channels it is sent all; in groups, with privacy mode on and
 * without being an administrator, only commands, mentions, replies to its own messages and service messages.
 *
 * Source: «Privacy mode» in Telegram's documentation of bot features.
 */
export function sees(world: World, state: ChatState, message: Message): boolean {
  const { self, me } = world;
  const member = state.members.get(self.id);
  if (!isInside(member) || message.from?.id === self.id) return false;
  if (state.chat.type === "private" || state.chat.type === "channel") return true;
  if (me.can_read_all_group_messages || isAdmin(member)) return true;
  if (message.ephemeral_message_id !== undefined) return true;
  if (message.text === undefined || message.via_bot?.id === self.id) return true;
  return message.reply_to_message?.from?.id === self.id || mentions(message, self.username);
}

/** True where a text names the bot, or gives a command that is not meant for another one. */
function mentions({ text = "", entities = [] }: Message, username: string): boolean {
  const name = username.toLowerCase();
  return entities.some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === "mention") return part === `@${name}`;
    if (type !== "bot_command" || offset !== 0) return type === "bot_command" && part.endsWith(`@${name}`);
    return !part.includes("@") || part.endsWith(`@${name}`);
  });
}
