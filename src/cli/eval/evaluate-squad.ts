import type { Answer } from "../../answer/answer.ts";
import { createEngine, type Engine } from "../../answer/engine.ts";
import type { Article } from "../../article/article.ts";
import { count } from "../knowledge/count.ts";
import { type AskedSquad, misspelt } from "./asked-squad.ts";
import { type Evaluation, type Figures, latencyOf } from "./report.ts";
import { shareOf } from "./score.ts";
import { foreignQuestions, type SquadQuestion } from "./squad.ts";
import { confidenceOfBest } from "./trade-off.ts";

/** How the questions of a SQuAD-format file went, each asked of its own article and some of another one. */
export interface SquadOutcomes {
  readonly own: readonly OwnOutcome[];
  readonly foreign: readonly Answer[];
}

interface OwnOutcome {
  readonly question: SquadQuestion;
  readonly article: Article;
  readonly answer: Answer;
  readonly ms: number;
}

/** Asks each article its own questions, and once more with typos where these are more than none. */
export function evaluateSquad(asked: AskedSquad, typos: number): Evaluation {
  const outcomes = askSquad(asked);
  const typed = typos > 0 ? askSquad(misspelt(asked, typos)) : undefined;
  const last = typed ?? outcomes;
  return {
    report: {
      file: asked.file,
      ...describeAsked(asked, outcomes.own.length),
      figures: squadFigures(outcomes),
      typos: typed && { each: typos, figures: squadFigures(typed) },
    },
    failures: last.own.filter((outcome) => rankOfGold(outcome) !== 1).map(describeMiss),
    hit: shareOf(last.own, (outcome) => rankOfGold(outcome) === 1),
    refused: shareOf(last.foreign, (answer) => !isShown(answer)),
    confidences: {
      own: outcomes.own.map(({ answer }) => confidenceOfBest(answer)),
      foreign: outcomes.foreign.map(confidenceOfBest),
    },
  };
}

/** What was asked, for a report: in words and in numbers. */
export function describeAsked({ articles, questionsFile }: AskedSquad, questions: number) {
  return {
    about: `${count(articles.length, "article")}, ${count(questions, "question")}${questionsFile === undefined ? "" : ` of ${questionsFile}`}`,
    counts: {
      articles: articles.length,
      questions,
      ...(questionsFile !== undefined && { questionsFile }),
    },
  };
}

/** Asks each article its own questions, and ten of the next article, which it does not answer. */
export function askSquad(
  { articles, language }: AskedSquad,
  engineFor: (article: Article) => Engine = createEngine,
): SquadOutcomes {
  const foreign: Answer[] = [];
  const own = articles.flatMap(({ article, questions }, i) => {
    const engine = engineFor(article);
    for (const { q } of foreignQuestions(articles, i)) foreign.push(engine.ask(q, language)[0]);
    return questions.map((question) => {
      const start = performance.now();
      const [answer] = engine.ask(question.q, language);
      return { question, article, answer, ms: performance.now() - start };
    });
  });
  return { own, foreign };
}

/** Where the right sentences and paragraphs came, what was declined, and how much of what was shown is right. */
export function squadFigures({ own, foreign }: SquadOutcomes): Figures {
  const within = (rank: number) => shareOf(own, (outcome) => rankOfGold(outcome) <= rank);
  const shown = own.filter(({ answer }) => isShown(answer));
  return {
    shares: [
      { name: "sentence@1", value: within(1), better: "more" },
      { name: "sentence@3", value: within(3), better: "more" },
      { name: "sentence@5", value: within(5), better: "more" },
      { name: "paragraph@1", value: shareOf(own, isInParagraph), better: "more" },
      { name: "own declined", value: shareOf(own, ({ answer }) => !isShown(answer)), better: "less" },
      {
        name: "right of those answered",
        value: shareOf(shown, (outcome) => rankOfGold(outcome) === 1),
        better: "more",
      },
      { name: "foreign answered", value: shareOf(foreign, isShown), better: "less" },
    ],
    latency: latencyOf(own),
  };
}

// A sentence is presented as the answer.
function isShown({ kind }: Answer): boolean {
  return kind === "passage";
}

// From 1; Infinity where no right sentence is among the candidates.
function rankOfGold({ question, answer }: OwnOutcome): number {
  const at = answer.candidates.findIndex(({ sentence }) => question.gold.includes(sentence.index));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function isInParagraph({ question, article, answer }: OwnOutcome): boolean {
  const [best] = answer.candidates;
  return question.gold.some((index) => article.sentences[index]?.paragraph === best?.sentence.paragraph);
}

function describeMiss({ question, article, answer }: OwnOutcome): string {
  const wanted = question.gold.map((index) => article.sentences[index]?.text ?? "").join(" | ");
  return `${question.id}: ${question.q}\n  wanted ${wanted}\n  got    ${answer.candidates[0]?.sentence.text ?? "nothing"}`;
}
