import type { ApiMethods } from "grammy/types";

/** The methods of the Bot API that the playground plays. */
export const SUPPORTED_METHODS = [
  "getMe",
  "getUpdates",
  "setWebhook",
  "deleteWebhook",
  "getWebhookInfo",
  "sendMessage",
  "sendChatAction",
  "editMessageText",
  "editMessageReplyMarkup",
  "deleteMessage",
  "deleteMessages",
  "editEphemeralMessageText",
  "editEphemeralMessageReplyMarkup",
  "deleteEphemeralMessage",
  "answerCallbackQuery",
  "answerInlineQuery",
  "answerGuestQuery",
  "setMyCommands",
  "getMyCommands",
  "deleteMyCommands",
  "setMyDescription",
  "getMyDescription",
  "setMyShortDescription",
  "getMyShortDescription",
  "setMyName",
  "getMyName",
  "getChat",
  "getChatMember",
  "getChatAdministrators",
  "getChatMemberCount",
  "leaveChat",
] as const satisfies readonly (keyof ApiMethods)[];
export type SupportedMethod = (typeof SUPPORTED_METHODS)[number];

/** What a method is given, as grammY types it. */
export type Payload<M extends SupportedMethod> = Parameters<ApiMethods[M]>[0];

/** What a method does with what it is given. It throws a `Refusal` where Telegram refuses. */
export type Method<M extends SupportedMethod> = (
  payload: Payload<M>,
  /** Aborted when nobody waits for the result any more. */
  gone: AbortSignal,
) => ReturnType<ApiMethods[M]> | Promise<ReturnType<ApiMethods[M]>>;

/** Some of the methods: each group of them is in a file of its own. */
export type Methods<M extends SupportedMethod = SupportedMethod> = { readonly [K in M]: Method<K> };
