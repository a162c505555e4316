import { type Logger, pino } from "pino";
import type { LogLevel } from "./variables.ts";

export type { Logger };

/** The log: one JSON object a line on standard output. */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: hideTokens },
    },
    // At once: of two lines just before the end, the later one could be written first.
    pino.destination({ dest: process.stdout.fd, sync: true }),
  );
}

/** A text without bot tokens: they are part of every address of the Bot API, and so of many an error. */
export function hideTokens(text: string): string {
  return text.replace(/\d{3,20}:[\w-]{30,}/gu, "BOT_TOKEN");
}
