import type { HttpError } from "grammy";

/**
 * Why a call did not get through, as Node names it (`ECONNRESET`) or node-fetch (`invalid-json`, where something between
 * us and Telegram answered with a page). Undefined for our own time limit, and for a call that was called off.
 */
export function networkReason({ error }: HttpError): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "type" in error && typeof error.type === "string" && error.type !== "aborted"
    ? error.type
    : undefined;
}
