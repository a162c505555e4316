import type { Article } from "../../article/article.ts";
import { groupByLikeness, type QuestionGroup } from "../../desk/likeness.ts";
import { stillUnanswered } from "../../desk/still-unanswered.ts";
import type { BotParts } from "../bot-parts.ts";

/** The questions that wait for an editor, alike ones together: the most asked group first. */
export async function waitingGroups({ store, library }: BotParts): Promise<readonly QuestionGroup[]> {
  return groupByLikeness(stillUnanswered(await store.editors.waiting(), library().articles));
}

/** A group with one of its questions, and where it stands among the others. */
export interface FoundGroup {
  readonly group: QuestionGroup;
  /** From 0. */
  readonly at: number;
}

/** The group that a question is in; undefined where that waits no more. */
export function findGroup(groups: readonly QuestionGroup[], question: number): FoundGroup | undefined {
  const at = groups.findIndex(({ questions }) => questions.some(({ id }) => id === question));
  const group = groups[at];
  return group && { group, at };
}

/** The article whose questions a group's are; undefined where it is gone. */
export function articleOfGroup(
  articles: readonly Article[],
  { article }: QuestionGroup,
): Article | undefined {
  return articles.find(({ slug }) => slug === article);
}

/** Ids of a group's questions. */
export function idsOf({ questions }: QuestionGroup): readonly number[] {
  return questions.map(({ id }) => id);
}

/** A group's size as buttons carry it, see `DeskAct`. */
export function sizeOf({ questions }: QuestionGroup): number {
  return Math.min(questions.length, 999);
}

/** The question by which a group is found again. */
export function firstOf({ questions }: QuestionGroup): number {
  // A group has at least one question.
  return questions[0]?.id ?? 0;
}
