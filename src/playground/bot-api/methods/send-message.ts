import type { Message } from "grammy/types";
import { type Draft, post, postEphemeral } from "../../world/posting.ts";
import { type ChatState, isAdmin, isInside, type World } from "../../world/world.ts";
import { checkMayWrite, openChat } from "../checks/chat-access.ts";
import { checkInlineKeyboard, checkReplyKeyboard } from "../checks/keyboard.ts";
import { ephemeralReplyTo, type Reply, replyTo } from "../checks/reply.ts";
import { messageText } from "../checks/text.ts";
import type { Methods, Payload } from "../method-types.ts";
import { badRequest, notAsThingsAre, REFUSALS, wouldBeLost } from "../refusal.ts";
import type { AnyMarkup } from "../schemas/message-schemas.ts";
import type { SentMessages } from "../sent.ts";
import type { AnsweredTaps } from "./answers.ts";

type Sending = Payload<"sendMessage">;

/** For how long `typing…` is shown: «The status is set for 5 seconds or less» in the docs of sendChatAction. */
const ACTION_MILLISECONDS = 5000;

/** Saying something. Silent messages are like all others here: nothing rings. */
export function sendingMethods(
  world: World,
  sent: SentMessages,
  taps: AnsweredTaps,
): Methods<"sendMessage" | "sendChatAction"> {
  const knows = (userId: number) => world.users.has(userId);

  function send(payload: Sending): Message.TextMessage {
    const { text, entities } = messageText(payload.text, payload.entities, { knows });
    const state = openChat(world, payload.chat_id, "write");
    const isChannel = state.chat.type === "channel";
    checkMayWrite(world, state);
    const markup = payload.reply_markup && checkMarkup(world, payload.reply_markup, isChannel);
    const draft: Draft = {
      ...(isChannel ? { sender_chat: state.chat } : { from: world.self }),
      text,
      ...(entities.length > 0 && { entities: [...entities] }),
      ...(payload.link_preview_options && { link_preview_options: payload.link_preview_options }),
      ...(markup && "inline_keyboard" in markup && { reply_markup: markup }),
      ...topicOf(world, state, payload),
    };
    const message = payload.ephemeral_message_parameters
      ? whisper(state, draft, payload, payload.ephemeral_message_parameters)
      : post(world, state, { ...draft, ...replyOf(state, payload) });
    if (message.message_id > 0) {
      sent.note(
        state,
        message,
        payload.reply_markup !== undefined && !("inline_keyboard" in payload.reply_markup),
      );
      if (markup) showKeyboard(state, markup);
    }
    state.action = undefined;
    world.events.emit("change");
    return { ...message, text };
  }

  function replyOf(state: ChatState, { reply_parameters: parameters }: Sending): Reply {
    return parameters ? replyTo(state, parameters, knows) : {};
  }

  function whisper(
    state: ChatState,
    draft: Draft,
    { reply_parameters: parameters, reply_markup: markup }: Sending,
    {
      receiver_user_id: receiverId,
      callback_query_id: tapId,
    }: NonNullable<Sending["ephemeral_message_parameters"]>,
  ): Message {
    if (state.chat.type !== "group" && state.chat.type !== "supergroup")
      throw badRequest("ephemeral messages can't be sent to the chat");
    if (markup && !("inline_keyboard" in markup)) throw REFUSALS.inlineKeyboardExpected();
    const receiver = state.members.get(receiverId);
    if (!receiver || !isInside(receiver)) throw notAsThingsAre("USER_NOT_PARTICIPANT");
    const reply = parameters ? ephemeralReplyTo(world, state, parameters, receiverId) : {};
    if (tapId !== undefined) taps.checkOpenTo(tapId, receiverId, state.chat.id);
    // «If the bot is a chat administrator, it can send an ephemeral message to any non-bot member of the chat at any time»:
    // others need something the person has just done. Telegram's words for that are not known.
    const isAsked = tapId !== undefined || parameters?.ephemeral_message_id !== undefined;
    if (!isAsked && !isAdmin(state.members.get(world.self.id)))
      throw notAsThingsAre(
        "ephemeral messages of a bot that is not an administrator need a callback_query_id or a reply to an ephemeral message",
      );
    return postEphemeral(world, state, { ...draft, ...reply, receiver_user: receiver.user });
  }

  return {
    sendMessage: send,
    sendChatAction: ({ chat_id, action, message_thread_id }) => {
      const state = openChat(world, chat_id, "write");
      if (state.chat.type === "channel") throw badRequest("chat action can't be sent to channel chats");
      checkThread(state, message_thread_id);
      state.action = { action, until: world.now() + ACTION_MILLISECONDS };
      world.events.emit("change");
      return true;
    },
  };
}

function checkMarkup(world: World, markup: AnyMarkup, isChannel: boolean): AnyMarkup | undefined {
  if ("inline_keyboard" in markup) return checkInlineKeyboard(world, markup, { isChannel });
  if (isChannel) throw REFUSALS.inlineKeyboardExpected();
  return "keyboard" in markup ? checkReplyKeyboard(markup) : markup;
}

function showKeyboard(state: ChatState, markup: AnyMarkup): void {
  if ("keyboard" in markup) state.keyboard = markup;
  else if ("remove_keyboard" in markup) state.keyboard = undefined;
}

function topicOf(
  world: World,
  state: ChatState,
  { message_thread_id: thread, direct_messages_topic_id: directTopic }: Sending,
): Pick<Draft, "message_thread_id" | "is_topic_message" | "direct_messages_topic"> {
  const isDirect = state.chat.is_direct_messages === true;
  if (isDirect || directTopic !== undefined) {
    if (!isDirect) throw wouldBeLost("direct_messages_topic_id in a chat that is not one of direct messages");
    const user = directTopic === undefined ? undefined : world.users.get(directTopic);
    if (!user) throw REFUSALS.wrongDirectTopic();
    return { direct_messages_topic: { topic_id: user.id, user } };
  }
  checkThread(state, thread);
  return thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true };
}

// Outside of forums Telegram drops the thread of groups without a word; the general topic has no number there.
function checkThread({ chat }: ChatState, thread: number | undefined): void {
  if (thread === undefined) return;
  if (chat.is_forum !== true || thread <= 1) throw REFUSALS.threadNotFound();
}
