import type { InlineKeyboardButton, InlineQueryResult, MessageEntity } from "grammy/types";
import type { Call } from "./stage.ts";

/**
 * What Telegram would take of an outgoing call, and we do not want to send: one line for each thing wrong. What it would
 * refuse, the playground's Bot API refuses.
 */
export function problemsOf({ method, payload }: Call): string[] {
  const problems: string[] = [];
  const report: Report = (what) => problems.push(`${method}: ${what}`);
  checkValues(payload, report);
  // Safe: in whatever method they are, these have the same types.
  const { text, entities, reply_markup, reply_parameters, results, result, commands } = {
    ...payload,
  } as AnyPayload;
  if (method === "answerCallbackQuery") checkLength(text, LONGEST_POPUP, report);
  else if (text !== undefined) checkText(text, entities, report);
  if (reply_markup) checkMarkup(reply_markup, report);
  if ((reply_parameters?.quote_position ?? 0) < 0) report("a negative place of a quote");
  for (const one of [...(results ?? []), ...(result ? [result] : [])]) checkResult(one, report);
  if (new Set(commands?.map(({ command }) => command)).size < (commands?.length ?? 0))
    report("a command twice");
  return problems;
}

type Report = (what: string) => void;

interface AnyPayload {
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: Markup;
  readonly reply_parameters?: { readonly quote_position?: number };
  readonly results?: readonly InlineQueryResult[];
  readonly result?: InlineQueryResult;
  readonly commands?: readonly { readonly command: string }[];
}

interface Markup {
  readonly inline_keyboard?: readonly (readonly InlineKeyboardButton[])[];
  readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[];
  readonly input_field_placeholder?: string;
}

const NUMBERS: ReadonlySet<string> = new Set([
  "ephemeral_message_id",
  "message_id",
  "message_thread_id",
  "receiver_user_id",
  "user_id",
]);

// Ids that lead nowhere, such as the 0 of a message that only one person sees; half a character is no text.
function checkValues(value: unknown, report: Report, name = ""): void {
  const isNumber = Number.isSafeInteger(value);
  if (NUMBERS.has(name) && !(isNumber && Number(value) > 0)) report(`${name} ${value}`);
  if (name === "chat_id" && (!isNumber || value === 0)) report(`chat_id ${value}`);
  if (name === "cache_time" && !(Number(value) >= 0)) report(`cache_time ${value}`);
  if (/(?:query|inline_message)_id$/u.test(name) && value === "") report(`an empty ${name}`);
  if (typeof value === "string" && !value.isWellFormed()) report(`${name}: half a character`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkValues(inner, report, key);
}

/** In UTF-16 code units, as entities are measured: Telegram itself counts at most as many. */
const LONGEST_MESSAGE = 4096;
const LONGEST_POPUP = 200;

function checkText(text: string, entities: readonly MessageEntity[] = [], report: Report): void {
  checkLength(text, LONGEST_MESSAGE, report);
  // Telegram cuts it off, and entities then stand in the wrong place.
  if (text.trim() !== text) report("a text that begins or ends with a space");
  const edges = entities.length > 0 ? edgesOf(text) : new Set();
  for (const entity of entities) {
    const { type, offset, length } = entity;
    if (!edges.has(offset) || !edges.has(offset + length)) report(`${type} splits a character`);
    if (/^\s|\s$/u.test(text.slice(offset, offset + length))) report(`${type} begins or ends with a space`);
    if (entity.type === "text_link") checkAddress(entity.url, report);
  }
}

function checkLength(text = "", most: number, report: Report): void {
  if (text.length > most) report(`a text of ${text.length} characters`);
}

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

function edgesOf(text: string): ReadonlySet<number> {
  return new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
}

function checkMarkup({ inline_keyboard: rows, keyboard, input_field_placeholder }: Markup, report: Report) {
  if (keyboard?.flat().length === 0) report("an empty keyboard");
  for (const row of [...(rows ?? []), ...(keyboard ?? [])]) if (row.length === 0) report("an empty row");
  for (const key of keyboard?.flat() ?? [])
    checkLabel("key", typeof key === "string" ? key : key.text, 256, report);
  // «1-64 characters» in the docs; Telegram cuts it.
  if (input_field_placeholder !== undefined) checkLabel("placeholder", input_field_placeholder, 64, report);
  for (const button of rows?.flat() ?? []) {
    checkLabel("button", button.text, LONGEST_BUTTON, report);
    if ("url" in button) checkAddress(button.url, report);
  }
  // Two buttons that do the same are a mistake of ours.
  const data = rows?.flat().flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
  if (new Set(data).size < (data?.length ?? 0)) report("two buttons with the same data");
}

/** Characters: no phone shows more of a button. */
const LONGEST_BUTTON = 64;

function checkLabel(name: string, text: string, most: number, report: Report): void {
  if (text.trim() !== text || text === "") report(`${name} «${text}»`);
  if (text.length > most) report(`${name} of ${text.length} characters`);
}

// Telegram takes `example.org`, and links that do nothing with what stands behind `?start=`.
function checkAddress(address: string, report: Report): void {
  if (!/^(?:https?|tg):\/\/\S+$/u.test(address) || !URL.canParse(address)) {
    report(`address «${address}»`);
    return;
  }
  const { hostname, searchParams } = new URL(address);
  const start = hostname === "t.me" ? searchParams.get("start") : null;
  if (start !== null && !/^[\w-]{1,64}$/u.test(start)) report(`start parameter «${start}»`);
}

function checkResult(result: InlineQueryResult, report: Report): void {
  if (result.type !== "article") return;
  const { title, description = "", input_message_content: content, reply_markup: markup } = result;
  checkLabel("title", title, 256, report);
  if (description.length > 512) report(`description of ${description.length} characters`);
  if ("message_text" in content) checkText(content.message_text, content.entities, report);
  if (markup) checkMarkup(markup, report);
}
