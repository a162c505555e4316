import type { MessageEntity } from "grammy/types";

/** A text and what is marked in it, in UTF-16 code units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

// `clean_input_string` and `strip_empty_characters` in tdlib's misc.cpp.
const BECOMES_A_SPACE = /(?![\n\r\x7f-\x9f])\p{Cc}/gu;
const REMOVED = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/gu;
const ONLY_EMPTY =
  /^[\s\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2800\u3000\ufffc\ufeff\u00a0\u{e0000}\u{e0001}]*$/u;

/** Replaces and removes the characters that Telegram does not keep; what is marked moves along. */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  const spaced = text.replace(BECOMES_A_SPACE, " ");
  const removed = [...spaced.matchAll(REMOVED)].map(({ index }) => index);
  if (removed.length === 0) return { text: spaced, entities };
  const moved = (position: number) => position - removed.filter((index) => index < position).length;
  return {
    text: spaced.replace(REMOVED, ""),
    entities: entities.map((entity) => between(entity, moved(entity.offset), moved(endOf(entity)))),
  };
}

/** Cuts off spaces and empty lines: at the end all, at the beginning those before the first entity. */
export function trimText({ text, entities }: FormattedText): FormattedText {
  const end = /[ \n]*$/u.exec(text)?.index ?? text.length;
  const firstMark = Math.min(...entities.map(({ offset }) => offset), end);
  const leading = /^[ \n]*/u.exec(text)?.[0].length ?? 0;
  const start = Math.min(leading, firstMark);
  if (start === 0 && end === text.length) return { text, entities };
  return {
    text: text.slice(start, end),
    entities: entities.map((entity) =>
      between(entity, entity.offset - start, Math.min(endOf(entity), end) - start),
    ),
  };
}

/** True for a text in which nothing is to be seen. */
export function isBlank(text: string): boolean {
  return ONLY_EMPTY.test(text);
}

/** Where an entity ends: the first code unit behind it. */
export function endOf({ offset, length }: Pick<MessageEntity, "offset" | "length">): number {
  return offset + length;
}

/** The entity in another place. */
function between(entity: MessageEntity, start: number, end: number): MessageEntity {
  return { ...entity, offset: start, length: end - start };
}

/** Characters as Telegram counts them for its limits: code points. */
export function characters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1;
  }
  return count;
}
