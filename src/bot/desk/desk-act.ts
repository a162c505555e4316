import type { Status } from "../../article/article.ts";
import { isId, isKey, oneOf, readNumber } from "../links/callback-fields.ts";

/** The days that statistics can cover. */
export const PERIODS = ["7", "30", "90"] as const;
export type Period = (typeof PERIODS)[number];

/** How sure an article can be, as a new entry may say it. */
export const STATUS_KINDS = [
  "confirmed",
  "reported",
  "expected",
  "rumoured",
  "open",
] as const satisfies readonly Status["kind"][];

/** What a new entry's form can ask for once more. */
export const FORM_PARTS = ["answer", "citation", "status"] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/**
 * A group of waiting questions, by one of them. Its size tells whether it still is what the editor has seen.
 */
interface OfGroup {
  /** Id of the group's first question. */
  readonly question: number;
  readonly size: number;
}

interface OfForm {
  /** See `formKey`: a button of an earlier form does nothing to this one. */
  readonly form: string;
}

/** What an editor does at the desk by tapping a button. */
export type DeskAct =
  | { readonly kind: "stats"; readonly period: Period }
  | { readonly kind: "digest"; readonly choice: "on" | "off"; readonly period: Period }
  /** One group a page, from 0. */
  | { readonly kind: "waiting"; readonly page: number }
  | ({ readonly kind: "ignore" } & OfGroup)
  /** Choose the entry that answers the group, a page of them. */
  | { readonly kind: "entries"; readonly question: number; readonly page: number }
  | ({ readonly kind: "add-phrasings"; readonly entry: string } & OfGroup)
  | ({ readonly kind: "new-entry" } & OfGroup)
  | ({ readonly kind: "resume" } & OfForm)
  | ({ readonly kind: "cite"; readonly sentence: string } & OfForm)
  | ({ readonly kind: "status"; readonly status: Status["kind"] } & OfForm)
  | ({ readonly kind: "revise"; readonly part: FormPart } & OfForm)
  | ({ readonly kind: "save" } & OfForm)
  | ({ readonly kind: "cancel" } & OfForm);

type Kind = DeskAct["kind"];

// As with the letters of `callback-data.ts`: never give one another meaning.
const LETTERS: Readonly<Record<Kind, string>> = {
  stats: "s",
  digest: "d",
  waiting: "w",
  ignore: "i",
  entries: "e",
  "add-phrasings": "p",
  "new-entry": "n",
  resume: "r",
  cite: "c",
  status: "t",
  revise: "v",
  save: "y",
  cancel: "x",
};

/** An act as fields of callback data: at most 58 characters, since ids of questions have up to ten digits. */
export function writeDeskAct(act: DeskAct): readonly string[] {
  return [LETTERS[act.kind], ...fieldsOf(act)];
}

function fieldsOf(act: DeskAct): readonly string[] {
  switch (act.kind) {
    case "stats":
      return [act.period];
    case "digest":
      return [act.choice, act.period];
    case "waiting":
      return [String(act.page)];
    case "ignore":
    case "new-entry":
      return [String(act.question), String(act.size)];
    case "entries":
      return [String(act.question), String(act.page)];
    case "add-phrasings":
      return [String(act.question), String(act.size), act.entry];
    case "resume":
    case "save":
    case "cancel":
      return [act.form];
    case "cite":
      return [act.form, act.sentence];
    case "status":
      return [act.form, act.status];
    case "revise":
      return [act.form, act.part];
  }
}

const KINDS = new Map<string, Kind>(
  Object.keys(LETTERS)
    .filter(isKind)
    .map((kind) => [LETTERS[kind], kind]),
);

function isKind(text: string): text is Kind {
  return Object.hasOwn(LETTERS, text);
}

/** Reads an act's fields; undefined for what was never written. Whoever sent them need not be an editor. */
export function readDeskAct([letter = "", ...fields]: readonly string[]): DeskAct | undefined {
  const kind = KINDS.get(letter);
  return kind && readFields(kind, fields);
}

function readFields(kind: Kind, [first, second, third]: readonly string[]): DeskAct | undefined {
  switch (kind) {
    case "stats": {
      const period = oneOf(PERIODS, first);
      return period && { kind, period };
    }
    case "digest": {
      const choice = oneOf(["on", "off"] as const, first);
      const period = oneOf(PERIODS, second);
      return choice && period && { kind, choice, period };
    }
    case "waiting": {
      const page = readNumber(first);
      return page === undefined ? undefined : { kind, page };
    }
    case "ignore":
    case "new-entry": {
      const group = readGroup(first, second);
      return group && { kind, ...group };
    }
    case "entries": {
      const [question, page] = [readId(first), readNumber(second)];
      return question === undefined || page === undefined ? undefined : { kind, question, page };
    }
    case "add-phrasings": {
      const group = readGroup(first, second);
      return group && isId(third) ? { kind, ...group, entry: third } : undefined;
    }
    case "resume":
    case "save":
    case "cancel":
      return isForm(first) ? { kind, form: first } : undefined;
    case "cite":
      return isForm(first) && isKey(second) ? { kind, form: first, sentence: second } : undefined;
    case "status": {
      const status = oneOf(STATUS_KINDS, second);
      return isForm(first) && status ? { kind, form: first, status } : undefined;
    }
    case "revise": {
      const part = oneOf(FORM_PARTS, second);
      return isForm(first) && part ? { kind, form: first, part } : undefined;
    }
  }
}

function readGroup(question: string | undefined, size: string | undefined): OfGroup | undefined {
  const [id, count] = [readId(question), readNumber(size)];
  return id === undefined || count === undefined ? undefined : { question: id, size: count };
}

function readId(field: string | undefined): number | undefined {
  return field !== undefined && /^[1-9]\d{0,9}$/u.test(field) ? Number(field) : undefined;
}

function isForm(field: string | undefined): field is string {
  return field !== undefined && /^[0-9a-z]{1,10}$/u.test(field);
}
