import { analyse } from "../../answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../answer/article-index.ts";
import { smallTalk } from "../../answer/chitchat.ts";
import { clean } from "../../answer/clean.ts";
import { type EntryCandidate, entryCandidates } from "../../answer/features.ts";
import { type Retrieved, retrieve } from "../../answer/retrieve.ts";
import { tokenise } from "../../answer/tokens.ts";
import type { Article, Language, Questions } from "../../article/article.ts";
import type { EvalQuestion } from "../eval/question-set.ts";
import type { SquadArticle } from "../eval/squad.ts";
import { entryFolds, phrasingFolds } from "./folds.ts";

/** A question with what retrieval proposes for it, and what would be right. */
export interface Example {
  readonly index: ArticleIndex;
  readonly found: Retrieved;
  readonly candidates: readonly EntryCandidate[];
  /** `phrasing`: one left out of its entry; `orphan`: of an entry left out; `unrelated`: of another text; `reader`: a set's. */
  readonly origin: "phrasing" | "orphan" | "unrelated" | "reader";
  /** The entries that would answer rightly; for a question without answer, the known unknowns that may be meant. */
  readonly right: ReadonlySet<number>;
  readonly answerable: boolean;
}

const FOLDS = 6;

function example(
  index: ArticleIndex,
  text: string,
  language: Language,
  about: Pick<Example, "origin" | "right" | "answerable">,
): Example {
  const query = analyse(text, index, language);
  const found = retrieve(query, index);
  return { index, found, candidates: entryCandidates(query, index, found), ...about };
}

/** Every `step`-th phrasing of the knowledge base, asked of the knowledge base without it. */
export function phrasingExamples(article: Article, questions: Questions, step: number): Example[] {
  return phrasingFolds(article, questions, FOLDS).flatMap((fold) => {
    const index = buildArticleIndex(fold.article);
    return everyNth(fold.asked, step).map(({ text, language, entry }) => {
      const right = new Set(index.entries.flatMap(({ id }, i) => (id === entry ? [i] : [])));
      const answerable = index.entries.some(({ id, kind }) => id === entry && kind === "stated");
      return example(index, text, language, { origin: "phrasing", right, answerable });
    });
  });
}

/** Every `step`-th phrasing, asked of the knowledge base without its whole entry. */
export function orphanExamples(article: Article, questions: Questions, step: number): Example[] {
  return entryFolds(article, questions, FOLDS).flatMap((fold) => {
    const index = buildArticleIndex(fold.article);
    return everyNth(fold.asked, step).map(({ text, language, entry: id }) => {
      const entry = questions.entries.find((candidate) => candidate.id === id);
      const cited = new Set(
        entry?.kind === "stated" ? entry.citations.map((sentence) => sentence.index) : [],
      );
      // Another entry that cites one of its sentences answers it as well.
      const right = new Set(
        index.entries.flatMap((other, i) =>
          other.kind === "stated" && cited.has(other.citations[0].index) ? [i] : [],
        ),
      );
      return example(index, text, language, { origin: "orphan", right, answerable: right.size > 0 });
    });
  });
}

/** Questions about quite other things: every `step`-th of a SQuAD-format file. */
export function unrelatedExamples(
  article: Article,
  squad: readonly SquadArticle[],
  language: Language,
  step: number,
): Example[] {
  const index = buildArticleIndex(article);
  const asked = squad.flatMap(({ questions }) => questions.map(({ q }) => q));
  return everyNth(asked, step).map((text) =>
    example(index, text, language, { origin: "unrelated", right: new Set(), answerable: false }),
  );
}

/** The questions of a set that get as far as retrieval: no small talk, nothing empty or too long. */
export function readerExamples(article: Article, set: readonly EvalQuestion[]): Example[] {
  const index = buildArticleIndex(article);
  return set.flatMap(({ q, lang, gold }) => {
    const cleaned = clean(q);
    if (cleaned.kind !== "question" || smallTalk(tokenise(cleaned.text)) !== undefined) return [];
    const answerable = gold.length > 0;
    const right = index.entries.flatMap((entry, i) => {
      const fits = entry.kind === "stated" ? gold.includes(entry.citations[0].text) : !answerable;
      return fits ? [i] : [];
    });
    return [example(index, cleaned.text, lang, { origin: "reader", right: new Set(right), answerable })];
  });
}

function everyNth<T>(items: readonly T[], step: number): T[] {
  return items.filter((_, i) => i % step === 0);
}
