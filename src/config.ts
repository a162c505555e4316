import { config as readDotenv } from "dotenv";
import * as v from "valibot";
import type { Language } from "./article/article.ts";
import type { DatabaseLocation } from "./store/database.ts";
import { type LogLevel, pollingSchema, webhookSchema } from "./variables.ts";

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
  readonly store: StoreConfig;
}

/** Where the bot keeps what it remembers, and how. */
export interface StoreConfig {
  readonly location: DatabaseLocation;
  /** What hashes and seals are made with. Empty where neither a key nor a token is set: nothing is kept then. */
  readonly secret: string;
  /** How long is kept what readers thought of answers, what was counted, and what nobody could answer. */
  readonly retentionDays: number;
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
  /** Where it tells how it is; absent where nobody wants to know. */
  readonly status: Listening | undefined;
}

/** Where a server listens. */
export interface Listening {
  /** A name or address of this machine. */
  readonly host: string;
  /** 1 to 65535; 0 takes a free one. */
  readonly port: number;
}

/** Telegram calls the bot at `url`, which leads to `host` and `port` here. */
export interface Webhook extends Listening {
  readonly kind: "webhook";
  readonly token: string;
  readonly url: URL;
  /** Known to Telegram and the bot only: what comes without it is not from Telegram. */
  readonly secret: string;
}

/** So many messages in so many seconds from one person, and from one group together; what is more is not answered. */
export interface RateLimit {
  readonly messages: number;
  readonly groupMessages: number;
  readonly seconds: number;
}

/** The environment cannot be used; the message has a line for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

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
    rateLimit: {
      messages: output.RATE_LIMIT_MESSAGES,
      groupMessages: output.RATE_LIMIT_GROUP_MESSAGES,
      seconds: output.RATE_LIMIT_SECONDS,
    },
    store: {
      location:
        output.DATABASE_URL === undefined
          ? { kind: "file", dir: output.DATA_DIR }
          : { kind: "postgres", url: output.DATABASE_URL },
      secret: output.HASH_KEY ?? output.BOT_TOKEN ?? "",
      retentionDays: output.RETENTION_DAYS,
    },
  };
}

const DEFAULT_PORT = 8080;

function modeOf(output: v.InferOutput<typeof pollingSchema | typeof webhookSchema>): Mode {
  const { PORT: port, HOST: host } = output;
  if (output.BOT_MODE === "webhook") {
    const { BOT_TOKEN: token, WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = output;
    return { kind: "webhook", token, url, secret, host, port: port ?? DEFAULT_PORT };
  }
  if (output.BOT_TOKEN === undefined) return { kind: "playground", port: port ?? DEFAULT_PORT };
  const status = port === undefined ? undefined : { host, port };
  return { kind: "polling", token: output.BOT_TOKEN, status };
}

function readEnvironment(): NodeJS.ProcessEnv {
  readDotenv({ quiet: true });
  return process.env;
}
