import type { Answer } from "../answer/answer.ts";
import { createEngine } from "../answer/engine.ts";
import { loadArticles } from "../saved-library.ts";
import { UserError } from "../user-error.ts";
import { chooseArticle, parseArguments, parseNumber, runCommand } from "./command.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { percentile, type Scored, type Summary, scoreQuestion, summarise } from "./eval/score.ts";
import { languageOfFile, readSquad, type SquadArticle } from "./eval/squad.ts";

const HELP = `Usage: npm run eval -- [options] FILE…

Asks the questions of each FILE and scores the answers.

FILE is a question set: one JSON object a line, {"id","q","lang","gold","kind"}; gold holds ids of sentences, from
sentences.json beside the file or S1 for the article's first sentence, S2 for the second, …

  --squad             the files are in SQuAD format: each of their articles is a knowledge base of its own
  --failures          show each miss with its explanation
  --min-hit N         exit with 1 if less than N % of the answerable questions are right
  --min-refused N     exit with 1 if less than N % of the others are declined
  --article SLUG      the article that is asked (default: the first)
  --knowledge DIR     the knowledge folder (default: knowledge)
  --help              this text
`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      squad: { type: "boolean", default: false },
      failures: { type: "boolean", default: false },
      "min-hit": { type: "string", default: "0" },
      "min-refused": { type: "string", default: "0" },
      article: { type: "string" },
      knowledge: { type: "string", default: "knowledge" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const minHit = parseNumber("--min-hit", values["min-hit"], { min: 0, max: 100 });
  const minRefused = parseNumber("--min-refused", values["min-refused"], { min: 0, max: 100 });
  if (positionals.length === 0) throw new UserError(`There is no file to evaluate.\n${HELP}`, 2);
  if (values.squad) {
    for (const file of positionals) await evaluateSquad(file, values.failures);
    return 0;
  }

  const article = chooseArticle(await loadArticles(values.knowledge), values.article);
  const engine = createEngine(article);
  let passed = true;
  for (const file of positionals) {
    const questions = await readQuestionSet(
      file,
      article.sentences.map(({ text }) => text),
    );
    const scored = questions.map((question) => {
      const start = performance.now();
      const answers = engine.ask(question.q, question.lang);
      return scoreQuestion(question, answers, performance.now() - start);
    });
    const summary = summarise(scored);
    printSummary(file, summary, scored);
    if (values.failures) printFailures(scored);
    passed &&= reaches(summary.hit1, minHit) && reaches(summary.refusals, minRefused);
  }
  return passed ? 0 : 1;
}

// A set without such questions reaches any bar; 0.58 * 100 is a little less than 58.
function reaches(share: number | undefined, percentage: number): boolean {
  return share === undefined || share * 100 >= percentage - 1e-9;
}

function printSummary(file: string, summary: Summary, scored: readonly Scored[]): void {
  const times = scored.map(({ ms }) => ms);
  const lines = [
    `${file}: ${summary.questions} questions`,
    row("hit@1", percent(summary.hit1)),
    row("hit@3", percent(summary.hit3)),
    row("refusals", percent(summary.refusals)),
    ...summary.kinds.map(({ kind, count, right }) => row(`  ${kind}`, `${percent(right)}  of ${count}`)),
    row(
      "latency",
      `p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

function printFailures(scored: readonly Scored[]): void {
  for (const { question, answers, right } of scored) {
    if (right) continue;
    const [answer] = answers;
    const { matched, unmatched, best, runnerUp } = answer.explanation;
    const words = matched.map(({ asked, found, relation }) =>
      relation === "same" ? asked : `${asked}→${found}`,
    );
    const lines = [
      `${question.id} ${question.kind}: ${question.q}`,
      `  wanted    ${question.gold.length === 0 ? "no answer" : question.gold.join("\n            ")}`,
      `  got       ${describe(answer)} (confidence ${answer.confidence.toFixed(2)})`,
      ...(best ? [`  best      ${best.entry}: ${best.phrasing} (${best.score.toFixed(2)})`] : []),
      ...(runnerUp
        ? [`  runner-up ${runnerUp.entry}: ${runnerUp.phrasing} (${runnerUp.score.toFixed(2)})`]
        : []),
      `  words     ${words.join(" ")}${unmatched.length > 0 ? `; not found: ${unmatched.join(" ")}` : ""}`,
    ];
    process.stdout.write(`${lines.join("\n")}\n\n`);
  }
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

async function evaluateSquad(file: string, failures: boolean): Promise<void> {
  const language = languageOfFile(file);
  const squad = await readSquad(file, language);
  const foreign: Answer[] = [];
  const outcomes = squad.flatMap(({ article, questions }, i) => {
    const engine = createEngine(article);
    for (const q of foreignQuestions(squad, i)) foreign.push(engine.ask(q, language)[0]);
    return questions.map((question) => {
      const start = performance.now();
      const [answer] = engine.ask(question.q, language);
      return { question, article, answer, ms: performance.now() - start };
    });
  });
  const places = outcomes.map(({ question, article, answer }) => {
    const gold = new Set(question.gold);
    const paragraphs = new Set(question.gold.map((index) => article.sentences[index]?.paragraph));
    const found = answer.candidates.map(({ sentence }) => sentence);
    return {
      at: found.findIndex(({ index }) => gold.has(index)),
      paragraph: found[0] !== undefined && paragraphs.has(found[0].paragraph),
      declined: answer.kind !== "passage",
    };
  });
  const share = (test: (place: (typeof places)[number]) => boolean) =>
    percent(places.length === 0 ? undefined : places.filter(test).length / places.length);
  const times = outcomes.map(({ ms }) => ms);
  const lines = [
    `${file}: ${squad.length} articles, ${outcomes.length} questions`,
    row(
      "sentence@1",
      share(({ at }) => at === 0),
    ),
    row(
      "sentence@3",
      share(({ at }) => at >= 0 && at < 3),
    ),
    row(
      "sentence@5",
      share(({ at }) => at >= 0),
    ),
    row(
      "paragraph@1",
      share(({ paragraph }) => paragraph),
    ),
    row(
      "own declined",
      share(({ declined }) => declined),
    ),
    row(
      "foreign answered",
      percent(
        foreign.length === 0
          ? undefined
          : foreign.filter(({ kind }) => kind === "passage").length / foreign.length,
      ),
    ),
    row(
      "latency",
      `p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n\n`);
  if (!failures) return;
  outcomes.forEach(({ question, article, answer }, i) => {
    if (places[i]?.at === 0) return;
    const wanted = question.gold.map((index) => article.sentences[index]?.text ?? "").join(" | ");
    process.stdout.write(
      `${question.id}: ${question.q}\n  wanted ${wanted}\n  got    ${answer.candidates[0]?.sentence.text ?? "nothing"}\n\n`,
    );
  });
}

// Ten questions of the next article: this one does not answer them.
function foreignQuestions(squad: readonly SquadArticle[], article: number): string[] {
  if (squad.length < 2) return [];
  return (squad[(article + 1) % squad.length]?.questions.slice(0, 10) ?? []).map(({ q }) => q);
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(22)}${value}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? "—" : `${(100 * share).toFixed(1)} %`.padStart(7);
}

// Last, so that everything above is there when it runs.
await runCommand(main);
