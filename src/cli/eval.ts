import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { createEngine } from "../answer/engine.ts";
import { MODEL } from "../answer/model.ts";
import { loadArticles } from "../saved-library.ts";
import { UserError } from "../user-error.ts";
import { readAskedArticles } from "./calibrate/sentences.ts";
import { chooseArticle, parseArguments, parseNumber, runCommand } from "./command.ts";
import { type Ablated, ablate, ablationHeader, ablationRow } from "./eval/ablate.ts";
import { readAskedSquad } from "./eval/asked-squad.ts";
import { createArchive, evaluateArchive } from "./eval/evaluate-archive.ts";
import { evaluateQuestionSet } from "./eval/evaluate-question-set.ts";
import { evaluateSquad } from "./eval/evaluate-squad.ts";
import { type Curve, drawTradeOff } from "./eval/plot.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { type Evaluation, formatReport, reportAsJson } from "./eval/report.ts";
import { languageOfFile } from "./eval/squad.ts";
import { MOST_TYPOS } from "./eval/typos.ts";

const HELP = `Usage: npm run eval -- [options] FILE…

Asks the questions of each FILE and scores the answers.

FILE is a question set: one JSON object a line, {"id","q","lang","gold","kind"}; gold holds ids of sentences, from
sentences.json beside the file or S1 for the article's first sentence, S2 for the second, …

  --squad             the files are in SQuAD format: each of their articles is a knowledge base of its own
  --archive           the same, but all their articles, and those of --knowledge if given, are one knowledge base
  --questions FILE    ask the articles of the one SQuAD file the questions of this one: same ids, another language
  --ablate            with --squad: leave out one part of ranking after the other, and learn the weights anew each time
  --plot FILE         with --squad: draw what each threshold declines and answers, as an SVG
  --typos N           ask everything again with N typos in each question (0 to ${MOST_TYPOS}), always the same ones
  --failures          show each miss with its explanation
  --json              one line of JSON for each file (use npm run -s)
  --min-hit N         exit with 1 if less than N % are right (hit@1, sentence@1; with typos if there are any)
  --min-refused N     exit with 1 if less than N % of what the article does not answer is declined
  --article SLUG      the article a question set is asked of (default: the first)
  --knowledge DIR     the knowledge folder (default: knowledge)
  --help              this text
`;

async function main(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      squad: { type: "boolean", default: false },
      archive: { type: "boolean", default: false },
      questions: { type: "string" },
      ablate: { type: "boolean", default: false },
      plot: { type: "string" },
      typos: { type: "string", default: "0" },
      failures: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "min-hit": { type: "string", default: "0" },
      "min-refused": { type: "string", default: "0" },
      article: { type: "string" },
      knowledge: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const typos = parseNumber("--typos", values.typos, { min: 0, max: MOST_TYPOS });
  const minHit = parseNumber("--min-hit", values["min-hit"], { min: 0, max: 100 });
  const minRefused = parseNumber("--min-refused", values["min-refused"], { min: 0, max: 100 });
  if (!Number.isInteger(typos)) throw new UserError("--typos: expected a whole number.", 2);
  if (files.length === 0) throw new UserError(`There is no file to evaluate.\n${HELP}`, 2);
  const misfit = findMisfit(values, files);
  if (misfit !== undefined) throw new UserError(`${misfit} See --help.`, 2);

  if (values.ablate) return printAblations(files);

  const how: How = { ...values, typos };
  const evaluations = values.archive
    ? evaluateArchives(files, how)
    : values.squad
      ? evaluateSquads(files, how)
      : evaluateQuestionSets(files, how);
  const curves: Curve[] = [];
  let passed = true;
  for await (const { report, failures, hit, refused, confidences } of evaluations) {
    process.stdout.write(values.json ? reportAsJson(report) : formatReport(report));
    if (values.failures) for (const failure of failures) process.stdout.write(`${failure}\n\n`);
    passed &&= reaches(hit, minHit) && reaches(refused, minRefused);
    if (confidences) {
      curves.push({
        name: basename(report.file),
        confidences,
        threshold: thresholdOf(report.file, how.questions),
      });
    }
  }
  if (values.plot !== undefined) await writePlot(values.plot, curves);
  return passed ? 0 : 1;
}

