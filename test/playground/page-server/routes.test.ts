import { EventEmitter } from "node:events";
import { createServer, request, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PageFiles } from "../../../src/playground/page-server/bundle-page.ts";
import { pageRoutes } from "../../../src/playground/page-server/routes.ts";
import { viewOf } from "../../../src/playground/page-server/view-of.ts";
import type { Act, ActResult } from "../../../src/playground/view.ts";
import type { Role } from "../../../src/playground/world/roles.ts";
import { close, listen } from "../../../src/server/listen.ts";
import { openTestScene, type Scene } from "../acts/scene.ts";
import { type EventReader, readEvents } from "./event-reader.ts";

let scene: Scene;
let address: string;
let port: number;
let end: AbortController;
let server: Server;
let acts: { readonly role: Role; readonly act: Act }[];
let act: () => Promise<ActResult>;
let files: Promise<PageFiles>;
let listeners: EventEmitter<{ change: [] }>;
let readers: EventReader[];

beforeEach(async () => {
  scene = openTestScene();
  acts = [];
  readers = [];
  act = async () => ({ kind: "done" });
  files = Promise.resolve({ html: "<!doctype html><p>Hallo", script: "let a", styles: "p {}" });
  end = new AbortController();
  listeners = new EventEmitter();
  const { world, people } = scene;
  const app = pageRoutes({
    get files() {
      return files;
    },
    view: (role) => viewOf({ world, people, last: undefined, floodControl: false }, role),
    act: (role, what) => {
      acts.push({ role, act: what });
      return act();
    },
    onChange: (listener) => {
      listeners.on("change", listener);
      return () => listeners.off("change", listener);
    },
    untilNextChange: () => undefined,
    end: end.signal,
  });
  server = createServer(getRequestListener(app.fetch));
  port = await listen(server, { host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  end.abort();
  for (const reader of readers) reader.close();
  await close(server);
});

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/act`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const SAY = { as: "admin", act: { kind: "say", chatId: 1, text: "Wer?" } } as const;

/** The status of a request with headers that `fetch` would not send. */
function statusOf(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}

async function listenAs(as: string): Promise<EventReader> {
  const reader = await readEvents(`${address}/events?as=${as}`);
  readers.push(reader);
  return reader;
}

describe("the page", () => {
  test.for([
    ["/", "text/html; charset=UTF-8", "<!doctype html><p>Hallo"],
    ["/page.js", "text/javascript; charset=utf-8", "let a"],
    ["/page.css", "text/css; charset=utf-8", "p {}"],
  ] as const)("%s", async ([path, type, body]) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toBe(body);
  });

  test("may load nothing from elsewhere, and nobody keeps or frames it", async () => {
    const { headers } = await fetch(address);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("that cannot be bundled says why", async () => {
    files = Promise.reject(new Error("main.tsx:1:6: Expected identifier"));
    files.catch(() => {});
    const response = await fetch(`${address}/page.js`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: expect.stringContaining("main.tsx:1:6") });
  });
});

describe("requests that are not the page's own", () => {
  test.for(["/", "/page.js", "/page.css", "/events?as=admin"])(
    "%s under another name is refused",
    async (path) => {
      expect(await statusOf(path, { host: "evil.example" })).toBe(403);
      expect(await statusOf(path, { host: `evil.example:${port}` })).toBe(403);
      expect(await statusOf(path, { host: "127.0.0.1:1" })).toBe(403);
    },
  );

  test("localhost is as good a name", async () => {
    expect(await statusOf("/", { host: `localhost:${port}` })).toBe(200);
  });

  test.for(["http://evil.example", "null", "http://127.0.0.1:1", "https://localhost"])(
    "an act from %s is refused",
    async (origin) => {
      expect((await post(SAY, { origin })).status).toBe(403);
      expect(acts).toEqual([]);
    },
  );

  test("an act from the page is done", async () => {
    for (const host of ["127.0.0.1", "localhost"]) {
      expect((await post(SAY, { origin: `http://${host}:${port}` })).status).toBe(200);
    }
    expect(acts).toHaveLength(2);
  });
});

