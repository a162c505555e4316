import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { ApiResponse } from "grammy/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { BotApi } from "./bot-api.ts";
import { ConnectionFault } from "./faults.ts";
import { notPlayed, REFUSALS, type Refusal } from "./refusal.ts";

type Env = { Bindings: HttpBindings };

/** Bytes. Far more than a call without files ever needs. */
const LARGEST_BODY = 1 << 20;
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu;

/** The Bot API as Telegram offers it: `POST /bot<token>/<method>` with JSON, or without a body. */
export function botApiRoutes(api: BotApi): Hono<Env> {
  const routes = new Hono<Env>();
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => refuse(c, REFUSALS.tooLarge()) });
  routes.all("/:bot{bot[^/]*}/:method", limit, async (c) => {
    if (c.req.param("bot") !== `bot${api.token}`) return refuse(c, REFUSALS.unauthorized());
    // Not to be passed over in silence: Telegram would take them.
    if (new URL(c.req.url).search) return refuse(c, notPlayed("parameters in the address, only in JSON"));
    if (FORM.test(c.req.header("content-type") ?? "")) return refuse(c, notPlayed("forms, only JSON"));
    const payload = payloadIn(await c.req.text());
    if (payload === undefined) return refuse(c, REFUSALS.noJson());
    try {
      return answer(c, await api.call(c.req.param("method"), payload, c.req.raw.signal));
    } catch (error) {
      if (!(error instanceof ConnectionFault)) throw error;
      return suffer(c, error.fault);
    }
  });
  return routes;
}

function refuse(c: Context, refusal: Refusal): Response {
  return answer(c, refusal.toResponse());
}

function answer(c: Context, response: ApiResponse<unknown>): Response {
  if (response.ok) return c.json(response);
  const { error_code: code, parameters } = response;
  const wait = parameters?.retry_after;
  // Safe: our own refusals have codes of errors, all of which come with a body.
  const status = code as ContentfulStatusCode;
  return c.json(response, status, wait === undefined ? {} : { "retry-after": String(wait) });
}

// An object, or nothing at all.
function payloadIn(body: string): object | undefined {
  if (body === "") return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function suffer(c: Context<Env>, fault: ConnectionFault["fault"]): Response {
  if (fault.kind === "page") {
    const page = "<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";
    // Safe: as above.
    return c.html(page, fault.code as ContentfulStatusCode);
  }
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
