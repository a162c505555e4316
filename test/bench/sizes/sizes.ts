import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { ROOT } from "../root.ts";
import { ARCHIVE, CONTENDERS, OURS } from "./contenders.ts";
import { type Job, MOST_TYPOS, type SizeRow, type Step, stepSchema } from "./measured.ts";

/** Sentences, where nobody says how many. */
export const SIZES = [1_000, 10_000, 100_000] as const;
/** Beyond that only ours is measured: the others would take minutes for a question. */
const MOST_FOR_PEERS = 100_000;

const PROCESS = fileURLToPath(new URL("./contender-process.ts", import.meta.url));
// A step that takes longer is given up: by size, since a million sentences may take their time.
const PATIENCE_SECONDS = 40;
const PATIENCE_SECONDS_BEYOND = 300;

/** Builds, asks, saves and opens at each size, each contender in processes of its own, one after the other. */
export async function benchSizes(sizes: readonly number[], tell: (line: string) => void): Promise<SizeRow[]> {
  const rows: SizeRow[] = [];
  for (const sentences of sizes) {
    for (const name of CONTENDERS.keys()) {
      if (sentences > MOST_FOR_PEERS && name !== OURS && name !== ARCHIVE) continue;
      tell(`${sentences} sentences: ${name} …`);
      const before = rows.find((row) => row.name === name && row.stopped !== undefined);
      rows.push(
        before
          ? { name, sentences, asked: [], stopped: `not tried: ${before.sentences} were too many` }
          : await measure(name, sentences),
      );
    }
  }
  return withRatios(rows);
}

async function measure(contender: string, sentences: number): Promise<SizeRow> {
  const directory = await mkdtemp(join(tmpdir(), "ask-the-article-sizes-"));
  try {
    const built = await run({ contender, sentences, task: "build", directory });
    const hasSaved = built.steps.some(({ step }) => step === "saved");
    const opened = hasSaved ? await run({ contender, sentences, task: "open", directory }) : NOTHING;
    const stopped = built.stopped ?? opened.stopped;
    const row: SizeRow = { name: contender, sentences, asked: [], ...(stopped !== undefined && { stopped }) };
    return [...built.steps, ...opened.steps].reduce(withStep, row);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function withStep(row: SizeRow, measured: Step): SizeRow {
  switch (measured.step) {
    case "asked": {
      const { step: _, ...asked } = measured;
      return { ...row, asked: [...row.asked, asked] };
    }
    case "built":
    case "saved":
    case "opened": {
      const { step, ...rest } = measured;
      return { ...row, [step]: rest };
    }
  }
}

interface Run {
  readonly steps: readonly Step[];
  /** What stopped it before its end. */
  readonly stopped?: string;
}
const NOTHING: Run = { steps: [] };

/** What a process told until its end, or until it took too long. */
async function run(job: Job): Promise<Run> {
  const patience = job.sentences > MOST_FOR_PEERS ? PATIENCE_SECONDS_BEYOND : PATIENCE_SECONDS;
  const child = fork(PROCESS, [JSON.stringify(job)], {
    cwd: ROOT,
    execArgv: ["--expose-gc", "--import", "tsx"],
    // What V8 says of its memory when it ends is said here in a word.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const steps: Step[] = [];
  let [complaints, isLate] = ["", false];
  const giveUp = () => {
    isLate = true;
    child.kill("SIGKILL");
  };
  let timer = setTimeout(giveUp, patience * 1000);
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  child.on("message", (message) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, patience * 1000);
    steps.push(v.parse(stepSchema, message));
  });
  try {
    const [code] = await once(child, "close");
    if (isLate) return { steps, stopped: `${stepAfter(steps, job)} took more than ${patience} s` };
    if (code === 0) return { steps };
    if (!complaints.includes("out of memory")) throw new Error(complaints);
    return { steps, stopped: `out of memory: ${stepAfter(steps, job)}` };
  } finally {
    clearTimeout(timer);
  }
}

function stepAfter(steps: readonly Step[], { task }: Job): string {
  if (task === "open") return "opening";
  const last = steps.at(-1);
  if (!last) return "building";
  return last.step === "asked" && last.typos === MOST_TYPOS ? "saving" : "asking";
}

function withRatios(rows: readonly SizeRow[]): SizeRow[] {
  return rows.map((row) => {
    const ours = rows.find(({ name, sentences }) => name === OURS && sentences === row.sentences);
    const asked = row.asked.map((own) => {
      const same = ours?.asked.find(({ typos }) => typos === own.typos);
      return same ? { ...own, ratio: own.p50 / same.p50 } : own;
    });
    return { ...row, asked };
  });
}
