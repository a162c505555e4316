/**
 * What the knowledge folder holds, once loaded and checked.
 *
 * Offsets everywhere count UTF-16 code units (JavaScript string indices) into {@link Article.text}, so
 * `article.text.slice(sentence.start, sentence.end) === sentence.text` always holds.
 */

/** The languages a reader can ask in, and an article can be written in. */
export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text for each language. */
export type Localised = Readonly<Record<Language, string>>;

/** The smallest thing that can be cited. */
export interface Sentence {
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  /** Number of its paragraph among the running text, from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of the article in reading order. Only paragraphs hold sentences that can be cited. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly start: number; readonly depth: number }
  | { readonly kind: "caption"; readonly text: string; readonly start: number }
  | { readonly kind: "other"; readonly text: string; readonly start: number }
  | Paragraph;

/** Running text. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly number: number;
  readonly text: string;
  readonly start: number;
  readonly sentences: readonly Sentence[];
}

/** Where an article comes from, as far as its folder says. */
export interface Origin {
  readonly source?: string;
  readonly publisher?: string;
  /** ISO dates, `2025-02-13` or with a time. */
  readonly published?: string;
  readonly updated?: string;
}

/** One folder of the knowledge folder: the text and its questions. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  readonly origin: Origin;
  /** All blocks as plain text, one blank line between two. Markup is gone, white space is folded. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Absent where the folder has no `questions.yaml`, or one of drafts only: then only sentences can be found. */
  readonly questions?: Questions;
  /** How many entries of `questions.yaml` are drafts that no reader sees; absent for none. */
  readonly drafts?: number;
}

/** A sentence and what it says in a language that is not the article's own. */
export interface Gloss {
  readonly sentence: Sentence;
  readonly text: Readonly<Partial<Record<Language, string>>>;
}

/** A name of the article and what readers call the same thing. */
export interface Name {
  readonly name: string;
  readonly also: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly title: Localised;
}

/** A point of the summary, or a source the article names, with the sentences it rests on. */
export interface Point {
  readonly text: Localised;
  readonly citations: Citations;
}

/** At least one sentence, first the one that carries the answer. */
export type Citations = readonly [Sentence, ...Sentence[]];

export interface Questions {
  readonly summary: { readonly short: readonly Point[]; readonly long: readonly Point[] };
  /** Whom and what the article itself says it has its news from, as it names them. */
  readonly sources: readonly Point[];
  readonly topics: readonly Topic[];
  readonly names: readonly Name[];
  readonly glosses: readonly Gloss[];
  readonly entries: readonly Entry[];
}

/** How sure the article itself is of what an entry answers. */
export type Status =
  | { readonly kind: "confirmed"; readonly by: Localised }
  | { readonly kind: "reported" | "expected" | "rumoured" | "open" };

/** What an entry was not translated into; absent for what is there in both languages. */
export interface Lacks {
  readonly phrasings?: Language;
  readonly answer?: Language;
}

interface EntryBase {
  readonly id: string;
  readonly topic: string;
  /** The first of each language is the one shown to readers. */
  readonly phrasings: Readonly<Record<Language, readonly [string, ...string[]]>>;
  readonly answer: Localised;
  /** Languages its texts are not written in yet: there, those of the other one stand in. */
  readonly lacks?: Lacks;
  /** Ids of entries to go on with. */
  readonly related: readonly string[];
}

/** A prepared question that the article answers. */
export interface StatedEntry extends EntryBase {
  readonly kind: "stated";
  readonly status: Status;
  readonly citations: Citations;
}

/** A known unknown: a question readers ask that the article does not answer. */
export interface NotStatedEntry extends EntryBase {
  readonly kind: "not-stated";
  /** The nearest thing the article does say; never presented as the answer. */
  readonly nearest?: Sentence;
}

export type Entry = StatedEntry | NotStatedEntry;

/** The word for an entry's status that readers, locale files and JSON output use. */
export type StatusWord = Status["kind"] | "not-stated";

/** An entry's {@link StatusWord}. */
export function statusWord(entry: Entry): StatusWord {
  return entry.kind === "stated" ? entry.status.kind : "not-stated";
}

/** The languages an entry's texts are written in: what stands in for a missing one has no word of it. */
export function languagesOf({ lacks = {} }: Entry, texts: keyof Lacks): readonly Language[] {
  return LANGUAGES.filter((language) => language !== lacks[texts]);
}

/** The question an entry shows to readers. */
export function questionOf(entry: Entry, language: Language): string {
  return entry.phrasings[language][0];
}

/** What a sentence says in the reader's language, where that is not the article's and an editor wrote it down. */
export function glossOf(article: Article, sentence: Sentence, language: Language): string | undefined {
  if (language === article.language) return undefined;
  return article.questions?.glosses.find((gloss) => gloss.sentence === sentence)?.text[language];
}
