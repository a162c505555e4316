/** What a message is before anybody tries to understand it. */
export type Cleaned =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "empty" }
  | { readonly kind: "no-words" }
  | { readonly kind: "too-long" };

/** Longer messages are asked to be shorter. In UTF-16 code units, after cleaning. */
export const LONGEST_QUESTION = 600;

// Only what looks like a tag: `1 < 2 > 0` and `a <b` stay as they are.
const SCRIPT = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/giu;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
// Soft hyphens and joiners stand inside words, which stay whole; control characters separate them.
const INVISIBLE = /\p{Cf}+/gu;
const CONTROL = /[\p{Cc}\p{Co}\p{Cn}]+/gu;

/**
 * Takes a message down to the words in it: markup, addresses, control and invisible characters go. Lone surrogates
 * become replacement characters first, so that nothing later on trips over them.
 */
export function clean(message: string): Cleaned {
  const wellFormed = message.toWellFormed();
  if (wellFormed.trim() === "") return { kind: "empty" };
  // Beyond this even the cleaning is not worth its time.
  if (wellFormed.length > 20 * LONGEST_QUESTION) return { kind: "too-long" };
  const text = wellFormed
    .normalize("NFKC")
    .replace(SCRIPT, " ")
    .replace(TAG, " ")
    .replace(ADDRESS, " ")
    .replace(/\n+/gu, " \u2029")
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(/[^\S\u2029]+/gu, " ")
    .replace(/ ?\u2029 ?/gu, "\n")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: "no-words" };
  if (text.length > LONGEST_QUESTION) return { kind: "too-long" };
  return { kind: "question", text };
}
