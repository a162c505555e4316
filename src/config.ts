import { config as readDotenv } from "dotenv";
import * as v from "valibot";
import { LANGUAGES, type Language } from "./article/article.ts";

/** How much is logged. At `info` and above: no message text, and no id that leads to a person. */
export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment (and a `.env` file) sets. The only place that reads `process.env`. */
export interface Config {
  readonly mode: Mode;
  readonly botApiRoot: string;
  readonly knowledgeDir: string;
  readonly defaultLanguage: Language;
  /** Telegram ids of the people who run the bot. */
  readonly adminIds: readonly number[];
  readonly logLevel: LogLevel;
  readonly rateLimit: RateLimit;
}

/** How the bot comes to its messages. The commands need none. */
export type Mode = Playground | Polling | Webhook;

/** Without a token: Telegram is played on this machine, and `port` is where the browser finds it. */
export interface Playground {
  readonly kind: "playground";
  readonly port: number;
}

/** The bot asks Telegram. */
export interface Polling {
  readonly kind: "polling";
  readonly token: string;
}

/** Telegram calls the bot at `url`, which leads to `host` and `port` here. */
export interface Webhook {
  readonly kind: "webhook";
  readonly token: string;
  readonly url: URL;
  /** Known to Telegram and the bot only: what comes without it is not from Telegram. */
  readonly secret: string;
  readonly host: string;
  readonly port: number;
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

// Only a Bot API server on this machine may do without encryption. A query would be one more secret that could leak.
const isWebhookUrl = (value: string) => {
  if (!isWebAddress(value)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(value);
  const isSafe = protocol === "https:" || hostname === "127.0.0.1" || hostname === "localhost";
  return isSafe && `${search}${hash}${username}${password}` === "";
};

const DEFAULT_WEBHOOK_PATH = "/telegram";

const webhookUrl = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    isWebhookUrl,
    "expected an https address without a query, such as https://bot.example.org/telegram",
  ),
  v.transform((address) => {
    const url = new URL(address);
    if (url.pathname === "/") url.pathname = DEFAULT_WEBHOOK_PATH;
    return url;
  }),
);

const webhookSecret = v.pipe(
  v.string(),
  v.trim(),
  // Telegram takes shorter ones, which could be guessed.
  v.regex(/^[\w-]{16,256}$/u, "expected 16 to 256 letters, digits, _ and -"),
);

const token = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^\d{3,20}:[\w-]{30,}$/u,
    "expected a token as @BotFather gives it, such as 123456:ABC-DEF… with 35 characters after the colon",
  ),
);

const variables = {
  BOT_TOKEN: v.optional(token),
  BOT_API_ROOT: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(isWebAddress, "expected a web address such as http://127.0.0.1:8081"),
      v.transform((address) => address.replace(/\/+$/u, "")),
    ),
    "https://api.telegram.org",
  ),
  BOT_MODE: v.optional(v.literal("polling", "expected polling or webhook"), "polling"),
  WEBHOOK_URL: v.optional(webhookUrl),
  WEBHOOK_SECRET: v.optional(webhookSecret),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[\w.:-]+$/u, "expected an address of this machine such as 0.0.0.0"),
    ),
    "127.0.0.1",
  ),
  PORT: v.optional(wholeNumber(1, 65_535), "8080"),
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
};

const pollingSchema = v.object(variables);
const webhookSchema = v.object(
  {
    ...variables,
    BOT_MODE: v.literal("webhook"),
    BOT_TOKEN: token,
    WEBHOOK_URL: webhookUrl,
    WEBHOOK_SECRET: webhookSecret,
  },
  "needed for BOT_MODE=webhook",
);

/** Reads the configuration. @throws {ConfigError} naming each wrong variable, never its value. */
export function readConfig(environment: NodeJS.ProcessEnv = readEnvironment()): Config {
  // An empty line in `.env` means «not set».
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => typeof value !== "string" || value.trim() !== ""),
  );
  const parsed =
    set["BOT_MODE"] === "webhook" ? v.safeParse(webhookSchema, set) : v.safeParse(pollingSchema, set);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}.`);
    throw new ConfigError([...new Set(lines)].join("\n"));
  }
  const { output } = parsed;
  return {
    mode: modeOf(output),
    botApiRoot: output.BOT_API_ROOT,
    knowledgeDir: output.KNOWLEDGE_DIR,
    defaultLanguage: output.DEFAULT_LANGUAGE,
    adminIds: output.ADMIN_IDS ?? [],
    logLevel: output.LOG_LEVEL,
    rateLimit: { messages: output.RATE_LIMIT_MESSAGES, seconds: output.RATE_LIMIT_SECONDS },
  };
}

function modeOf(output: v.InferOutput<typeof pollingSchema | typeof webhookSchema>): Mode {
  const { PORT: port } = output;
  if (output.BOT_MODE === "webhook") {
    const { BOT_TOKEN: token, WEBHOOK_URL: url, WEBHOOK_SECRET: secret, HOST: host } = output;
    return { kind: "webhook", token, url, secret, host, port };
  }
  return output.BOT_TOKEN === undefined
    ? { kind: "playground", port }
    : { kind: "polling", token: output.BOT_TOKEN };
}

function readEnvironment(): NodeJS.ProcessEnv {
  readDotenv({ quiet: true });
  return process.env;
}
