import type { Language } from "../article/article.ts";

/**
 * What a folded word says of a number, in one way for both languages: `12` for `zwölf` and `twelve`, `12.` for `zwölfte` and
 * `12th`, both for `12` and `XII`; `1000` for `1.000` and `1,000`, `3.5` for `3,5`, `20s` for `20er`, `twenties` and
 * `Zwanziger`. `einmal` and `once` are no numbers, and of what takes several words (`twenty one`) each word is its own.
 *
 * @returns empty for words that are no numbers.
 */
export function numbersOf(folded: string, language: Language): readonly string[] {
  if (/^\d/u.test(folded)) return digits(folded);
  if (ROMAN.test(folded)) return either(`${roman(folded)}`);
  if (folded.length > LONGEST || !NUMERAL.test(folded)) return NONE;
  const number = language === "de" ? german(folded) : ENGLISH_NUMBERS.get(folded);
  return number === undefined ? NONE : [`${number}`];
}

const NONE: readonly string[] = [];

// Digits and Roman numerals count and number alike.
function either(number: string): readonly string[] {
  return number.length <= 3 ? [number, ordinal(number)] : [number];
}

function ordinal(number: number | string): string {
  return `${number}.`;
}

/** Whether a word is written in digits alone, so that another one of the same number is the same word spelled otherwise. */
export function isInDigits(folded: string): boolean {
  return /^[\d.,]+$/u.test(folded);
}

// What numerals begin with, so that nearly all other words are soon done with.
const NUMERAL =
  /^(?:nul|ein|ers|zw[eoa]|dr[ei]|vier|funf|sech|sieb|acht|neun|zehn|elf|zehn|hund|taus|dut|mi[lo]|mrd|mn|bil|bn|tril|zer|on|fir|sec|tw|th|fo|fi|six|sev|eig|nin|ten|ele|doz)/u;
// 999,999 in German.
const LONGEST = 60;

const GROUPS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,](\d+))?$/u;
const DECIMAL = /^(\d+)[.,](\d+)$/u;
const TIMES = /^(\d+)mal$/u;
const ORDINAL = /^(\d+)(?:st|nd|rd|th|s?te[nrsm]?)$/u;
const DECADE = /^(\d*0)(?:s|ern?)$/u;

function digits(folded: string): readonly string[] {
  if (/^\d+$/u.test(folded)) return either(withoutZeros(folded));
  // German sets a full stop before three digits, English a comma: `1.500` is hardly ever one and a half.
  const groups = GROUPS.exec(folded);
  if (groups && !folded.startsWith("0")) {
    const [, mark = "", fraction] = groups;
    const whole = fraction === undefined ? folded : folded.slice(0, -fraction.length - 1);
    return [whole.replaceAll(mark, "") + decimals(fraction)];
  }
  const [, whole, fraction] = DECIMAL.exec(folded) ?? [];
  if (whole !== undefined) return [withoutZeros(whole) + decimals(fraction)];
  const times = TIMES.exec(folded)?.[1];
  if (times !== undefined) return [withoutZeros(times)];
  const place = ORDINAL.exec(folded)?.[1];
  if (place !== undefined) return [ordinal(withoutZeros(place))];
  const decade = DECADE.exec(folded)?.[1];
  return decade === undefined ? NONE : [`${decade}s`];
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/u, "");
}

// Without the zeros of `3,50`.
function decimals(fraction = ""): string {
  const kept = fraction.replace(/0+$/u, "");
  return kept === "" ? "" : `.${kept}`;
}

