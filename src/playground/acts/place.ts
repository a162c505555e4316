import type { ChatMember, User } from "grammy/types";
import type { RefusalReason } from "../view.ts";
import { type ChatState, isAdmin, isInside, type World } from "../world/world.ts";
import { type Refused, refused } from "./result.ts";

/** Does something in a chat the person is in; in any other it is refused. */
export function asMember<R>(
  { chats }: World,
  person: User,
  chatId: number,
  act: (state: ChatState, member: ChatMember) => R,
): R | Refused {
  const state = chats.get(chatId);
  const member = state?.members.get(person.id);
  if (!state || !member || !isInside(member)) return refused("absent");
  if (state.migratedTo !== undefined) return refused("upgraded");
  return act(state, member);
}

/** As {@link asMember}, where the person may write as well. */
export function asWriter<R>(
  world: World,
  person: User,
  chatId: number,
  act: (state: ChatState, member: ChatMember) => R,
): R | Refused {
  return asMember(world, person, chatId, (state, member) => {
    if (!mayWrite(world, state, member)) return refused(whyNot(state));
    return act(state, member);
  });
}

/** As {@link asMember}, where the person looks after the chat: there they may add and remove the bot. */
export function asAdmin<R>(
  world: World,
  person: User,
  chatId: number,
  act: (state: ChatState, member: ChatMember) => R,
): R | Refused {
  return asMember(world, person, chatId, (state, member) =>
    isAdmin(member) ? act(state, member) : refused("admins-only"),
  );
}

/** True where a member may write: in a channel its administrators, in a private chat whoever has not blocked the bot. */
export function mayWrite({ self }: World, { chat, members }: ChatState, member: ChatMember): boolean {
  switch (chat.type) {
    case "private":
      return members.get(self.id)?.status !== "kicked";
    case "channel":
      return (
        member.status === "creator" ||
        (member.status === "administrator" && member.can_post_messages === true)
      );
    default:
      return member.status !== "restricted" || member.can_send_messages;
  }
}

function whyNot({ chat }: ChatState): RefusalReason {
  switch (chat.type) {
    case "private":
      return "bot-blocked";
    case "channel":
      return "post-admins-only";
    default:
      return "muted";
  }
}

/** The private chat of a person and the bot. @throws {Error} where the person is nobody of this world. */
export function privateChatOf({ chats }: World, person: User): ChatState {
  const state = chats.get(person.id);
  if (!state) throw new Error(`There is no private chat of ${person.first_name}.`);
  return state;
}
