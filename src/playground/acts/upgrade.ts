import type { User } from "grammy/types";
import { setMembership } from "../world/membership.ts";
import { chatId } from "../world/opening.ts";
import { announce, post } from "../world/posting.ts";
import { addChat, type ChatState, isAdmin, isInside, type World } from "../world/world.ts";

/** In whose name administrators write who do not want to be known, and supergroups themselves. */
const ANONYMOUS: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/**
 * Makes a basic group a supergroup: a chat of another id, with the same people and none of the messages. The bot is told
 * in both, and of its place in the new one as if it had been added to it.
 *
 * @returns the supergroup.
 * @throws {Error} where there is no such group, or the person is none of its administrators.
 */
export function upgradeGroup(world: World, person: User, groupId: number): ChatState {
  const { self } = world;
  const old = world.chats.get(groupId);
  if (old?.chat.type !== "group" || old.migratedTo !== undefined || !isAdmin(old.members.get(person.id))) {
    throw new Error("Only a basic group can be upgraded, and by its administrators.");
  }
  const { chat: group } = old;
  const to = chatId(world);
  const upgraded = addChat(world, { id: to, type: "supergroup", title: group.title });
  const bot = old.members.get(self.id);
  for (const [id, member] of old.members) if (id !== self.id) upgraded.members.set(id, member);

  const leave = post(world, old, { from: person, migrate_to_chat_id: to });
  announce(world, old, leave, "new");
  old.migratedTo = to;
  if (bot && isInside(bot)) setMembership(world, upgraded, person, bot);
  const arrive = post(world, upgraded, {
    from: ANONYMOUS,
    sender_chat: upgraded.chat,
    migrate_from_chat_id: group.id,
  });
  announce(world, upgraded, arrive, "new");
  return upgraded;
}
