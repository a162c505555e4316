import type {
  InlineQueryResult,
  InlineQueryResultArticle,
  InlineQueryResultsButton,
  InputTextMessageContent,
} from "grammy/types";
import type { World } from "../../world/world.ts";
import type { Payload } from "../method-types.ts";
import { badRequest, notPlayed } from "../refusal.ts";
import { checkInlineKeyboard, START_PARAMETER } from "./keyboard.ts";
import { messageText } from "./text.ts";

const MOST_RESULTS = 50;
/** Bytes: «Unique identifier for this result, 1-64 Bytes». */
const LONGEST_ID = 64;
/** Bytes: «Offset length can't exceed 64 bytes». */
const LONGEST_OFFSET = 64;

/** An article with a text to send: the one kind of result that is played here. */
export type ArticleOfText = InlineQueryResultArticle & {
  readonly input_message_content: InputTextMessageContent;
};

/**
 * The answer to an inline query: its results, their texts as Telegram would send them.
 *
 * @throws {Refusal} for too many results, for two with one id, for one that could not be sent, and for a button that leads
 * nowhere.
 */
export function checkInlineAnswer(
  world: World,
  { results, next_offset: nextOffset = "", button }: Payload<"answerInlineQuery">,
): ArticleOfText[] {
  const checked = checkResults(world, results);
  if (Buffer.byteLength(nextOffset) > LONGEST_OFFSET) throw badRequest("NEXT_OFFSET_INVALID");
  if (button) checkResultsButton(button);
  return checked;
}

function checkResults(world: World, results: readonly InlineQueryResult[]): ArticleOfText[] {
  if (results.length > MOST_RESULTS) throw badRequest("too many inline query results specified");
  const checked = results.map((result) => checkResult(world, result));
  if (new Set(checked.map(({ id }) => id)).size < checked.length) throw badRequest("RESULT_ID_DUPLICATE");
  return checked;
}

/** One result. @throws {Refusal} as {@link checkInlineAnswer} does. */
export function checkResult(world: World, result: InlineQueryResult): ArticleOfText {
  if (result.type !== "article") throw notPlayed(`inline results of the type ${result.type}`);
  const { input_message_content: content, reply_markup: markup, ...preview } = result;
  if (!("message_text" in content)) throw notPlayed("inline results without a text");
  const { text, entities } = messageText(content.message_text, content.entities, {
    isInline: true,
    knows: (userId) => world.users.has(userId),
  });
  const keyboard = checkInlineKeyboard(world, markup);
  const bytes = Buffer.byteLength(result.id);
  if (bytes === 0 || bytes > LONGEST_ID) throw badRequest("RESULT_ID_INVALID");
  if (result.title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  return {
    ...preview,
    input_message_content: {
      message_text: text,
      ...(entities.length > 0 && { entities: [...entities] }),
      ...(content.link_preview_options && { link_preview_options: content.link_preview_options }),
    },
    ...(keyboard && { reply_markup: keyboard }),
  };
}

// The button above the results says something, and leads somewhere.
function checkResultsButton({ text, start_parameter: parameter }: InlineQueryResultsButton): void {
  if (parameter === undefined)
    throw badRequest(
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    );
  if (text.trim() === "") throw badRequest("SWITCH_PM_TEXT_EMPTY");
  if (!START_PARAMETER.test(parameter)) throw badRequest("START_PARAM_INVALID");
}
