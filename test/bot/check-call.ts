import type { InlineKeyboardButton, InlineQueryResult, MessageEntity, ReplyParameters } from "grammy/types";
import type { Call, CallOf, Method } from "./stage.ts";

/**
 * What Telegram would refuse of an outgoing call, or show otherwise than it was meant: one line for each thing wrong. The
 * limits are those of the Bot API's documentation; texts are measured in UTF-16 code units, as entities are.
 */
export function problemsOf(call: Call): string[] {
  const problems: string[] = [];
  const report: Report = (what) => problems.push(`${call.method}: ${what}`);
  checkTarget(call.payload, report);
  switch (call.method) {
    case "sendMessage": {
      const { text, entities, reply_markup, reply_parameters, ephemeral_message_parameters } = call.payload;
      checkText(text ?? "", entities, report);
      if (reply_markup) checkMarkup(reply_markup, report);
      if (reply_parameters) checkReply(reply_parameters, ephemeral_message_parameters !== undefined, report);
      if (ephemeral_message_parameters) {
        checkId("receiver", ephemeral_message_parameters.receiver_user_id, report);
        if (Number(call.payload.chat_id) > 0) report("a whisper in a private chat");
      }
      break;
    }
    case "editMessageText":
    case "editEphemeralMessageText":
      checkText(call.payload.text ?? "", call.payload.entities, report);
      if (call.payload.reply_markup) checkInlineKeyboard(call.payload.reply_markup, report);
      break;
    case "editMessageReplyMarkup":
    case "editEphemeralMessageReplyMarkup":
      if (call.payload.reply_markup) checkInlineKeyboard(call.payload.reply_markup, report);
      break;
    case "answerCallbackQuery":
      if (call.payload.callback_query_id === "") report("no callback query");
      checkLength("popup", call.payload.text ?? "", 0, 200, report);
      break;
    case "answerInlineQuery":
      checkInlineResults(call.payload.results, report);
      if (bytesOf(call.payload.next_offset ?? "") > 64) report("a next_offset of more than 64 bytes");
      if ((call.payload.cache_time ?? 0) < 0) report("a negative cache_time");
      if (call.payload.button) {
        checkLength("button text", call.payload.button.text, 1, 64, report);
        if (!call.payload.button.web_app) checkStart(call.payload.button.start_parameter ?? "", report);
      }
      break;
    case "answerGuestQuery":
      checkInlineResults([call.payload.result], report);
      break;
    case "setMyCommands": {
      const { commands } = call.payload;
      if (commands.length > 100) report("more than 100 commands");
      if (new Set(commands.map(({ command }) => command)).size < commands.length) report("a command twice");
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/u.test(command)) report(`command «${command}»`);
        checkLength(`description of ${command}`, description, 1, 256, report);
      }
      break;
    }
    case "setMyDescription":
      checkLength("description", call.payload.description ?? "", 0, 512, report);
      break;
    case "setMyShortDescription":
      checkLength("short description", call.payload.short_description ?? "", 0, 120, report);
      break;
    case "setMyName":
      checkLength("name", call.payload.name ?? "", 0, 64, report);
      break;
    default:
      // A method with a text in it that nobody looks at would be a hole.
      if (!WITHOUT_TEXT.has(call.method)) report("nothing here knows how to check this method");
  }
  return problems;
}

const WITHOUT_TEXT: ReadonlySet<Method> = new Set<Method>([
  "deleteEphemeralMessage",
  "deleteMessage",
  "deleteMessages",
  "deleteMyCommands",
  "deleteWebhook",
  "getChat",
  "getChatAdministrators",
  "getChatMember",
  "getMe",
  "getMyCommands",
  "getMyDescription",
  "getMyName",
  "getMyShortDescription",
  "getUpdates",
  "leaveChat",
  "sendChatAction",
]);

type Report = (what: string) => void;

