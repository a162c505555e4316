import type { InlineKeyboardButton, InlineQueryResult, MessageEntity } from "grammy/types";
import type { Call } from "./stage.ts";

/**
 * What Telegram would refuse of an outgoing call: one line for each thing wrong. The limits are those of the Bot API's
 * documentation; texts are measured in UTF-16 code units, as entities are.
 */
export function problemsOf(call: Call): string[] {
  const problems: string[] = [];
  const report: Report = (what) => problems.push(`${call.method}: ${what}`);
  switch (call.method) {
    case "sendMessage":
    case "editMessageText":
    case "editEphemeralMessageText":
      checkText(call.payload.text ?? "", call.payload.entities, LONGEST_MESSAGE, report);
      checkMarkup(call.payload.reply_markup, report);
      if (call.method === "sendMessage") checkReply(call.payload.reply_parameters, report);
      break;
    case "editMessageReplyMarkup":
    case "editEphemeralMessageReplyMarkup":
      checkMarkup(call.payload.reply_markup, report);
      break;
    case "answerCallbackQuery":
      if ((call.payload.text ?? "").length > 200) report("a popup of more than 200 characters");
      checkCharacters(call.payload.text ?? "", report);
      break;
    case "answerInlineQuery":
      checkInlineResults(call.payload.results, report);
      if ((call.payload.next_offset ?? "").length > 64) report("a next_offset of more than 64 bytes");
      if (call.payload.button) {
        checkLength("button text", call.payload.button.text, 1, 64, report);
        const start = call.payload.button.start_parameter ?? "-";
        if (!/^[\w-]{1,64}$/u.test(start)) report(`start parameter «${start}»`);
      }
      break;
    case "answerGuestQuery":
      checkInlineResults([call.payload.result], report);
      break;
    case "setMyCommands":
      if (call.payload.commands.length > 100) report("more than 100 commands");
      for (const { command, description } of call.payload.commands) {
        if (!/^[a-z0-9_]{1,32}$/u.test(command)) report(`command «${command}»`);
        checkLength(`description of ${command}`, description, 1, 256, report);
      }
      break;
    case "setMyDescription":
      checkLength("description", call.payload.description ?? "", 0, 512, report);
      break;
    case "setMyShortDescription":
      checkLength("short description", call.payload.short_description ?? "", 0, 120, report);
      break;
    default:
      break;
  }
  return problems;
}

type Report = (what: string) => void;

const LONGEST_MESSAGE = 4096;

function checkLength(name: string, text: string, min: number, max: number, report: Report): void {
  if (text.length < min || text.length > max) report(`${name}: ${text.length} characters, not ${min}-${max}`);
  checkCharacters(text, report);
}

function checkCharacters(text: string, report: Report): void {
  if (!text.isWellFormed()) report("half a character in a text");
}

function checkText(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  most: number,
  report: Report,
): void {
  if (text.trim() === "") report("an empty text");
  checkLength("text", text, 1, most, report);
  if ((entities?.length ?? 0) > 100) report("more than 100 entities");
  for (const entity of entities ?? []) checkEntity(text, entity, report);
  checkNesting(entities ?? [], report);
}

function checkEntity(text: string, entity: MessageEntity, report: Report): void {
  const { type, offset, length } = entity;
  const end = offset + length;
  if (
    !Number.isInteger(offset) ||
    !Number.isInteger(length) ||
    length < 1 ||
    offset < 0 ||
    end > text.length
  ) {
    report(`${type} at ${offset}, ${length} long, in a text of ${text.length}`);
    return;
  }
  if (!text.slice(offset, end).isWellFormed()) report(`${type} splits a character`);
  if (/^\s|\s$/u.test(text.slice(offset, end))) report(`${type} begins or ends with a space`);
  if (entity.type === "text_link" && !/^(?:https?|tg):\/\//u.test(entity.url)) report(`link «${entity.url}»`);
}

const isQuote = ({ type }: MessageEntity) => type === "blockquote" || type === "expandable_blockquote";

function checkNesting(entities: readonly MessageEntity[], report: Report): void {
  entities.forEach((a, i) => {
    for (const b of entities.slice(i + 1)) {
      const [first, second] = a.offset <= b.offset ? [a, b] : [b, a];
      const firstEnd = first.offset + first.length;
      const overlaps = second.offset < firstEnd;
      if (overlaps && second.offset > first.offset && second.offset + second.length > firstEnd)
        report(`${first.type} and ${second.type} cross`);
      if (overlaps && isQuote(a) && isQuote(b)) report("a quote within a quote");
    }
  });
}

function checkMarkup(markup: object | undefined, report: Report): void {
  if (!markup) return;
  if ("inline_keyboard" in markup && Array.isArray(markup.inline_keyboard)) {
    const rows: readonly (readonly InlineKeyboardButton[])[] = markup.inline_keyboard;
    if (rows.flat().length > 100) report("more than 100 buttons");
    for (const row of rows) {
      if (row.length === 0 || row.length > 8) report(`a row of ${row.length} buttons`);
      for (const button of row) checkButton(button, report);
    }
  }
  if ("keyboard" in markup && Array.isArray(markup.keyboard)) {
    if (markup.keyboard.flat().length === 0) report("an empty keyboard");
  }
}

function checkButton(button: InlineKeyboardButton, report: Report): void {
  checkLength("button text", button.text, 1, 64, report);
  if ("callback_data" in button) {
    const bytes = new TextEncoder().encode(button.callback_data).length;
    if (bytes < 1 || bytes > 64) report(`callback data of ${bytes} bytes`);
  }
  if ("url" in button) {
    if (!/^(?:https?|tg):\/\//u.test(button.url)) report(`address «${button.url}»`);
    const start = /[?&]start(?:group)?=([^&]*)/u.exec(button.url)?.[1];
    if (start !== undefined && !/^[\w-]{1,64}$/u.test(start)) report(`start parameter «${start}»`);
  }
}

function checkReply(
  parameters:
    | { readonly message_id?: number; readonly ephemeral_message_id?: number; readonly quote?: string }
    | undefined,
  report: Report,
): void {
  if (!parameters) return;
  const { message_id: message, ephemeral_message_id: ephemeral, quote } = parameters;
  if (message === undefined && ephemeral === undefined) report("a reply to nothing");
  if (quote !== undefined) checkLength("quote", quote, 1, 1024, report);
}

function checkInlineResults(results: readonly InlineQueryResult[], report: Report): void {
  if (results.length > 50) report("more than 50 results");
  if (new Set(results.map(({ id }) => id)).size < results.length) report("two results with one id");
  for (const result of results) {
    const bytes = new TextEncoder().encode(result.id).length;
    if (bytes < 1 || bytes > 64) report(`a result id of ${bytes} bytes`);
    if (result.type !== "article") continue;
    checkLength("title", result.title, 1, 256, report);
    const content = result.input_message_content;
    if ("message_text" in content) checkText(content.message_text, content.entities, LONGEST_MESSAGE, report);
    checkMarkup(result.reply_markup, report);
  }
}