function thresholdOf(file: string, questions: string | undefined): number {
  const language = languageOfFile(file);
  const asked = questions === undefined || languageOfFile(questions) === language ? "same" : "other";
  return MODEL.thresholds.passage[language][asked];
}

async function printAblations(files: readonly string[]): Promise<number> {
  const asked = await Promise.all(files.map(readAskedArticles));
  process.stdout.write(`${ablationHeader(files)}\n`);
  let whole: Ablated | undefined;
  for (const ablated of ablate(asked)) {
    whole ??= ablated;
    process.stdout.write(`${ablationRow(ablated, whole)}\n`);
  }
  return 0;
}

/** How the files are evaluated, from the command line. */
interface How {
  readonly typos: number;
  readonly questions?: string | undefined;
  readonly article?: string | undefined;
  readonly knowledge?: string | undefined;
}

const KNOWLEDGE = "knowledge";

async function* evaluateQuestionSets(files: readonly string[], how: How): AsyncGenerator<Evaluation> {
  const article = chooseArticle(await loadArticles(how.knowledge ?? KNOWLEDGE), how.article);
  const engine = createEngine(article);
  const texts = article.sentences.map(({ text }) => text);
  for (const file of files) {
    yield evaluateQuestionSet(file, await readQuestionSet(file, texts), engine, how.typos);
  }
}

async function* evaluateSquads(files: readonly string[], how: How): AsyncGenerator<Evaluation> {
  for (const file of files) yield evaluateSquad(await readAskedSquad(file, how.questions), how.typos);
}

async function* evaluateArchives(files: readonly string[], how: How): AsyncGenerator<Evaluation> {
  const squads = await Promise.all(files.map((file) => readAskedSquad(file, how.questions)));
  const others = how.knowledge === undefined ? [] : await loadArticles(how.knowledge);
  const { library, asked } = createArchive(squads, others);
  for (const one of asked) yield evaluateArchive(library, one, how.typos);
}

// Options that do not go together would be passed over in silence.
function findMisfit(
  options: {
    readonly squad: boolean;
    readonly archive: boolean;
    readonly questions?: string | undefined;
    readonly plot?: string | undefined;
    readonly ablate: boolean;
    readonly typos: string;
    readonly failures: boolean;
    readonly json: boolean;
  },
  files: readonly string[],
): string | undefined {
  if (options.questions !== undefined && !options.squad && !options.archive)
    return "--questions is for files in SQuAD format: with --squad or --archive.";
  if (options.questions !== undefined && files.length > 1)
    return "--questions: expected one file whose articles are asked.";
  if (options.plot !== undefined && (!options.squad || options.archive))
    return "--plot is for --squad, without --archive.";
  if (options.ablate && (!options.squad || options.archive))
    return "--ablate is for --squad, without --archive.";
  if (options.ablate && (options.typos !== "0" || options.json || options.plot !== undefined))
    return "--ablate prints a table of its own: leave out --typos, --json and --plot.";
  if (options.failures && options.json) return "--failures has no JSON: leave out one of the two.";
  return undefined;
}

// A set without such questions reaches any bar; 0.58 * 100 is a little less than 58.
function reaches(share: number | undefined, percentage: number): boolean {
  return share === undefined || share * 100 >= percentage - 1e-9;
}

async function writePlot(file: string, curves: readonly Curve[]): Promise<void> {
  if (curves.some(({ confidences: { own, foreign } }) => own.length === 0 || foreign.length === 0))
    throw new UserError("--plot: there is nothing to draw without two articles that have questions.");
  try {
    await writeFile(file, drawTradeOff(curves));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(`${file}: cannot be written (${code}).`);
  }
}

// Last, so that everything above is there when it runs.
await runCommand(main);
