import { type Answer, entryOf } from "../../answer/answer.ts";
import type { Entry } from "../../article/article.ts";
import type { Feedback } from "../../store/store.ts";
import { tapButton } from "../buttons/button.ts";
import type { AnswerTap } from "../buttons/shown-answer.ts";
import type { Surface } from "../scene.ts";
import { isRateable, shownBy } from "../shown.ts";
import { articleKey, questionOf, relatedEntries } from "../stable-ids.ts";
import { say } from "../wording.ts";
import type { AnswerLayout } from "./answer.ts";
import type { Buttons } from "./message.ts";

/** Questions to tap beneath an answer. Groups get fewer: nobody there asked for a list. */
const QUESTIONS: Readonly<Record<Surface, number>> = {
  private: 3,
  group: 2,
  channel: 3,
  inline: 0,
  guest: 0,
};

/** The buttons beneath an answer. */
export function answerButtons(answer: Answer, layout: AnswerLayout): Buttons | undefined {
  const { surface } = layout;
  // In a channel a tap changes the message for all readers: there are only questions to tap, see `surfaces/channel.ts`.
  const rows: Buttons = [
    ...questionRows(answer, surface),
    ...(surface === "channel" || !isRateable(answer) ? [] : [actionRow(answer, layout)]),
    ...(layout.onlyForAsker ? [[showAllButton(answer)]] : []),
  ];
  return rows.length === 0 ? undefined : rows;
}

function questionRows(answer: Answer, surface: Surface): Buttons {
  const { article, language } = answer;
  const key = articleKey(article);
  const { verb, entries } = questionsToTap(answer, QUESTIONS[surface]);
  const rows = entries.map((entry) => [
    tapButton(questionOf(entry, language), { verb, article: key, entry: entry.id, language }),
  ]);
  if (verb === "ask" || rows.length === 0) return rows;
  return [
    ...rows,
    [tapButton(say(language, "none-of-these"), { verb: "none-of-these", article: key, language })],
  ];
}

interface QuestionsToTap {
  /** To go on with, or offered instead of an answer. */
  readonly verb: "ask" | "pick";
  readonly entries: readonly Entry[];
}

function questionsToTap(answer: Answer, most: number): QuestionsToTap {
  const entry = entryOf(answer);
  if (entry) return { verb: "ask", entries: relatedEntries(answer.article, entry, most) };
  // Small talk has no suggestions.
  const entries = answer.suggestions.slice(0, most);
  return { verb: answer.kind === "passage" ? "ask" : "pick", entries };
}

function actionRow(answer: Answer, layout: AnswerLayout): Buttons[number] {
  const { article, language } = answer;
  const target = { article: articleKey(article), language, shown: shownBy(answer) };
  const cites = answer.kind === "answer" || answer.kind === "passage";
  return [
    ...(cites ? [tapButton(say(language, "button-context"), { verb: "context", ...target })] : []),
    // What one member of a group thinks is marked for nobody else.
    ...ratingButtons(target, layout.surface === "private" ? layout.verdict : undefined),
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
