import type { ArchiveCandidate } from "../../answer/archive/best-answer.ts";
import { createLibrary, type Library } from "../../answer/library.ts";
import type { Article } from "../../article/article.ts";
import { UserError } from "../../user-error.ts";
import { type AskedSquad, misspelt } from "./asked-squad.ts";
import { describeAsked } from "./evaluate-squad.ts";
import { type Evaluation, type Figures, latencyOf, type Share } from "./report.ts";
import { shareOf } from "./score.ts";
import type { SquadQuestion } from "./squad.ts";

/** Articles of several files in one knowledge base, and what is asked of it. */
export interface Archive {
  readonly library: Library;
  readonly asked: readonly AskedSquad[];
}

/** Puts the articles of all files into one knowledge base, with others beside. @throws {UserError} where there is none. */
export function createArchive(files: readonly AskedSquad[], others: readonly Article[]): Archive {
  // Each file numbers its articles from 1; no folder is called like this.
  const asked = files.map((file, i) => ({
    ...file,
    articles: file.articles.map(({ article, questions }) => ({
      article: { ...article, slug: `${i + 1}/${article.slug}` },
      questions,
    })),
  }));
  const own = asked.flatMap(({ articles }) => articles.map(({ article }) => article));
  const [first, ...rest] = [...own, ...others];
  if (!first) throw new UserError("There is no article in these files.");
  return { library: createLibrary([first, ...rest]), asked };
}

/** Asks the archive the questions of one of its files, and once more with typos where these are more than none. */
export function evaluateArchive(library: Library, asked: AskedSquad, typos: number): Evaluation {
  const outcomes = ask(library, asked);
  const typed = typos > 0 ? ask(library, misspelt(asked, typos)) : undefined;
  const { about, counts } = describeAsked(asked, outcomes.length);
  const last = typed ?? outcomes;
  return {
    report: {
      file: asked.file,
      about: `${about}, asked of ${library.articles.length} at once`,
      counts: { ...counts, archive: library.articles.length },
      figures: figuresOf(outcomes),
      typos: typed && { each: typos, figures: figuresOf(typed) },
    },
    failures: last.filter((outcome) => !isSentenceFirst(outcome)).map(describeMiss),
    hit: shareOf(last, isSentenceFirst),
    refused: undefined,
  };
}

interface Outcome {
  readonly question: SquadQuestion;
  /** The article that answers the question. */
  readonly article: Article;
  /** The article the archive answered from, or came nearest with. */
  readonly answeredFrom: Article;
  /** The best sentences of all articles, best first. */
  readonly candidates: readonly ArchiveCandidate[];
  readonly ms: number;
}

function ask(library: Library, { articles, language }: AskedSquad): Outcome[] {
  return articles.flatMap(({ article, questions }) =>
    questions.map((question) => {
      const start = performance.now();
      const [answer] = library.ask(question.q, language);
      const ms = performance.now() - start;
      const candidates = library.candidates(question.q, language, { limit: CANDIDATES });
      return { question, article, answeredFrom: answer.article, candidates, ms };
    }),
  );
}

const CANDIDATES = 5;

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const share = (name: string, test: (outcome: Outcome) => boolean): Share => ({
    name,
    value: shareOf(outcomes, test),
    better: "more",
  });
  return {
    shares: [
      share("article@1", ({ article, answeredFrom }) => answeredFrom.slug === article.slug),
      share("paragraph@1", ({ candidates, ...outcome }) =>
        candidates.slice(0, 1).some(isInParagraph(outcome)),
      ),
      share("paragraph@5", ({ candidates, ...outcome }) => candidates.some(isInParagraph(outcome))),
      share("sentence@1", isSentenceFirst),
    ],
    latency: latencyOf(outcomes),
  };
}

function isSentenceFirst({ question, article, candidates: [best] }: Outcome): boolean {
  return best?.article.slug === article.slug && question.gold.includes(best.sentence.index);
}

function isInParagraph({ question, article }: Pick<Outcome, "question" | "article">) {
  const gold = new Set(question.gold.map((index) => article.sentences[index]?.paragraph));
  return (candidate: ArchiveCandidate): boolean =>
    candidate.article.slug === article.slug && gold.has(candidate.sentence.paragraph);
}

function describeMiss({ question, article, candidates: [best] }: Outcome): string {
  const wanted = question.gold.map((index) => article.sentences[index]?.text ?? "").join(" | ");
  return [
    `${question.id}: ${question.q}`,
    `  wanted ${article.title}: ${wanted}`,
    `  got    ${best ? `${best.article.title}: ${best.sentence.text}` : "nothing"}`,
  ].join("\n");
}
