import type { Message } from "grammy/types";
import { remove } from "../../world/posting.ts";
import { type ChatState, isAdmin, unixTime, type World } from "../../world/world.ts";
import { openChat } from "../checks/chat-access.ts";
import type { Methods } from "../method-types.ts";
import { badRequest, REFUSALS, type Refusal } from "../refusal.ts";
import type { SentMessages } from "../sent.ts";

const MOST_AT_ONCE = 100;
/** «A message can only be deleted if it was sent less than 48 hours ago»: the docs of deleteMessage. */
const SECONDS_TO_DELETE = 48 * 60 * 60;

/** Taking back what was said, by the bot and by others. */
export function deletingMethods(
  world: World,
  sent: SentMessages,
): Methods<"deleteMessage" | "deleteMessages"> {
  const take = (state: ChatState, id: number) => {
    remove(world, state, id);
    sent.forget(state, id);
  };
  return {
    deleteMessage: ({ chat_id, message_id }) => {
      if (message_id <= 0) throw REFUSALS.noMessageId();
      const state = openChat(world, chat_id, "write");
      const message = state.messages.get(message_id);
      if (!message) throw REFUSALS.deleteNotFound();
      const problem = whyNot(world, sent, state, message);
      if (problem) throw problem;
      take(state, message_id);
      return true;
    },
    // Those that are not there are skipped; where one may not be deleted, none is.
    deleteMessages: ({ chat_id, message_ids }) => {
      if (message_ids.length === 0) throw badRequest("message identifiers are not specified");
      if (message_ids.length > MOST_AT_ONCE) throw badRequest("too many message identifiers specified");
      if (message_ids.some((id) => id <= 0)) throw badRequest("invalid message identifier specified");
      const state = openChat(world, chat_id, "write");
      const messages = message_ids.flatMap((id) => state.messages.get(id) ?? []);
      for (const message of messages) {
        const problem = whyNot(world, sent, state, message);
        if (problem) throw problem;
      }
      for (const { message_id: id } of messages) take(state, id);
      return true;
    },
  };
}

// `can_delete_message` and `can_revoke_message` of tdlib's MessagesManager, and the docs of deleteMessage.
function whyNot(world: World, sent: SentMessages, state: ChatState, message: Message): Refusal | undefined {
  const isTooOld = unixTime(world) - message.date > SECONDS_TO_DELETE;
  const isOwn = sent.isOwn(state, message) && message.via_bot === undefined;
  const bot = state.members.get(world.self.id);
  const mayDelete =
    bot?.status === "creator" || (bot?.status === "administrator" && bot.can_delete_messages === true);
  switch (state.chat.type) {
    case "private":
      return isTooOld ? REFUSALS.cannotDeleteForAll() : undefined;
    case "group":
      return isTooOld || !(isOwn || isAdmin(bot)) ? REFUSALS.cannotDeleteForAll() : undefined;
    case "supergroup":
      return isTooOld || !(isOwn || mayDelete) ? REFUSALS.cannotDelete() : undefined;
    case "channel": {
      const mayPost = bot?.status === "administrator" && bot.can_post_messages === true;
      return isTooOld || !((isOwn && mayPost) || mayDelete) ? REFUSALS.cannotDelete() : undefined;
    }
  }
}
