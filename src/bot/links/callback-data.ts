import { LANGUAGES, type Language } from "../../article/article.ts";
import {
  AUDIENCES,
  type Audience,
  COMPLAINTS,
  type Complaint,
  QUICK_REPLIES,
  type QuickReplies,
} from "../../store/store.ts";
import { type DeskAct, readDeskAct, writeDeskAct } from "../desk/desk-act.ts";
import { isId, isKey, oneOf, readNumber } from "./callback-fields.ts";

/** What an answer message shows: found again from ids that last, not from anything remembered. */
export type Shown =
  | { readonly kind: "entry"; readonly id: string }
  | { readonly kind: "sentence"; readonly key: string }
  /** A decline or a question back: nothing of the article. */
  | { readonly kind: "nothing" };

interface InLanguage {
  /** The language of the message the button stands on, and so of what comes of it. */
  readonly language: Language;
}

interface OfArticle extends InLanguage {
  /** See `articleKey`. */
  readonly article: string;
}

interface OfAnswer extends OfArticle {
  readonly shown: Shown;
}

/** What a tapped button asks for. */
export type Tap =
  /** Answer a prepared question. */
  | (OfArticle & { readonly verb: "ask"; readonly entry: string })
  /** One of the questions offered instead of an answer was meant. */
  | (OfArticle & { readonly verb: "pick"; readonly entry: string })
  | (OfArticle & { readonly verb: "none-of-these" })
  /** The paragraph around the citation, and back. */
  | (OfAnswer & { readonly verb: "context" })
  | (OfAnswer & { readonly verb: "back" })
  | (OfAnswer & { readonly verb: "good" })
  | (OfAnswer & { readonly verb: "bad" })
  | (OfAnswer & { readonly verb: "complain"; readonly complaint: Complaint })
  | (OfAnswer & { readonly verb: "show-all" })
  | (OfArticle & { readonly verb: "summary"; readonly length: "short" | "long" })
  /** Pages count from 0. */
  | (OfArticle & { readonly verb: "topics"; readonly page: number })
  | (OfArticle & { readonly verb: "topic"; readonly topic: string; readonly page: number })
  | (OfArticle & { readonly verb: "article" })
  | (InLanguage & { readonly verb: "articles"; readonly page: number })
  | (OfArticle & { readonly verb: "choose-article" })
  /** None is asked before the others any more. */
  | (InLanguage & { readonly verb: "choose-any-article" })
  | (InLanguage & { readonly verb: "choose-language"; readonly choice: Language | "auto" })
  | (InLanguage & { readonly verb: "choose-audience"; readonly choice: Audience })
  | (InLanguage & { readonly verb: "choose-quick-replies"; readonly choice: QuickReplies })
  | (InLanguage & { readonly verb: "settings" })
  | (InLanguage & { readonly verb: "close" })
  | (InLanguage & { readonly verb: "forget" })
  /** What an editor does at the desk. */
  | (InLanguage & { readonly verb: "desk"; readonly act: DeskAct });

type Verb = Tap["verb"];

/** A tap with one of these verbs. */
export type TapOf<V extends Verb> = Extract<Tap, { readonly verb: V }>;

/** A tap on a button of an answer. */
export type AnswerTap = Extract<Tap, OfAnswer>;

// One letter a verb: never give one of these another meaning, old messages still carry them.
const LETTERS: Readonly<Record<Verb, string>> = {
  ask: "q",
  pick: "p",
  "none-of-these": "n",
  context: "c",
  back: "b",
  good: "g",
  bad: "d",
  complain: "r",
  "show-all": "e",
  summary: "s",
  topics: "t",
  topic: "o",
  article: "a",
  articles: "A",
  "choose-article": "x",
  "choose-any-article": "y",
  "choose-language": "l",
  "choose-audience": "u",
  "choose-quick-replies": "k",
  settings: "z",
  close: "w",
  forget: "f",
  desk: "D",
};

const SEPARATOR = ":";

/**
 * Writes a tap as callback data: at most 64 bytes, since keys have 10 characters and ids at most 40.
 *
 * ```ts
 * writeTap({ verb: "ask", article: "0123456789", entry: "who", language: "de" }); // "q:de:0123456789:who"
 * ```
 */
export function writeTap(tap: Tap): string {
  return [LETTERS[tap.verb], tap.language, ...fieldsOf(tap)].join(SEPARATOR);
}

