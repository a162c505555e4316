import type { Message, MessageEntity, ReplyParameters, TextQuote } from "grammy/types";
import { withoutReply } from "../../world/posting.ts";
import { KEPT_IN_QUOTES, LONGEST_QUOTE } from "../../world/quotes.ts";
import { type ChatState, unixTime, type World } from "../../world/world.ts";
import { badRequest, notPlayed, REFUSALS, wouldBeLost } from "../refusal.ts";
import { characters, endOf, type FormattedText } from "./clean-text.ts";
import { keptText, type TextPlace } from "./text.ts";

/** What a message replies to, as it carries it. */
export interface Reply {
  readonly reply_to_message?: NonNullable<Message["reply_to_message"]>;
  readonly quote?: TextQuote;
}

/** «An ephemeral message may only be replied to within 15 seconds of being sent.» */
const EPHEMERAL_SECONDS = 15;

/**
 * What a message that everyone sees replies to.
 *
 * @throws {Refusal} where it is not there, or does not say what is quoted.
 */
export function replyTo(state: ChatState, parameters: ReplyParameters, knows: TextPlace["knows"]): Reply {
  if (parameters.ephemeral_message_id !== undefined)
    throw wouldBeLost("a reply to an ephemeral message must itself be an ephemeral message");
  const original = repliedMessage(state, parameters);
  if (!original) {
    if (parameters.allow_sending_without_reply === true && Number(parameters.message_id) > 0) return {};
    throw REFUSALS.replyNotFound();
  }
  const quote = quoteOf(original, parameters, knows);
  return { reply_to_message: withoutReply(original), ...(quote && { quote }) };
}

/** What an ephemeral message replies to: a message of the group, or one that the receiver has just sent to the bot alone. */
export function ephemeralReplyTo(
  world: World,
  state: ChatState,
  parameters: ReplyParameters,
  receiverId: number,
): Reply {
  const { ephemeral_message_id: id } = parameters;
  // A quote is «ignored for ephemeral messages», and they cannot be sent without what they reply to: the docs.
  if (id === undefined) {
    const original = repliedMessage(state, parameters);
    if (!original) throw REFUSALS.replyNotFound();
    return { reply_to_message: withoutReply(original) };
  }
  const original = state.ephemeral.get(id);
  const isInTime = original !== undefined && unixTime(world) - original.date <= EPHEMERAL_SECONDS;
  if (!isInTime || original.from?.id !== receiverId) throw REFUSALS.replyNotFound();
  return {};
}

function repliedMessage(
  state: ChatState,
  { message_id: id, chat_id: chatId }: ReplyParameters,
): Message | undefined {
  if (chatId !== undefined && Number(chatId) !== state.chat.id)
    throw notPlayed("replies to messages of other chats");
  if (id === undefined) throw badRequest('can\'t find field "message_id"');
  return state.messages.get(id);
}

/** What is quoted, as Telegram compares it; undefined for nothing. @throws {Refusal} where no message could say that. */
export function checkQuote(
  { quote, quote_entities: entities = [] }: ReplyParameters,
  knows: TextPlace["knows"],
): FormattedText | undefined {
  if (quote === undefined || quote === "") {
    if (entities.length > 0) throw wouldBeLost("entities of a quote without a quote");
    return undefined;
  }
  const kept = keptText({ text: quote, entities }, knows);
  if (characters(kept.text) > LONGEST_QUOTE) throw badRequest("QUOTE_TEXT_INVALID");
  return kept.text === "" ? undefined : kept;
}

function quoteOf(
  original: Message,
  parameters: ReplyParameters,
  knows: TextPlace["knows"],
): TextQuote | undefined {
  const kept = checkQuote(parameters, knows);
  if (!kept) return undefined;
  const found = findQuote(original, kept.text, kept.entities, Math.max(parameters.quote_position ?? 0, 0));
  if (found === undefined) throw REFUSALS.quoteUnknown();
  const shown = kept.entities.filter(({ type }) => KEPT_IN_QUOTES.has(type));
  return {
    text: kept.text,
    ...(shown.length > 0 && { entities: shown }),
    position: found,
    is_manual: true,
  };
}

/** Where a message says that, marked in the same way: of several places the one nearest to `position`. */
function findQuote(
  { text = "", entities = [] }: Message,
  quote: string,
  quoteEntities: readonly MessageEntity[],
  position: number,
): number | undefined {
  const wanted = marksIn(quoteEntities, 0, quote.length);
  let best: number | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const isNearer = best === undefined || Math.abs(at - position) < Math.abs(best - position);
    if (isNearer && marksIn(entities, at, at + quote.length) === wanted) best = at;
  }
  return best;
}

// As a text that is the same for the same marks, however they are cut into entities.
function marksIn(entities: readonly MessageEntity[], start: number, end: number): string {
  const marks = [...KEPT_IN_QUOTES].map((kind) => {
    const spans: [number, number][] = [];
    for (const entity of entities.filter(({ type }) => type === kind).sort((a, b) => a.offset - b.offset)) {
      const [from, to] = [Math.max(entity.offset, start) - start, Math.min(endOf(entity), end) - start];
      if (from >= to) continue;
      const last = spans.at(-1);
      if (last && last[1] >= from) last[1] = Math.max(last[1], to);
      else spans.push([from, to]);
    }
    return spans;
  });
  return JSON.stringify(marks);
}
