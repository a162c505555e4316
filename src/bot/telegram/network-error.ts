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

// Failures of finding or opening the way to Telegram: the call was never sent.
const NEVER_SENT: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** True where a call surely never left this machine. */
export function wasNeverSent(error: HttpError): boolean {
  return NEVER_SENT.has(networkReason(error) ?? "");
}

/** True where the way to Telegram broke after a call had left: whether it arrived, nobody knows. */
export function wasCutOff(error: HttpError): boolean {
  return networkReason(error) !== undefined && !wasNeverSent(error);
}
