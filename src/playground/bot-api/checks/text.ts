import type { MessageEntity } from "grammy/types";
import { textEntities } from "../../world/text-entities.ts";
import { badRequest, REFUSALS } from "../refusal.ts";
import { characters, cleanText, type FormattedText, isBlank, trimText } from "./clean-text.ts";
import { checkPlaces, checkTargets, mergeFound, refuseLostEntities } from "./entities.ts";

/** Characters in a message, after cleaning and trimming: `message_text_length_max`. */
const LONGEST_MESSAGE = 4096;
/** Bytes of a text as it was sent: `get_formatted_text` in telegram-bot-api. */
const MOST_BYTES = 1 << 15;

/** What depends on where a text stands. */
export interface TextPlace {
  /** Inline results are measured by Telegram's servers, which say it in other words. */
  readonly isInline?: boolean;
  readonly knows: (userId: number) => boolean;
}

/**
 * The text of a message as Telegram keeps it: cleaned, trimmed, with its own entities beside the bot's.
 *
 * @throws {Refusal} for a text that is empty or too long, and for entities that are broken or would be lost.
 */
export function messageText(
  text: string | undefined,
  entities: readonly MessageEntity[] | undefined,
  { isInline = false, knows }: TextPlace,
): FormattedText {
  if (text === undefined || text === "") throw REFUSALS.textEmpty();
  const kept = keptText({ text, entities: entities ?? [] }, knows);
  if (isBlank(kept.text)) throw REFUSALS.textBlank();
  if (characters(kept.text) > LONGEST_MESSAGE)
    throw isInline ? badRequest("MESSAGE_TOO_LONG") : REFUSALS.messageTooLong();
  return { text: kept.text, entities: mergeFound(kept.entities, textEntities(kept.text)) };
}

/** Cleaned and trimmed, with the entities checked; it may be blank. @throws {Refusal} as {@link messageText} does. */
export function keptText(sent: FormattedText, knows: TextPlace["knows"]): FormattedText {
  if (Buffer.byteLength(sent.text) > MOST_BYTES) throw REFUSALS.textTooLong();
  if (!sent.text.isWellFormed()) throw REFUSALS.notUtf8();
  checkPlaces(sent);
  const entities = checkTargets(sent.entities, knows);
  const clean = cleanText({ text: sent.text, entities });
  const end = clean.text.replace(/[ \n]+$/u, "").length;
  // A blank text is refused as such.
  if (end > 0) refuseLostEntities(clean, end);
  return trimText(clean);
}
