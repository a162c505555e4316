import type { Language } from "../article/article.ts";
import { fold } from "./fold.ts";
import type { Token } from "./tokens.ts";

/** What sort of thing a question asks for. `statement` is a message that asks nothing in so many words: keywords. */
export const ANSWER_KINDS = [
  "person",
  "place",
  "time",
  "duration",
  "quantity",
  "reason",
  "manner",
  "thing",
  "polar",
  "statement",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

type Rule = readonly [pattern: RegExp, kind: AnswerKind];

// The patterns run over the folded words joined by spaces. The earliest match decides (`what city was he in when …`), and
// among matches at one place the first rule: `wie lange` before `wie`.
const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  de: rules([
    [
      "(seit|bis|ab) wann|wie lang(e)?|wie viele? (jahre|monate|wochen|tage|stunden)|welcher dauer",
      "duration",
    ],
    ["wann|welche[mnrs]? (datum|tag|jahr|monat|zeitpunkt|termin|uhrzeit|woche)|um wie viel uhr", "time"],
    ["wie ?viele?[nr]?|wie (hoch|gross|teuer|alt|weit|oft|stark|schnell|schwer|billig|gunstig)", "quantity"],
    [
      "was (kostet|kosten)|welche[nrs]? (summe|betrag|preis|anzahl|hohe|prozentsatz)|wieviel prozent",
      "quantity",
    ],
    [
      "warum|wieso|weshalb|weswegen|aus welchem grund|aus welchen grunden|wozu|woran (liegt|lag|scheitert)",
      "reason",
    ],
    ["wo|wohin|woher kommt|welche[mnrs]? (ort|stadt|land|staat|gegend|region)", "place"],
    [
      "wer|wen|wem|wessen|wer s|welche[mnrs]? (person|chef|mann|frau|firma|unternehmen|konzern|manager)",
      "person",
    ],
    ["wie heisst|wie heissen|wie nennt|unter welchem namen", "thing"],
    ["auf welche (art|weise)|inwiefern|inwieweit|wie|wodurch", "manner"],
    [
      "was|welche[mnrs]?|wofur|womit|woruber|worum|wovon|woraus|worin|woran|worauf|wogegen|woher|wobei|wovor|worunter|wohinter|wonach",
      "thing",
    ],
  ]),
  en: rules([
    ["how long|since when|until when|for how many (years|months|weeks|days)", "duration"],
    ["when|(what|which) (date|day|year|month|time|week)", "time"],
    [
      "how (many|much|big|large|high|old|far|often|expensive|cheap|tall|strong)|what (price|percentage|amount|share)",
      "quantity",
    ],
    ["why|how come|what (reason|reasons)|for what reason|what for", "reason"],
    ["where|(what|which) (city|country|place|town|venue|location|state)", "place"],
    ["who|whom|whose|whos|(what|which) (person|company|firm|man|woman|boss)", "person"],
    ["how", "manner"],
    ["what|which|whats", "thing"],
  ]),
};

function rules(list: readonly (readonly [string, AnswerKind])[]): readonly Rule[] {
  return list.map(([words, kind]) => [new RegExp(`(?:^| )(?:${words})(?= |$)`, "u"), kind]);
}

// A question that begins with one of these wants a yes or no.
const POLAR_OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: foldedSet(`
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte könnten muss müssen soll sollen
    sollte darf dürfen dürfte will wollen gibt gab stimmt steht bleibt kommt kommen gilt macht geht läuft arbeitet nutzt
    stehen profitiert hilft braucht bekommt weiß heißt ob wäre würde`),
  en: foldedSet(`
    is are was were will would has have had can could do does did should shall may might must isnt arent wasnt dont doesnt
    didnt wont am`),
};

function foldedSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u).map(fold));
}

/** What sort of answer a text asks for. */
export function answerKind(text: string, tokens: readonly Token[], language: Language): AnswerKind {
  const words = tokens.map((token) => token.folded);
  const joined = words.join(" ");
  const opener = words.find((word) => !LEAD_INS.has(word)) ?? "";
  // A yes/no question may hold question words further on: `Weiß man, wann …` asks when, `Hat er gesagt, was …` as well.
  if (!MAY_ASK.test(joined))
    return POLAR_OPENERS[language].has(opener) || endsAsking(text, words) ? "polar" : "statement";
  let first: { kind: AnswerKind; at: number } | undefined;
  for (const [pattern, kind] of RULES[language]) {
    const at = joined.search(pattern);
    if (at !== -1 && (!first || at < first.at)) first = { kind, at };
  }
  if (first) return first.kind;
  if (POLAR_OPENERS[language].has(opener)) return "polar";
  return endsAsking(text, words) ? "polar" : "statement";
}

// All question words begin with w, but for `how`: most keywords are told from questions without trying every rule.
const MAY_ASK = /(?:^| )(?:w|how)/u;

function endsAsking(text: string, words: readonly string[]): boolean {
  return words.length > 2 && text.trimEnd().endsWith("?");
}

const LEAD_INS = foldedSet("und aber also oder denn nun na and so but well ok okay hallo hi hey bitte");

/** Whether a sentence holds what this kind of question asks for; `undefined` where a sentence cannot tell. */
export function canAnswer(kind: AnswerKind, sentence: string): boolean | undefined {
  switch (kind) {
    case "quantity":
      return QUANTITY.test(sentence);
    case "time":
    case "duration":
      return TIME.test(sentence) || MAY.test(sentence);
    default:
      return undefined;
  }
}

/** Words that say how much or how many, German and English: alternatives of a pattern. */
export const NUMBER_WORDS =
  "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert\\p{L}*|tausend\\p{L}*|" +
  "million\\p{L}*|milliard\\p{L}*|dutzend\\p{L}*|hälfte|drittel|viertel|prozent|" +
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred\\p{L}*|thousand\\p{L}*|" +
  "billion\\p{L}*|dozen\\p{L}*|half (?:a|an|of|the)|third|quarter|percent";
const QUANTITY = new RegExp(`\\p{N}|(?<!\\p{L})(?:${NUMBER_WORDS})(?!\\p{L})`, "iu");
/** Words that say when or how long, German and English: alternatives of a pattern. */
export const TIME_WORDS =
  "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|" +
  "june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|" +
  "thursday|friday|saturday|sunday|gestern|heute|morgen|yesterday|today|tomorrow|jahr\\p{L}*|monat\\p{L}*|woche\\p{L}*|" +
  "tage?n?|stunden?|minuten?|years?|months?|weeks?|days?|hours?|century|centuries|jahrhundert\\p{L}*|frühling|sommer|herbst|" +
  "winter|spring|summer|autumn|ende|anfang|beginn|seit|zuletzt|länger|bisher|bislang|since|until|during|während|after|before";
const TIME = new RegExp(`\\p{N}|(?<!\\p{L})(?:${TIME_WORDS})(?!\\p{L})`, "iu");
// A month in English, where `may` in small letters is a verb.
const MAY = /(?<!\p{L})May(?!\p{L})/u;
