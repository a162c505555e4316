import { config as readDotenv } from "dotenv";
import * as v from "valibot";
import { LANGUAGES, type Language } from "./article/article.ts";

/** How much is logged. At `info` and above: no message text, and no id that leads to a person. */
export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment (and a `.env` file) sets. The only place that reads `process.env`. */
export interface Config {
  /** Absent where none is set: the commands need none. */
  readonly botToken?: string;
  readonly botApiRoot: string;
  readonly knowledgeDir: string;
  readonly defaultLanguage: Language;
  /** Telegram ids of the people who run the bot. */
  readonly adminIds: readonly number[];
  readonly logLevel: LogLevel;
  readonly rateLimit: RateLimit;
}

/** So many messages in so many seconds from one person; what is more is not answered. */
export interface RateLimit {
  readonly messages: number;
  readonly seconds: number;
}

/** The environment cannot be used; the message has a line for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const wholeNumber = (min: number, max: number) => {
  const message = `expected a whole number from ${min} to ${max}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d+$/u, message),
    v.transform(Number),
    v.minValue(min, message),
    v.maxValue(max, message),
  );
};

const isWebAddress = (value: string) => URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);

const schema = v.object({
  BOT_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^\d{3,20}:[\w-]{30,}$/u,
        "expected a token as @BotFather gives it, such as 123456:ABC-DEF… with 35 characters after the colon",
      ),
    ),
  ),
  BOT_API_ROOT: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(isWebAddress, "expected a web address such as http://127.0.0.1:8081"),
      v.transform((address) => address.replace(/\/+$/u, "")),
    ),
    "https://api.telegram.org",
  ),
  KNOWLEDGE_DIR: v.optional(v.string(), "knowledge"),
  DEFAULT_LANGUAGE: v.optional(v.picklist(LANGUAGES, `expected ${LANGUAGES.join(" or ")}`), "de"),
  ADMIN_IDS: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^\d+(?:\s*,\s*\d+)*$/u, "expected Telegram ids separated by commas, such as 1234567, 7654321"),
      v.transform((list) => list.split(",").map(Number)),
      v.everyItem(Number.isSafeInteger, "expected Telegram ids of at most 16 digits"),
    ),
  ),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(", ")}`), "info"),
  // One a second, which is also what Telegram lets the bot say in a chat: whoever turns pages is faster than one thinks.
  RATE_LIMIT_MESSAGES: v.optional(wholeNumber(1, 1000), "60"),
  RATE_LIMIT_SECONDS: v.optional(wholeNumber(1, 3600), "60"),
});

/** Reads the configuration. @throws {ConfigError} naming each wrong variable, never its value. */
export function readConfig(environment: NodeJS.ProcessEnv = readEnvironment()): Config {
  // An empty line in `.env` means «not set».
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => typeof value !== "string" || value.trim() !== ""),
  );
  const parsed = v.safeParse(schema, set);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}.`);
    throw new ConfigError([...new Set(lines)].join("\n"));
  }
  const { output } = parsed;
  return {
    ...(output.BOT_TOKEN !== undefined && { botToken: output.BOT_TOKEN }),
    botApiRoot: output.BOT_API_ROOT,
    knowledgeDir: output.KNOWLEDGE_DIR,
    defaultLanguage: output.DEFAULT_LANGUAGE,
    adminIds: output.ADMIN_IDS ?? [],
    logLevel: output.LOG_LEVEL,
    rateLimit: { messages: output.RATE_LIMIT_MESSAGES, seconds: output.RATE_LIMIT_SECONDS },
  };
}

function readEnvironment(): NodeJS.ProcessEnv {
  readDotenv({ quiet: true });
  return process.env;
}
