import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";

/**
 * Answers no requests but those of the page itself. A foreign page in the same browser can call 127.0.0.1, and with a
 * name of its own that leads there even read the answer; its `Host` or `Origin` then gives it away.
 */
export const onlyOwnRequests: MiddlewareHandler = async (c, next) => {
  if (!ownHosts(c).includes(c.req.header("host") ?? "")) {
    return c.json({ error: `This page is to be opened at http://${ownHosts(c)[0]}.` }, 403);
  }
  const origin = c.req.header("origin");
  if (origin !== undefined && !ownHosts(c).some((host) => origin === `http://${host}`)) {
    return c.json({ error: "Only the playground's own page may do this." }, 403);
  }
  return next();
};

function ownHosts(c: Context<{ Bindings: HttpBindings }>): string[] {
  const port = c.env.incoming.socket.localPort;
  // The port of `http:` goes without saying.
  const suffix = port === undefined || port === 80 ? "" : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}
