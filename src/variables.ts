import * as v from "valibot";
import { LANGUAGES } from "./article/article.ts";

/** How much is logged. At `info` and above: no message text, and no id that leads to a person. */
export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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

const isPostgresUrl = (value: string) =>
  URL.canParse(value) && /^postgres(?:ql)?:$/u.test(new URL(value).protocol);

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
  PORT: v.optional(wholeNumber(1, 65_535)),
  KNOWLEDGE_DIR: v.optional(v.string(), "knowledge"),
  DATA_DIR: v.optional(v.string(), "data"),
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(isPostgresUrl, "expected an address such as postgres://user:password@host:5432/database"),
    ),
  ),
  RETENTION_DAYS: v.optional(wholeNumber(1, 3650), "90"),
  HASH_KEY: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(16, "expected at least 16 characters that nobody can guess")),
  ),
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
  // What Telegram takes for one group in a minute: https://core.telegram.org/bots/faq, "my bot is hitting limits".
  RATE_LIMIT_GROUP_MESSAGES: v.optional(wholeNumber(1, 1000), "20"),
  RATE_LIMIT_SECONDS: v.optional(wholeNumber(1, 3600), "60"),
};

/** The variables of a bot that polls, or that has no token. */
export const pollingSchema = v.object(variables);
/** The variables of a bot with a webhook. */
export const webhookSchema = v.object(
  {
    ...variables,
    BOT_MODE: v.literal("webhook"),
    BOT_TOKEN: token,
    WEBHOOK_URL: webhookUrl,
    WEBHOOK_SECRET: webhookSecret,
  },
  "needed for BOT_MODE=webhook",
);
