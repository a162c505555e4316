import type { Article, Sentence } from "../../article/article.ts";
import type { Answer } from "../answer.ts";

/** What one of several articles makes of a message. It is asked when its answers are looked at. */
export interface ArticleAnswers {
  /** How well the article matches the message: 1 for the one that does best, above 0 for the others. */
  readonly match: number;
  readonly answers: readonly [Answer, ...Answer[]];
}

/** A sentence of an archive that a message may be about. */
export interface ArchiveCandidate {
  readonly article: Article;
  readonly sentence: Sentence;
  /** Above 0, comparable within one message. */
  readonly score: number;
}

/** The answers of the article that answers best; of those that do equally well, the first. */
export function bestAnswers([first, ...rest]: readonly [
  ArticleAnswers,
  ...ArticleAnswers[],
]): ArticleAnswers["answers"] {
  let best = first;
  for (const one of rest) {
    // However surely it answered, it would not be better: it need not be asked at all.
    if (MOST_WORTH * share(one) <= worth(best)) continue;
    if (worth(one) > worth(best)) best = one;
  }
  return best.answers;
}

/** The sentences of all articles, best first. */
export function sentencesOf(asked: readonly ArticleAnswers[]): ArchiveCandidate[] {
  return asked
    .flatMap((one) => {
      const [{ article, candidates }] = one.answers;
      const own = worth(one);
      return candidates.map(({ sentence, score }) => ({ article, sentence, score: own * score }));
    })
    .sort((a, b) => b.score - a.score);
}

// An answer beats a known unknown, that beats a question back, that beats nothing; within one kind the surer one wins. An
// article that matches badly has to be much surer: with 24 articles asked what one of them answers, the right one wins for
// 95.2 % of German questions and 96.8 % of English ones, without the match for 93.0 % and 94.6 %.
function worth(one: ArticleAnswers): number {
  return kindWorth(one.answers[0]) * share(one);
}

function share({ match }: ArticleAnswers): number {
  return match ** 3;
}

// Of an answer that is quite sure.
const MOST_WORTH = 5;

function kindWorth(answer: Answer): number {
  switch (answer.kind) {
    case "answer":
    case "passage":
      return 4 + answer.confidence;
    case "none":
      return answer.reason.kind === "not-stated" ? 3 + answer.confidence : 1;
    case "suggestions":
      return 2 + answer.confidence;
  }
}
