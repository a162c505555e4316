import { type Answer, entryOf } from "../../answer/answer.ts";
import { type Entry, questionOf } from "../../article/article.ts";
import type { Feedback } from "../../store/store.ts";
import type { AnswerTap } from "../links/callback-data.ts";
import { isRateable, shownBy } from "../links/shown.ts";
import { articleKey } from "../links/stable-ids.ts";
import type { Surface } from "../scene.ts";
import { say } from "../wording.ts";
import type { AnswerLayout } from "./answer-layout.ts";
import { askOnRows } from "./ask-on.ts";
import { questionButton, tapButton } from "./button.ts";
import type { Buttons } from "./message.ts";
import { relatedEntries } from "./related-entries.ts";

/** Questions to tap beneath an answer, by what a tap does. Groups get fewer: nobody there asked for a list. */
const QUESTIONS: Readonly<Record<Surface, Readonly<Record<QuestionsToTap["verb"], number>>>> = {
  private: { ask: 2, pick: 3 },
  group: { ask: 2, pick: 2 },
  channel: { ask: 3, pick: 3 },
  // One goes on in the private chat; only what was asked back has to be picked here.
  inline: { ask: 0, pick: 3 },
  guest: { ask: 0, pick: 3 },
};

/** The buttons beneath an answer. */
export function answerButtons(answer: Answer, layout: AnswerLayout): Buttons | undefined {
  const { surface } = layout;
  // In a channel a tap changes the message for all readers: there are only questions to tap, see `surfaces/channel.ts`.
  const rows: Buttons = [
    ...questionRows(answer, layout),
    ...(surface === "channel" || !isRateable(answer) ? [] : actionRows(answer, layout)),
    // Small talk and questions back are nothing to show around.
    ...(layout.onlyForAsker && shownBy(answer).kind !== "nothing" ? [[showAllButton(answer)]] : []),
    ...askOnRows(layout.askOn, answer.language),
  ];
  return rows.length === 0 ? undefined : rows;
}

function questionRows(answer: Answer, layout: AnswerLayout): Buttons {
  const { article, language } = answer;
  const key = articleKey(article);
  const { verb, entries } = questionsToTap(answer, layout);
  // A pick would change a channel's post for all readers.
  if (verb === "ask" || layout.surface === "channel")
    return entries.map((entry) => [questionButton(article, entry, language)]);
  const rows = entries.map((entry) => [
    tapButton(questionOf(entry, language), { verb, article: key, entry: entry.id, language }),
  ]);
  if (rows.length === 0) return rows;
  return [
    ...rows,
    [tapButton(say(language, "none-of-these"), { verb: "none-of-these", article: key, language })],
  ];
}

/** Questions that stand beneath an answer. */
export interface QuestionsToTap {
  /** To go on with, or offered instead of an answer. */
  readonly verb: "ask" | "pick";
  readonly entries: readonly Entry[];
}

/** The questions beneath an answer, most wanted first. */
export function questionsToTap(answer: Answer, { surface, shown }: AnswerLayout): QuestionsToTap {
  const entry = entryOf(answer);
  const verb = entry || answer.kind === "passage" ? "ask" : "pick";
  const most = QUESTIONS[surface][verb];
  // Small talk has no suggestions.
  const entries = entry
    ? relatedEntries(answer.article, entry, most, shown)
    : answer.suggestions.slice(0, most);
  return { verb, entries };
}

// A row each: side by side, a phone would cut `Im Zusammenhang` short.
function actionRows(answer: Answer, layout: AnswerLayout): Buttons {
  const { article, language } = answer;
  const target = { article: articleKey(article), language, shown: shownBy(answer) };
  const cites = answer.kind === "answer" || answer.kind === "passage";
  return [
    ...(cites ? [[tapButton(say(language, "button-context"), { verb: "context", ...target })]] : []),
    // What one member of a group thinks is marked for nobody else.
    ratingButtons(target, layout.surface === "private" ? layout.verdict : undefined),
  ];
}

/** 👍 and 👎, the one that was given marked. */
export function ratingButtons(
  { article, language, shown }: Pick<AnswerTap, "article" | "language" | "shown">,
  given: Feedback["verdict"] | undefined,
): Buttons[number] {
  const target = { article, language, shown };
  return [
    tapButton(given === "good" ? "👍 ✓" : "👍", { verb: "good", ...target }),
    tapButton(given === "bad" ? "👎 ✓" : "👎", { verb: "bad", ...target }),
  ];
}

function showAllButton(answer: Answer) {
  const { article, language } = answer;
  return tapButton(say(language, "button-show-all"), {
    verb: "show-all",
    article: articleKey(article),
    language,
    shown: shownBy(answer),
  });
}
