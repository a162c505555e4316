import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { makeWorkerUtils, Logger as WorkerLogger } from "graphile-worker";
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import * as v from "valibot";
import { describeError } from "../bot/telegram/describe-error.ts";
import { inTime } from "../in-time.ts";
import type { Logger } from "../log.ts";
import type { UpdateStore } from "../store/deliveries.ts";
import { isOutage } from "../store/outage.ts";
import type { Sealing } from "../store/sealing.ts";
import type { Tables } from "../store/tables.ts";
import type { Handling } from "./handling.ts";
import type { Inbox } from "./inbox.ts";
import { createKeeping } from "./keeping.ts";
import { enqueue, oldest, TASK, tidy } from "./queue.ts";
import { joinReplicas } from "./replicas.ts";
import { keepWorking } from "./worker.ts";

const TIDY_MILLISECONDS = 30_000;
const RETRY_MILLISECONDS = 1000;
// To note that a job is done takes the database no longer.
const LAST_WORD_MILLISECONDS = 500;
// So many are recognised while the database is away.
const MOST_KNOWN = 50_000;

/** What an inbox for several processes is made of. */
export interface QueueParts {
  readonly db: Kysely<Tables>;
  /** The queue's own connections, closed with it. */
  readonly pool: Pool;
  /** For the connection that tells that this process is alive, closed with it. */
  readonly lifeline: Pool;
  /** The database itself, which throws where it keeps nothing. */
  readonly updates: UpdateStore;
  readonly sealing: Sealing;
  readonly log: Logger;
}

const payloadSchema = v.object({ id: v.number() });

/**
 * An inbox for any number of processes: updates wait in a queue on PostgreSQL, each chat in order, and any process takes the
 * next one. What a process that died was at goes to another one, see `replicas.ts`.
 */
export async function openQueueInbox(handling: Handling, parts: QueueParts): Promise<Inbox> {
  const { db, pool, lifeline, updates, sealing, log } = parts;
  // What matters of it is told below.
  const logger = new WorkerLogger(() => (_level, message) => log.trace(hideJobs(message)));
  const tools = await makeWorkerUtils({ pgPool: pool, logger });
  await tools.migrate();
  const keeping = createKeeping(updates, log);
  // Handled here, whatever the database could note of it.
  const handled = new LRUCache<number, Promise<void>>({ max: MOST_KNOWN });
  let closed: Promise<void> | undefined;

  function handleOnce(update: Update): Promise<void> {
    const known = handled.get(update.update_id);
    const done = known ?? handling.handle(update);
    if (!known) handled.set(update.update_id, done);
    return done;
  }

  async function handleUnkept(update: Update): Promise<void> {
    await handleOnce(update);
    // By then it may be in the queue all the same, or come to another process once more.
    keeping.finished(update.update_id);
  }

  /** A job that failed would be tried again much later, after what its chat has said since: so it waits for the database. */
  async function insist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (closed || !isOutage(error)) throw error;
      }
      await sleep(RETRY_MILLISECONDS);
    }
  }

  async function work(payload: unknown): Promise<void> {
    const { id } = v.parse(payloadSchema, payload);
    const row = await insist(() =>
      db.selectFrom("updates").select("payload").where("id", "=", id).executeTakeFirst(),
    );
    // Handled already, by a process that died before it could say so to the queue.
    if (row?.payload == null) return;
    // Sealed by enqueue(): whoever has no key cannot have made it.
    const update = sealing.open(row.payload) as Update | undefined;
    if (update) await handleOnce(update);
    else log.error({ update: id }, "an update was sealed with another key, and cannot be handled");
    await insist(() => updates.finish(id));
  }

  async function workOrLeave(payload: unknown): Promise<void> {
    try {
      await work(payload);
    } catch (error) {
      // Neither done nor failed: it goes to another process when this one is gone, before anything newer of its chat.
      if (closed) return new Promise(() => {});
      log.error(describeError(error), "an update could not be taken from the queue, and waits there");
      throw error;
    }
  }

  const replicas = joinReplicas(lifeline, tools, log);
  const stopWorking = keepWorking({ pool, replicas, taskList: { [TASK]: workOrLeave }, logger, log });
  const tidying = setInterval(() => {
    void tidy(db).catch((error: unknown) => log.debug(describeError(error), "the queue was not tidied"));
  }, TIDY_MILLISECONDS);

  async function close(): Promise<void> {
    clearInterval(tidying);
    const stopped = stopWorking();
    await handling.finish();
    await keeping.close();
    await inTime(stopped, LAST_WORD_MILLISECONDS);
    replicas.leave();
    // Where the database is away, what was asked of it comes to an end after this process.
    await inTime(Promise.allSettled([tools.release(), pool.end(), lifeline.end()]), LAST_WORD_MILLISECONDS);
  }

  return {
    take: async (taken) => {
      if (taken.length === 0) return;
      if (closed) throw new Error("The inbox is closed.");
      if (await keeping.attempt(() => enqueue(db, sealing, taken))) return;
      await handling.room();
      if (closed) throw new Error("The inbox is closed.");
      await Promise.all(taken.map(handleUnkept));
    },
    age: async () => Math.max(handling.age(), await oldest(db)),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

// Job ids and keys are of no use to anybody; what stands in quotes may be a payload.
function hideJobs(message: string): string {
  return message.replace(/\{.*\}/su, "{…}");
}
