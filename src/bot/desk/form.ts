import type { Article, Sentence } from "../../article/article.ts";
import type { QuestionGroup } from "../../desk/likeness.ts";
import type { EntryDraft, WaitingQuestion } from "../../store/editors.ts";
import type { BotParts } from "../bot-parts.ts";
import { idsOf } from "./waiting.ts";

/** What a new entry's form asks for next. */
export type FormStep = "answer" | "citation" | "status" | "by" | "preview";

/** The step a form is at. */
function stepOf({ answer, citation, status, by }: EntryDraft): FormStep {
  if (answer === undefined) return "answer";
  if (citation === undefined) return "citation";
  if (status === undefined) return "status";
  return status === "confirmed" && by === undefined ? "by" : "preview";
}

/** True for a step whose answer is typed, not only tapped. */
export function takesText(step: FormStep): step is "answer" | "citation" | "by" {
  return step === "answer" || step === "citation" || step === "by";
}

/** Tells one form from the editor's next one: when it was begun, in letters and digits. */
export function formKey({ at }: EntryDraft): string {
  return at.toString(36);
}

/** A form for a new entry that answers a group of questions. */
export function newDraft(group: QuestionGroup, now: number): EntryDraft {
  return { questions: idsOf(group), article: group.article, language: group.language, at: now };
}

/** A form with what it is about, as far as that is still there. */
export interface OpenForm {
  readonly draft: EntryDraft;
  readonly article: Article;
  /** Those of its questions that still wait: at least one. */
  readonly questions: readonly WaitingQuestion[];
  readonly step: FormStep;
  /** The sentence to cite; undefined before it was chosen. */
  readonly sentence: Sentence | undefined;
}

/** Why a form cannot go on: somebody else was faster, or the article was taken away. */
export type ClosedForm = "settled" | "article-gone";

/** What a form is about at present. A sentence that the article has lost has to be chosen anew. */
export async function openForm(draft: EntryDraft, parts: BotParts): Promise<OpenForm | ClosedForm> {
  const article = parts.library().article(draft.article);
  if (!article) return "article-gone";
  const waiting = await parts.store.editors.waiting();
  // In the order they were shown in: the most asked one first, as whatever is made of them shows it.
  const questions = draft.questions.flatMap((id) => waiting.find((one) => one.id === id) ?? []);
  if (questions.length === 0) return "settled";
  const sentence = article.sentences.find(({ text }) => text === draft.citation);
  const present = { ...draft, citation: sentence?.text };
  return { draft: present, article, questions, step: stepOf(present), sentence };
}
