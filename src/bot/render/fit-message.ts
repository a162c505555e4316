import { FormattedString } from "@grammyjs/parse-mode";
import { LONGEST_MESSAGE, paragraphs } from "./message.ts";
import { shorten } from "./shorten.ts";

/** A message's parts, from what has to be there to what can go first. */
export interface Parts {
  readonly opening: readonly FormattedString[];
  /** First the one that carries the answer. */
  readonly citations: readonly FormattedString[];
  /** What comes last, and stays. A short one: it is never cut. */
  readonly closing?: FormattedString | undefined;
}

/** Telegram shows no more entities of a message. */
const MOST_ENTITIES = 100;
// Between two blocks, see `paragraphs`.
const SEPARATOR = "\n\n";

/**
 * Puts a message together so that it keeps within Telegram's limit. Where it would not, later citations go first, then
 * the longest blocks are shortened between two words, all to the same length.
 */
export function fitMessage({ opening, citations, closing }: Parts, most = LONGEST_MESSAGE): FormattedString {
  if (closing) {
    const room = most - closing.text.length - SEPARATOR.length;
    return paragraphs([fitMessage({ opening, citations }, room), closing]);
  }
  const needed = opening.length + Math.min(1, citations.length);
  const blocks = firstThatFit([...opening, ...citations], needed, most);
  const share = fairShare(blocks, most);
  return paragraphs(blocks.map((block) => shortenFormatted(block, share)));
}

// Counted, not put together and measured: a list may have a thousand blocks, and joining them takes seconds.
function firstThatFit(
  blocks: readonly FormattedString[],
  needed: number,
  most: number,
): readonly FormattedString[] {
  let length = -SEPARATOR.length;
  let entities = 0;
  const tooMany = blocks.findIndex((block, index) => {
    if (block.text !== "") length += SEPARATOR.length + block.text.length;
    entities += block.entities.length;
    return index >= needed && (length > most || entities > MOST_ENTITIES);
  });
  return tooMany < 0 ? blocks : blocks.slice(0, tooMany);
}

// The most code units a block may have so that all fit: short ones keep what they have, long ones share the rest.
function fairShare(blocks: readonly FormattedString[], most: number): number {
  const lengths = blocks.map(({ text }) => text.length).filter((length) => length > 0);
  let room = most - Math.max(lengths.length - 1, 0) * SEPARATOR.length;
  for (const [index, length] of lengths.sort((a, b) => a - b).entries()) {
    const share = Math.floor(room / (lengths.length - index));
    if (length > share) return share;
    room -= length;
  }
  return most;
}

/** True for a text within Telegram's limits for a message. */
export function fits({ text, entities }: FormattedString, most = LONGEST_MESSAGE): boolean {
  return text.length <= most && entities.length <= MOST_ENTITIES;
}

/** A formatted text of at most so many code units; entities that reach beyond the cut end with it. */
export function shortenFormatted(text: FormattedString, most: number): FormattedString {
  const short = shorten(text.text, Math.max(most, 1));
  const entities = text.entities
    .filter(({ offset }) => offset < short.length)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, short.length - entity.offset) }));
  return new FormattedString(short, entities);
}
