import { type Logger, pino } from "pino";
import type { LogLevel } from "./config.ts";

export type { Logger };

/** The log: one JSON object a line on standard output. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
