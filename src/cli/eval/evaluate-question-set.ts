import type { Answer } from "../../answer/answer.ts";
import type { Engine } from "../../answer/engine.ts";
import { count } from "../knowledge/count.ts";
import type { EvalQuestion } from "./question-set.ts";
import { type Evaluation, type Figures, latencyOf } from "./report.ts";
import { type Scored, type Summary, scoreQuestion, summarise } from "./score.ts";
import { withTypos } from "./typos.ts";

/** Asks an article the questions of a set, and once more with typos where these are more than none. */
export function evaluateQuestionSet(
  file: string,
  questions: readonly EvalQuestion[],
  engine: Engine,
  typos: number,
): Evaluation {
  const scored = ask(questions, engine);
  const typed = typos > 0 ? ask(misspelt(questions, typos), engine) : undefined;
  const { hit1, refusals } = summarise(typed ?? scored);
  return {
    report: {
      file,
      about: count(questions.length, "question"),
      counts: { questions: questions.length },
      figures: figuresOf(scored),
      typos: typed && { each: typos, figures: figuresOf(typed) },
    },
    failures: (typed ?? scored).filter(({ right }) => !right).map(describeMiss),
    hit: hit1,
    refused: refusals,
  };
}

function misspelt(questions: readonly EvalQuestion[], typos: number): EvalQuestion[] {
  return questions.map((question) => ({ ...question, q: withTypos(question, question.lang, typos) }));
}

function ask(questions: readonly EvalQuestion[], engine: Engine): Scored[] {
  return questions.map((question) => {
    const start = performance.now();
    const answers = engine.ask(question.q, question.lang);
    return scoreQuestion(question, answers, performance.now() - start);
  });
}

function figuresOf(scored: readonly Scored[]): Figures {
  const { hit1, hit3, refusals, kinds }: Summary = summarise(scored);
  return {
    shares: [
      { name: "hit@1", value: hit1, better: "more" },
      { name: "hit@3", value: hit3, better: "more" },
      { name: "refusals", value: refusals, better: "more" },
      ...kinds.map(
        ({ kind, count: of, right }) => ({ name: kind, value: right, better: "more", of }) as const,
      ),
    ],
    latency: latencyOf(scored),
  };
}

function describeMiss({ question, answers: [answer] }: Scored): string {
  const { matched, unmatched, best, runnerUp } = answer.explanation;
  const words = matched.map(({ asked, found, relation }) =>
    relation === "same" ? asked : `${asked}→${found}`,
  );
  return [
    `${question.id} ${question.kind}: ${question.q}`,
    `  wanted    ${question.gold.length === 0 ? "no answer" : question.gold.join("\n            ")}`,
    `  got       ${describe(answer)} (confidence ${answer.confidence.toFixed(2)})`,
    ...(best ? [`  best      ${best.entry}: ${best.phrasing} (${best.score.toFixed(2)})`] : []),
    ...(runnerUp
      ? [`  runner-up ${runnerUp.entry}: ${runnerUp.phrasing} (${runnerUp.score.toFixed(2)})`]
      : []),
    `  words     ${words.join(" ")}${unmatched.length > 0 ? `; not found: ${unmatched.join(" ")}` : ""}`,
  ].join("\n");
}

function describe(answer: Answer): string {
  switch (answer.kind) {
    case "answer":
      return `${answer.entry.id}: ${answer.citations[0].text}`;
    case "passage":
      return answer.citations[0].text;
    case "suggestions":
      return `suggestions: ${answer.suggestions.map(({ id }) => id).join(", ")}`;
    case "none":
      return answer.reason.kind === "not-stated"
        ? `not stated: ${answer.reason.entry.id}`
        : `none: ${answer.reason.kind}`;
  }
}
