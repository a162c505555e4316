import type { MessageEntity } from "grammy/types";
import { textEntities } from "../world/text-entities.ts";
import { type Refused, refused } from "./result.ts";

/** Telegram's limit for a message, in Unicode characters. */
const LONGEST_MESSAGE = 4096;

/** What a person typed, as Telegram takes it: without space around it, and with what it marks in a text. */
export function typedText(
  typed: string,
): { readonly text: string; readonly entities?: MessageEntity[] } | Refused {
  const text = typed.toWellFormed().replace(/\r\n?/gu, "\n").trim();
  if (text === "") return refused("empty");
  if ([...text].length > LONGEST_MESSAGE) {
    return refused("text-long");
  }
  const entities = textEntities(text);
  return { text, ...(entities.length > 0 && { entities }) };
}
