import { setMaxListeners } from "node:events";
import http from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";

/** What came of giving an update to a webhook. */
export type Delivery =
  | { readonly kind: "delivered"; readonly body: string }
  /** In Telegram's words; the seconds it was asked to wait, 0 where it was not asked. */
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfter: number };

/** Gives updates to a webhook. */
export interface WebhookClient {
  readonly post: (body: string) => Promise<Delivery>;
  /** Breaks off what is under way. */
  readonly close: () => void;
}

/** Milliseconds: `HttpOutboundConnection` of telegram-bot-api waits a minute for an answer. */
const PATIENCE = 60_000;
/** Seconds: `MAX_RETRY_AFTER`. */
const LONGEST_RETRY_AFTER = 3600;
/** Of an answer only so much is looked at: a call fits into it. */
const MOST_CHARACTERS = 1 << 20;

/** Calls an address, over connections that are kept open. @param secret empty for none */
export function createWebhookClient(url: URL, secret: string): WebhookClient {
  const { request, Agent } = url.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true });
  const end = new AbortController();
  // One for each request that is under way.
  setMaxListeners(0, end.signal);
  const headers = {
    "content-type": "application/json",
    ...(secret !== "" && { "x-telegram-bot-api-secret-token": secret }),
  };
  return {
    post: (body) =>
      new Promise((resolve) => {
        const fail = (error: Error & { readonly code?: string }) =>
          resolve({ kind: "failed", reason: wordsOf(error), retryAfter: 0 });
        const sent = request(
          url,
          {
            method: "POST",
            agent,
            signal: end.signal,
            headers: { ...headers, "content-length": Buffer.byteLength(body) },
          },
          (response) => {
            text(response).then((answer) => {
              const { statusCode: code = 0, statusMessage = "" } = response;
              if (code >= 200 && code <= 299) {
                resolve({ kind: "delivered", body: answer.slice(0, MOST_CHARACTERS) });
                return;
              }
              resolve({
                kind: "failed",
                reason: `Wrong response from the webhook: ${code} ${statusMessage}`,
                retryAfter: secondsOf(response.headers["retry-after"]),
              });
            }, fail);
          },
        );
        sent.setTimeout(PATIENCE, () => sent.destroy(new Error("Read timeout expired")));
        sent.on("error", fail);
        sent.end(body);
      }),
    close: () => {
      end.abort();
      agent.destroy();
    },
  };
}

function secondsOf(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isInteger(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_AFTER) : 0;
}

function wordsOf(error: Error & { readonly code?: string }): string {
  switch (error.code) {
    case "ECONNREFUSED":
      return "Connection refused";
    case "ECONNRESET":
      return "Connection reset by peer";
    default:
      return error.message;
  }
}
