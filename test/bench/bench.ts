import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { Bench } from "tinybench";
import { createEngine } from "../../src/answer/engine.ts";
import { LANGUAGES } from "../../src/article/article.ts";
import { runCommand } from "../../src/cli/command.ts";
import { readQuestionSet } from "../../src/cli/eval/question-set.ts";
import { loadArticles } from "../../src/saved-library.ts";

/**
 * Times a question to the seed article, with the libraries one would pick instead beside it in the same run: each over
 * the same phrasings, answering with the best of them. And the time from the start of the process to the first answer.
 */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STARTS = 7;

interface Row {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Its p50 by ours. */
  readonly ratio: number;
}

await runCommand(async (args) => {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  const questions = await benchQuestions();
  const starts = await benchStarts();
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ questions, starts })}\n`);
    return 0;
  }
  process.stdout.write("One question to the seed article, milliseconds\n");
  process.stdout.write(table(questions));
  process.stdout.write(`\nFrom the start of the process to the end, milliseconds (median of ${STARTS})\n`);
  process.stdout.write(table(starts));
  return 0;
});

async function benchQuestions(): Promise<Row[]> {
  const [article] = await loadArticles(`${ROOT}knowledge`);
  const set = await readQuestionSet(
    `${ROOT}test/eval/readers-a.jsonl`,
    article.sentences.map(({ text }) => text),
  );
  const phrasings = (article.questions?.entries ?? []).flatMap(({ id, phrasings: byLanguage }) =>
    LANGUAGES.flatMap((language) => byLanguage[language].map((text) => ({ entry: id, text }))),
  );
  const documents = phrasings.map((phrasing, id) => ({ id, ...phrasing }));

  const engine = createEngine(article);
  const fuse = new Fuse(documents, { keys: ["text"], ignoreLocation: true });
  const tokenFuse = new Fuse(documents, { keys: ["text"], useTokenSearch: true, ignoreLocation: true });
  const miniSearch = new MiniSearch<(typeof documents)[number]>({ fields: ["text"], storeFields: ["entry"] });
  miniSearch.addAll(documents);

  // Each call takes the next question: every contender sees all of them equally often.
  const next = () => {
    let at = 0;
    return () => {
      at = (at + 1) % set.length;
      return set[at]?.q ?? "";
    };
  };
  const bench = new Bench({ time: 2_000, warmupTime: 500 });
  const contenders: readonly (readonly [string, (question: string) => unknown])[] = [
    ["ours", (q) => engine.ask(q, "de")],
    ["MiniSearch, exact", (q) => miniSearch.search(q)[0]],
    ["MiniSearch, fuzzy and prefix", (q) => miniSearch.search(q, { fuzzy: 0.2, prefix: true })[0]],
    ["Fuse, token search", (q) => tokenFuse.search(q, { limit: 1 })[0]],
    ["Fuse, default", (q) => fuse.search(q.slice(0, 32), { limit: 1 })[0]],
  ];
  for (const [name, ask] of contenders) {
    const question = next();
    bench.add(name, () => {
      ask(question());
    });
  }
  await bench.run();

  const measured = bench.tasks.map(({ name, result }) => {
    if (result.state !== "completed") throw new Error(`${name} did not finish: ${result.state}`);
    return { name, p50: result.latency.p50, p99: result.latency.p99 };
  });
  const ours = measured[0]?.p50 ?? 1;
  return measured.map((row) => ({ ...row, ratio: row.p50 / ours }));
}

async function benchStarts(): Promise<Row[]> {
  const run = promisify(execFile);
  const ask = await startTimes(() =>
    run(process.execPath, ["--import", "tsx", "src/cli/ask.ts", "Wer hat die Partnerschaft bestätigt?"], {
      cwd: ROOT,
    }),
  );
  const bare = await startTimes(() => run(process.execPath, ["--import", "tsx", "-e", "0"], { cwd: ROOT }));
  return [
    { name: "ask, with its answer", ...ask, ratio: 1 },
    { name: "node with tsx, doing nothing", ...bare, ratio: bare.p50 / ask.p50 },
  ];
}

async function startTimes(start: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const from = performance.now();
    await start();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(STARTS / 2)] ?? 0, p99: times.at(-1) ?? 0 };
}

function table(rows: readonly Row[]): string {
  const header = ["", "p50", "p99", "ratio"];
  const cells = rows.map(({ name, p50, p99, ratio }) => [
    name,
    p50.toFixed(2),
    p99.toFixed(2),
    ratio.toFixed(2),
  ]);
  return [header, ...cells]
    .map(
      ([name = "", ...numbers]) =>
        `  ${name.padEnd(32)}${numbers.map((value) => value.padStart(10)).join("")}\n`,
    )
    .join("");
}
