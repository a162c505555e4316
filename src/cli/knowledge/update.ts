import { join } from "node:path";
import { isSlug } from "../../article/knowledge.ts";
import { formatProblem } from "../../article/problem.ts";
import { readIfThere, replaceFile } from "../../import/article-folder.ts";
import { importArticle } from "../../import/import-article.ts";
import { type NewVersion, newVersion } from "../../import/new-version.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments, parseLanguage } from "../command.ts";
import { describeImport } from "./add.ts";
import { describeChanges, describeLost } from "./describe-changes.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- update SLUG FILE|URL [--write [--force]] [--lang de|en] [--title TITLE] [--knowledge DIR]

Shows what is different in a new version of an article, and which entries would lose a citation.

  FILE|URL           a file, - for standard input, or an address that begins with https:// or http://
  --write            write article.md, if questions.yaml fits it; questions.yaml is never touched
  --force            with --write: write it although questions.yaml has to be put right then. A running bot goes on with the
                     old text until it is; a bot does not start before
  --lang de|en       the article's language (default: as it was)
  --title TITLE      the title (default: as the page says)
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)

Exit codes: 0 shown or written, 1 not written, 2 wrong call.
`;

/** `npm run knowledge -- update`: what changed in a new version of an article. */
export const update: Subcommand = { help: HELP, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      lang: { type: "string" },
      title: { type: "string" },
      knowledge: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [slug, from, ...rest] = positionals;
  if (slug === undefined || from === undefined || rest.length > 0) {
    throw new UserError(`Give a slug and a file or address.\n${HELP}`, 2);
  }
  if (values.force && !values.write) throw new UserError("--force goes with --write. See --help.", 2);
  const language = parseLanguage(values.lang);
  const folder = join(values.knowledge ?? loadConfig().knowledgeDir, slug);
  const file = join(folder, "article.md");
  const article = isSlug(slug) ? await readIfThere(file) : undefined;
  if (article === undefined) {
    throw new UserError(`${file} does not exist. Add the article with «npm run knowledge -- add …».`);
  }
  const questions = await readIfThere(join(folder, "questions.yaml"));
  const imported = await importArticle(from, process.stdin);
  const version = await newVersion({ slug, article, questions }, imported, {
    ...(values.title !== undefined && { title: values.title }),
    ...(language && { language }),
  });
  print([`${file}: «${version.before.title}»`, ...describeImport(imported)]);
  if (version.changes.length === 0 && version.fields.length === 0) {
    print(["  Nothing has changed."]);
    return 0;
  }
  print(describe(version, join(folder, "questions.yaml")));
  const { isWritten, line } = verdict(version, values);
  if (isWritten) await replaceFile(file, version.markdown);
  print([`  ${line}`]);
  return isWritten || !values.write ? 0 : 1;
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function describe({ fields, changes, lost, problems }: NewVersion, questionsFile: string): string[] {
  return [
    ...fields.map(({ field, before, after }) =>
      before === undefined ? `  ${field}: «${after}» (new)` : `  ${field}: «${before}» is now «${after}»`,
    ),
    ...describeChanges(changes),
    ...describeLost(lost),
    ...(problems.length === 0
      ? []
      : [
          "  What else would be wrong in questions.yaml:",
          ...problems.map((problem) => `    ${formatProblem({ file: questionsFile, ...problem })}`),
        ]),
  ];
}

// The bot refuses a folder whose questions do not fit its text, so that is not left behind unasked.
function verdict(
  { lost, problems }: NewVersion,
  { write, force }: { write: boolean; force: boolean },
): { readonly isWritten: boolean; readonly line: string } {
  const fits = problems.length === 0 && lost.every(({ isDraft }) => isDraft);
  if (!write) {
    const line = fits
      ? "Nothing was written. Write it with --write."
      : "Nothing was written. questions.yaml does not fit the new text; --write --force writes it all the same, so that you can put questions.yaml right.";
    return { isWritten: false, line };
  }
  if (fits) return { isWritten: true, line: "Written." };
  return force
    ? {
        isWritten: true,
        line: "Written. Put questions.yaml right now: a running bot keeps the old text until it fits, and a bot does not start before. Check it with «npm run knowledge -- check».",
      }
    : {
        isWritten: false,
        line: "Not written: questions.yaml does not fit the new text, and the bot would refuse the folder. With --force as well it is written, and you put questions.yaml right.",
      };
}
