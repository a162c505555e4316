import type { ChatMember, Message, User } from "grammy/types";
import type { ActResult } from "../view.ts";
import { remove } from "../world/posting.ts";
import type { World } from "../world/world.ts";
import { asMember } from "./place.ts";
import { DONE, refused } from "./result.ts";

/** Deletes a message for everybody. The bot is not told: bots never are. */
export function deleteMessage(
  world: World,
  person: User,
  { chatId, messageId }: { readonly chatId: number; readonly messageId: number },
): ActResult {
  return asMember(world, person, chatId, (state, member): ActResult => {
    const message = state.messages.get(messageId);
    if (!message) return refused("message-gone");
    if (!mayDelete(message, member)) return refused("delete-not-yours");
    remove(world, state, messageId);
    return DONE;
  });
}

function mayDelete({ chat, from }: Message, member: ChatMember): boolean {
  if (chat.type === "private" || from?.id === member.user.id) return true;
  return member.status === "creator" || (member.status === "administrator" && member.can_delete_messages);
}
