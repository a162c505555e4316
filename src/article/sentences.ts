import {
  ALWAYS_BEFORE_ORDINAL,
  BEFORE_NAME,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  CLOCK,
  CLOCK_COMPANIONS,
  LIST_END,
  MONTHS_AND_COUNTED,
  NEVER_LAST,
  OPENERS,
  SOMETIMES_LAST,
} from "./sentence-words.ts";

/**
 * Where one sentence ends and the next begins, for German and English news text.
 *
 * `Intl.Segmenter` is not used: it breaks after `Dr.` and `6.` and does not break before a number or a lower-case brand
 * (`… endete. 2024 begann …`, `… sank. iPhones …`), and its data change with the Node version.
 */

/** A stretch of the text that was split, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// A run of full stops, question or exclamation marks or ellipses, with the quotes and brackets that close behind it. The
// look-behind has each run tried once: else a long run with a letter behind it would take quadratic time.
const TERMINATOR = /(?<![.!?…])[.!?…]+["'“”‘’»«›‹)\]]*(?=\s|$)/gu;

// No abbreviation, date or opening word is longer. Looking further would take quadratic time where words are very long.
const REACH = 40;

/**
 * Splits running text into sentences: the spans cover all of it but the white space between them.
 *
 * @param text one paragraph, white space folded.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    const next = skipSpace(text, end);
    const before = text.slice(Math.max(start, match.index - REACH), match.index);
    const isLast = next === text.length;
    if (!isLast && !endsSentence(before, match[0], readFollowing(text.slice(next, next + REACH)))) continue;
    spans.push({ start, end });
    start = next;
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

/** What stands behind a mark that may end a sentence. */
interface Following {
  readonly text: string;
  /** From the first word on, without the quotes, brackets and dashes before it. */
  readonly word: string;
  /** The first word in lower case, without punctuation. */
  readonly key: string;
  readonly isOpener: boolean;
}

function readFollowing(text: string): Following {
  const word = /^["'„“”«»‹›‚‘([–—-]*\s*(\S+)/u.exec(text)?.[1] ?? "";
  const key = word.replace(/[^\p{L}\p{N}]+$/u, "").toLowerCase();
  return { text, word, key, isOpener: /^\p{Lu}/u.test(word) && OPENERS.has(key) };
}

function endsSentence(before: string, terminator: string, following: Following): boolean {
  // `„Kommt er?“, fragte sie` and `er zögerte … dann` go on.
  if (!startsLikeSentence(following.word)) return false;
  // With anything but a bare full stop the word before is no abbreviation: `Wirklich?`, `… gesagt.“`
  if (terminator !== ".") return true;
  const word = lastWord(before);
  return /^\d{1,3}$/u.test(word) ? numberEndsSentence(before, following) : wordEndsSentence(word, following);
}

// Capital, digit, or a lower-case brand such as `iPhone`, `eBay` or `macOS`.
function startsLikeSentence(word: string): boolean {
  return /^["'„“”«»‹›‚‘([]*(?:[\p{Lu}\p{N}§€$]|\p{Ll}+\p{Lu})/u.test(word);
}

// Spaced initials and abbreviations come as one: `z. B` as `z.B`, `J. R. R` as `J.R.R`.
function lastWord(before: string): string {
  const initials = /(?<![^\s("'„“«»‚‘[])(?:\p{L}\.\s*)+\p{L}$/u.exec(before)?.[0];
  if (initials) return initials.replace(/\s+/gu, "");
  return (/\S+$/u.exec(before)?.[0] ?? "").replace(/^[("'„“«»‚‘[]+/u, "");
}

function wordEndsSentence(word: string, { key, word: next, isOpener }: Following): boolean {
  const abbreviation = word.toLowerCase();
  if (NEVER_LAST.has(abbreviation)) return false;
  if (BEFORE_NAME.has(word)) return isOpener;
  if (BEFORE_NUMBER.has(abbreviation)) return !/^\p{N}/u.test(next);
  if (LIST_END.has(abbreviation)) return true;
  if (CLOCK.has(abbreviation)) return !CLOCK_COMPANIONS.has(key);
  const isDoubtful = SOMETIMES_LAST.has(abbreviation) || isInitials(word) || isStreet(abbreviation);
  return !isDoubtful || isOpener;
}

// `Joe C.`, `U.S.`, `Plan B.`
function isInitials(word: string): boolean {
  return /^(?:\p{L}\.)*\p{L}$/u.test(word);
}

// `Hauptstr. 5`
function isStreet(abbreviation: string): boolean {
  return abbreviation.endsWith("str");
}

function numberEndsSentence(before: string, following: Following): boolean {
  if (MONTHS_AND_COUNTED.test(following.word) || isInsideDate(before, following.text)) return false;
  const previous = /(\p{L}+)\s+\d{1,3}$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  if (!BEFORE_ORDINAL.has(previous)) return true;
  const opens = following.isOpener || /^["'„“«»‹›‚‘(]/u.test(following.text);
  return opens && !ALWAYS_BEFORE_ORDINAL.has(previous);
}

// Behind the day or the month of `6. 10. 2024`.
function isInsideDate(before: string, after: string): boolean {
  const isDay = /^\d{1,2}\.\s+\d{4}(?!\d)/u.test(after);
  const isMonth = /(?<!\d)\d{1,2}\.\s+\d{1,2}$/u.test(before) && /^\d{4}(?!\d)/u.test(after);
  return isDay || isMonth;
}
