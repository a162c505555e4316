const ELLIPSIS = "…";

// By words as the language's rules see them; a word is never cut, nor a character made of several code units.
const words = new Intl.Segmenter("de", { granularity: "word" });
const characters = new Intl.Segmenter("de", { granularity: "grapheme" });

/**
 * A text of at most so many UTF-16 code units: whole, or cut between two words and ended with `…`. Only where a single
 * word is longer than that, it is cut between two characters.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - ELLIPSIS.length;
  const whole = longestPrefix(text, words, room).replace(/[\s\p{P}]+$/u, "");
  return `${whole === "" ? longestPrefix(text, characters, room) : whole}${ELLIPSIS}`;
}

function longestPrefix(text: string, segmenter: Intl.Segmenter, room: number): string {
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
