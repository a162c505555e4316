const ELLIPSIS = "…";

// For texts without spaces, and for characters made of several code units.
const words = new Intl.Segmenter("de", { granularity: "word" });
const characters = new Intl.Segmenter("de", { granularity: "grapheme" });

// What a sentence does not break off with. `%` and closing brackets belong to what stands before them.
const LOOSE_END = /[\s,;:.!?…\p{Pd}\p{Ps}\p{Pi}]+$/u;

/**
 * A text of at most so many UTF-16 code units: whole, or cut at a space and ended with `…`. Only where a single word is
 * longer than that, it is cut between its parts, or else between two characters.
 *
 * @param most at least 1.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - ELLIPSIS.length;
  const cuts = [
    () => text.slice(0, lastSpace(text, room)),
    () => longestPrefix(text, words, room),
    () => longestPrefix(text, characters, room),
  ];
  for (const cut of cuts) {
    const start = cut().replace(LOOSE_END, "");
    if (start !== "") return `${start}${ELLIPSIS}`;
  }
  return ELLIPSIS;
}

function lastSpace(text: string, room: number): number {
  for (let at = room; at > 0; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  return 0;
}

function longestPrefix(text: string, segmenter: Intl.Segmenter, room: number): string {
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
