import type { WorkerUtils } from "graphile-worker";
import type { Pool, PoolClient, QueryResultRow } from "pg";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";

// Any number of our own: what other programs lock in the same database has another one.
const LOCKS = 7_283_011;
const LOOK_MILLISECONDS = 1000;
// A process whose connection broke for a moment is not dead: it has as long as this to find that out and to lock again.
const GRACE_MILLISECONDS = 5000;
// An answer that takes longer than this is not going to come: the connection leads nowhere.
const ANSWER_MILLISECONDS = 1500;

/** The processes that work on the same queue. */
export interface Replicas {
  /** Lets the others know that a worker of this process is alive. */
  readonly hold: (worker: string) => void;
  /** Gives to anybody what a worker of this process has left, which is not at it any more. */
  readonly release: (worker: string) => void;
  readonly leave: () => void;
}

// A worker that holds no lock is dead, or has not come to it yet.
const DEAD = `
  select distinct locked_by as worker from graphile_worker.jobs
  where locked_by is not null and not exists (
    select from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())
    and classid = $1::bigint and objid = (hashtext(locked_by)::bigint & 4294967295)
  )`;
// Shared: a connection that broke may hold it still, on the server's side, when the next one takes it.
const LOCK = "select pg_advisory_lock_shared($1, hashtext($2))";
const UNLOCK = "select pg_advisory_unlock_shared($1, hashtext($2))";

/**
 * Lets the others know that this process is alive, and gives the jobs of those that are not to the living: each worker
 * holds a lock in the database for as long as its connection stands, and PostgreSQL frees it when the process dies.
 * graphile-worker by itself would wait for four hours.
 *
 * @param pool for a connection of its own, which nothing else makes wait.
 */
export function joinReplicas(pool: Pool, tools: WorkerUtils, log: Logger): Replicas {
  const own = new Set<string>();
  // Of these it may still have jobs in the database, but it is not at them any more.
  const done = new Set<string>();
  const deadSince = new Map<string, number>();
  let connection: PoolClient | undefined;
  let isLeft = false;
  let isLooking = false;
  let turn = Promise.resolve();

  /** Closed, not given back: with it go its locks. */
  function drop(client: PoolClient): void {
    if (connection === client) connection = undefined;
    client.release(true);
  }

  /** The connection, which holds a lock for each worker of this process. */
  async function connected(): Promise<PoolClient> {
    if (connection) return connection;
    const client = await pool.connect();
    connection = client;
    client.once("error", () => connection === client && drop(client));
    for (const worker of own) await ask(client, LOCK, [LOCKS, worker]);
    return client;
  }

  async function ask<T extends QueryResultRow>(client: PoolClient, text: string, values: unknown[]) {
    try {
      const query = { text, values, query_timeout: ANSWER_MILLISECONDS };
      return await client.query<T>(query);
    } catch (error) {
      if (connection === client) drop(client);
      throw error;
    }
  }

  /** What is done on the connection is done one after the other. */
  function inTurn(what: string, act: () => Promise<void>): void {
    turn = turn.then(async () => {
      if (isLeft) return;
      try {
        await act();
      } catch (error) {
        // Who was not locked then has not had the time to lock since.
        deadSince.clear();
        log.debug(describeError(error), what);
      }
      if (isLeft && connection) drop(connection);
    });
  }

  async function releaseAll(client: PoolClient): Promise<void> {
    for (const worker of done) {
      await tools.forceUnlockWorkers([worker]);
      done.delete(worker);
      own.delete(worker);
      await ask(client, UNLOCK, [LOCKS, worker]);
    }
  }

  async function look(): Promise<void> {
    const client = await connected();
    await releaseAll(client);
    const { rows } = await ask<{ worker: string }>(client, DEAD, [LOCKS]);
    const now = performance.now();
    const seen = new Set(rows.map(({ worker }) => worker).filter((worker) => !own.has(worker)));
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

  function lookInTurn(): void {
    if (isLooking) return;
    isLooking = true;
    inTurn("could not look after the other processes", () =>
      look().finally(() => {
        isLooking = false;
      }),
    );
  }

  const timer = setInterval(lookInTurn, LOOK_MILLISECONDS);

  return {
    hold: (worker) => {
      own.add(worker);
      inTurn("this process could not tell that it is alive", async () => {
        // A new connection has locked it already, and once more does no harm.
        await ask(await connected(), LOCK, [LOCKS, worker]);
      });
    },
    release: (worker) => {
      done.add(worker);
      lookInTurn();
    },
    leave: () => {
      isLeft = true;
      clearInterval(timer);
      if (connection) drop(connection);
    },
  };
}
