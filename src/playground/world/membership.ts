import type { ChatMember, User } from "grammy/types";
import { type ChatState, memberOf, unixTime, type World } from "./world.ts";

/** Changes what the bot is in a chat, and tells it so. */
export function setMembership(world: World, state: ChatState, by: User, now: ChatMember): void {
  const { self } = world;
  const before: ChatMember = memberOf(world, state, self.id) ?? { status: "left", user: self };
  state.members.set(self.id, now);
  world.updates.push({
    my_chat_member: {
      chat: state.chat,
      from: by,
      date: unixTime(world),
      old_chat_member: before,
      new_chat_member: now,
    },
  });
  world.events.emit("change");
}
