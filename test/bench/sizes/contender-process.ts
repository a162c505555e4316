import { setImmediate } from "node:timers/promises";
import * as v from "valibot";
import { percentile } from "../../../src/cli/eval/score.ts";
import { type Built, CONTENDERS, type Contender, type Find } from "./contenders.ts";
import { jobSchema, MOST_TYPOS, type Step, type StepOf } from "./measured.ts";
import { makeQuestions, mistyped, type SizeQuestion } from "./questions.ts";

/** A process of its own for one contender at one size, so that none is slowed by what another left in memory. */

// As many different questions as there is time for, of slow contenders at least one; before that others, to warm up.
const QUESTIONS = 1000;
const ASKING_MILLISECONDS = 1000;
const WARM_UP_QUESTIONS = 500;
const WARM_UP_MILLISECONDS = 200;

const job = v.parse(v.pipe(v.string(), v.parseJson(), jobSchema), process.argv[2]);
const contender = CONTENDERS.get(job.contender);
if (!contender) throw new Error(`There is no contender «${job.contender}».`);
await (job.task === "build" ? build(contender) : open(contender));
process.disconnect();

async function build({ prepare, open }: Contender): Promise<void> {
  const before = heap();
  let make: (() => Built) | undefined = prepare(job.sentences);
  globalThis.gc?.();
  const start = performance.now();
  const { find, save } = make();
  const milliseconds = performance.now() - start;
  // What it keeps of that is its own affair.
  make = undefined;
  await tell({ step: "built", milliseconds, heap: heap() - before });
  const questions = makeQuestions(QUESTIONS + WARM_UP_QUESTIONS, job.sentences);
  for (let typos = 0; typos <= MOST_TYPOS; typos += 1) {
    const typed = mistyped(questions, typos);
    const warmUp = ask(find, typed.slice(QUESTIONS), WARM_UP_MILLISECONDS);
    const isSlow = (warmUp[0]?.milliseconds ?? 0) > ASKING_MILLISECONDS;
    // Where one took so long, there is nothing left to warm up for.
    const asked = isSlow ? warmUp : ask(find, typed.slice(0, QUESTIONS), ASKING_MILLISECONDS);
    await tell({ step: "asked", typos, ...summary(warmUp, asked) });
  }
  if (!save || !open) return;
  await tell({ step: "saved", bytes: await save(job.directory) });
}

interface Asked {
  readonly milliseconds: number;
  readonly isHit: boolean;
}

function summary(warmUp: readonly Asked[], asked: readonly Asked[]): Omit<StepOf<"asked">, "typos"> {
  const times = asked.map(({ milliseconds }) => milliseconds);
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: Math.max(...times, ...warmUp.map(({ milliseconds }) => milliseconds)),
    hits: asked.filter(({ isHit }) => isHit).length,
    questions: asked.length,
  };
}

/** Asks one after the other until the time is over, but at least one. */
function ask(find: Find, questions: readonly SizeQuestion[], milliseconds: number): Asked[] {
  const asked: Asked[] = [];
  const end = performance.now() + milliseconds;
  for (const { text, sentence } of questions) {
    const start = performance.now();
    const found = find(text);
    const now = performance.now();
    asked.push({ milliseconds: now - start, isHit: found === sentence });
    if (now > end) break;
  }
  return asked;
}

async function open({ open: openSaved }: Contender): Promise<void> {
  if (!openSaved) throw new Error(`«${job.contender}» saves nothing.`);
  const [question] = makeQuestions(1, job.sentences);
  const start = performance.now();
  const { value: find, held } = await whileLooking(() => openSaved(job.directory));
  const milliseconds = performance.now() - start;
  const asked = performance.now();
  find(question?.text ?? "");
  await tell({ step: "opened", milliseconds, held, firstQuestion: performance.now() - asked });
}

/** The longest time for which a timer that is due each millisecond did not get its turn. */
async function whileLooking<T>(work: () => Promise<T>): Promise<{ value: T; held: number }> {
  let [last, held] = [performance.now(), 0];
  const look = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  const value = await work();
  clearInterval(timer);
  look();
  return { value, held };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function tell(step: Step): Promise<void> {
  process.send?.(step);
  // So that it is on its way before the next step takes everything.
  await setImmediate();
}
