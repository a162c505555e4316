import type { InlineQueryResult } from "grammy/types";
import * as v from "valibot";
import { entities, inlineKeyboard, int, linkPreviewOptions, refuse } from "./message-schemas.ts";
import { RESULTS_NOT_PLAYED } from "./not-played.ts";

const optionalText = v.exactOptional(v.string());

const article = v.strictObject({
  type: v.literal("article"),
  id: v.string(),
  title: v.string(),
  input_message_content: v.strictObject({
    message_text: v.string(),
    entities: v.exactOptional(entities),
    link_preview_options: v.exactOptional(linkPreviewOptions),
  }),
  reply_markup: v.exactOptional(inlineKeyboard),
  url: optionalText,
  description: optionalText,
  thumbnail_url: optionalText,
  thumbnail_width: v.exactOptional(int),
  thumbnail_height: v.exactOptional(int),
});

/** A result of an inline query: an article with a text to send, the only kind the playground plays. */
export const inlineResult: v.GenericSchema<unknown, InlineQueryResult> = v.lazy((input) => {
  if (typeof input !== "object" || input === null)
    return refuse<InlineQueryResult>("inline query result must be an object");
  const type = "type" in input ? input.type : "article";
  if (type === "article" || typeof type !== "string") return article;
  return RESULTS_NOT_PLAYED.has(type)
    ? refuse<InlineQueryResult>(`the playground does not play inline results of the type ${type}`)
    : refuse<InlineQueryResult>(
        `can't parse inline query result: type "${type}" is unsupported for the inline query result`,
      );
});

export const resultsButton = v.strictObject({ text: v.string(), start_parameter: optionalText });
