import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, type Language, questionOf } from "../../article/article.ts";
import type { Statistics } from "../../desk/statistics.ts";
import { COMPLAINTS } from "../../store/store.ts";
import { ORIGINS } from "../../store/tallies.ts";
import { findEntry } from "../links/stable-ids.ts";
import { choiceButton, tapButton } from "../render/button.ts";
import { fitMessage } from "../render/fit-message.ts";
import { type Buttons, lines, type OutgoingMessage, plain } from "../render/message.ts";
import { shorten } from "../render/shorten.ts";
import { say } from "../wording.ts";
import { chart, marksDeclined } from "./chart.ts";
import { type DeskAct, PERIODS, type Period } from "./desk-act.ts";

const MOST_ENTRIES = 5;
/** In UTF-16 code units: two lines on a phone. */
const LONGEST_QUESTION = 80;
const LONGEST_TITLE = 40;

/** How statistics are shown. */
export interface StatsLayout {
  readonly language: Language;
  readonly articles: readonly Article[];
  /** How many groups of questions wait for an editor. */
  readonly waiting: number;
}

/** What was asked in a period, and what came of it, with other periods to look at. */
export function renderStats(
  statistics: Statistics,
  { digest, period, ...layout }: StatsLayout & { readonly digest: boolean; readonly period: Period },
): OutgoingMessage {
  const { language, waiting } = layout;
  const title = say(language, "desk-stats-title", { days: statistics.days });
  return {
    text: fitMessage({
      opening: [FormattedString.bold(title), ...blocks(statistics, layout)],
      citations: [],
    }),
    buttons: [
      PERIODS.map((choice) =>
        choiceButton(say(language, "desk-days", { days: choice }), choice === period, {
          verb: "desk",
          language,
          act: { kind: "stats", period: choice },
        }),
      ),
      ...waitingRows(waiting, language),
      [
        deskButton(language, say(language, digest ? "desk-digest-on" : "desk-digest-off"), {
          kind: "digest",
          choice: digest ? "off" : "on",
          period,
        }),
      ],
    ],
  };
}

/** The same for a week that is over, as it comes unasked. */
export function renderDigest(statistics: Statistics, layout: StatsLayout): OutgoingMessage {
  const { language, waiting } = layout;
  return {
    text: fitMessage({
      opening: [FormattedString.bold(say(language, "desk-digest-title")), ...blocks(statistics, layout)],
      citations: [],
    }),
    buttons: [
      ...waitingRows(waiting, language),
      [
        deskButton(language, say(language, "desk-stats-button"), { kind: "stats", period: "7" }),
        deskButton(language, say(language, "desk-digest-stop"), {
          kind: "digest",
          choice: "off",
          period: "7",
        }),
      ],
    ],
  };
}

function deskButton(language: Language, text: string, act: DeskAct) {
  return tapButton(text, { verb: "desk", language, act });
}

function waitingRows(waiting: number, language: Language): Buttons {
  const text = say(language, "desk-waiting-button", { count: waiting });
  return waiting === 0 ? [] : [[deskButton(language, text, { kind: "waiting", page: 0 })]];
}

function blocks(statistics: Statistics, layout: StatsLayout): readonly FormattedString[] {
  const { language, waiting } = layout;
  const all = [
    statistics.questions === 0
      ? plain(say(language, "desk-no-questions"))
      : lines(counts(statistics, language).map(plain)),
    statistics.questions === 0 ? plain("") : FormattedString.pre(chart(statistics.byDay, language)),
    FormattedString.italic(legendOf(statistics, language)),
    topEntries(statistics, layout),
    complaints(statistics, layout),
    origins(statistics, language),
    plain(say(language, "desk-waiting", { count: waiting })),
  ];
  return all.filter(({ text }) => text !== "");
}

// A line of bars does not tell what was declined.
function legendOf({ byDay, declined }: Statistics, language: Language): string {
  return declined > 0 && marksDeclined(byDay) ? say(language, "desk-chart-legend") : "";
}

function counts(statistics: Statistics, language: Language): readonly string[] {
  const { questions } = statistics;
  const line = (key: string, count: number) =>
    say(language, key, { count, percent: Math.round((100 * count) / questions) });
  return [
    say(language, "desk-questions", { count: questions }),
    line("desk-answered", statistics.answered),
    line("desk-asked-back", statistics.askedBack),
    line("desk-declined", statistics.declined),
  ];
}

function topEntries({ topEntries: top }: Statistics, layout: StatsLayout): FormattedString {
  const { language } = layout;
  if (top.length === 0) return plain("");
  const rows = top
    .slice(0, MOST_ENTRIES)
    .map(({ article, entry, count }, index) =>
      say(language, "desk-top-line", { rank: index + 1, question: nameOf(article, entry, layout), count }),
    );
  return lines([FormattedString.bold(say(language, "desk-top")), ...rows.map(plain)]);
}

function complaints({ complaints: all }: Statistics, layout: StatsLayout): FormattedString {
  const { language } = layout;
  const bad = all.filter((one) => one.bad > 0).slice(0, MOST_ENTRIES);
  if (bad.length === 0) return plain("");
  const rows = bad.map(({ article, entry, bad: count, byComplaint }) => {
    const reasons = COMPLAINTS.flatMap((complaint) => {
      const times = byComplaint[complaint] ?? 0;
      return times === 0 ? [] : [`${say(language, `complaint-${complaint}`)} ${times}`];
    });
    const question = nameOf(article, entry, layout);
    const line = say(language, "desk-complaint-line", { question, count });
    return reasons.length === 0 ? line : `${line}: ${reasons.join(", ")}`;
  });
  return lines([FormattedString.bold(say(language, "desk-complaints")), ...rows.map(plain)]);
}

function origins({ byOrigin }: Statistics, language: Language): FormattedString {
  const named = ORIGINS.flatMap((origin) => {
    const count = byOrigin[origin] ?? 0;
    return count === 0 ? [] : [{ text: `${say(language, `desk-origin-${origin}`)} ${count}`, count }];
  }).sort((a, b) => b.count - a.count);
  const list = named.map(({ text }) => text).join(", ");
  return plain(list === "" ? "" : say(language, "desk-origins", { list }));
}

/** An entry by its question; where there are several articles, with the one it belongs to. */
function nameOf(slug: string, id: string | undefined, { language, articles }: StatsLayout): string {
  const article = articles.find((one) => one.slug === slug);
  const entry = id === undefined ? undefined : article && findEntry(article, id);
  const question = entry
    ? shorten(questionOf(entry, language), LONGEST_QUESTION)
    : say(language, id === undefined ? "desk-no-entry" : "desk-lost-entry");
  if (articles.length === 1) return question;
  return `${question} (${shorten(article?.title ?? slug, LONGEST_TITLE)})`;
}
