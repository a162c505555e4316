import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
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
      // Not known while the database is away.
      this.set(await queueAge().catch(() => Number.NaN));
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

  return {
    meter: {
      handled: (kind, seconds) => updates.observe({ kind }, seconds),
      answered: (outcome, origin, seconds) => {
        answers.inc({ outcome, origin });
        // A tapped button names its entry: nothing was searched for.
        if (origin !== "tap") matching.observe(seconds);
      },
      refused: (method, reason) => refusals.inc({ method, reason }),
      held: (method, seconds) => waits.inc({ method }, seconds),
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
