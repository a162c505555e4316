import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { ALLOWED_UPDATES } from "../bot/telegram/allowed-updates.ts";
import { inTime } from "../in-time.ts";
import type { Meter } from "../meter.ts";

/** What is measured, and the page that shows it to Prometheus. */
export interface Metrics {
  readonly meter: Meter;
  /** The page: https://prometheus.io/docs/instrumenting/exposition_formats/. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** What is looked up whenever somebody looks at the page. */
export interface Measured {
  /** Seconds that the oldest update has waited. */
  readonly queueAge: () => Promise<number>;
  /** What is served of the knowledge folder, see `LiveLibrary`. */
  readonly knowledgeVersion: () => string;
  readonly articles: () => number;
}

// From a fraction of a millisecond, which is usual, to what nobody should ever see.
const MATCH_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5];
const UPDATE_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const KINDS = new Set<string>(ALLOWED_UPDATES);
// What the Bot API answers with, and what comes from servers on the way to it.
const REASONS = new Set([
  "400",
  "401",
  "403",
  "404",
  "409",
  "413",
  "429",
  "500",
  "502",
  "503",
  "504",
  "network",
]);
// More than the bot calls.
const MOST_METHODS = 50;
const OTHER = "other";

// The database may be away for longer than whoever looks at the page waits.
const LOOK_UP_MILLISECONDS = 2000;

/** Counts and times in a registry of their own. No label has more than a few dozen values, and none leads to anybody. */
export function createMetrics({ queueAge, knowledgeVersion, articles }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: "ask_answers_total",
    help: "Questions answered or declined, by what came of them and where they came from.",
    labelNames: ["outcome", "origin"] as const,
    registers,
  });
  const matching = new Histogram({
    name: "ask_match_seconds",
    help: "What the engine takes to find the answers to a message.",
    buckets: MATCH_SECONDS,
    registers,
  });
  const updates = new Histogram({
    name: "ask_update_seconds",
    help: "From taking an update to having handled it, by kind.",
    labelNames: ["kind"] as const,
    buckets: UPDATE_SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: "ask_api_errors_total",
    help: "Calls that Telegram did not take, by its code; «network» where it did not answer.",
    labelNames: ["method", "reason"] as const,
    registers,
  });
  const waits = new Counter({
    name: "ask_flood_wait_seconds_total",
    help: "Seconds that Telegram asked to wait (429).",
    labelNames: ["method"] as const,
    registers,
  });
  new Gauge({
    name: "ask_queue_age_seconds",
    help: "How long the oldest update has waited for being handled.",
    registers,
    async collect() {
      // A line that is not there says so better than a wrong number.
      const age = await inTime(queueAge(), LOOK_UP_MILLISECONDS).catch(() => undefined);
      if (age === undefined) this.remove();
      else this.set(age);
    },
  });
  new Gauge({
    name: "ask_knowledge_info",
    help: "Always 1; the label tells what is served of the knowledge folder.",
    labelNames: ["version"] as const,
    registers,
    collect() {
      this.reset();
      this.set({ version: knowledgeVersion() }, 1);
    },
  });
  new Gauge({
    name: "ask_articles",
    help: "Articles that are served.",
    registers,
    collect() {
      this.set(articles());
    },
  });

  const methods = new Set<string>();
  const named = (method: string) => {
    if (methods.size < MOST_METHODS) methods.add(method);
    return methods.has(method) ? method : OTHER;
  };

  return {
    meter: {
      handled: (kind, seconds) => updates.observe({ kind: KINDS.has(kind) ? kind : OTHER }, seconds),
      answered: (outcome, origin, seconds) => {
        answers.inc({ outcome, origin });
        // A tapped button names its entry: nothing was searched for.
        if (origin !== "tap") matching.observe(seconds);
      },
      refused: (method, reason) =>
        refusals.inc({ method: named(method), reason: REASONS.has(reason) ? reason : OTHER }),
      held: (method, seconds) => waits.inc({ method: named(method) }, seconds),
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
