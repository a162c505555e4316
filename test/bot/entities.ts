import type { MessageEntity } from "grammy/types";

/** What has a text and entities: an outgoing call's payload, or a message. */
interface Formatted {
  readonly text?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

/** The texts that entities of a kind cover. */
export function textsOf(
  { text = "", entities = [] }: Formatted,
  ...types: MessageEntity["type"][]
): string[] {
  return entities
    .filter(({ type }) => types.includes(type))
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

/** The block quotes, expandable or not. */
export function quotesOf(message: Formatted): string[] {
  return textsOf(message, "blockquote", "expandable_blockquote");
}

/** The links in a text, in order. */
export function linksOf({
  text = "",
  entities = [],
}: Formatted): { readonly text: string; readonly url: string }[] {
  return entities.flatMap((entity) =>
    entity.type === "text_link"
      ? [{ text: text.slice(entity.offset, entity.offset + entity.length), url: entity.url }]
      : [],
  );
}
