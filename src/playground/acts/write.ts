import type { Message, User } from "grammy/types";
import { announce, type Draft, post } from "../world/posting.ts";
import type { ChatState, World } from "../world/world.ts";

/**
 * Puts a person's message into a chat and tells the bot, where it is one that bots are sent. In a channel it is the
 * channel's post; in a private chat the first one starts the bot, of which Telegram tells nothing but the message.
 */
export function write(world: World, person: User, state: ChatState, draft: Draft): Message {
  const { self } = world;
  const { chat, members } = state;
  if (chat.type === "private" && !members.has(self.id)) {
    members.set(self.id, { status: "member", user: self });
  }
  const author = chat.type === "channel" ? { sender_chat: chat } : { from: person };
  const message = post(world, state, { ...author, ...draft });
  if (chat.type === "channel") state.authors.set(message.message_id, person.id);
  announce(world, state, message, "new");
  return message;
}
