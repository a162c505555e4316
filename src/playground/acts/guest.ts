import type { Message, User } from "grammy/types";
import { type ChatState, isInside, type World } from "../world/world.ts";
import { answerTo } from "./answer-to.ts";

/** For how long a guest may still answer. */
const GUEST_SECONDS = 30;

/**
 * True for a message that calls the bot as a guest: one in a group it is not in, with its name in it, or below a message
 * of its own.
 *
 * Source: «Guest mode for bots», core.telegram.org/api/bots/guest-mode.
 */
export function callsGuest({ self, me }: World, { chat, members }: ChatState, message: Message): boolean {
  const isGroup = chat.type === "group" || chat.type === "supergroup";
  if (!isGroup || me.supports_guest_queries !== true || isInside(members.get(self.id))) return false;
  return message.reply_to_message?.from?.id === self.id || namesBot(message, self.username);
}

// A bare command is for the bots of the group, of which it is none.
function namesBot({ text = "", entities = [] }: Message, username: string): boolean {
  const name = `@${username.toLowerCase()}`;
  return entities.some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    return type === "mention" ? part === name : type === "bot_command" && part.endsWith(name);
  });
}

/**
 * Tells the bot of a message that calls it. Nobody waits for the answer: the bot's one message comes into the chat as it
 * is sent.
 */
export function callGuest(world: World, person: User, message: Message): void {
  const { chat } = message;
  if (chat.type === "channel") return;
  const id = String(world.newId());
  const query = { userId: person.id, chatId: chat.id, since: world.now() };
  void answerTo(world, "guest", id, query, GUEST_SECONDS);
  world.updates.push({ guest_message: { ...message, chat, from: person, guest_query_id: id } });
}
