import { GrammyError, HttpError } from "grammy";
import { networkReason } from "./network-error.ts";

/** What the log is told of an error: nobody's words, and never the token. */
export function describeError(error: unknown): object {
  // It carries the whole call, with its texts: only what Telegram said about it is logged.
  if (error instanceof GrammyError) {
    return { method: error.method, code: error.error_code, description: error.description };
  }
  // What it wraps names the address that was called, and the token is a part of that.
  if (error instanceof HttpError) return { network: networkReason(error) ?? "no answer in time" };
  return error instanceof Error ? { error: error.stack } : { error: String(error) };
}
