import { pino } from "pino";
import type { Logger } from "../../src/log.ts";

/** A line of a log, with its level by name. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A log that keeps its lines. */
export function logged(): { readonly log: Logger; readonly lines: () => LogLine[] } {
  const written: string[] = [];
  const log = pino(
    { level: "trace", base: null, timestamp: false, formatters: { level: (level) => ({ level }) } },
    { write: (line) => void written.push(line) },
  );
  return { log, lines: () => written.map((line) => JSON.parse(line)) };
}
