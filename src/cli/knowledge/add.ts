import { join } from "node:path";
import type { Article } from "../../article/article.ts";
import { addFolder, refuseExisting } from "../../import/article-folder.ts";
import { importArticle } from "../../import/import-article.ts";
import type { ImportedArticle } from "../../import/imported-article.ts";
import { newArticle } from "../../import/new-article.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments, parseLanguage } from "../command.ts";
import { count } from "./count.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- add FILE|URL [--slug SLUG] [--lang de|en] [--title TITLE] [--knowledge DIR]

Makes an article's folder of an HTML page, Markdown or plain text: article.md, and a questions.yaml to fill in.

  FILE|URL           a file, - for standard input, or an address that begins with https:// or http://
  --slug SLUG        the folder's name (default: made of the title)
  --lang de|en       the article's language (default: as the page says, else as its text reads)
  --title TITLE      the title (default: as the page says; the first line of a text)
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)

Text stays word for word; spaces of every kind become ordinary ones, characters nobody sees go. In plain text, blank lines
separate paragraphs; where there is none, every line is a paragraph. What the page does not say is left out.
`;

/** `npm run knowledge -- add`: an article's folder from a page or text. */
export const add: Subcommand = { help: HELP, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      slug: { type: "string" },
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
  const [from, ...rest] = positionals;
  if (from === undefined || rest.length > 0) throw new UserError(`Give one file or address.\n${HELP}`, 2);
  const directory = values.knowledge ?? loadConfig().knowledgeDir;
  // Told before anything is fetched.
  if (values.slug !== undefined) await refuseExisting(directory, values.slug);
  const language = parseLanguage(values.lang);
  const imported = await importArticle(from, process.stdin);
  const { article, files } = await newArticle(imported, {
    ...(values.title !== undefined && { title: values.title }),
    ...(values.slug !== undefined && { slug: values.slug }),
    ...(language && { language }),
  });
  await addFolder(directory, article.slug, files);
  process.stdout.write(`${describe(join(directory, article.slug), article, imported).join("\n")}\n`);
  return 0;
}

function describe(folder: string, article: Article, imported: ImportedArticle): string[] {
  const { title, language, origin, sentences } = article;
  const missing = (["source", "publisher", "published"] as const).filter(
    (field) => origin[field] === undefined,
  );
  return [
    `${folder}: «${title}», ${language}, ${shapeOf(article)}.`,
    ...Object.entries(origin).map(([field, value]) => `  ${field}: ${value}`),
    ...(missing.length === 0 ? [] : [`  Not said there, and so left out: ${missing.join(", ")}.`]),
    ...describeImport(imported),
    `  questions.yaml has a draft for each sentence (${sentences.length}) to fill in. No reader sees one until you accept it.`,
  ];
}

/** What an editor should know of how an article was read, a line each. */
export function describeImport({ notes, leftOut }: ImportedArticle): string[] {
  return [
    ...notes.map((note) => `  ${note}`),
    ...(leftOut.length === 0
      ? []
      : ["  Left out as the site's own lines:", ...leftOut.map((line) => `    ${line}`)]),
  ];
}

function shapeOf({ blocks, sentences }: Article): string {
  const number = (kind: Article["blocks"][number]["kind"]) =>
    blocks.filter((block) => block.kind === kind).length;
  const parts = [
    count(sentences.length, "sentence"),
    count(number("paragraph"), "paragraph"),
    count(number("heading"), "heading"),
    count(number("caption"), "caption"),
    count(number("other"), "table or code", "tables or code"),
  ];
  return parts.filter((part) => !part.startsWith("0 ")).join(", ");
}
