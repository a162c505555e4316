import type { ProposedPhrasing, UnansweredQuestion } from "../../src/store/editors.ts";
import type { Store } from "../../src/store/store.ts";

/** What nobody could answer, as it was kept for the editors, in the order it was asked last. */
export async function unanswered(store: Store): Promise<UnansweredQuestion[]> {
  const waiting = await store.editors.waiting();
  return waiting
    .filter(({ entry }) => entry === undefined)
    .map(({ article, question, language, noneFitted, lastAt: at }) => ({
      article,
      question,
      language,
      noneFitted,
      at,
    }))
    .reverse();
}

/** The questions that people put to entries by hand, in the order they did. */
export async function proposed(store: Store): Promise<ProposedPhrasing[]> {
  const waiting = await store.editors.waiting();
  return waiting
    .flatMap(({ article, entry, question, language, lastAt: at }) =>
      entry === undefined ? [] : { article, entry, question, language, at },
    )
    .reverse();
}
