import type { Update } from "grammy/types";
import { makeWorkerUtils, type Runner, run, Logger as WorkerLogger, type WorkerUtils } from "graphile-worker";
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import * as v from "valibot";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";
import type { UpdateStore } from "../store/deliveries.ts";
import { sql } from "../store/kysely.ts";
import type { Sealing } from "../store/sealing.ts";
import type { Tables } from "../store/tables.ts";
import { chatOf } from "./chat-of.ts";
import type { Handling } from "./handling.ts";
import type { Inbox } from "./inbox.ts";
import { joinReplicas } from "./replicas.ts";

const TASK = "update";
// Most of the time a job waits for Telegram, so many may be at it; each that is idle asks the database now and then.
const AT_ONCE = 50;
const POLL_MILLISECONDS = 2000;
// A queue for each chat: those without a job are removed again, since looking for the next job passes over all of them.
const TIDY_MILLISECONDS = 30_000;
const RESTART_MILLISECONDS = 1000;
// Within these a job that its process could not finish is tried again by whoever finds it.
const MOST_ATTEMPTS = 25;
// So many are recognised while the database is away.
const MOST_KNOWN = 50_000;

/** What an inbox for several processes is made of. */
export interface QueueParts {
  readonly db: Kysely<Tables>;
  /** The queue's own connections, closed with it. */
  readonly pool: Pool;
  /** The database itself, which throws where it keeps nothing. */
  readonly updates: UpdateStore;
  readonly sealing: Sealing;
  readonly log: Logger;
}

/**
 * An inbox for any number of processes: updates wait in a queue on PostgreSQL, each chat in order, and any process takes the
 * next one. What a process that died was at goes to another one, see `replicas.ts`.
 */
