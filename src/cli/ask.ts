import { createInterface } from "node:readline/promises";
import * as v from "valibot";
import { type Answer, type Context, nextContext } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import { LANGUAGES, type Language } from "../article/article.ts";
import { say } from "../bot/wording.ts";
import { openLibrary } from "../saved-library.ts";
import { UserError } from "../user-error.ts";
import { answersJson } from "./answer-json.ts";
import { answerText, type Layout } from "./answer-text.ts";
import { chooseArticle, loadConfig, parseArguments, parseLanguage, runCommand } from "./command.ts";
import { linesIn } from "./lines.ts";

const HELP = `Usage: npm run ask -- [options] ["QUESTION"]

Asks the articles of the knowledge folder. Without a question: a prompt to chat in.

  --article SLUG     ask this article only
  --lang de|en       language of answers where the question does not tell (default: DEFAULT_LANGUAGE or de)
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)
  --explain          say why: matched words, score, runner-up
  --json             print the answer as one line of JSON (use npm run -s)
  --stdin            with --json: read one JSON object a line, {"id","q","lang"?,"article"?},
                     print one line for each, in order, each question on its own
  --help             this text

Exit codes: 0 done, 1 the knowledge folder or a line of input is wrong, 2 wrong call.
`;

interface Settings {
  readonly library: Library;
  readonly slug: string | undefined;
  readonly language: Language;
  readonly slugs: readonly string[];
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      article: { type: "string" },
      lang: { type: "string" },
      knowledge: { type: "string" },
      explain: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      stdin: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.stdin && !values.json) throw new UserError("--stdin goes with --json. See --help.", 2);
  if (values.stdin && positionals.length > 0)
    throw new UserError("--stdin reads the questions: give none.", 2);

  const config = loadConfig();
  const library = await openLibrary(values.knowledge ?? config.knowledgeDir);
  const { articles } = library;
  if (values.article !== undefined) chooseArticle(articles, values.article);
  const settings: Settings = {
    library,
    slug: values.article,
    language: parseLanguage(values.lang) ?? config.defaultLanguage,
    slugs: articles.map(({ slug }) => slug),
  };
  if (values.stdin) return answerLines(settings);

  const question = positionals.join(" ");
  if (values.json) {
    const { answers, ms } = timed(() =>
      settings.library.ask(question, settings.language, { slug: settings.slug }),
    );
    process.stdout.write(`${JSON.stringify(answersJson(null, answers, ms))}\n`);
    return 0;
  }
  const layout: Layout = {
    width: Math.min(process.stdout.columns ?? 80, 100),
    explain: values.explain,
    nameArticle: articles.length > 1 && values.article === undefined,
  };
  if (positionals.length > 0) {
    const answers = settings.library.ask(question, settings.language, { slug: settings.slug });
    process.stdout.write(`${answers.map((answer) => answerText(answer, layout)).join("\n\n")}\n`);
    return 0;
  }
  await chat(settings, layout, chooseArticle(articles, values.article).title);
  return 0;
}

function timed(ask: () => readonly [Answer, ...Answer[]]): {
  answers: readonly [Answer, ...Answer[]];
  ms: number;
} {
  const start = performance.now();
  const answers = ask();
  return { answers, ms: performance.now() - start };
}

const lineSchema = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  q: v.string(),
  lang: v.nullish(v.picklist(LANGUAGES)),
  article: v.nullish(v.string()),
});

// A line that cannot be read is told on standard error with its number; the others are answered all the same.
async function answerLines({ library, slug, language, slugs }: Settings): Promise<number> {
  let wrong = 0;
  let number = 0;
  for await (const line of linesIn(process.stdin.setEncoding("utf8"))) {
    number += 1;
    if (line.trim() === "") continue;
    const complain = (message: string) => {
      wrong += 1;
      process.stderr.write(`line ${number}: ${message}\n`);
    };
    const parsed = v.safeParse(lineSchema, jsonOrUndefined(line.replace(/^\uFEFF/u, "")));
    if (!parsed.success) {
      complain('expected a JSON object such as {"id":"1","q":"Wer hat das bestätigt?"}.');
      continue;
    }
    const { id, q, lang } = parsed.output;
    const article = parsed.output.article ?? slug;
    if (article !== undefined && !slugs.includes(article)) {
      complain(`there is no article «${article}». There is: ${slugs.join(", ")}.`);
      continue;
    }
    const { answers, ms } = timed(() => library.ask(q, lang ?? language, { slug: article }));
    const output = `${JSON.stringify(answersJson(id ?? null, answers, ms))}\n`;
    if (!process.stdout.write(output)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return wrong === 0 ? 0 : 1;
}

function jsonOrUndefined(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function chat({ library, slug, language }: Settings, layout: Layout, title: string): Promise<void> {
  process.stdout.write(`${say(language, "prompt-welcome", { title })}\n\n`);
  const prompt = createInterface({ input: process.stdin, output: process.stdout, prompt: "> " });
  let context: Context | undefined;
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() !== "") {
      const answers = library.ask(line, language, { slug, context });
      process.stdout.write(`\n${answers.map((answer) => answerText(answer, layout)).join("\n\n")}\n\n`);
      context = nextContext(line, answers, context);
    }
    prompt.prompt();
  }
  process.stdout.write("\n");
}

// Last, so that everything above is there when it runs.
await runCommand(main);
