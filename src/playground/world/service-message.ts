import type { Message, User } from "grammy/types";
import { post } from "./posting.ts";
import type { ChatState, World } from "./world.ts";

/**
 * Puts into a group that somebody joined or left, and tells the bot: of itself also when it has just left, and nothing
 * else from there. Channels have no such messages.
 *
 * Source: `need_skip_update_message` in telegram-bot-api/Client.cpp.
 */
export function tellOfMembers(
  world: World,
  state: ChatState,
  by: User,
  what: Pick<Message, "new_chat_members" | "left_chat_member">,
): void {
  const { chat } = state;
  if (chat.type === "channel") return;
  const message = post(world, state, { from: by, ...what });
  world.updates.push({ message: { ...message, chat, from: by } });
}
