import { type ChatState, isAdmin, isInside, type World } from "../../world/world.ts";
import { forbidden, migrated, notAsThingsAre, REFUSALS } from "../refusal.ts";

/** What a call wants to do in a chat: `AccessRights` in telegram-bot-api. */
export type Access = "read" | "members" | "edit" | "write";

/**
 * The chat a call is about.
 *
 * @throws {Refusal} where there is none, and where the bot may not do that there. Rights of administrators are another matter.
 */
export function openChat(world: World, chatId: number | string, access: Access): ChatState {
  const state = findChat(world, chatId);
  if (!state) throw REFUSALS.chatNotFound();
  const bot = state.members.get(world.self.id);
  switch (state.chat.type) {
    case "private":
      if (access === "write" || access === "edit") {
        if (!bot) throw REFUSALS.noConversation();
        if (bot.status === "kicked") throw REFUSALS.blocked();
      }
      return state;
    case "group":
      if (state.migratedTo !== undefined) {
        if (access !== "read") throw migrated(state.migratedTo);
        return state;
      }
      if (access === "read") return state;
      break;
    case "supergroup":
    case "channel":
      break;
  }
  if (bot?.status === "kicked") throw forbidden(`bot was kicked from the ${state.chat.type} chat`);
  const isPublic = state.chat.type !== "group" && state.chat.username !== undefined;
  const needsToBeIn = !isPublic || access === "edit" || access === "write";
  if (!isInside(bot) && needsToBeIn) throw forbidden(`bot is not a member of the ${state.chat.type} chat`);
  if (access === "members" && state.chat.type === "channel" && !isAdmin(bot))
    throw notAsThingsAre("member list is inaccessible");
  return state;
}

/** By its id or by `@name`. A private group or channel that the bot never was in is none to it. */
function findChat({ chats, self }: World, chatId: number | string): ChatState | undefined {
  if (typeof chatId === "string" && chatId.startsWith("@")) {
    const name = chatId.slice(1).toLowerCase();
    for (const state of chats.values()) {
      const { chat } = state;
      const isPublic = chat.type === "supergroup" || chat.type === "channel";
      if (isPublic && chat.username?.toLowerCase() === name) return state;
    }
    return undefined;
  }
  const state = chats.get(Number(chatId));
  return state && (state.chat.type === "private" || state.members.has(self.id)) ? state : undefined;
}

/** @throws {Refusal} where the bot is in the chat and may not write there. */
export function checkMayWrite({ self }: World, { chat, members }: ChatState): void {
  const bot = members.get(self.id);
  if (chat.type === "channel") {
    const mayPost =
      bot?.status === "creator" || (bot?.status === "administrator" && bot.can_post_messages === true);
    if (!mayPost) throw REFUSALS.noRightToPost();
  } else if (bot?.status === "restricted" && !bot.can_send_messages) throw REFUSALS.noRightToWrite();
}
