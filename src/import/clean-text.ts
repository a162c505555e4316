/**
 * A stretch of text as it goes into `article.md`: word for word, with what no reader sees taken out.
 *
 * - White space of every kind and width (no-break spaces too) becomes one ordinary space, none at the ends.
 * - Soft hyphens, zero-width spaces, word joiners, byte order marks, direction marks and control characters go. So does
 *   the zero-width joiner, except between the parts of an emoji.
 * - Letters with separate accents become one character each (Unicode's form C), as keyboards type them.
 */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, "").replace(/\s+/gu, " ").replace(CONTROL, "").trim().normalize("NFC");
}

const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;

// After white space is folded: tabs and line breaks are among them.
const CONTROL = /\p{Cc}/gu;
