import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { Bench } from "tinybench";
import { createEngine } from "../../src/answer/engine.ts";
import { LANGUAGES } from "../../src/article/article.ts";
import { readQuestionSet } from "../../src/cli/eval/question-set.ts";
import { loadArticles } from "../../src/saved-library.ts";
import { ROOT } from "./root.ts";
import type { Row } from "./table.ts";

/** One question to the seed article, with the libraries one would pick instead, each over the same phrasings. */
export async function benchQuestions(): Promise<Row[]> {
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
