import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { close, listen } from "../../src/server/listen.ts";
import { createMetrics, type Measured, type Metrics } from "../../src/server/metrics.ts";
import { type Check, statusRoutes } from "../../src/server/status.ts";

let checks: Check[];
let metrics: Metrics | undefined;
let closing: (() => Promise<void>)[] = [];

beforeEach(() => {
  const fine = async () => {};
  checks = [
    { name: "knowledge", check: fine },
    { name: "database", check: fine },
    { name: "queue", check: fine },
  ];
  metrics = undefined;
});
afterEach(async () => {
  await Promise.all(closing.map((end) => end()));
  closing = [];
});

async function get(path: string) {
  const server = createServer(getRequestListener(statusRoutes({ checks, metrics }).fetch));
  const port = await listen(server, { host: "127.0.0.1", port: 0 });
  closing.push(() => close(server));
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const failing = (message: string) => () => Promise.reject(new Error(message));

describe("/readyz", () => {
  test("says of each check that it is fine", async () => {
    expect(await get("/readyz")).toMatchObject({
      status: 200,
      text: "knowledge: ok\ndatabase: ok\nqueue: ok",
    });
  });

  test("says what is not fine", async () => {
    checks[1] = { name: "database", check: failing("does not answer") };
    expect(await get("/readyz")).toMatchObject({
      status: 503,
      text: "knowledge: ok\ndatabase: does not answer\nqueue: ok",
    });
  });

  test("waits two seconds for a check, and for all of them together", async () => {
    const never = () => new Promise<void>(() => {});
    checks[1] = { name: "database", check: never };
    checks[2] = { name: "queue", check: never };
    const since = performance.now();
    const { status, text } = await get("/readyz");
    expect(performance.now() - since).toBeLessThan(3500);
    expect(status).toBe(503);
    expect(text).toBe(
      "knowledge: ok\ndatabase: no answer within two seconds\nqueue: no answer within two seconds",
    );
  });
});

test("/healthz is fine while the process lives, whatever the checks say", async () => {
  checks[0] = { name: "knowledge", check: failing("is gone") };
  expect(await get("/healthz")).toMatchObject({ status: 200, text: "ok" });
});

describe("/metrics", () => {
  const measured = (more: Partial<Measured> = {}): Metrics =>
    createMetrics({ queueAge: async () => 0, knowledgeVersion: () => "abc", articles: () => 2, ...more });
  const linesOf = async (): Promise<string[]> => (await get("/metrics")).text.split("\n");

  test("is not there where nobody measures", async () => {
    expect((await get("/metrics")).status).toBe(404);
  });

  test("counts and times what happens", async () => {
    metrics = measured({ queueAge: async () => 1.5 });
    const { meter } = metrics;
    meter.handled("message", 0.03);
    meter.answered("answer", "private", 0.0007);
    meter.answered("answer", "private", 0.003);
    meter.answered("unanswered", "group", 0.002);
    meter.answered("answer", "tap", 0);
    meter.refused("sendMessage", "429");
    meter.held("sendMessage", 3);
    meter.held("sendMessage", 4);
    const { type, text } = await get("/metrics");
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/u);
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        'ask_answers_total{outcome="answer",origin="private"} 2',
        'ask_answers_total{outcome="unanswered",origin="group"} 1',
        'ask_answers_total{outcome="answer",origin="tap"} 1',
        'ask_match_seconds_bucket{le="0.0005"} 0',
        'ask_match_seconds_bucket{le="0.001"} 1',
        "ask_match_seconds_count 3",
        'ask_update_seconds_bucket{le="0.05",kind="message"} 1',
        'ask_update_seconds_count{kind="message"} 1',
        'ask_api_errors_total{method="sendMessage",reason="429"} 1',
        'ask_flood_wait_seconds_total{method="sendMessage"} 7',
        "ask_queue_age_seconds 1.5",
        'ask_knowledge_info{version="abc"} 1',
        "ask_articles 2",
      ]),
    );
    // Of the process itself.
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/mu);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
  });

  test("forgets the version that is not served any more", async () => {
    let version = "old";
    metrics = measured({ knowledgeVersion: () => version });
    expect(await linesOf()).toContain('ask_knowledge_info{version="old"} 1');
    version = "new";
    expect((await linesOf()).filter((line) => line.startsWith("ask_knowledge_info"))).toEqual([
      'ask_knowledge_info{version="new"} 1',
    ]);
  });

  test.each<[string, () => Promise<number>]>([
    ["is away", () => Promise.reject(new Error("gone"))],
    ["does not answer", () => new Promise(() => {})],
  ])("leaves out the queue's age while what knows it %s", async (_, away) => {
    let queueAge = async () => 1;
    metrics = measured({ queueAge: () => queueAge() });
    const ages = async () => (await linesOf()).filter((line) => line.startsWith("ask_queue_age_seconds"));
    expect(await ages()).toEqual(["ask_queue_age_seconds 1"]);
    queueAge = away;
    expect(await ages()).toEqual([]);
    queueAge = async () => 2;
    expect(await ages()).toEqual(["ask_queue_age_seconds 2"]);
  });

  test("has a bounded number of lines, whatever is measured", async () => {
    metrics = measured();
    for (let i = 0; i < 1000; i++) {
      metrics.meter.handled(`kind_${i}`, 1);
      metrics.meter.refused(`method${i}`, `9${i}`);
      metrics.meter.held(`method${i}`, 1);
    }
    const lines = await linesOf();
    expect(lines.length).toBeLessThan(400);
    expect(lines).toContain('ask_update_seconds_count{kind="other"} 1000');
    expect(lines).toContain('ask_api_errors_total{method="other",reason="other"} 950');
  });

  test("is one of its own: two bots in a process do not share it", async () => {
    const other = measured();
    metrics = measured();
    other.meter.answered("answer", "private", 0.001);
    expect(await linesOf()).not.toContain('ask_answers_total{outcome="answer",origin="private"} 1');
    expect(await other.text()).toContain('ask_answers_total{outcome="answer",origin="private"} 1');
  });
});
