import type { Article, Entry, Language } from "../../article/article.ts";
import { loadKnowledge } from "../../article/knowledge.ts";
import { formatProblem } from "../../article/problem.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments } from "../command.ts";
import { FEWEST_PHRASINGS, LONGEST_ANSWER, phrasingCount, reviewArticle } from "../review.ts";
import { count } from "./count.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- check [--knowledge DIR]

Says what is wrong in the knowledge folder, and what could be better.

  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)
  --help             this text

Exit codes: 0 the folder can be loaded, 1 it cannot, 2 wrong call.
`;

/** `npm run knowledge -- check`: what is wrong in the knowledge folder. */
export const check: Subcommand = { help: HELP, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: { knowledge: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 0) throw new UserError(`Unknown call.\n${HELP}`, 2);
  const knowledge = await loadKnowledge(values.knowledge ?? loadConfig().knowledgeDir);
  if (!knowledge.ok) {
    const { problems } = knowledge;
    process.stderr.write(`${problems.map(formatProblem).join("\n")}\n`);
    process.stderr.write(`\n${problems.length === 1 ? "1 problem" : `${problems.length} problems`}.\n`);
    return 1;
  }
  for (const article of knowledge.articles) process.stdout.write(`${describe(article)}\n`);
  return 0;
}

function describe(article: Article): string {
  const { questions, sentences, drafts = 0 } = article;
  const name = `${article.slug}: «${article.title}», ${count(sentences.length, "sentence")}`;
  if (!questions) {
    return drafts === 0
      ? `${name}, no questions.yaml: only sentences will be found.`
      : `${name}, ${count(drafts, "draft")} to fill in and none accepted: only sentences will be found.`;
  }

  const notStated = questions.entries.filter(({ kind }) => kind === "not-stated").length;
  const phrasings = questions.entries.reduce(
    (sum, entry) => sum + phrasingCount(entry, "de") + phrasingCount(entry, "en"),
    0,
  );
  const review = reviewArticle(article, questions);
  const cited = sentences.length - review.uncited.length;
  const lines = [
    `${name}, ${count(questions.entries.length, "entry", "entries")} (${notStated} not stated), ${count(phrasings, "phrasing")}.`,
    ...(drafts === 0 ? [] : [`  ${count(drafts, "draft")} to fill in, not served.`]),
    `  Coverage: ${cited} of ${sentences.length} sentences are cited.`,
    ...review.uncited.map(({ paragraph, text }) => `    not cited (paragraph ${paragraph}): ${text}`),
    ...section(
      "Phrasings so alike that two entries compete",
      review.competing.map(({ a, b }) => `${a.entry}: «${a.text}» and ${b.entry}: «${b.text}»`),
    ),
    ...section(
      `Entries with few phrasings (fewer than ${FEWEST_PHRASINGS.de} German or ${FEWEST_PHRASINGS.en} English)`,
      review.sparse.map(
        (entry) => `${entry.id}: ${phrasingCount(entry, "de")} German, ${phrasingCount(entry, "en")} English`,
      ),
    ),
    ...section("Entries that lack a language", review.untranslated.map(describeLacks)),
    ...section(
      `Answers over ${LONGEST_ANSWER} characters`,
      review.wordy.map(({ entry, language, length }) => `${entry} (${language}): ${length}`),
    ),
  ];
  return lines.join("\n");
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { de: "German", en: "English" };

function describeLacks({ id, lacks = {} }: Entry): string {
  const { phrasings, answer } = lacks;
  const missing = [
    ...(phrasings ? [`${LANGUAGE_NAMES[phrasings]} phrasings`] : []),
    ...(answer ? [`the ${LANGUAGE_NAMES[answer]} answer`] : []),
  ];
  return `${id}: ${missing.join(" and ")}`;
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => `    ${item}`)];
}
