import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { MODEL, type Model } from "../answer/model.ts";
import { loadArticles } from "../saved-library.ts";
import { UserError } from "../user-error.ts";
import { passageThresholds } from "./calibrate/choose-thresholds.ts";
import { learnCertainty, learnRank, tradeOff } from "./calibrate/entries.ts";
import {
  type Example,
  orphanExamples,
  phrasingExamples,
  readerExamples,
  unrelatedExamples,
} from "./calibrate/examples.ts";
import { learnPassage, passageExamples } from "./calibrate/passages.ts";
import {
  type AskedArticles,
  crossValidated,
  FOLDS,
  learnSentences,
  readAskedArticles,
  type SentenceExample,
  scoreSentences,
  sentenceExamples,
  withTranslations,
} from "./calibrate/sentences.ts";
import { chooseArticle, parseArguments, runCommand } from "./command.ts";
import { readQuestionSet } from "./eval/question-set.ts";

const HELP = `Usage: npm run calibrate -- [options] [QUESTIONS…]

Learns the engine's weights and shows what each threshold gives. What is learned from is never what it is measured by:
sentences are ranked by weights that were learned from the other articles of the files.

QUESTIONS are question sets (JSONL) to learn the weights of prepared entries from; see npm run eval -- --help. Without
them only the weights of sentences are learned.
  --check FILE       a question set to look at only, never to learn from (may be repeated)
  --squad FILE       SQuAD-format file: sentences, and questions about other things (may be repeated; needed)
  --article SLUG     the article the question sets are about (default: the first)
  --knowledge DIR    the knowledge folder (default: knowledge)
  --write            write the result to src/answer/model.json
  --help             this text
`;

const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
// Of the left-out phrasings every second is enough, of the orphans every third, of unrelated questions every fifth.
const STEPS = { phrasing: 2, orphan: 3, unrelated: 5 };
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
  if (values.squad.length === 0) throw new UserError(`--squad is missing.\n${HELP}`, 2);
  const squad = await Promise.all(values.squad.map(readAskedArticles));
  const entries = positionals.length > 0 ? await learnEntries(values, positionals, squad) : MODEL;
  const model = { ...entries, ...learnAllSentences(squad, entries) };
  if (!values.write) return 0;
  const file = fileURLToPath(new URL("../answer/model.json", import.meta.url));
  await writeFile(file, `${JSON.stringify(model, undefined, 2)}\n`);
  process.stdout.write(`Written: ${file}\n`);
  return 0;
}

async function learnEntries(
  values: { readonly knowledge: string; readonly article?: string | undefined; readonly check: string[] },
  positionals: readonly string[],
  squad: readonly AskedArticles[],
): Promise<Model> {
  const article = chooseArticle(await loadArticles(values.knowledge), values.article);
  const { questions } = article;
  if (!questions) throw new UserError(`The article «${article.slug}» has no questions.yaml to learn from.`);
  const texts = article.sentences.map(({ text }) => text);
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
  return { ...MODEL, rank, ...certainty, thresholds: { ...MODEL.thresholds, answer } };
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

function learnAllSentences(
  squad: readonly AskedArticles[],
  before: Model,
): Pick<Model, "sentence" | "passage" | "thresholds"> {
  const examples = withTranslations(squad).flatMap((asked) => sentenceExamples(asked));
  const folds = crossValidated(examples, before.sentence);
  const unseen = (example: SentenceExample) => folds[example.article % FOLDS] ?? before.sentence;
  process.stdout.write(
    "Sentences: right at 1 / at 3 / paragraph (in %), under weights learned from other articles\n",
  );
  for (const { set, at1, at3, paragraph } of scoreSentences(examples, unseen)) {
    process.stdout.write(`  ${percent(at1)}/${percent(at3)}/${percent(paragraph)}  ${set}\n`);
  }
  const sentence = learnSentences(examples, before.sentence);
  const ranked = passageExamples(examples, unseen);
  const passage = learnPassage(
    ranked.filter(({ sameLanguage }) => sameLanguage),
    before.passage,
  );
  process.stdout.write(
    "Passages: own questions answered / foreign ones declined (in %) from this probability on\n",
  );
  const { thresholds, chosen } = passageThresholds(ranked, passage, before.thresholds.passage);
  for (const { threshold, hits, refusals, language, asked } of chosen) {
    const how = asked === "same" ? "in their language" : "in another language";
    process.stdout.write(
      `  ${threshold.toFixed(2)}  ${percent(hits)}/${percent(refusals)}  articles in «${language}» asked ${how}\n`,
    );
  }
  return { sentence, passage, thresholds: { ...before.thresholds, passage: thresholds } };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

// Last, so that everything above is there when it runs.
await runCommand(main);