function fieldsOf(tap: Tap): readonly string[] {
  switch (tap.verb) {
    case "ask":
    case "pick":
      return [tap.article, tap.entry];
    case "none-of-these":
    case "article":
    case "choose-article":
      return [tap.article];
    case "context":
    case "back":
    case "good":
    case "bad":
    case "show-all":
      return [tap.article, writeShown(tap.shown)];
    case "complain":
      return [tap.article, writeShown(tap.shown), String(COMPLAINTS.indexOf(tap.complaint))];
    case "summary":
      return [tap.article, tap.length];
    case "topics":
      return [tap.article, String(tap.page)];
    case "topic":
      return [tap.article, tap.topic, String(tap.page)];
    case "articles":
      return [String(tap.page)];
    case "choose-language":
    case "choose-audience":
    case "choose-quick-replies":
      return [tap.choice];
    case "choose-any-article":
    case "settings":
    case "close":
    case "forget":
      return [];
    case "desk":
      return writeDeskAct(tap.act);
  }
}

/** What an answer shows, in at most 41 bytes of `a-z0-9-`. */
export function writeShown(shown: Shown): string {
  switch (shown.kind) {
    case "entry":
      return `e${shown.id}`;
    case "sentence":
      return `s${shown.key}`;
    case "nothing":
      return "-";
  }
}

const VERBS = new Map<string, Verb>(
  Object.keys(LETTERS)
    .filter(isVerb)
    .map((verb) => [LETTERS[verb], verb]),
);

function isVerb(text: string): text is Verb {
  return Object.hasOwn(LETTERS, text);
}

/** Reads callback data; undefined for what no version of the bot has written. */
export function readTap(data: string): Tap | undefined {
  const [letter = "", code, ...fields] = data.split(SEPARATOR);
  const verb = VERBS.get(letter);
  const language = oneOf(LANGUAGES, code);
  const tap = verb && language && readFields(verb, language, fields);
  return tap && fieldsOf(tap).length === fields.length ? tap : undefined;
}

function readFields(verb: Verb, language: Language, fields: readonly string[]): Tap | undefined {
  const [first, second, third] = fields;
  switch (verb) {
    case "ask":
    case "pick":
      return isKey(first) && isId(second) ? { verb, language, article: first, entry: second } : undefined;
    case "none-of-these":
    case "article":
    case "choose-article":
      return isKey(first) ? { verb, language, article: first } : undefined;
    case "context":
    case "back":
    case "good":
    case "bad":
    case "show-all": {
      const shown = readShown(second);
      return isKey(first) && shown ? { verb, language, article: first, shown } : undefined;
    }
    case "complain": {
      const shown = readShown(second);
      const complaint = COMPLAINTS.find((_, index) => String(index) === third);
      return isKey(first) && shown && complaint
        ? { verb, language, article: first, shown, complaint }
        : undefined;
    }
    case "summary": {
      const length = oneOf(["short", "long"] as const, second);
      return isKey(first) && length ? { verb, language, article: first, length } : undefined;
    }
    case "topics": {
      const page = readNumber(second);
      return isKey(first) && page !== undefined ? { verb, language, article: first, page } : undefined;
    }
    case "topic": {
      const page = readNumber(third);
      return isKey(first) && isId(second) && page !== undefined
        ? { verb, language, article: first, topic: second, page }
        : undefined;
    }
    case "articles": {
      const page = readNumber(first);
      return page === undefined ? undefined : { verb, language, page };
    }
    case "choose-language": {
      const choice = oneOf([...LANGUAGES, "auto"] as const, first);
      return choice && { verb, language, choice };
    }
    case "choose-audience": {
      const choice = oneOf(AUDIENCES, first);
      return choice && { verb, language, choice };
    }
    case "choose-quick-replies": {
      const choice = oneOf(QUICK_REPLIES, first);
      return choice && { verb, language, choice };
    }
    case "choose-any-article":
    case "settings":
    case "close":
    case "forget":
      return { verb, language };
    case "desk": {
      const act = readDeskAct(fields);
      return act && { verb, language, act };
    }
  }
}

function readShown(field: string | undefined): Shown | undefined {
  if (field === "-") return { kind: "nothing" };
  const rest = field?.slice(1);
  if (field?.startsWith("e") && isId(rest)) return { kind: "entry", id: rest };
  if (field?.startsWith("s") && isKey(rest)) return { kind: "sentence", key: rest };
  return undefined;
}
