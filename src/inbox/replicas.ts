import { EventEmitter } from "node:events";
import type { WorkerEvents, WorkerUtils } from "graphile-worker";
import type { Pool, PoolClient } from "pg";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";

// Any number of our own: what other programs lock in the same database has another one.
const LOCKS = 7_283_011;
const LOOK_MILLISECONDS = 1000;
// A process whose connection broke for a moment is not dead, and locks again at once.
const GRACE_MILLISECONDS = 3000;

/** The processes that work on the same queue. */
export interface Replicas {
  /** What this process's workers tell of. */
  readonly events: WorkerEvents;
  readonly leave: () => Promise<void>;
}

/**
 * Lets the others know that this process is alive, and gives the jobs of those that are not to the living: each worker
 * holds a lock in the database for as long as its connection stands, and PostgreSQL frees it when the process dies.
 * graphile-worker by itself would wait for four hours.
 */
export async function joinReplicas(pool: Pool, tools: WorkerUtils, log: Logger): Promise<Replicas> {
  const events: WorkerEvents = new EventEmitter();
  const deadSince = new Map<string, number>();
  let own: string | undefined;
  let connection: PoolClient | undefined;

  async function hold(worker: string): Promise<void> {
    await connection?.query("select pg_advisory_lock($1, hashtext($2))", [LOCKS, worker]);
  }

  async function connect(): Promise<void> {
    const client = await pool.connect();
    client.on("error", (error) => {
      log.debug(describeError(error), "the connection that tells of this process broke");
      if (connection === client) connection = undefined;
    });
    connection = client;
    if (own !== undefined) await hold(own);
  }

  async function look(): Promise<void> {
    if (!connection) await connect();
    // A worker that holds no lock is dead, or has not come to it yet.
    const { rows } = await pool.query<{ worker: string }>(
      `select distinct locked_by as worker from graphile_worker.jobs
       where locked_by is not null and not exists (
         select from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())
         and classid = $1::bigint and objid = (hashtext(locked_by)::bigint & 4294967295)
       )`,
      [LOCKS],
    );
    const now = Date.now();
    const seen = new Set(rows.map(({ worker }) => worker));
    for (const worker of deadSince.keys()) if (!seen.has(worker)) deadSince.delete(worker);
    for (const worker of seen) if (!deadSince.has(worker)) deadSince.set(worker, now);
    const dead = [...deadSince]
      .filter(([, since]) => now - since >= GRACE_MILLISECONDS)
      .map(([worker]) => worker);
    if (dead.length === 0) return;
    await tools.forceUnlockWorkers(dead);
    for (const worker of dead) deadSince.delete(worker);
    log.warn({ workers: dead.length }, "another process died, its updates are handled here or elsewhere");
  }

  events.on("pool:create", ({ workerPool }) => {
    const before = own;
    own = workerPool.id;
    void (async () => {
      await hold(workerPool.id);
      // What the one before was at when the database threw it out is anybody's.
      if (before !== undefined)
        await connection?.query("select pg_advisory_unlock($1, hashtext($2))", [LOCKS, before]);
    })().catch((error: unknown) => {
      log.debug(describeError(error), "this process could not tell that it is alive");
    });
  });

  await connect();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => {
      log.debug(describeError(error), "could not look after the other processes");
    });
  }, LOOK_MILLISECONDS);

  return {
    events,
    leave: async () => {
      clearInterval(timer);
      await looking;
      // Closed, not given back: with it goes the lock.
      connection?.release(true);
    },
  };
}
