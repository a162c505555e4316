import type { Library } from "../../answer/library.ts";
import { type Entry, questionOf } from "../../article/article.ts";
import { oneLine } from "../../article/questions-edit.ts";
import { groupByLikeness, type QuestionGroup } from "../../desk/likeness.ts";
import { stillUnanswered } from "../../desk/still-unanswered.ts";
import { openLibrary } from "../../saved-library.ts";
import type { WaitingQuestion } from "../../store/editors.ts";
import { dayOf } from "../../store/tallies.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments } from "../command.ts";
import { withDeskStore } from "./desk-store.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- unanswered [--article SLUG] [--json] [--knowledge DIR]

Lists what readers asked and no entry answered, alike questions together, the most asked first.

  --article SLUG     those of this article only
  --json             one line of JSON: a list of groups (use npm run -s)
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)
  --help             this text

It reads the bot's database (DATA_DIR or DATABASE_URL), whether or not the bot is running. What to do with a question:
npm run knowledge -- accept --help
`;

/** `npm run knowledge -- unanswered`: what waits for an editor. */
export const unanswered: Subcommand = { help: HELP, run };

async function run(args: string[]): Promise<number> {
  const { values } = parseArguments({
    args,
    options: {
      article: { type: "string" },
      json: { type: "boolean", default: false },
      knowledge: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const config = loadConfig();
  const library = await openLibrary(values.knowledge ?? config.knowledgeDir);
  const kept = await withDeskStore(config.store, ({ editors }) => editors.waiting());
  const waiting = stillUnanswered(kept, library.articles);
  const slugs = new Set([
    ...library.articles.map(({ slug }) => slug),
    ...waiting.map(({ article }) => article),
  ]);
  if (values.article !== undefined && !slugs.has(values.article)) {
    throw new UserError(`There is no article «${values.article}». There is: ${[...slugs].join(", ")}.`, 2);
  }
  const groups = groupByLikeness(
    waiting.filter(({ article }) => values.article === undefined || article === values.article),
  );
  const found = groups.map((group) => ({ group, ...entriesFor(group, library) }));
  process.stdout.write(
    values.json ? `${JSON.stringify(found.map(groupJson))}\n` : `${describe(found).join("\n")}\n`,
  );
  return 0;
}

interface FoundGroup extends Entries {
  readonly group: QuestionGroup;
}

interface Entries {
  /** What readers picked for it most often. */
  readonly picked: Entry | undefined;
  /** What the engine finds nearest. */
  readonly suggested: Entry | undefined;
}

function entriesFor(
  { article: slug, questions, language, entry: id }: QuestionGroup,
  library: Library,
): Entries {
  const article = library.articles.find((one) => one.slug === slug);
  const [first] = questions;
  const picked = article?.questions?.entries.find((one) => one.id === id);
  const suggested = article && first && library.nearest(first.question, language, slug)[0];
  return { picked, suggested: picked ?? suggested };
}

function groupJson({ group, picked, suggested }: FoundGroup) {
  const { article, language, count, lastAt, questions } = group;
  return {
    id: questions[0]?.id,
    article,
    language,
    count,
    lastAt: new Date(lastAt).toISOString(),
    picked: picked?.id ?? null,
    suggested: suggested?.id ?? null,
    questions: questions.map((one) => ({
      id: one.id,
      question: one.question,
      count: one.count,
      lastAt: new Date(one.lastAt).toISOString(),
      noneFitted: one.noneFitted,
    })),
  };
}

function describe(found: readonly FoundGroup[]): string[] {
  if (found.length === 0) return ["No question waits."];
  const one = found.length === 1;
  return [
    one ? "1 question waits." : `${found.length} questions wait, alike ones counted once.`,
    ...found.flatMap(describeGroup),
  ];
}

function describeGroup({ group, picked, suggested }: FoundGroup): string[] {
  const { article, language, count, lastAt, questions } = group;
  const [first, ...rest] = questions;
  if (!first) return [];
  const day = dayOf(lastAt);
  const entry = suggested && `${suggested.id} («${questionOf(suggested, language)}»)`;
  return [
    "",
    `#${first.id}  ${oneLine(first.question)}`,
    ...rest.map((question) => `      ${describeOther(question)}`),
    `      asked ${count === 1 ? "once" : `${count} times`}, last on ${day}; ${article}, ${language}`,
    ...(questions.some(({ noneFitted }) => noneFitted) ? ["      none of the suggestions fitted"] : []),
    ...(entry === undefined ? [] : [`      ${picked ? "readers picked" : "nearest entry:"} ${entry}`]),
  ];
}

function describeOther({ id, question }: WaitingQuestion): string {
  return `#${id}  ${oneLine(question)}`;
}
