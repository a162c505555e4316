import type { ChatFullInfo } from "grammy/types";
import { setMembership } from "../../world/membership.ts";
import { tellOfMembers } from "../../world/service-message.ts";
import { type ChatState, isInside, memberOf, type World } from "../../world/world.ts";
import { openChat } from "../checks/chat-access.ts";
import type { Methods } from "../method-types.ts";
import { badRequest, REFUSALS } from "../refusal.ts";

/** Looking at chats and who is in them, and leaving. */
export function chatMethods(
  world: World,
): Methods<
  "getMe" | "getChat" | "getChatMember" | "getChatAdministrators" | "getChatMemberCount" | "leaveChat"
> {
  return {
    getMe: () => world.me,
    getChat: ({ chat_id }) => fullInfo(openChat(world, chat_id, "read")),
    getChatMember: ({ chat_id, user_id }) => {
      if (user_id <= 0) throw badRequest("invalid user_id specified");
      const state = openChat(world, chat_id, user_id === world.self.id ? "read" : "members");
      const isElsewhere = state.chat.type === "private" && !state.members.has(user_id);
      const member = isElsewhere ? undefined : memberOf(world, state, user_id);
      if (!member) throw REFUSALS.memberNotFound();
      return member;
    },
    // Without other bots, «return_bots» aside.
    getChatAdministrators: ({ chat_id }) => {
      const { chat, members } = openChat(world, chat_id, "members");
      if (chat.type === "private") throw REFUSALS.noAdministrators();
      return [...members.values()].flatMap((member) =>
        (member.status === "creator" || member.status === "administrator") &&
        (!member.user.is_bot || member.user.id === world.self.id)
          ? [member]
          : [],
      );
    },
    getChatMemberCount: ({ chat_id }) => {
      const { chat, members } = openChat(world, chat_id, "members");
      return chat.type === "private" ? 2 : [...members.values()].filter(isInside).length;
    },
    leaveChat: ({ chat_id }) => {
      const state = openChat(world, chat_id, "read");
      if (state.chat.type === "private") throw REFUSALS.cannotLeave();
      leave(world, state);
      return true;
    },
  };
}

function leave(world: World, state: ChatState): void {
  const { self } = world;
  if (!isInside(state.members.get(self.id))) return;
  setMembership(world, state, self, { status: "left", user: self });
  tellOfMembers(world, state, self, { left_chat_member: self });
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

function fullInfo({ chat, linkedChatId }: ChatState): ChatFullInfo {
  const looks = {
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: NO_GIFTS,
  };
  const linked = linkedChatId === undefined ? {} : { linked_chat_id: linkedChatId };
  switch (chat.type) {
    case "private":
    case "group":
      return { ...chat, ...looks };
    case "supergroup":
    case "channel":
      return { ...chat, ...looks, ...linked };
  }
}
