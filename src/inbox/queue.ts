import type { Update } from "grammy/types";
import type { Kysely } from "kysely";
import { sql } from "../store/kysely.ts";
import type { Sealing } from "../store/sealing.ts";
import type { Tables } from "../store/tables.ts";
import { chatOf } from "./chat-of.ts";

/** The one kind of job there is. */
export const TASK = "update";
// Within these a job that its process could not finish is tried again by whoever finds it.
const MOST_ATTEMPTS = 25;
// Any number of our own: what other programs lock in the same database has another one.
const QUEUE_LOCK = 7_283_012;

/** Puts updates into the queue that were never finished; those that wait there already are left as they are. */
export async function enqueue(db: Kysely<Tables>, sealing: Sealing, taken: readonly Update[]): Promise<void> {
  const now = Date.now();
  const rows = taken.map((update) => ({ id: update.update_id, payload: sealing.seal(update), kept_at: now }));
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock_shared(${QUEUE_LOCK})`.execute(transaction);
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

/** For how long the oldest update has waited, in seconds. */
export async function oldest(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("updates")
    .select(({ fn }) => fn.min("kept_at").as("since"))
    .where("payload", "is not", null)
    .executeTakeFirst();
  return row?.since == null ? 0 : Math.max(0, (Date.now() - row.since) / 1000);
}

/**
 * Removes the queues of chats without a job: looking for the next job passes over all of them. graphile-worker does that
 * too, but beside whoever puts a job into one of them at the same moment, and a job without its queue is never done.
 */
export async function tidy(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Whoever waits for this lock makes those wait who put something into the queue.
    await sql`set local lock_timeout = '500ms'`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${QUEUE_LOCK})`.execute(transaction);
    await sql`
      delete from graphile_worker._private_job_queues as queues where locked_at is null
      and not exists (select from graphile_worker._private_jobs where job_queue_id = queues.id)
    `.execute(transaction);
  });
}
