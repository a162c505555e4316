import type * as v from "valibot";
import type { SupportedMethod } from "../method-types.ts";
import { badRequest, notPlayed, REFUSALS, type Refusal, wouldBeLost } from "../refusal.ts";
import { NOT_PLAYED } from "./not-played.ts";

type Issue = v.BaseIssue<unknown>;

/** Marks the message of a check as a whole refusal, in words of its own. */
export const OWN_WORDS = "!";

/** A payload that is not shaped as it should be, in Telegram's words where they are known. */
export function refusalOf(method: SupportedMethod, issue: Issue): Refusal {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const [parameter] = path;
  const field = path.at(-1);
  if (parameter === undefined || field === undefined) return REFUSALS.noJson();
  if (issue.message.startsWith(OWN_WORDS)) return badRequest(issue.message.slice(OWN_WORDS.length));
  if (issue.expected === "never") {
    return NOT_PLAYED.has(field)
      ? notPlayed(`${path.join(".")} of ${method}`)
      : wouldBeLost(`${method} has no parameter ${path.join(".")}`);
  }
  const isMissing = issue.received === "undefined";
  if (path.length === 1) return parameterRefusal(parameter, isMissing, issue);
  return badRequest(`${contextOf(path)}${fieldWords(field, isMissing, issue)}`);
}

function parameterRefusal(parameter: string, isMissing: boolean, issue: Issue): Refusal {
  if (isMissing) {
    const known = MISSING[parameter];
    return known ? known() : badRequest(`parameter "${parameter}" is required`);
  }
  const known = WRONG_TYPE[parameter];
  return badRequest(known ?? `parameter "${parameter}" must be of type ${typeOf(issue)}`);
}

const MISSING: Readonly<Record<string, () => Refusal>> = {
  chat_id: () => badRequest("chat_id is empty"),
  text: REFUSALS.textEmpty,
  message_id: REFUSALS.noMessageId,
  message_ids: () => badRequest("message identifiers are not specified"),
  user_id: () => badRequest("invalid user_id specified"),
  action: () => badRequest("wrong parameter action in request"),
  callback_query_id: REFUSALS.queryTooOld,
  inline_query_id: REFUSALS.queryTooOld,
  guest_query_id: REFUSALS.queryTooOld,
  result: () => badRequest("result isn't specified"),
};

const WRONG_TYPE: Readonly<Record<string, string>> = {
  reply_markup: "object expected as reply markup",
  reply_parameters: "object expected as reply parameters",
  link_preview_options: "object expected as link preview options",
  results: "expected an Array of inline query results",
  commands: "expected an Array of BotCommand",
  message_ids: "expected an Array of message identifiers",
  scope: "can't parse BotCommandScope: BotCommandScope must be an Object",
  button: "can't parse inline query results button: InlineQueryResultsButton must be an Object",
  result: "inline query result must be an object",
  action: "wrong parameter action in request",
  language_code: "invalid language code specified",
};

// What Telegram was reading when it stumbled; the outermost names come first in a path.
function contextOf(path: readonly string[]): string {
  if (path.includes("entities") || path.includes("quote_entities")) return "can't parse MessageEntity: ";
  if (path.includes("inline_keyboard")) return "can't parse inline keyboard button: ";
  if (path.includes("keyboard")) return "can't parse keyboard button: ";
  return CONTEXTS[path[0] ?? ""] ?? "";
}

const CONTEXTS: Readonly<Record<string, string>> = {
  results: "can't parse inline query result: ",
  result: "can't parse inline query result: ",
  button: "can't parse inline query results button: ",
  commands: "can't parse BotCommand: ",
  scope: "can't parse BotCommandScope: ",
};

function fieldWords(field: string, isMissing: boolean, issue: Issue): string {
  if (isMissing) return `Can't find field "${field}"`;
  if (field === "type" && typeof issue.input === "string") return "Unsupported type specified";
  if (/^\d+$/u.test(field)) return `expected an ${typeOf(issue)}`;
  return `Field "${field}" must be of type ${typeOf(issue)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "String",
  number: "Number",
  integer: "Number",
  boolean: "Boolean",
  array: "Array",
  strict_object: "Object",
  object: "Object",
};

function typeOf({ type, expected }: Issue): string {
  return TYPES[type] ?? expected ?? type;
}
