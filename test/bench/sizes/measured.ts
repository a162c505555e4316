import * as v from "valibot";

const milliseconds = v.number();
const bytes = v.number();

/** Questions are asked without slips, with one, and with so many. */
export const MOST_TYPOS = 2;

/** What one process measures of one contender at one size, in the order in which it tells. */
export const stepSchema = v.variant("step", [
  v.object({
    step: v.literal("built"),
    milliseconds,
    /** What it holds in memory after a garbage collection, the texts and typed arrays included. */
    heap: bytes,
  }),
  v.object({
    step: v.literal("asked"),
    /** Slips in each question. */
    typos: v.number(),
    p50: milliseconds,
    p99: milliseconds,
    /** The longest question, those of the warm-up included: so long it holds up everything else. */
    longest: milliseconds,
    /** How many were measured, and of how many of them the right sentence came first. */
    questions: v.number(),
    hits: v.number(),
  }),
  v.object({ step: v.literal("saved"), bytes }),
  v.object({
    step: v.literal("opened"),
    milliseconds,
    /** The longest time for which nothing else was done meanwhile. */
    held: milliseconds,
    /** The first question after that. */
    firstQuestion: milliseconds,
  }),
]);
export type Step = v.InferOutput<typeof stepSchema>;

/** What a process is to measure. */
export const jobSchema = v.object({
  contender: v.string(),
  sentences: v.number(),
  /** Builds, asks and saves in the directory; or opens what is there, in a process that has done nothing else. */
  task: v.picklist(["build", "open"]),
  directory: v.string(),
});
export type Job = v.InferOutput<typeof jobSchema>;

/** What was measured of one contender at one size. What is absent it does not do, or was not reached. */
export interface SizeRow {
  readonly name: string;
  readonly sentences: number;
  readonly built?: StepOf<"built">;
  readonly asked: readonly AskedRow[];
  readonly saved?: StepOf<"saved">;
  readonly opened?: StepOf<"opened">;
  /** Why the rest is missing. */
  readonly stopped?: string;
}

export type StepOf<T extends Step["step"]> = Omit<Extract<Step, { step: T }>, "step">;

/** With its p50 by ours with as many typos; absent where ours was not reached. */
export type AskedRow = StepOf<"asked"> & { readonly ratio?: number };
