import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Runner,
  run,
  type Task,
  type TaskList,
  type WorkerEvents,
  type Logger as WorkerLogger,
} from "graphile-worker";
import type { Pool } from "pg";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";
import type { Replicas } from "./replicas.ts";

// Most of the time a job waits for Telegram, so many may be at it; each that is idle asks the database now and then.
const AT_ONCE = 50;
const POLL_MILLISECONDS = 2000;
const RESTART_MILLISECONDS = 1000;
// What is done is then noted in the queue; where it is not, it is found to be done by whoever takes it next.
const DONE_MILLISECONDS = 100;

/** What a worker is made of. */
export interface WorkerParts {
  readonly pool: Pool;
  readonly replicas: Replicas;
  readonly taskList: TaskList;
  /** What graphile-worker is told to log with. */
  readonly logger: WorkerLogger;
  readonly log: Logger;
}

/**
 * Works on the queue until it is stopped. Whenever the database went away, another worker takes over from the one before:
 * that may have been given jobs it never heard of, which nobody else would do for as long as it works. What it is at it
 * finishes; the rest is anybody's then.
 *
 * @returns what ends it; resolves when nothing is being worked on.
 */
export function keepWorking(parts: WorkerParts): () => Promise<void> {
  const { pool, replicas, log } = parts;
  const stopping = new AbortController();
  const stopped = once(stopping.signal, "abort");
  const ending = new Set<Promise<unknown>>();

  async function untilAnswered(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await pool.query("select 1");
        return;
      } catch (error) {
        log.debug(describeError(error), "the queue is away");
      }
      await pause(stopping.signal);
    }
  }

  async function workUntilBroken(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    let id: string | undefined;
    events.once("pool:create", ({ workerPool }) => {
      id = workerPool.id;
      replicas.hold(id);
    });
    const broken = new Promise<void>((resolve) => {
      events.once("worker:getJob:error", () => resolve());
      events.once("pool:fatalError", () => resolve());
    });
    const tasks = countTasks(parts.taskList);
    const runner = await start({ ...parts, taskList: tasks.taskList }, events);
    const ended = runner.promise.catch(() => undefined);
    await Promise.race([broken, ended, stopped]);
    await untilAnswered();
    // It throws where it is stopping already, and may not come to an end where the database was away in the middle of it.
    const stop = runner.stop().catch(() => undefined);
    if (stopping.signal.aborted) ending.add(stop);
    const finished = tasks.finish().then(() => {
      ending.delete(finished);
      if (id !== undefined) replicas.release(id);
    });
    ending.add(finished);
  }

  const working = (async () => {
    while (!stopping.signal.aborted) {
      await untilAnswered();
      if (stopping.signal.aborted) return;
      await workUntilBroken().catch((error: unknown) => {
        log.debug(describeError(error), "the worker of the queue ended, and starts again");
        return pause(stopping.signal);
      });
    }
  })();

  return async () => {
    stopping.abort();
    await working;
    await Promise.all(ending);
  };
}

/** Tasks of one worker, and what waits until none is being done; none begins after that. */
function countTasks(taskList: TaskList): { taskList: TaskList; finish: () => Promise<void> } {
  const busy = new Set<Promise<unknown>>();
  let isOver = false;
  const counted = Object.entries(taskList).map(([name, task]): [string, Task] => [
    name,
    async (payload, helpers) => {
      // Neither done nor failed: it goes to whoever works on.
      if (isOver) return new Promise<void>(() => {});
      const doing = Promise.resolve(task?.(payload, helpers));
      busy.add(doing);
      try {
        await doing;
      } finally {
        busy.delete(doing);
      }
    },
  ]);
  return {
    taskList: Object.fromEntries(counted),
    finish: async () => {
      isOver = true;
      await Promise.allSettled(busy);
      await sleep(DONE_MILLISECONDS);
    },
  };
}

function start({ pool, taskList, logger }: WorkerParts, events: WorkerEvents): Promise<Runner> {
  return run({
    pgPool: pool,
    logger,
    concurrency: AT_ONCE,
    pollInterval: POLL_MILLISECONDS,
    noHandleSignals: true,
    events,
    taskList,
    parsedCronItems: [],
    // Without a delay (0 is none, but not «without») what fails here would be an error that nobody takes, and end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

// Its own error says that it was called off, which whoever called it off knows.
async function pause(signal: AbortSignal): Promise<void> {
  await sleep(RESTART_MILLISECONDS, undefined, { signal }).catch(() => undefined);
}