/** Telegram's limits for a message. */
const LONGEST_MESSAGE = 4096;
const MOST_ENTITIES = 100;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function checkId(name: string, id: unknown, report: Report): void {
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0) report(`${name} ${String(id)}`);
}

// Ids, wherever a call has them. Messages that only one person sees have the id 0, which leads nowhere.
function checkTarget(payload: object | undefined, report: Report): void {
  if (!payload) return;
  for (const [name, value] of Object.entries(payload)) {
    if (["message_id", "message_thread_id", "ephemeral_message_id", "user_id"].includes(name))
      checkId(name, value, report);
    if (name === "chat_id" && (value === 0 || value === "" || Number.isNaN(value)))
      report(`chat_id ${value}`);
    if (name === "parse_mode") report("markup in a text instead of entities");
  }
  if ("inline_message_id" in payload && "chat_id" in payload) report("both a chat and an inline message");
}

function checkLength(name: string, text: string, min: number, max: number, report: Report): void {
  if (text.length < min || text.length > max) report(`${name}: ${text.length} characters, not ${min}-${max}`);
  if (!text.isWellFormed()) report(`${name}: half a character`);
}

function checkText(text: string, entities: readonly MessageEntity[] | undefined, report: Report): void {
  checkLength("text", text, 1, LONGEST_MESSAGE, report);
  if (text.trim() === "") report("an empty text");
  // Telegram trims texts, and entities then stand in the wrong place.
  else if (text.trim() !== text) report("a text that begins or ends with a space");
  if ((entities?.length ?? 0) > MOST_ENTITIES) report(`more than ${MOST_ENTITIES} entities`);
  checkEntities(text, entities ?? [], report);
}

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

function checkEntities(text: string, entities: readonly MessageEntity[], report: Report): void {
  if (entities.length === 0) return;
  const edges = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
  for (const entity of entities) checkEntity(text, entity, edges, report);
  entities.forEach((a, i) => {
    for (const b of entities.slice(i + 1)) checkTogether(a, b, report);
  });
}

function checkEntity(text: string, entity: MessageEntity, edges: ReadonlySet<number>, report: Report): void {
  const { type, offset, length } = entity;
  const end = offset + length;
  const isRange = Number.isInteger(offset) && Number.isInteger(length) && length >= 1;
  if (!isRange || offset < 0 || end > text.length) {
    report(`${type} at ${offset}, ${length} long, in a text of ${text.length}`);
    return;
  }
  if (!edges.has(offset) || !edges.has(end)) report(`${type} splits a character`);
  // It would be cut back to the words, with all offsets after it still right; but it was not meant so.
  if (/^\s|\s$/u.test(text.slice(offset, end))) report(`${type} begins or ends with a space`);
  if (entity.type === "text_link") checkAddress(entity.url, report);
}

const isQuote = ({ type }: MessageEntity) => type === "blockquote" || type === "expandable_blockquote";
const isCode = ({ type }: MessageEntity) => type === "code" || type === "pre";

function checkTogether(a: MessageEntity, b: MessageEntity, report: Report): void {
  const [first, second] = a.offset <= b.offset ? [a, b] : [b, a];
  const firstEnd = first.offset + first.length;
  if (second.offset >= firstEnd) return;
  if (second.offset > first.offset && second.offset + second.length > firstEnd)
    report(`${first.type} and ${second.type} cross`);
  if (isQuote(a) && isQuote(b)) report("a quote within a quote");
  if (isCode(a) || isCode(b)) report("code with something else in it");
  if (a.type === b.type && a.offset === b.offset && a.length === b.length) report(`${a.type} twice`);
}

type ReplyMarkup = NonNullable<CallOf<"sendMessage">["payload"]["reply_markup"]>;

