import type { Message } from "grammy/types";
import type { ChatState, World } from "../../world/world.ts";
import { openChat } from "../checks/chat-access.ts";
import { checkInlineKeyboard } from "../checks/keyboard.ts";
import { messageText } from "../checks/text.ts";
import type { Methods } from "../method-types.ts";
import { REFUSALS, type Refusal } from "../refusal.ts";
import { change } from "./edit-message.ts";

/** Changing and taking back the bot's ephemeral messages. */
export function ephemeralMethods(
  world: World,
): Methods<"editEphemeralMessageText" | "editEphemeralMessageReplyMarkup" | "deleteEphemeralMessage"> {
  const knows = (userId: number) => world.users.has(userId);
  return {
    editEphemeralMessageText: (payload) => {
      const content = messageText(payload.text, payload.entities, { knows });
      const markup = checkInlineKeyboard(world, payload.reply_markup);
      const preview = payload.link_preview_options;
      const place = find(world, payload, REFUSALS.editNotFound, REFUSALS.cannotEdit);
      change(world, place, { content, markup, ...(preview && { preview }) });
      return true;
    },
    editEphemeralMessageReplyMarkup: (payload) => {
      const markup = checkInlineKeyboard(world, payload.reply_markup);
      change(world, find(world, payload, REFUSALS.editNotFound, REFUSALS.cannotEdit), { markup });
      return true;
    },
    deleteEphemeralMessage: (payload) => {
      const { state } = find(world, payload, REFUSALS.deleteNotFound, REFUSALS.cannotDelete);
      state.ephemeral.delete(payload.ephemeral_message_id);
      state.ephemeralAfter.delete(payload.ephemeral_message_id);
      world.events.emit("change");
      return true;
    },
  };
}

/** The bot's own message to that person. */
function find(
  world: World,
  at: {
    readonly chat_id: number | string;
    readonly receiver_user_id: number;
    readonly ephemeral_message_id: number;
  },
  notFound: () => Refusal,
  notOwn: () => Refusal,
): { readonly state: ChatState; readonly message: Message } {
  const state = openChat(world, at.chat_id, "edit");
  const message = state.ephemeral.get(at.ephemeral_message_id);
  if (!message) throw notFound();
  if (message.from?.id !== world.self.id) throw notOwn();
  if (message.receiver_user?.id !== at.receiver_user_id) throw notFound();
  return { state, message };
}
