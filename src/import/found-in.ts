import { NUMBER_WORDS, TIME_WORDS } from "../answer/answer-kind.ts";
import { isFunctionWord } from "../answer/function-words.ts";
import { tokenise } from "../answer/tokens.ts";
import type { Language, Sentence } from "../article/article.ts";

/** What a sentence may be asked for, with the words that say so. Suggestions for an editor: found by patterns, not understood. */
export interface FoundIn {
  readonly who: readonly string[];
  readonly where: readonly string[];
  readonly when: readonly string[];
  readonly howMuch: readonly string[];
}

/**
 * Looks for names, places, times and amounts in a sentence.
 *
 * @param names the folded words that are names in the article, see `answer/names.ts`.
 */
export function findIn(sentence: Sentence, language: Language, names: ReadonlySet<string>): FoundIn {
  const { text } = sentence;
  const where = findPlaces(text, language, names);
  const when = matches(text, TIMES);
  // What is a time is no amount: `am 6. Oktober`.
  const untimed = when.reduce((rest, time) => rest.replace(time, " ".repeat(time.length)), text);
  const howMuch = matches(untimed, AMOUNTS);
  const known = [...where, ...when, ...howMuch];
  const who = findNames(text, language, names).filter((name) => !known.some((one) => one.includes(name)));
  return { who, where, when, howMuch };
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([found]) => found.trim()))];
}

const MONTHS =
  "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December";
// In English `may` and `march` are verbs, as `after` and `before` say little: capitals count, and longer ones go first.
const TIMES = new RegExp(
  [
    `\\d{1,2}\\. ?(?:\\d{1,2}\\. ?(?:\\d{4}|\\d{2})?|(?:${MONTHS})(?: \\d{4})?)`,
    `(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\p{N})`,
    `\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})(?: \\d{4})?`,
    `(?:(?:Anfang|Mitte|Ende) )?(?:${MONTHS})(?: \\d{4})?(?!\\p{L})`,
    "\\d{1,2}(?:[:.]\\d{2})? Uhr",
    "\\d{1,2}(?:[:.]\\d{2})? ?[ap]\\.?m\\.?(?!\\p{L})",
    "(?<!\\p{N})(?:19|20)\\d{2}(?![\\p{N}.,]\\p{N}|\\p{N}| (?:Euro|Dollar|Prozent|percent))",
    "(?:gestern|heute|morgen|übermorgen|yesterday|today|tomorrow)(?!\\p{L})",
    `(?:${weekdays()})(?:abend|morgen|mittag|nacht)?s?(?!\\p{L})`,
    "(?<!\\p{L})(?:seit|bis|vor|in|since|until|for|within) (?:\\p{N}+|\\p{L}+) (?:Jahre?n?|Monate?n?|Wochen?|Tage?n?|Stunden?|Minuten?|years?|months?|weeks?|days?|hours?|minutes?)(?!\\p{L})",
  ]
    .map((alternative) => `(?<!\\p{L})(?:${alternative})`)
    .join("|"),
  "gu",
);

function weekdays(): string {
  const days = TIME_WORDS.split("|").filter((word) => /^(?:\p{L}+tag|\p{L}+day|mittwoch)$/u.test(word));
  const dated = days.filter((word) => word !== "yesterday" && word !== "today");
  return dated.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("|");
}

const UNITS =
  "(?: ?[%€$£]| (?:Prozent|Euro|Dollar|Pfund|Franken|percent|per cent|pounds?|euros?|dollars?|Kilometer|Meter|Tonnen|Millionen|Milliarden|Mio\\.|Mrd\\.|million|billion)(?!\\p{L}))";
const AMOUNTS = new RegExp(
  `[$€£]?(?<!\\p{N}|\\p{L})\\p{N}+(?:[.,]\\p{N}+)*(?:m|bn|k)?${UNITS}{0,2}(?!\\p{L}|\\.? ?\\p{N})|(?<!\\p{L})(?:${NUMBER_WORDS})(?!\\p{L})${UNITS}?`,
  "giu",
);

// In German every noun has a capital: a capital inside the word, or two capitals in a row, make a name.
function findNames(text: string, language: Language, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { 0: run, index } of text.matchAll(CAPITALS[language])) {
    const words = withoutOpening(run.split(" "), index === 0, language, names);
    const isName = words.some((word) => isNamed(word, names)) || (language === "de" && words.length > 1);
    if (isName) found.push(words.join(" "));
  }
  return [...new Set(found)];
}

const CAPITAL = "(?:\\p{Lu}[\\p{L}\\p{N}’'-]*|\\p{Ll}+\\p{Lu}\\p{L}*)";
const CAPITALS: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(`(?<!\\p{L})${CAPITAL}(?: ${CAPITAL})*`, "gu"),
  en: new RegExp(`(?<!\\p{L})${CAPITAL}(?: (?:(?:of|the|van|von|de) )?${CAPITAL})*`, "gu"),
};

// The capital at the beginning of a sentence says nothing: `Die Alibaba Group`, `Konkrete Details`, `The Harbour Bridge`.
function withoutOpening(
  words: readonly string[],
  isFirst: boolean,
  language: Language,
  names: ReadonlySet<string>,
): readonly string[] {
  const [first = "", ...rest] = words;
  if (isNamed(first, names)) return words;
  const isLittle = isFunctionWord(tokenise(first)[0]?.folded ?? "", language);
  const isAdjective = language === "de" && isFirst && /e[mnrs]?$/u.test(first);
  return isLittle || isAdjective ? rest : words;
}

function isNamed(word: string, names: ReadonlySet<string>): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  return tokenise(word).some(({ folded }) => names.has(folded));
}

function findPlaces(text: string, language: Language, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const [, place = ""] of text.matchAll(BEFORE_PLACE)) {
    const isName = tokenise(place).some(({ folded }) => names.has(folded));
    if (language === "en" ? isName : isName || !ABSTRACT.test(place)) found.push(place);
  }
  return [...new Set(found)].filter((place) => !TIMES_ONLY.test(place));
}

const BEFORE_PLACE =
  /(?<!\p{L})(?:[Ii]n|[Nn]ach|[Aa]us|[Ff]rom|[Aa]t|[Nn]ear)(?: the)? (\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)/gu;
// `in Kombination`, `in Konkurrenz`, `nach Angaben`: German nouns that are no places.
const ABSTRACT =
  /(?:ung|heit|keit|schaft|ion|enz|anz|ität|ismus|tum|nis|ik|ie)(?:en|s)?$|^(?:Angaben?|Ansicht|Meinung|Berichten|Worten|Zukunft|Betrieb|Kraft|Frage|Sicht|Grund|Höhe|Form|Folge|Teilen|Sachen|Ruhe|Haft|Not|Auftrag|Sorge|Bezug|Rechnung|Anspruch|Kauf)$/u;
const TIMES_ONLY = new RegExp(`^(?:${MONTHS}|${weekdays()})$`, "u");
