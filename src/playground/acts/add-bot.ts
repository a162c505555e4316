import type { Chat, ChatMember, ChatMemberAdministrator, User } from "grammy/types";
import type { ActResult } from "../view.ts";
import { setMembership } from "../world/membership.ts";
import { administrator, CHANNEL_RIGHTS, GROUP_RIGHTS } from "../world/opening.ts";
import { tellOfMembers } from "../world/service-message.ts";
import { type ChatState, isInside, type World } from "../world/world.ts";
import { asAdmin } from "./place.ts";
import { DONE, refused } from "./result.ts";

/** What the bot is to be in a chat. */
export interface Addition {
  readonly chatId: number;
  readonly as: "member" | "administrator";
  /** What it may do as an administrator; by default what it makes use of. */
  readonly rights?: Partial<ChatMemberAdministrator>;
}

/** Adds the bot to a group or channel. Where it is already, it becomes what it is added as. */
export function addBot(world: World, person: User, { chatId, as, rights }: Addition): ActResult {
  return asAdmin(world, person, chatId, (state): ActResult => {
    const { self } = world;
    const { chat, members } = state;
    if (as === "member" && chat.type === "channel") {
      return refused("channel-bot-admin");
    }
    const before = members.get(self.id);
    if (before?.status === as && rights === undefined) return DONE;
    const now: ChatMember =
      as === "member" ? { status: "member", user: self } : administrator(self, rights ?? rightsFor(chat));
    setMembership(world, state, person, now);
    if (!isInside(before)) tellOfMembers(world, state, person, { new_chat_members: [self] });
    return DONE;
  });
}

function rightsFor({ type }: Chat): Partial<ChatMemberAdministrator> {
  return type === "channel" ? CHANNEL_RIGHTS : GROUP_RIGHTS;
}

/** Removes the bot from a group or channel. */
export function removeBot(world: World, person: User, chatId: number): ActResult {
  return asAdmin(world, person, chatId, (state): ActResult => {
    const { self } = world;
    if (!isInside(state.members.get(self.id))) return refused("bot-absent");
    setMembership(world, state, person, removed(state, world));
    tellOfMembers(world, state, person, { left_chat_member: self });
    return DONE;
  });
}

// Out of a supergroup or channel somebody is banned; a basic group knows nobody who is not in it.
function removed({ chat }: ChatState, { self }: World): ChatMember {
  return chat.type === "group"
    ? { status: "left", user: self }
    : { status: "kicked", user: self, until_date: 0 };
}
