import type { ApiError, ResponseParameters } from "grammy/types";

/** What a refusal may tell beyond its words. */
export interface RefusalDetails {
  readonly parameters?: ResponseParameters | undefined;
  /** True where the call itself is wrong, however things stand. */
  readonly isMistake?: boolean;
}

/** What a call gets instead of a result: thrown by whatever finds a reason, sent as it is. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;
  /**
   * True for a mistake of whoever calls: they could have known. False where it depends on how things stand, such as a
   * message that somebody has deleted, or a bot that is blocked.
   */
  readonly isMistake: boolean;

  constructor(code: number, description: string, { parameters, isMistake = false }: RefusalDetails = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
    this.isMistake = isMistake;
  }

  /** As the Bot API writes it. */
  toResponse(): ApiError {
    return {
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.parameters && { parameters: this.parameters }),
    };
  }
}

// Sources of the words: telegram-bot-api (`Client.cpp`, `WebhookActor.cpp`) and tdlib (`MessagesManager.cpp`,
// `MessageEntity.cpp`, `ReplyMarkup.cpp`, `BotCommand.cpp`, `DialogManager.cpp`); names in capitals come from Telegram's
// servers and are known from reports of what bots were told.

/** Telegram's own words for a request that nobody could do: a mistake. */
export function badRequest(reason: string): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, { isMistake: true });
}

/** Telegram's own words for a request that is right, and does not fit how things stand. */
export function notAsThingsAre(reason: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, { parameters });
}

/** Telegram's own words where the bot is not wanted. */
export function forbidden(reason: string): Refusal {
  return new Refusal(403, `Forbidden: ${reason}`);
}

/** Where Telegram would do something else than it was asked to, and not say so: our words, for a mistake of the bot's. */
export function wouldBeLost(reason: string): Refusal {
  return badRequest(`the playground refuses what Telegram would not do as asked: ${reason}`);
}

/** What Telegram can do and the playground cannot. */
export function notPlayed(what: string): Refusal {
  return badRequest(`the playground does not play ${what}`);
}

/** Flood control. @param seconds whole ones, at least 1. */
export function tooManyRequests(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, {
    parameters: { retry_after: seconds },
  });
}

/** The group is a supergroup by now. */
export function migrated(chatId: number): Refusal {
  return notAsThingsAre("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chatId });
}

/** Refusals without anything to fill in. */
export const REFUSALS = {
  unauthorized: () => new Refusal(401, "Unauthorized"),
  unknownMethod: () => new Refusal(404, "Not Found: method not found", { isMistake: true }),
  notFound: () => new Refusal(404, "Not Found"),
  tooLarge: () => new Refusal(413, "Request Entity Too Large"),
  restart: () => new Refusal(500, "Internal Server Error: restart"),
  noJson: () => badRequest("can't parse JSON object"),
  otherPolling: () =>
    new Refusal(
      409,
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    ),
  endedByWebhook: () => new Refusal(409, "Conflict: terminated by setWebhook request"),
  webhookActive: () =>
    new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
  chatNotFound: () => notAsThingsAre("chat not found"),
  noConversation: () => forbidden("bot can't initiate conversation with a user"),
  blocked: () => forbidden("bot was blocked by the user"),
  notModified: () =>
    notAsThingsAre(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    ),
  editNotFound: () => notAsThingsAre("message to edit not found"),
  deleteNotFound: () => notAsThingsAre("message to delete not found"),
  replyNotFound: () => notAsThingsAre("message to be replied not found"),
  noMessageId: () => badRequest("message identifier is not specified"),
  cannotEdit: () => notAsThingsAre("message can't be edited"),
  nothingToEdit: () => notAsThingsAre("there is no text in the message to edit"),
  cannotDelete: () => notAsThingsAre("message can't be deleted"),
  cannotDeleteForAll: () => notAsThingsAre("message can't be deleted for everyone"),
  inlineMessageUnknown: () => notAsThingsAre("MESSAGE_ID_INVALID"),
  queryTooOld: () => notAsThingsAre("query is too old and response timeout expired or query ID is invalid"),
  textEmpty: () => badRequest("message text is empty"),
  textBlank: () => badRequest("text must be non-empty"),
  textTooLong: () => badRequest("text is too long"),
  messageTooLong: () => badRequest("message is too long"),
  notUtf8: () => badRequest("strings must be encoded in UTF-8"),
  quoteUnknown: () => notAsThingsAre("QUOTE_TEXT_INVALID"),
  threadNotFound: () => notAsThingsAre("message thread not found"),
  wrongDirectTopic: () => notAsThingsAre("wrong direct messages topic identifier specified"),
  noRightToWrite: () => notAsThingsAre("not enough rights to send text messages to the chat"),
  noRightToPost: () => notAsThingsAre("need administrator rights in the channel chat"),
  inlineKeyboardExpected: () => badRequest("inline keyboard expected"),
  memberNotFound: () => notAsThingsAre("member not found"),
  noAdministrators: () => badRequest("there are no administrators in the private chat"),
  cannotLeave: () => badRequest("can't leave private chats"),
} satisfies Record<string, () => Refusal>;
