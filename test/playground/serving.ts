import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { listen } from "../../src/server/listen.ts";

/** An app behind real HTTP on this machine. */
export interface Serving {
  /** `http://127.0.0.1:…` */
  readonly root: string;
  /** Closes it at once, whoever is connected. */
  readonly close: () => Promise<void>;
}

/** Something with Hono's `fetch`. */
interface App {
  readonly fetch: Parameters<typeof getRequestListener>[0];
}

/** Serves an app. @param port an own one by default; a certain one to come back after an outage. */
export async function serve(app: App, port = 0): Promise<Serving> {
  const server = createServer(getRequestListener(app.fetch));
  const host = "127.0.0.1";
  const root = `http://${host}:${await listen(server, { host, port })}`;
  return {
    root,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