// Of kings and wars, as far as they are no words themselves: `Ludwig XIV.`, `World War II`, but not `Xi`.
const ROMAN = /^(?!(?:xi|vi|xx)$)(?=..)x{0,2}(?:ix|iv|v?i{0,3})$/u;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function roman(folded: string): number {
  let sum = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const value = ROMAN_DIGITS[folded.charAt(at)] ?? 0;
    sum += value < (ROMAN_DIGITS[folded.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

const UNITS = {
  de: "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split(" "),
  en: "zero one two three four five six seven eight nine ten eleven twelve".split(" "),
} as const;
const TEENS = {
  de: "dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn".split(" "),
  en: "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
} as const;
const TENS = {
  de: "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" "),
  en: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
} as const;

// From 0 to 99.
const GERMAN = belowHundred("de", (unit, ten) => `${unit}und${ten}`);
const ENGLISH = belowHundred("en", (unit, ten) => ten + unit);

function belowHundred(language: Language, join: (unit: string, ten: string) => string): Map<string, number> {
  const numbers = new Map([...UNITS[language], ...TEENS[language]].map((word, number) => [word, number]));
  TENS[language].forEach((ten, at) => {
    const number = 10 * (at + 2);
    numbers.set(ten, number);
    for (let unit = 1; unit < 10; unit += 1) {
      numbers.set(join(UNITS[language][unit] ?? "", ten), number + unit);
    }
  });
  return numbers;
}

const GERMAN_IRREGULAR: Readonly<Record<string, string>> = {
  ein: "erst",
  drei: "dritt",
  sieben: "siebt",
  acht: "acht",
};

// Without their ending: `zwolft`, `einundzwanzigst`.
const GERMAN_ORDINALS = new Map(
  [...GERMAN].map(([word, number]) => [
    GERMAN_IRREGULAR[word] ?? (number < 20 ? `${word}t` : `${word}st`),
    number,
  ]),
);

// It stands alone and last: `hunderteins`.
GERMAN.set("eins", 1);

const GERMAN_OTHERS: Readonly<Record<string, number>> = {
  zwo: 2,
  dutzend: 12,
  hunderte: 100,
  hunderten: 100,
  tausende: 1e3,
  tausenden: 1e3,
  million: 1e6,
  millionen: 1e6,
  mio: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  billion: 1e12,
  billionen: 1e12,
};

function german(folded: string): number | string | undefined {
  const cardinal = GERMAN_OTHERS[folded] ?? germanNumber(folded, GERMAN);
  if (cardinal !== undefined) return cardinal;
  const decade = GERMAN.get(/^(.+ig)ern?$/u.exec(folded)?.[1] ?? "");
  if (decade !== undefined) return `${decade}s`;
  const times = germanNumber(/^(.+)mal$/u.exec(folded)?.[1] ?? "", GERMAN);
  if (times !== undefined && times > 1) return times;
  // A part of a town far more often than a fourth.
  if (folded.startsWith("viertel")) return undefined;
  const place = germanNumber(/^(.+)e(?:[nrsm]?|l[ns]?)$/u.exec(folded)?.[1] ?? "", GERMAN_ORDINALS);
  return place === undefined ? undefined : ordinal(place);
}

// `zweihundertfunfzig`, `neunzehnhundertachtzig`, `tausendundein`: what stands before the scale times it, and the rest.
function germanNumber(word: string, endings: ReadonlyMap<string, number>): number | undefined {
  const known = endings.get(word);
  if (known !== undefined) return known;
  const [scale, worth] = word.includes("tausend") ? ["tausend", 1000] : ["hundert", 100];
  const at = word.indexOf(scale);
  if (at === -1) return undefined;
  const head = at === 0 ? 1 : germanNumber(word.slice(0, at), GERMAN);
  const tail = word.slice(at + scale.length).replace(/^und/u, "");
  const isWhole = tail === (endings === GERMAN ? "" : "st");
  const rest = isWhole ? 0 : germanNumber(tail, endings);
  return head === undefined || rest === undefined || rest >= worth ? undefined : head * worth + rest;
}

const ENGLISH_ORDINALS: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

const SCALES = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const ENGLISH_NUMBERS: ReadonlyMap<string, number | string> = new Map<string, number | string>([
  ...ENGLISH,
  ...[...ENGLISH].map(([word, number]) => [englishOrdinal(word), ordinal(number)] as const),
  ...TENS.en.map((ten, at) => [ten.replace(/y$/u, "ies"), `${10 * (at + 2)}s`] as const),
  ...Object.entries(SCALES).flatMap(([word, number]) => [
    [word, number] as const,
    [`${word}s`, number] as const,
    [`${word}th`, ordinal(number)] as const,
  ]),
  ["mn", 1e6],
  ["bn", 1e9],
  ["twice", 2],
  ["thrice", 3],
  ["dozen", 12],
]);

function englishOrdinal(word: string): string {
  const [, ten = "", unit = word] = /^(.+ty)(.+)$/u.exec(word) ?? [];
  const irregular = ENGLISH_ORDINALS[unit];
  return ten + (irregular ?? (unit.endsWith("y") ? unit.replace(/y$/u, "ieth") : `${unit}th`));
}
