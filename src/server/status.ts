import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Listening } from "../config.ts";
import { inTime } from "../in-time.ts";
import { close, listen } from "./listen.ts";
import type { Metrics } from "./metrics.ts";

/** Something that the bot cannot do without. */
export interface Check {
  readonly name: "knowledge" | "database" | "queue";
  /** Resolves where all is well. @throws {Error} whose message says what is not, to whoever runs the bot. */
  readonly check: () => Promise<void>;
}

export interface StatusOptions {
  readonly checks: readonly Check[];
  /** Absent where nobody measures. */
  readonly metrics: Metrics | undefined;
}

// Whoever asks gives up after a few seconds.
const CHECK_MILLISECONDS = 2000;

/** `/healthz` (the process lives), `/readyz` (it can do its work; 503 and what is missing where it cannot) and `/metrics`. */
export function statusRoutes({ checks, metrics }: StatusOptions): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    const results = await Promise.all(checks.map(resultOf));
    const isReady = results.every(({ problem }) => problem === undefined);
    const lines = results.map(({ name, problem }) => `${name}: ${problem ?? "ok"}`);
    return c.text(lines.join("\n"), isReady ? 200 : 503);
  });
  if (metrics) {
    app.get("/metrics", async (c) =>
      c.body(await metrics.text(), 200, { "content-type": metrics.contentType }),
    );
  }
  return app;
}

async function resultOf({ name, check }: Check): Promise<{ name: string; problem: string | undefined }> {
  try {
    const isOk = await inTime(
      check().then(() => true),
      CHECK_MILLISECONDS,
    );
    return { name, problem: isOk ? undefined : "no answer within two seconds" };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : "not known" };
  }
}

/**
 * Serves the routes by themselves, for a bot that polls. @returns what ends that.
 *
 * @throws {UserError} where the server cannot listen.
 */
export async function serveStatus(routes: Hono, listening: Listening): Promise<() => Promise<void>> {
  const server = createServer(getRequestListener(routes.fetch));
  await listen(server, listening);
  return () => close(server);
}
