import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, type Language, questionOf } from "../../article/article.ts";
import { oneLine } from "../../article/questions-edit.ts";
import type { QuestionGroup } from "../../desk/likeness.ts";
import { findEntry } from "../links/stable-ids.ts";
import { tapButton } from "../render/button.ts";
import { fitMessage } from "../render/fit-message.ts";
import { type Buttons, lines, type OutgoingMessage, plain } from "../render/message.ts";
import { shorten } from "../render/shorten.ts";
import { say } from "../wording.ts";
import { whenText } from "./day-text.ts";
import type { DeskAct } from "./desk-act.ts";
import { firstOf, sizeOf } from "./waiting.ts";

/** In UTF-16 code units; people write whole paragraphs. */
const LONGEST_WORDING = 200;
const WORDINGS_IN_SHORT = 5;

/** How a group of waiting questions is shown. */
export interface GroupLayout {
  readonly language: Language;
  /** From 0; which of so many groups this is. */
  readonly at: number;
  readonly of: number;
  /** The article it belongs to; undefined where that is gone. */
  readonly article: Article | undefined;
  /** True where there are several articles. */
  readonly nameArticle: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What has just been done, said above it. */
  readonly notice?: string | undefined;
  /** The key of a form that this editor has not finished, see `formKey`. */
  readonly form?: string | undefined;
}

/** A group of questions that wait for an editor, with what can be done about it. */
export function renderGroup(group: QuestionGroup, layout: GroupLayout): OutgoingMessage {
  const { language, at, of, article, nameArticle, now, notice = "" } = layout;
  const asked = say(language, "desk-asked", {
    count: group.count,
    when: whenText(group.lastAt, now, language),
  });
  const from = article
    ? nameArticle
      ? say(language, "in-article", { title: article.title })
      : ""
    : say(language, "desk-article-gone", { slug: group.article });
  const opening = [
    plain(notice),
    FormattedString.bold(say(language, "desk-group", { number: at + 1, count: of })),
    from === "" ? plain("") : FormattedString.italic(from),
    wordings(group, language, WORDINGS_IN_SHORT),
    lines([
      plain(asked),
      plain(pickedText(group, article, language)),
      plain(noneFittedText(group, language)),
    ]),
    plain(article && !article.questions ? say(language, "desk-no-file") : ""),
  ];
  return {
    text: fitMessage({ opening: opening.filter(({ text }) => text !== ""), citations: [] }),
    buttons: groupButtons(group, layout),
  };
}

/** A group's wordings, one a line, at most so many of them. */
export function wordings(group: Pick<QuestionGroup, "questions">, language: Language, most: number) {
  const all = [...countWordings(group)];
  // Leaving out a single one would take as much room as showing it.
  const shown = all.length === most + 1 ? all : all.slice(0, most);
  const rest = all.length - shown.length;
  return lines([
    ...shown.map(([question, count]) =>
      plain(say(language, "desk-wording", { text: shorten(question, LONGEST_WORDING), count })),
    ),
    plain(rest > 0 ? say(language, "desk-wordings-more", { count: rest }) : ""),
  ]);
}

/** How often each wording was asked: one that waits by itself may also have been put to an entry. */
export function countWordings({ questions }: Pick<QuestionGroup, "questions">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of questions) {
    const wording = oneLine(one.question);
    counts.set(wording, one.count + (counts.get(wording) ?? 0));
  }
  return counts;
}

function pickedText(group: QuestionGroup, article: Article | undefined, language: Language): string {
  const entry = group.entry === undefined ? undefined : article && findEntry(article, group.entry);
  return entry ? say(language, "desk-picked", { question: questionOf(entry, language) }) : "";
}

function noneFittedText({ questions }: QuestionGroup, language: Language): string {
  return questions.some(({ noneFitted }) => noneFitted) ? say(language, "desk-none-fitted") : "";
}

function groupButtons(group: QuestionGroup, { language, at, of, article, form }: GroupLayout): Buttons {
  const button = (key: string, act: DeskAct) =>
    tapButton(say(language, key), { verb: "desk", language, act });
  const seen = { question: firstOf(group), size: sizeOf(group) };
  const pages = [
    ...(at > 0 ? [button("desk-back", { kind: "waiting", page: at - 1 })] : []),
    ...(at < of - 1 ? [button("desk-skip", { kind: "waiting", page: at + 1 })] : []),
  ];
  const changes = [
    [button("desk-add-phrasing", { kind: "entries", question: seen.question, page: 0 })],
    [button("desk-new-entry", { kind: "new-entry", ...seen })],
  ];
  return [
    ...(article?.questions ? changes : []),
    [button("desk-ignore", { kind: "ignore", ...seen })],
    ...(pages.length > 0 ? [pages] : []),
    ...resumeRows(form, language),
  ];
}

/** Nothing waits. @param notice what has just been done. @param form see `GroupLayout`. */
export function renderNothingWaits(language: Language, notice = "", form?: string): OutgoingMessage {
  const blocks = [plain(notice), plain(say(language, "desk-nothing-waits"))];
  const stats: DeskAct = { kind: "stats", period: "7" };
  return {
    text: fitMessage({ opening: blocks.filter(({ text }) => text !== ""), citations: [] }),
    buttons: [
      ...resumeRows(form, language),
      [tapButton(say(language, "desk-stats-button"), { verb: "desk", language, act: stats })],
    ],
  };
}

function resumeRows(form: string | undefined, language: Language): Buttons {
  if (form === undefined) return [];
  const act: DeskAct = { kind: "resume", form };
  return [[tapButton(say(language, "desk-resume"), { verb: "desk", language, act })]];
}
