import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { MODEL, type Model } from "../answer/model.ts";
import type { Language } from "../article/article.ts";
import { loadArticles } from "../saved-library.ts";
import { UserError } from "../user-error.ts";
import { learnCertainty, learnRank, tradeOff } from "./calibrate/entries.ts";
import {
  type Example,
  orphanExamples,
  phrasingExamples,
  readerExamples,
  unrelatedExamples,
} from "./calibrate/examples.ts";
import { learnPassage, passageExamples, passageTradeOff } from "./calibrate/passages.ts";
import { chooseArticle, parseArguments, runCommand } from "./command.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { languageOfFile, readSquad, type SquadArticle } from "./eval/squad.ts";

const HELP = `Usage: npm run calibrate -- [options] QUESTIONS…

Learns the engine's weights and shows what each threshold gives.

QUESTIONS are question sets (JSONL) to learn from; see npm run eval -- --help.
  --check FILE       a question set to look at only, never to learn from (may be repeated)
  --squad FILE       SQuAD-format file: passages, and questions about other things (may be repeated; needed)
  --article SLUG     the article the question sets are about (default: the first)
  --knowledge DIR    the knowledge folder (default: knowledge)
  --write            write the result to src/answer/model.json
  --help             this text
`;

const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
// Of the left-out phrasings every second is enough, of the orphans every third, of unrelated questions every fifth.
const STEPS = { phrasing: 2, orphan: 3, unrelated: 5 };
// At most this share of questions about other articles may be answered with a sentence.
const FOREIGN_ANSWERED = 0.05;

const UNRELATED = "unrelated";

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      check: { type: "string", multiple: true, default: [] },
      squad: { type: "string", multiple: true, default: [] },
      article: { type: "string" },
      knowledge: { type: "string", default: "knowledge" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length === 0 || values.squad.length === 0)
    throw new UserError(`Something is missing.\n${HELP}`, 2);

  const article = chooseArticle(await loadArticles(values.knowledge), values.article);
  const { questions } = article;
  if (!questions) throw new UserError(`The article «${article.slug}» has no questions.yaml to learn from.`);
  const texts = article.sentences.map(({ text }) => text);
  const squad = await Promise.all(
    values.squad.map(async (file) => ({
      language: languageOfFile(file),
      articles: await readSquad(file, languageOfFile(file)),
    })),
  );

  const sets = new Map<string, Example[]>();
  for (const file of [...positionals, ...values.check]) {
    sets.set(file, readerExamples(article, await readQuestionSet(file, texts)));
  }
  const unrelated = squad.flatMap(({ articles, language }) =>
    unrelatedExamples(article, articles, language, STEPS.unrelated),
  );
  const examples = [
    ...positionals.flatMap((file) => sets.get(file) ?? []),
    ...phrasingExamples(article, questions, STEPS.phrasing),
    ...orphanExamples(article, questions, STEPS.orphan),
    ...unrelated,
  ];
  const rank = learnRank(examples, MODEL.rank);
  const certainty = learnCertainty(examples, rank, MODEL);
  const answer = printEntries(new Map([...sets, [UNRELATED, unrelated]]), positionals, {
    rank,
    ...certainty,
  });
  const { weights, threshold } = passages(squad);
  const model: Model = {
    rank,
    ...certainty,
    passage: weights,
    thresholds: { ...MODEL.thresholds, answer, passage: threshold },
  };
  if (!values.write) return 0;
  const file = fileURLToPath(new URL("../answer/model.json", import.meta.url));
  await writeFile(file, `${JSON.stringify(model, undefined, 2)}\n`);
  process.stdout.write(`Written: ${file}\n`);
  return 0;
}

// To answer what can be answered and to decline the rest matter alike: the threshold under which the worse of the two is
// best, on average over the sets learned from; the questions about other things count among those to decline.
function printEntries(
  sets: ReadonlyMap<string, readonly Example[]>,
  learned: readonly string[],
  model: Pick<Model, "rank" | "stated">,
): number {
  process.stdout.write("Entries: hits / refusals (in %) if they answer from this probability on\n");
  let best = { threshold: 0, worse: -1 };
  for (const threshold of THRESHOLDS) {
    const columns = [...sets].map(([file, examples]) => {
      return { file, ...tradeOff(examples, model.rank, model.stated, threshold) };
    });
    const own = columns.filter(({ file }) => learned.includes(file));
    const declined = [...own, ...columns.filter(({ file }) => file === UNRELATED)];
    const worse = Math.min(mean(own.map(({ hits }) => hits)), mean(declined.map(({ refusals }) => refusals)));
    if (worse > best.worse) best = { threshold, worse };
    const cells = columns.map(
      ({ file, hits, refusals }) => `${file.split("/").pop() ?? file} ${percent(hits)}/${percent(refusals)}`,
    );
    process.stdout.write(`  ${threshold.toFixed(2)}  ${cells.join("   ")}\n`);
  }
  process.stdout.write(`  chosen: ${best.threshold}\n`);
  return best.threshold;
}

function passages(squad: readonly { language: Language; articles: readonly SquadArticle[] }[]): {
  weights: Model["passage"];
  threshold: number;
} {
  const examples = squad.flatMap(({ articles, language }) => passageExamples(articles, language));
  const weights = learnPassage(examples, MODEL.passage);
  process.stdout.write(
    "Passages: own questions answered / foreign ones declined (in %) from this probability on\n",
  );
  let chosen: number | undefined;
  for (const threshold of THRESHOLDS) {
    const { hits, refusals } = passageTradeOff(examples, weights, threshold);
    if (chosen === undefined && refusals >= 1 - FOREIGN_ANSWERED) chosen = threshold;
    process.stdout.write(`  ${threshold.toFixed(2)}  ${percent(hits)}/${percent(refusals)}\n`);
  }
  const threshold = chosen ?? THRESHOLDS.at(-1) ?? 1;
  process.stdout.write(`  chosen: ${threshold}\n`);
  return { weights, threshold };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

// Last, so that everything above is there when it runs.
await runCommand(main);
