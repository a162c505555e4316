import { GrammyError } from "grammy";
import { ConfigError } from "./config.ts";
import { hideTokens } from "./log.ts";
import { UserError } from "./user-error.ts";

/** Ends the process with what went wrong on standard error: a line for what a person can put right. */
export function fail(error: unknown): never {
  process.stderr.write(`${hideTokens(problemOf(error))}\n`);
  process.exit(1);
}

function problemOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UserError) return error.message;
  if (error instanceof GrammyError) return refusalOf(error);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function refusalOf({ error_code: code, method, description }: GrammyError): string {
  switch (code) {
    case 401:
    case 404:
      return "BOT_TOKEN: Telegram does not know this token. @BotFather shows the right one under /mybots.";
    case 409:
      return `Another process uses the same BOT_TOKEN: stop it, or take another token. Telegram says: ${description}`;
    default:
      return method === "setWebhook"
        ? `WEBHOOK_URL: Telegram does not take it. It says: ${description}`
        : `Telegram refuses ${method}: ${description}`;
  }
}
