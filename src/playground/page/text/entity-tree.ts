import type { MessageEntity } from "grammy/types";

/** A text as it is shown: its parts in order, some within others. Together they hold every character of the text. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  /** A line break beside a block, which begins and ends a line by itself. */
  | { readonly kind: "break" }
  | {
      readonly kind: "entity";
      readonly entity: MessageEntity;
      readonly text: string;
      readonly parts: readonly TextPart[];
    };

const BLOCKS: ReadonlySet<string> = new Set(["blockquote", "expandable_blockquote", "pre"]);

/**
 * The parts of a text with its entities. Of entities that cross, which Telegram never sends, the later one ends with the
 * one it began in.
 */
export function entityTree(text: string, entities: readonly MessageEntity[] = []): readonly TextPart[] {
  return partsOf(text, 0, text.length, entities.toSorted(outerFirst));
}

function outerFirst(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length || Number(isBlock(b)) - Number(isBlock(a));
}

function partsOf(
  text: string,
  start: number,
  end: number,
  entities: readonly MessageEntity[],
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const [index, entity] of entities.entries()) {
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    // Those within an entity before this one were its own.
    if (entity.offset < at || from >= to) continue;
    pushText(parts, text.slice(at, from));
    const inner = entities.slice(index + 1).filter(({ offset }) => offset < to);
    parts.push({ kind: "entity", entity, text: text.slice(from, to), parts: partsOf(text, from, to, inner) });
    at = to;
  }
  pushText(parts, text.slice(at, end));
  return parts;
}

function pushText(parts: TextPart[], text: string): void {
  const last = parts.at(-1);
  const isAfterBlock = last?.kind === "entity" && isBlock(last.entity);
  if (isAfterBlock && text.startsWith("\n")) parts.push({ kind: "break" });
  const rest = isAfterBlock ? text.replace(/^\n/u, "") : text;
  if (rest) parts.push({ kind: "text", text: rest });
}

function isBlock({ type }: MessageEntity): boolean {
  return BLOCKS.has(type);
}
