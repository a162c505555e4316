import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Article, LANGUAGES, type Language } from "../article/article.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { UserError } from "../user-error.ts";

/**
 * Runs a command to its exit code: mistakes of the person who called it are told in a line on standard error, without a
 * stack trace; a reader that closes the pipe early (`| head`) ends it quietly.
 */
export async function runCommand(main: (args: string[]) => Promise<number>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/** Parses a command's arguments. @throws {UserError} (exit code 2) for arguments it does not have. */
export function parseArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(`${message.split("\n")[0] ?? message} See --help.`, 2);
  }
}

/** The article with this slug, or the first one. @throws {UserError} where there is none with it. */
export function chooseArticle(articles: readonly [Article, ...Article[]], slug: string | undefined): Article {
  if (slug === undefined) return articles[0];
  const article = articles.find((candidate) => candidate.slug === slug);
  if (article) return article;
  throw new UserError(
    `There is no article «${slug}». There is: ${articles.map((one) => one.slug).join(", ")}.`,
    2,
  );
}

/** A number given on the command line. @throws {UserError} (exit code 2) outside the range. */
export function parseNumber(option: string, value: string, range: { min: number; max: number }): number {
  const number = Number(value);
  if (value.trim() !== "" && number >= range.min && number <= range.max) return number;
  throw new UserError(`${option}: expected a number from ${range.min} to ${range.max}, not «${value}».`, 2);
}

/** The language given with `--lang`. @throws {UserError} (exit code 2) for one we have not. */
export function parseLanguage(value: string | undefined): Language | undefined {
  if (value === undefined) return undefined;
  const language = LANGUAGES.find((candidate) => candidate === value);
  if (language) return language;
  throw new UserError(`--lang: expected ${LANGUAGES.join(" or ")}, not «${value}».`, 2);
}

/** The configuration a command runs with. @throws {UserError} with a line for each variable that is wrong. */
export function loadConfig(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof ConfigError) throw new UserError(error.message);
    throw error;
  }
}
