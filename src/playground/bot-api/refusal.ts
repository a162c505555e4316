import type { ApiError, ResponseParameters } from "grammy/types";

/** What a call gets instead of a result: thrown by whatever finds a reason, sent as it is. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
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

/** Telegram's own words for a request that cannot be done. */
export function badRequest(reason: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, parameters);
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
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

/** The group is a supergroup by now. */
export function migrated(chatId: number): Refusal {
  return badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chatId });
}

/** Refusals without anything to fill in. */
export const REFUSALS = {
  unauthorized: () => new Refusal(401, "Unauthorized"),
  unknownMethod: () => new Refusal(404, "Not Found: method not found"),
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
  chatNotFound: () => badRequest("chat not found"),
  noConversation: () => forbidden("bot can't initiate conversation with a user"),
  blocked: () => forbidden("bot was blocked by the user"),
  notModified: () =>
    badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    ),
  editNotFound: () => badRequest("message to edit not found"),
  deleteNotFound: () => badRequest("message to delete not found"),
  replyNotFound: () => badRequest("message to be replied not found"),
  noMessageId: () => badRequest("message identifier is not specified"),
  cannotEdit: () => badRequest("message can't be edited"),
  nothingToEdit: () => badRequest("there is no text in the message to edit"),
  cannotDelete: () => badRequest("message can't be deleted"),
  cannotDeleteForAll: () => badRequest("message can't be deleted for everyone"),
  inlineMessageUnknown: () => badRequest("MESSAGE_ID_INVALID"),
  queryTooOld: () => badRequest("query is too old and response timeout expired or query ID is invalid"),
  textEmpty: () => badRequest("message text is empty"),
  textBlank: () => badRequest("text must be non-empty"),
  textTooLong: () => badRequest("text is too long"),
  messageTooLong: () => badRequest("message is too long"),
  notUtf8: () => badRequest("strings must be encoded in UTF-8"),
  quoteUnknown: () => badRequest("QUOTE_TEXT_INVALID"),
  threadNotFound: () => badRequest("message thread not found"),
  wrongDirectTopic: () => badRequest("wrong direct messages topic identifier specified"),
  noRightToWrite: () => badRequest("not enough rights to send text messages to the chat"),
  noRightToPost: () => badRequest("need administrator rights in the channel chat"),
  inlineKeyboardExpected: () => badRequest("inline keyboard expected"),
  memberNotFound: () => badRequest("member not found"),
  noAdministrators: () => badRequest("there are no administrators in the private chat"),
  cannotLeave: () => badRequest("can't leave private chats"),
} satisfies Record<string, () => Refusal>;