export async function openQueueInbox(handling: Handling, parts: QueueParts): Promise<Inbox> {
  const { db, pool, updates, sealing, log } = parts;
  // What matters of it is told below.
  const logger = new WorkerLogger(() => (_level, message) => log.trace(hideJobs(message)));
  const tools = await makeWorkerUtils({ pgPool: pool, logger });
  await tools.migrate();
  const replicas = await joinReplicas(pool, tools, log);
  // Handled here, whatever the database could note of it.
  const handled = new LRUCache<number, Promise<void>>({ max: MOST_KNOWN });
  let isOut = false;
  let closed: Promise<void> | undefined;

  function handleOnce(update: Update): Promise<void> {
    const known = handled.get(update.update_id);
    const done = known ?? handling.handle(update);
    if (!known) handled.set(update.update_id, done);
    return done;
  }

  async function work(payload: unknown): Promise<void> {
    const { id } = v.parse(payloadSchema, payload);
    const row = await db.selectFrom("updates").select("payload").where("id", "=", id).executeTakeFirst();
    // Handled already, by a process that died before it could say so to the queue.
    if (row?.payload == null) return;
    // Sealed by enqueue() below: whoever has no key cannot have made it.
    const update = sealing.open(row.payload) as Update | undefined;
    if (update) await handleOnce(update);
    else log.error({ update: id }, "an update was sealed with another key, and cannot be handled");
    await updates.finish(id);
  }

  const runner = keepRunning(
    () =>
      run({
        pgPool: pool,
        logger,
        concurrency: AT_ONCE,
        pollInterval: POLL_MILLISECONDS,
        noHandleSignals: true,
        events: replicas.events,
        taskList: { [TASK]: work },
        parsedCronItems: [],
      }),
    log,
  );
  await runner.started;
  const tidying = setInterval(() => void tidy(tools, log), TIDY_MILLISECONDS);

  async function close(): Promise<void> {
    clearInterval(tidying);
    const stopped = runner.stop();
    await handling.finish();
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, LAST_WORD_MILLISECONDS))]);
    await replicas.leave();
    await tools.release();
    await pool.end();
  }

  return {
    take: async (taken) => {
      if (closed) throw new Error("The inbox is closed.");
      try {
        await enqueue(parts, taken);
        if (isOut) log.info("updates are kept again");
        isOut = false;
      } catch (error) {
        if (!isOut)
          log.warn(describeError(error), "updates cannot be kept, and are confirmed when they are handled");
        isOut = true;
        await handling.room();
        await Promise.all(taken.map(handleOnce));
      }
    },
    age: () => oldest(db),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

// To note that a job is done takes the database no longer.
const LAST_WORD_MILLISECONDS = 500;

/** Puts updates into the queue that were never finished; those that wait there already are left as they are. */
async function enqueue({ db, sealing }: QueueParts, taken: readonly Update[]): Promise<void> {
  if (taken.length === 0) return;
  const now = Date.now();
  const rows = taken.map((update) => ({ id: update.update_id, payload: sealing.seal(update), kept_at: now }));
  await db.transaction().execute(async (transaction) => {
    const inserting = transaction.insertInto("updates").values(rows);
    await inserting.onConflict((known) => known.doNothing()).execute();
    const open = await transaction
      .selectFrom("updates")
      .select("id")
      .where(
        "id",
        "in",
        rows.map(({ id }) => id),
      )
      .where("payload", "is not", null)
      .execute();
    const unfinished = new Set(open.map(({ id }) => id));
    for (const update of taken.filter(({ update_id: id }) => unfinished.has(id))) {
      const { update_id: id } = update;
      const queue = sealing.hash("queue", chatOf(update));
      // clock_timestamp: those of one transaction are to stay in order, too.
      await sql`select graphile_worker.add_job(
        ${TASK}, ${JSON.stringify({ id })}::json, queue_name := ${queue}, run_at := clock_timestamp(),
        max_attempts := ${MOST_ATTEMPTS}, job_key := ${String(id)}, job_key_mode := 'unsafe_dedupe'
      )`.execute(transaction);
    }
  });
}

const payloadSchema = v.object({ id: v.number() });

async function oldest(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("updates")
    .select(({ fn }) => fn.min("kept_at").as("since"))
    .where("payload", "is not", null)
    .executeTakeFirst();
  return row?.since == null ? 0 : Math.max(0, (Date.now() - row.since) / 1000);
}

async function tidy(tools: WorkerUtils, log: Logger): Promise<void> {
  try {
    await tools.cleanup({ tasks: ["GC_JOB_QUEUES"] });
  } catch (error) {
    log.debug(describeError(error), "the queue was not tidied");
  }
}

interface Running {
  /** Resolves when it runs for the first time. @throws what keeps it from that. */
  readonly started: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Runs a worker until it is stopped: one that the database has thrown out starts again. */
function keepRunning(start: () => Promise<Runner>, log: Logger): Running {
  let isStopped = false;
  let current: Runner | undefined;
  const stopCurrent = async () => {
    // It throws where it is stopping already.
    await current?.stop().catch(() => undefined);
  };
  const runOnce = async () => {
    current = await start();
    if (isStopped) await stopCurrent();
    await current.promise;
  };
  const started = start().then((runner) => {
    current = runner;
  });
  const ended = (async () => {
    await started;
    await current?.promise;
  })()
    .catch(() => undefined)
    .then(async () => {
      while (!isStopped) {
        await new Promise((resolve) => setTimeout(resolve, RESTART_MILLISECONDS));
        if (!isStopped) await runOnce().catch((error: unknown) => tellEnd(error, log));
      }
    });
  return {
    started,
    stop: async () => {
      isStopped = true;
      await stopCurrent();
      await ended;
    },
  };
}

function tellEnd(error: unknown, log: Logger): void {
  log.debug(describeError(error), "the worker of the queue ended, and starts again");
}

// Job ids and keys are of no use to anybody; what stands in quotes may be a payload.
function hideJobs(message: string): string {
  return message.replace(/\{.*\}/su, "{…}");
}
