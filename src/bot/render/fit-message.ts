import { FormattedString } from "@grammyjs/parse-mode";
import { LONGEST_MESSAGE, paragraphs } from "./message.ts";
import { shorten } from "./shorten.ts";

/** A message's parts, from what has to be there to what can go first. */
export interface Parts {
  readonly opening: readonly FormattedString[];
  /** First the one that carries the answer. */
  readonly citations: readonly FormattedString[];
}

/**
 * Puts a message together so that it keeps within Telegram's limit. Where it would not, later citations go first, then
 * single blocks are shortened between two words, the longest first.
 */
export function fitMessage({ opening, citations }: Parts, most = LONGEST_MESSAGE): FormattedString {
  let blocks = [...opening, ...citations];
  const needed = opening.length + Math.min(1, citations.length);
  while (blocks.length > needed && paragraphs(blocks).text.length > most) blocks = blocks.slice(0, -1);
  for (let whole = paragraphs(blocks); ; whole = paragraphs(blocks)) {
    const excess = whole.text.length - most;
    if (excess <= 0) return whole;
    const longest = blocks.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const shorter = shortenFormatted(longest, longest.text.length - excess);
    blocks = blocks.map((block) => (block === longest ? shorter : block));
  }
}

/** A formatted text of at most so many code units; entities that reach beyond the cut end with it. */
export function shortenFormatted(text: FormattedString, most: number): FormattedString {
  const short = shorten(text.text, Math.max(most, 1));
  const entities = text.entities
    .filter(({ offset }) => offset < short.length)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, short.length - entity.offset) }));
  return new FormattedString(short, entities);
}
