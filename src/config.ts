import { config as readDotenv } from "dotenv";
import * as v from "valibot";
import { LANGUAGES, type Language } from "./article/article.ts";

/** What the environment (and a `.env` file) sets. The only place that reads `process.env`. */
export interface Config {
  readonly knowledgeDir: string;
  readonly defaultLanguage: Language;
}

/** The environment cannot be used; the message has a line for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

// An empty line in `.env` means «not set».
const schema = v.object({
  KNOWLEDGE_DIR: v.optional(v.string(), "knowledge"),
  DEFAULT_LANGUAGE: v.optional(v.picklist(LANGUAGES, `expected ${LANGUAGES.join(" or ")}`), "de"),
});

/** Reads the configuration. @throws {ConfigError} naming each wrong variable, never its value. */
export function readConfig(environment: NodeJS.ProcessEnv = readEnvironment()): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(schema, set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}.`).join("\n"),
    );
  }
  return { knowledgeDir: parsed.output.KNOWLEDGE_DIR, defaultLanguage: parsed.output.DEFAULT_LANGUAGE };
}

function readEnvironment(): NodeJS.ProcessEnv {
  readDotenv({ quiet: true });
  return process.env;
}
