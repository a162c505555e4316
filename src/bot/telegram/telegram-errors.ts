import { GrammyError } from "grammy";

/**
 * What Telegram's refusals mean to us. The Bot API has one code (400) for most of them and tells them apart by their
 * description only.
 */

/** An edit that changes nothing: the message already is what it should be. */
export function isNotModified(error: unknown): boolean {
  return describes(error, 400, /message is not modified/iu);
}

/** The message to edit or delete is gone, or too old. */
export function isGone(error: unknown): boolean {
  return describes(
    error,
    400,
    /message (?:to (?:edit|delete) not found|can't be (?:edited|deleted)|identifier is not specified)|MESSAGE_ID_INVALID/iu,
  );
}

/** A callback or inline query that was answered before, or waited too long for it. */
export function isQueryTooOld(error: unknown): boolean {
  return describes(error, 400, /query is too old|query ID is invalid/iu);
}

/** The bot may not write here: blocked, kicked, or without the right to. */
export function isForbidden(error: unknown): boolean {
  return (
    (error instanceof GrammyError && error.error_code === 403) ||
    describes(
      error,
      400,
      /not enough rights|have no rights|chat not found|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED/iu,
    )
  );
}

/** A call that Telegram refuses as it stands, whatever the reason: another way of sending may do. */
export function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
}

/** The id a group has since it became a supergroup. */
export function migratedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

function describes(error: unknown, code: number, pattern: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === code && pattern.test(error.description);
}
