import { FormattedString } from "@grammyjs/parse-mode";
import type { Article, Language, Point } from "../../article/article.ts";
import type { TapOf } from "../links/callback-data.ts";
import { articleKey } from "../links/stable-ids.ts";
import { say } from "../wording.ts";
import { LONGEST_HEADING } from "./answer.ts";
import { askOnRows } from "./ask-on.ts";
import { questionButton, tapButton } from "./button.ts";
import { citation } from "./citation.ts";
import { fitMessage, fits } from "./fit-message.ts";
import { type Buttons, lines, type OutgoingMessage, paragraphs, plain } from "./message.ts";
import { type QuestionAddress, wayOn } from "./question-links.ts";
import { quickReplies } from "./quick-replies.ts";
import { shorten } from "./shorten.ts";

/** How much a summary says. */
export type SummaryLength = TapOf<"summary">["length"];

/** Where a summary's quick replies stand, and what else stands beneath it. */
export type SummaryPlace =
  /** Beneath it, with the other length and language: where one reader's tap may change it. */
  | { readonly kind: "buttons" }
  /** On a reply keyboard that another message brings; the other length and language beneath it. */
  | { readonly kind: "keyboard" }
  /** A channel's post: a tap may not change it. `askOn` opens the private chat. */
  | {
      readonly kind: "post";
      readonly addressOf: QuestionAddress | undefined;
      readonly askOn: string | undefined;
    };

/** How a summary is shown. */
export interface SummaryLayout {
  readonly language: Language;
  readonly length: SummaryLength;
  readonly place: SummaryPlace;
  /** Said above it. */
  readonly notice?: string | undefined;
}

/** An article in a few points, each with the sentences it rests on; its first sentences where nobody prepared any. */
export function renderSummary(article: Article, layout: SummaryLayout): OutgoingMessage {
  return { text: textOf(article, layout), buttons: buttonsOf(article, layout) };
}

function textOf(article: Article, layout: SummaryLayout): FormattedString {
  const { language, length, notice } = layout;
  const heading = [
    ...(notice === undefined ? [] : [FormattedString.italic(notice)]),
    FormattedString.bold(shorten(article.title, LONGEST_HEADING)),
  ];
  const closing = closingOf(article, layout);
  if (!article.questions) {
    const opening = [...heading, plain(say(language, "no-summary"))];
    const citations = firstSentences(article).map((sentence) => citation(article, sentence, language));
    return fitMessage({ opening, citations, closing });
  }
  const points = article.questions.summary[length];
  const whole = (blocks: readonly FormattedString[]) =>
    paragraphs([...heading, ...blocks, ...(closing ? [closing] : [])]);
  return (
    [...shorterVersions(article, points, language)].map(whole).find((text) => fits(text)) ??
    // One point alone is too long.
    fitMessage({
      opening: [...heading, ...pointBlocks(article, points.slice(0, 1), 1, language)],
      citations: [],
      closing,
    })
  );
}

/** A summary's points, ever shorter: further sentences go before whole points do, and what is missing is told. */
function* shorterVersions(
  article: Article,
  points: readonly Point[],
  language: Language,
): Generator<readonly FormattedString[]> {
  for (let most = longestOf(points); most > 0; most -= 1) yield pointBlocks(article, points, most, language);
  for (let kept = points.length - 1; kept > 0; kept -= 1) {
    const missing = plain(say(language, "summary-cut", { count: points.length - kept }));
    yield [...pointBlocks(article, points.slice(0, kept), 1, language), missing];
  }
}

const FIRST_SENTENCES = 3;

function firstSentences({ sentences }: Article) {
  return sentences.filter(({ paragraph }) => paragraph === sentences[0]?.paragraph).slice(0, FIRST_SENTENCES);
}

function longestOf(points: readonly Point[]): number {
  return Math.max(...points.map(({ citations }) => citations.length));
}

function pointBlocks(
  article: Article,
  points: readonly Point[],
  mostCitations: number,
  language: Language,
): FormattedString[] {
  return points.map(({ text, citations }, i) =>
    lines([
      plain(`${i + 1}. ${text[language]}`),
      ...citations.slice(0, mostCitations).map((sentence) => citation(article, sentence, language)),
    ]),
  );
}

function closingOf(article: Article, { language, place }: SummaryLayout): FormattedString | undefined {
  if (place.kind !== "post" || !place.addressOf) return undefined;
  const entries = quickReplies(article);
  const introduction = say(language, "related");
  return wayOn({ article, language, entries, introduction, askOn: place.askOn }, place.addressOf);
}

function buttonsOf(article: Article, layout: SummaryLayout): Buttons | undefined {
  const rows = rowsOf(article, layout);
  return rows.length === 0 ? undefined : rows;
}

function rowsOf(article: Article, { language, length, place }: SummaryLayout): Buttons {
  const questions = quickReplies(article).map((entry) => [questionButton(article, entry, language)]);
  switch (place.kind) {
    case "buttons":
      return [...questions, ...otherVersions(article, language, length)];
    case "keyboard":
      return otherVersions(article, language, length);
    case "post":
      return place.addressOf ? [] : [...questions, ...askOnRows(place.askOn, language)];
  }
}

function otherVersions(article: Article, language: Language, length: SummaryLength): Buttons {
  if (!article.questions) return [];
  const verb = "summary";
  const key = articleKey(article);
  const [otherLength, name] =
    length === "short" ? (["long", "button-longer"] as const) : (["short", "button-shorter"] as const);
  return [
    [
      tapButton(say(language, name), { verb, article: key, language, length: otherLength }),
      tapButton(say(language, "button-other-language"), {
        verb,
        article: key,
        language: language === "de" ? "en" : "de",
        length,
      }),
    ],
  ];
}
