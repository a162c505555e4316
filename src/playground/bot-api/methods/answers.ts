import { post } from "../../world/posting.ts";
import type { OpenQuery } from "../../world/queries.ts";
import type { World } from "../../world/world.ts";
import { checkInlineAnswer, checkResult } from "../checks/inline-results.ts";
import type { Methods } from "../method-types.ts";
import { REFUSALS } from "../refusal.ts";

/** For how long a tap allows an ephemeral message, whether it was answered or not. */
const TAP_MILLISECONDS = 15_000;

/** Taps that were answered a moment ago: they still allow an ephemeral message. */
export interface AnsweredTaps {
  readonly note: (id: string, tap: OpenQuery) => void;
  /** @throws {Refusal} where that person did not tap there, or too long ago. */
  readonly checkOpenTo: (id: string, userId: number, chatId: number) => void;
}

/** None answered yet. Taps are forgotten when they no longer count. */
export function createAnsweredTaps(world: World): AnsweredTaps {
  // Oldest first, as they came.
  const answered = new Map<string, OpenQuery>();
  const isOver = ({ since }: OpenQuery) => world.now() - since > TAP_MILLISECONDS;
  return {
    note: (id, tap) => {
      for (const [oldId, old] of answered) {
        if (!isOver(old)) break;
        answered.delete(oldId);
      }
      answered.set(id, tap);
    },
    checkOpenTo: (id, userId, chatId) => {
      const tap = world.queries.get("callback", id) ?? answered.get(id);
      if (!tap || isOver(tap) || tap.userId !== userId || tap.chatId !== chatId) throw REFUSALS.queryTooOld();
    },
  };
}

/** Answering what somebody waits for: a tap, an inline query, a call as a guest. Each is answered once. */
export function answeringMethods(
  world: World,
  taps: AnsweredTaps,
): Methods<"answerCallbackQuery" | "answerInlineQuery" | "answerGuestQuery"> {
  return {
    answerCallbackQuery: (payload) => {
      const { callback_query_id: id } = payload;
      const tap = world.queries.get("callback", id);
      if (!tap) throw REFUSALS.queryTooOld();
      taps.note(id, tap);
      world.queries.answer("callback", id, payload);
      return true;
    },
    answerInlineQuery: (payload) => {
      const results = checkInlineAnswer(world, payload);
      if (!world.queries.answer("inline", payload.inline_query_id, { ...payload, results }))
        throw REFUSALS.queryTooOld();
      return true;
    },
    answerGuestQuery: ({ guest_query_id: id, result }) => {
      const checked = checkResult(world, result);
      const query = world.queries.get("guest", id);
      if (!query) throw REFUSALS.queryTooOld();
      const inlineId = postAsGuest(world, query, checked);
      world.queries.answer("guest", id, { guest_query_id: id, result: checked });
      return { inline_message_id: inlineId };
    },
  };
}

/** The one message a guest may send. The bot knows it by its inline id only: it is not in that chat. */
function postAsGuest(
  world: World,
  { userId, chatId }: OpenQuery,
  { input_message_content: content, reply_markup }: ArticleOfText,
): string {
  const state = chatId === undefined ? undefined : world.chats.get(chatId);
  const caller = world.users.get(userId);
  if (!state || !caller) throw REFUSALS.queryTooOld();
  const message = post(world, state, {
    from: world.self,
    guest_bot_caller_user: caller,
    text: content.message_text,
    ...(content.entities && { entities: content.entities }),
    ...(content.link_preview_options && { link_preview_options: content.link_preview_options }),
    ...(reply_markup && { reply_markup }),
  });
  const inlineId = Buffer.from(`guest ${world.newId()}`).toString("base64url");
  world.inlineMessages.set(inlineId, { chatId: state.chat.id, messageId: message.message_id });
  return inlineId;
}

type ArticleOfText = ReturnType<typeof checkResult>;
