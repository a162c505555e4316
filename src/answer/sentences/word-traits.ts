import type { Language } from "../../article/article.ts";
import { NUMBER_WORDS } from "../answer-kind.ts";
import { hasMeaning } from "../dictionary/dictionary.ts";
import { isFunctionWord } from "../function-words.ts";
import { conceptsOf } from "../lexicon.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokens.ts";

/** What a word of a sentence looks like, as bits: what a question of some kind asks for. */
export const WORD = {
  /** A capital where a sentence does not ask for one: a name, or in German a noun. */
  capital: 1,
  /** A capital, and the next word has one too: `Tim Cook`. */
  nameBegins: 2,
  digits: 4,
  /** A number, in digits or in words. */
  number: 8,
  year: 16,
  /** A word of the calendar or the clock: `März`, `Monday`, `years`. */
  calendar: 32,
  /** A name, as far as capitals and the dictionary tell. */
  name: 64,
} as const;

/** What a sentence as a whole looks like, as bits. */
export const SENTENCE = {
  /** Begins with a word that points back: `Er`, `Dies`, `It`, `The latter`. */
  pointsBack: 1,
  /** Has a word that gives a reason: `weil`, `because`, `wegen`. */
  givesReason: 2,
} as const;

const NUMBER = new RegExp(`^(?:${NUMBER_WORDS}|eine[nmrs]?|ein|one|half)$`, "iu");
const YEAR = /^(?:1\d{3}|20\d{2}|[3-9]\d{2})$/u;
const CALENDAR =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jahrhundert\p{L}*|century|centuries|frühling|sommer|herbst|winter|spring|summer|autumn|heute|today|gestern|yesterday|morgen|tomorrow|jahr\p{L}*|years?|jahrzehnt\p{L}*|decades?|monat\p{L}*|months?|tage?n?|days?|wochen?|weeks?|stunden?|hours?|minut\p{L}+)$/iu;

const POINTS_BACK: Readonly<Record<Language, RegExp>> = {
  de: /^(?:er|sie|es|dies\p{L}*|jene\p{L}*|sein\p{L}*|ihr\p{L}*|der|die|das|dort|dabei|damit|dadurch|hier|daher|dann|so|auch)$/iu,
  en: /^(?:he|she|it|they|this|these|those|that|his|her|its|their|there|such|here|both|also|then|another)$/iu,
};
const REASON: Readonly<Record<Language, RegExp>> = {
  de: /^(?:weil|da|denn|aufgrund|wegen|deshalb|daher|damit|dadurch|durch|führten?|gr[uü]nde?n?|verursach\p{L}*|infolge|um|ursache\p{L}*|folge|somit|sodass)$/iu,
  en: /^(?:because|since|due|so|therefore|thus|caus\p{L}+|reason\p{L}*|result\p{L}*|led|leads?|leading|order|as|for|owing|thanks)$/iu,
};

/** The {@link WORD} bits of each word of a sentence. */
export function wordTraits(tokens: readonly Token[], language: Language): number[] {
  return tokens.map((token, at) => traitsInPlace(traitsOfSpelling(token, language), token, tokens[at + 1]));
}

/** The bits of a word where it stands. @param traits those of its spelling. @param next the word after it. */
export function traitsInPlace(traits: number, { capital, initial }: Token, next: Token | undefined): number {
  if (!capital) return traits & ~WORD.name;
  // At the beginning of a sentence only a second capital shows a name.
  const named = initial && !next?.capital ? traits & ~WORD.name : traits;
  return named | (initial ? 0 : WORD.capital) | (next?.capital && !next.initial ? WORD.nameBegins : 0);
}

/** Those {@link WORD} bits that a word has wherever it stands; `name` where it could be one. */
export function traitsOfSpelling({ text, folded, capital }: Token, language: Language): number {
  let traits = 0;
  if (/\p{N}/u.test(text)) traits |= WORD.digits | WORD.number;
  else if (NUMBER.test(text)) traits |= WORD.number;
  if (YEAR.test(text)) traits |= WORD.year | WORD.calendar;
  else if (CALENDAR.test(text)) traits |= WORD.calendar;
  if (traits === 0 && capital && isNameLike(folded, language)) traits |= WORD.name;
  return traits;
}

// Neither a word of the language as far as we know nor a noun by its end.
function isNameLike(folded: string, language: Language): boolean {
  if (isFunctionWord(folded, language) || (language === "de" && NOUN_END.test(folded))) return false;
  const stemmed = stem(folded, language);
  return conceptsOf(stemmed).length === 0 && !hasMeaning(stemmed, language);
}

const NOUN_END = /(?:ung|heit|keit|schaft|tion|tat|ismus|ment|nis)(?:en|s|es|e|sen)?$/u;

/** The {@link SENTENCE} bits of a sentence. */
export function sentenceTraits(tokens: readonly Token[], language: Language): number {
  const [first] = tokens;
  let traits = first && pointsBack(first.text, language) ? SENTENCE.pointsBack : 0;
  if (tokens.some(({ text }) => givesReason(text, language))) traits |= SENTENCE.givesReason;
  return traits;
}

/** Whether a word at the beginning of a sentence points back to what stands before it. */
export function pointsBack(text: string, language: Language): boolean {
  return POINTS_BACK[language].test(text);
}

/** Whether a word gives a reason for something. */
export function givesReason(text: string, language: Language): boolean {
  return REASON[language].test(text);
}
