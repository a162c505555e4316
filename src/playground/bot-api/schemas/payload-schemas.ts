import type { BotCommandScope, LanguageCode, Update } from "grammy/types";
import * as v from "valibot";
import type { Payload, SupportedMethod } from "../method-types.ts";
import {
  anyMarkup,
  chatId,
  entities,
  ephemeralMessageParameters,
  inlineKeyboard,
  int,
  linkPreviewOptions,
  replyParameters,
} from "./message-schemas.ts";
import { inlineResult, resultsButton } from "./query-schemas.ts";
import { OWN_WORDS, refusalOf } from "./words-of-issue.ts";

const flag = v.exactOptional(v.boolean());
const number = v.exactOptional(int);
const text = v.exactOptional(v.string());

const updateKind = v.picklist(
  [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "stopped_message_generation",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "subscription",
  ] satisfies Exclude<keyof Update, "update_id">[],
  ({ input }) =>
    `${OWN_WORDS}the playground refuses what Telegram would not do as asked: there are no updates of the kind ${input}`,
);
const allowedUpdates = v.exactOptional(v.array(updateKind));

// «Invalid language code specified» is decided by the shape alone: two small letters, or none for all others.
const languageCode = v.exactOptional(
  v.custom<LanguageCode>((input) => typeof input === "string" && /^(?:[a-z]{2})?$/u.test(input)),
);

const SCOPES = {
  default: v.strictObject({ type: v.literal("default") }),
  all_private_chats: v.strictObject({ type: v.literal("all_private_chats") }),
  all_group_chats: v.strictObject({ type: v.literal("all_group_chats") }),
  all_chat_administrators: v.strictObject({ type: v.literal("all_chat_administrators") }),
  chat: v.strictObject({ type: v.literal("chat"), chat_id: chatId }),
  chat_administrators: v.strictObject({ type: v.literal("chat_administrators"), chat_id: chatId }),
  chat_member: v.strictObject({ type: v.literal("chat_member"), chat_id: chatId, user_id: int }),
};
const scope: v.GenericSchema<unknown, BotCommandScope> = v.variant("type", [
  SCOPES.default,
  SCOPES.all_private_chats,
  SCOPES.all_group_chats,
  SCOPES.all_chat_administrators,
  SCOPES.chat,
  SCOPES.chat_administrators,
  SCOPES.chat_member,
]);
const commandsPlace = { scope: v.exactOptional(scope), language_code: languageCode };
const inLanguage = v.strictObject({ language_code: languageCode });

const nothing = v.pipe(
  v.strictObject({}),
  v.transform(() => undefined),
);
const chat = v.strictObject({ chat_id: chatId });
const content = {
  text,
  entities: v.exactOptional(entities),
  link_preview_options: v.exactOptional(linkPreviewOptions),
};
const inlineMarkup = { reply_markup: v.exactOptional(inlineKeyboard) };
const messagePlace = { chat_id: v.exactOptional(chatId), message_id: number, inline_message_id: text };
const ephemeralPlace = { chat_id: chatId, receiver_user_id: int, ephemeral_message_id: int };

const SCHEMAS: { readonly [M in SupportedMethod]: v.GenericSchema<unknown, Payload<M>> } = {
  getMe: nothing,
  getUpdates: v.strictObject({
    offset: number,
    limit: number,
    timeout: number,
    allowed_updates: allowedUpdates,
  }),
  setWebhook: v.strictObject({
    url: v.string(),
    max_connections: number,
    allowed_updates: allowedUpdates,
    drop_pending_updates: flag,
    secret_token: text,
  }),
  deleteWebhook: v.strictObject({ drop_pending_updates: flag }),
  getWebhookInfo: nothing,
  sendMessage: v.strictObject({
    chat_id: chatId,
    ...content,
    text: v.string(),
    message_thread_id: number,
    direct_messages_topic_id: number,
    ephemeral_message_parameters: v.exactOptional(ephemeralMessageParameters),
    disable_notification: flag,
    reply_parameters: v.exactOptional(replyParameters),
    reply_markup: v.exactOptional(anyMarkup),
  }),
  sendChatAction: v.strictObject({
    chat_id: chatId,
    message_thread_id: number,
    action: v.picklist([
      "typing",
      "upload_photo",
      "record_video",
      "upload_video",
      "record_voice",
      "upload_voice",
      "upload_document",
      "choose_sticker",
      "find_location",
      "record_video_note",
      "upload_video_note",
    ]),
  }),
  editMessageText: v.strictObject({ ...messagePlace, ...content, ...inlineMarkup }),
  editMessageReplyMarkup: v.strictObject({ ...messagePlace, ...inlineMarkup }),
  deleteMessage: v.strictObject({ chat_id: chatId, message_id: int }),
  deleteMessages: v.strictObject({
    chat_id: chatId,
    message_ids: v.array(v.pipe(v.number(`${OWN_WORDS}message identifier must be a Number`), v.integer())),
  }),
  editEphemeralMessageText: v.strictObject({ ...ephemeralPlace, ...content, ...inlineMarkup }),
  editEphemeralMessageReplyMarkup: v.strictObject({ ...ephemeralPlace, ...inlineMarkup }),
  deleteEphemeralMessage: v.strictObject(ephemeralPlace),
  answerCallbackQuery: v.strictObject({
    callback_query_id: v.string(),
    text,
    show_alert: flag,
    url: text,
    cache_time: number,
  }),
  answerInlineQuery: v.strictObject({
    inline_query_id: v.string(),
    results: v.array(inlineResult),
    cache_time: number,
    is_personal: flag,
    next_offset: text,
    button: v.exactOptional(resultsButton),
  }),
  answerGuestQuery: v.strictObject({ guest_query_id: v.string(), result: inlineResult }),
  setMyCommands: v.strictObject({
    commands: v.array(v.strictObject({ command: v.string(), description: v.string(), is_ephemeral: flag })),
    ...commandsPlace,
  }),
  getMyCommands: v.strictObject(commandsPlace),
  deleteMyCommands: v.strictObject(commandsPlace),
  setMyDescription: v.strictObject({ description: text, language_code: languageCode }),
  getMyDescription: inLanguage,
  setMyShortDescription: v.strictObject({ short_description: text, language_code: languageCode }),
  getMyShortDescription: inLanguage,
  setMyName: v.strictObject({ name: text, language_code: languageCode }),
  getMyName: inLanguage,
  getChat: chat,
  getChatMember: v.strictObject({ chat_id: chatId, user_id: int }),
  getChatAdministrators: chat,
  getChatMemberCount: chat,
  leaveChat: chat,
};

/**
 * What came over the wire, as the method wants it.
 *
 * @throws {Refusal} in Telegram's words where it is shaped otherwise, or holds what nobody knows.
 */
export function parsePayload<M extends SupportedMethod>(method: M, payload: unknown): Payload<M> {
  const schema: v.GenericSchema<unknown, Payload<M>> = SCHEMAS[method];
  const parsed = v.safeParse(schema, payload, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw refusalOf(method, parsed.issues[0]);
}
