import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { streamSSE } from "hono/streaming";
import * as v from "valibot";
import { type Act, type ActResult, PATHS, type View } from "../view.ts";
import type { Role } from "../world/roles.ts";
import { postedSchema, roleSchema } from "./act-schema.ts";
import type { PageFiles } from "./bundle-page.ts";
import { onlyOwnRequests } from "./own-requests.ts";
import { streamView } from "./view-stream.ts";

/** What stands behind the page. */
export interface PageParts {
  readonly files: Promise<PageFiles>;
  readonly view: (role: Role) => View;
  readonly act: (role: Role, act: Act) => Promise<ActResult>;
  /** Calls the listener whenever a view may have changed. @returns what ends that. */
  readonly onChange: (listener: () => void) => () => void;
  /** Milliseconds until a view changes with the time alone; undefined where it does not. */
  readonly untilNextChange: (role: Role) => number | undefined;
  /** Ends the streams. */
  readonly end: AbortSignal;
}

const LONGEST_BODY = 100 * 1024;

const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  // There is no `https:` here to insist on.
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
});

const neverKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("cache-control", "no-store");
};

/**
 * The page and what it speaks to: `/`, `/page.js`, `/page.css`, the stream of views and the way of the acts. Every other
 * answer than a page is JSON; what went wrong is told as `{ error: "A sentence." }`.
 */
export function pageRoutes(parts: PageParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const own = [HEADERS, neverKept, onlyOwnRequests] as const;

  app.get("/", ...own, async (c) => c.html((await parts.files).html));
  app.get("/page.js", ...own, async (c) =>
    c.body((await parts.files).script, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/page.css", ...own, async (c) =>
    c.body((await parts.files).styles, 200, { "content-type": "text/css; charset=utf-8" }),
  );

  app.get(PATHS.events, ...own, (c) => {
    const role = v.safeParse(roleSchema, c.req.query("as"));
    if (!role.success) return refuse(c, 400, "«as» has to name one of the people of the playground.");
    return streamSSE(c, (stream) =>
      streamView(stream, {
        view: () => parts.view(role.output),
        onChange: parts.onChange,
        untilNextChange: () => parts.untilNextChange(role.output),
        end: parts.end,
      }),
    );
  });

  const limit = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (c) => refuse(c, 413, `An act has at most ${LONGEST_BODY / 1024} kB.`),
  });
  app.post(PATHS.act, ...own, limit, async (c) => {
    const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/json") return refuse(c, 415, "An act is posted as application/json.");
    const posted = v.safeParse(postedSchema, await readJson(c));
    if (!posted.success) return refuse(c, 400, `This is no act: ${v.summarize(posted.issues)}`);
    return c.json(await parts.act(posted.output.as, posted.output.act));
  });

  app.onError((error, c) => refuse(c, 500, `The playground has failed: ${error.message}`));
  return app;
}

function refuse(c: Context, status: 400 | 413 | 415 | 500, error: string): Response {
  return c.json({ error }, status);
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
