import { isDeepStrictEqual } from "node:util";
import type { InlineKeyboardMarkup, LinkPreviewOptions, Message, Update } from "grammy/types";
import { replace } from "../../world/posting.ts";
import { type ChatState, unixTime, type World } from "../../world/world.ts";
import { openChat } from "../checks/chat-access.ts";
import type { FormattedText } from "../checks/clean-text.ts";
import { checkInlineKeyboard } from "../checks/keyboard.ts";
import { messageText } from "../checks/text.ts";
import type { Methods } from "../method-types.ts";
import { notPlayed, REFUSALS, wouldBeLost } from "../refusal.ts";
import type { SentMessages } from "../sent.ts";

/** Changing what was said: in a chat by chat and number, elsewhere by the inline message id. */
export function editingMethods(
  world: World,
  sent: SentMessages,
): Methods<"editMessageText" | "editMessageReplyMarkup"> {
  const knows = (userId: number) => world.users.has(userId);
  return {
    editMessageText: (payload) => {
      const content = messageText(payload.text, payload.entities, { knows });
      const place = placeOf(world, sent, payload);
      const changed = change(world, place, {
        content,
        markup: markupAt(world, place, payload.reply_markup),
        ...(payload.link_preview_options && { preview: payload.link_preview_options }),
      });
      return payload.inline_message_id === undefined ? changed : true;
    },
    editMessageReplyMarkup: (payload) => {
      const place = placeOf(world, sent, payload);
      const changed = change(world, place, { markup: markupAt(world, place, payload.reply_markup) });
      return payload.inline_message_id === undefined ? changed : true;
    },
  };
}

interface Place {
  readonly state: ChatState;
  readonly message: Message;
}

function placeOf(
  world: World,
  sent: SentMessages,
  at: {
    readonly chat_id?: number | string;
    readonly message_id?: number;
    readonly inline_message_id?: string;
  },
): Place {
  const { chat_id: chatId, message_id: messageId, inline_message_id: inlineId } = at;
  if (inlineId !== undefined) {
    if (chatId !== undefined || messageId !== undefined)
      throw wouldBeLost("inline_message_id beside chat_id or message_id is ignored");
    return inlinePlace(world, inlineId);
  }
  if (chatId === undefined && messageId === undefined) throw REFUSALS.noMessageId();
  const state = openChat(world, chatId ?? "", "edit");
  const message = state.messages.get(messageId ?? 0);
  if (!message) throw REFUSALS.editNotFound();
  const isText = message.text !== undefined;
  if (!mayEdit(world, sent, state, message)) throw REFUSALS.cannotEdit();
  if (!isText) throw REFUSALS.nothingToEdit();
  return { state, message };
}

function inlinePlace(world: World, inlineId: string): Place {
  const place = world.inlineMessages.get(inlineId);
  const state = place && world.chats.get(place.chatId);
  const message = state?.messages.get(place?.messageId ?? 0);
  if (!state || !message) throw REFUSALS.inlineMessageUnknown();
  return { state, message };
}

// `MessagesManager::can_edit_message` of tdlib. A bot's own messages know no limit of 48 hours.
function mayEdit({ self }: World, sent: SentMessages, state: ChatState, message: Message): boolean {
  if (sent.hasOtherMarkup(state, message) || message.forward_origin) return false;
  const isOwn = sent.isOwn(state, message);
  if (state.chat.type !== "channel") return isOwn;
  const bot = state.members.get(self.id);
  if (bot?.status !== "administrator") return bot?.status === "creator";
  return bot.can_edit_messages === true || (bot.can_post_messages === true && isOwn);
}

function markupAt(
  world: World,
  { state }: Place,
  markup: InlineKeyboardMarkup | undefined,
): InlineKeyboardMarkup | undefined {
  return checkInlineKeyboard(world, markup, { isChannel: state.chat.type === "channel" });
}

/** What an edit puts in place of what was there: of the markup all, of the rest what is given. */
export interface Change {
  readonly content?: FormattedText;
  readonly preview?: LinkPreviewOptions;
  readonly markup: InlineKeyboardMarkup | undefined;
}

/**
 * Changes a message where it stands.
 *
 * @throws {Refusal} where it is all the same as before. Previews of links are not drawn here, so they change nothing.
 */
export function change(
  world: World,
  { state, message }: Place,
  { content, preview, markup }: Change,
): Update.Edited & Message.TextMessage {
  const { text: oldText, entities: oldEntities = [], reply_markup: oldMarkup, ...rest } = message;
  const text = content?.text ?? oldText;
  if (text === undefined) throw notPlayed("messages without a text");
  const entities = content ? [...content.entities] : oldEntities;
  const isSame =
    text === oldText && isDeepStrictEqual(entities, oldEntities) && isDeepStrictEqual(markup, oldMarkup);
  if (isSame) throw REFUSALS.notModified();
  const changed = {
    ...rest,
    text,
    ...(entities.length > 0 && { entities }),
    ...(preview && { link_preview_options: preview }),
    ...(markup && { reply_markup: markup }),
    edit_date: unixTime(world),
  };
  replace(world, state, changed);
  return changed;
}