function checkMarkup(markup: ReplyMarkup, report: Report): void {
  if ("inline_keyboard" in markup) checkInlineKeyboard(markup, report);
  if (!("keyboard" in markup)) return;
  if (markup.keyboard.flat().length === 0) report("an empty keyboard");
  for (const row of markup.keyboard) {
    if (row.length === 0 || row.length > 12) report(`a row of ${row.length} keys`);
    for (const key of row) checkLength("key", typeof key === "string" ? key : key.text, 1, 256, report);
  }
  if (markup.input_field_placeholder !== undefined)
    checkLength("placeholder", markup.input_field_placeholder, 1, 64, report);
}

function checkInlineKeyboard(
  { inline_keyboard: rows }: { readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[] },
  report: Report,
): void {
  if (rows.flat().length > 100) report("more than 100 buttons");
  for (const row of rows) {
    if (row.length === 0 || row.length > 8) report(`a row of ${row.length} buttons`);
    for (const button of row) checkButton(button, report);
  }
  // Not refused, but two buttons that do the same are a mistake of ours.
  const data = rows.flat().flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
  if (new Set(data).size < data.length) report("two buttons with the same data");
}

function checkButton(button: InlineKeyboardButton, report: Report): void {
  checkLength("button text", button.text, 1, 64, report);
  if (button.text.trim() !== button.text) report(`button text «${button.text}»`);
  const actions = Object.keys(button).filter(
    (key) => !["text", "style", "icon_custom_emoji_id"].includes(key),
  );
  if (actions.length !== 1) report(`a button with ${actions.length} actions`);
  if ("callback_data" in button) {
    const bytes = bytesOf(button.callback_data);
    if (bytes < 1 || bytes > 64) report(`callback data of ${bytes} bytes`);
  }
  if ("url" in button) checkAddress(button.url, report);
}

function checkAddress(address: string, report: Report): void {
  if (!/^(?:https?|tg):\/\/\S+$/u.test(address) || !URL.canParse(address)) {
    report(`address «${address}»`);
    return;
  }
  const { hostname, searchParams } = new URL(address);
  for (const name of hostname === "t.me" ? ["start", "startgroup"] : []) {
    const start = searchParams.get(name);
    if (start !== null && (name === "start" || start !== "")) checkStart(start, report);
  }
}

function checkStart(parameter: string, report: Report): void {
  if (!/^[\w-]{1,64}$/u.test(parameter)) report(`start parameter «${parameter}»`);
}

function checkReply(parameters: ReplyParameters, isWhisper: boolean, report: Report): void {
  const { message_id: message, ephemeral_message_id: ephemeral, quote } = parameters;
  if ((message === undefined) === (ephemeral === undefined)) report("a reply to nothing, or to two messages");
  if (message !== undefined) checkId("reply to message", message, report);
  if (ephemeral !== undefined && !isWhisper) report("a secret question answered aloud");
  if (quote === undefined) return;
  checkLength("quote", quote, 1, 1024, report);
  if (!Number.isInteger(parameters.quote_position ?? 0) || (parameters.quote_position ?? 0) < 0)
    report(`quote position ${parameters.quote_position}`);
  checkEntities(quote, parameters.quote_entities ?? [], report);
}

function checkInlineResults(results: readonly InlineQueryResult[], report: Report): void {
  if (results.length > 50) report("more than 50 results");
  if (new Set(results.map(({ id }) => id)).size < results.length) report("two results with one id");
  for (const result of results) {
    const bytes = bytesOf(result.id);
    if (bytes < 1 || bytes > 64) report(`a result id of ${bytes} bytes`);
    if (result.type !== "article") {
      report(`nothing here knows how to check a result of type ${result.type}`);
      continue;
    }
    checkLength("title", result.title, 1, 256, report);
    checkLength("description", result.description ?? "", 0, 512, report);
    const content = result.input_message_content;
    if (!("message_text" in content)) report("nothing here knows how to check this content");
    else {
      checkText(content.message_text, content.entities, report);
      if (content.parse_mode !== undefined) report("markup in a text instead of entities");
    }
    if (result.reply_markup) checkInlineKeyboard(result.reply_markup, report);
  }
}