describe("an act", () => {
  test("is done by who it says, and tells what came of it", async () => {
    act = async () => ({ kind: "refused", reason: "absent" });
    const response = await post(SAY, { "content-type": "application/json; charset=utf-8" });
    expect(await response.json()).toEqual({ kind: "refused", reason: "absent" });
    expect(acts).toEqual([{ role: "admin", act: SAY.act }]);
  });

  test.for([
    { kind: "say", chatId: 1, text: "a", replyTo: 2, quote: { text: "b", position: 0 } },
    { kind: "edit", chatId: 1, messageId: 1, text: "a" },
    { kind: "delete", chatId: -1, messageId: 1 },
    { kind: "tap", chatId: 1, message: { messageId: 1 }, row: 0, column: 0 },
    { kind: "tap", chatId: 1, message: { ephemeralId: 1 }, row: 0, column: 0 },
    { kind: "inline-query", chatId: 1, query: "", offset: "" },
    { kind: "choose", chatId: 1, queryId: "1", resultId: "a" },
    { kind: "start", parameter: "" },
    { kind: "block" },
    { kind: "unblock" },
    { kind: "add-bot", chatId: 1, as: "administrator" },
    { kind: "remove-bot", chatId: 1 },
    { kind: "flood-control", on: true },
    { kind: "reset" },
  ] satisfies Act[])("may be %j", async (what) => {
    expect((await post({ as: "german-reader", act: what })).status).toBe(200);
    expect(acts).toEqual([{ role: "german-reader", act: what }]);
  });

  test.for([
    "",
    "{",
    "null",
    { as: "nobody", act: { kind: "block" } },
    { as: "admin", act: { kind: "fly" } },
    { as: "admin", act: { kind: "say", chatId: "1", text: "a" } },
    { as: "admin", act: { kind: "say", chatId: 1.5, text: "a" } },
    { as: "admin", act: { kind: "tap", chatId: 1, message: { messageId: 1 }, row: -1, column: 0 } },
    { as: "admin", act: { kind: "block", more: 1 } },
  ])("is not %j", async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^This is no act: /u) });
    expect(acts).toEqual([]);
  });

  test("is JSON, and says so", async () => {
    expect((await post(SAY, { "content-type": "text/plain" })).status).toBe(415);
    expect(acts).toEqual([]);
  });

  test("has at most 100 kB", async () => {
    const long = { as: "admin", act: { kind: "say", chatId: 1, text: "a".repeat(100 * 1024) } };
    const response = await post(long);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: expect.stringContaining("100 kB") });
    expect(acts).toEqual([]);
  });

  test("that fails is told so", async () => {
    act = () => Promise.reject(new Error("a bug"));
    const response = await post(SAY);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: "The playground has failed: a bug" });
  });
});

describe("the stream of views", () => {
  test("begins with how things are, and goes on whenever they change", async () => {
    const events = await listenAs("english-reader");
    expect(events.headers.get("content-type")).toContain("text/event-stream");
    expect(await events.next()).toMatchObject({
      me: { name: "Tom" },
      chats: [{ messages: [] }, {}, {}, {}, {}],
    });
    expect(events.raw()).toContain("retry: 1000\n\n");
    scene.fromBot(scene.group, { text: "Joe Tsai." });
    listeners.emit("change");
    expect(await events.next()).toMatchObject({
      chats: [{}, { messages: [{ message: { text: "Joe Tsai." } }] }, {}, {}, {}],
    });
  });

  test("tells a burst of changes as one or two, and what changed nothing not at all", async () => {
    const events = await listenAs("admin");
    await events.next();
    for (let i = 1; i <= 50; i += 1) {
      scene.fromBot(scene.group, { text: String(i) });
      listeners.emit("change");
    }
    await events.until((view) => JSON.stringify(view).includes('"text":"50"'));
    expect(events.count()).toBeLessThanOrEqual(3);
    const before = events.count();
    for (let i = 0; i < 5; i += 1) {
      listeners.emit("change");
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(events.count()).toBe(before);
  });

  test("is for the people there are", async () => {
    for (const query of ["", "?as=nobody"]) {
      const response = await fetch(`${address}/events${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ error: expect.stringContaining("«as»") });
    }
  });

  test("ends with the server, and nobody listens to a browser that is gone", async () => {
    const gone = await listenAs("admin");
    const stays = await listenAs("admin");
    await Promise.all([gone.next(), stays.next()]);
    expect(listeners.listenerCount("change")).toBe(2);
    gone.close();
    await expect.poll(() => listeners.listenerCount("change")).toBe(1);
    end.abort();
    await stays.ended;
    await expect.poll(() => listeners.listenerCount("change")).toBe(0);
  });
});
