import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import pg from "pg";
import type { Logger } from "../log.ts";
import { UserError } from "../user-error.ts";
import type { Database } from "./database.ts";
import { Kysely, PostgresDialect } from "./kysely.ts";
import { migrate } from "./migrations.ts";
import { describeOutage, isOutage } from "./outage.ts";
import type { Tables } from "./tables.ts";

/** Connections of one pool; a process has two of them. PostgreSQL allows 100 in all by default. */
const MOST_CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 2_000;
/** For who has no reader waiting: it is also the time that one of many waits for a connection that is free. */
const PATIENT_MILLISECONDS = 20_000;
const STATEMENT_MILLISECONDS = 5_000;
/** Where the network swallows everything, the server's own limit is never heard of. */
const ANSWER_MILLISECONDS = STATEMENT_MILLISECONDS + 1_000;
const RETRY_MILLISECONDS = 3_000;

/**
 * Opens a PostgreSQL database with its tables up to date. Waits for one that cannot be reached yet.
 *
 * @throws {UserError} naming `DATABASE_URL` where it cannot be used; the reason of `stop` where that ended the waiting.
 */
export async function openPostgres(
  url: string,
  log: Logger,
  stop: AbortSignal | undefined,
): Promise<Database> {
  const pool = openPool(url, CONNECT_MILLISECONDS, log);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: closingSilentOnes(pool) }) });
  try {
    await untilMigrated(db, log, stop);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const openAnother = () => openPool(url, PATIENT_MILLISECONDS, log);
  return { db, kind: "postgres", openPool: openAnother, close: () => db.destroy() };
}

function openPool(url: string, connectionTimeoutMillis: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis,
    statement_timeout: STATEMENT_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    keepAlive: true,
    application_name: "ask-the-article",
    types: { getTypeParser },
  });
  // What happens to a connection that nobody uses concerns nobody: the next query opens another one.
  const lost = (error: Error) => log.debug({ reason: error.message }, "a database connection was lost");
  // One that is taken out for longer, too: an error that nobody listens for ends the process.
  return pool.on("error", lost).on("connect", (client) => client.on("error", lost));
}

/** The pool, which closes a connection that has not answered: whoever got it next would wait in vain behind the last one. */
function closingSilentOnes(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      let isSilent = false;
      const query = async (text: string, parameters: readonly unknown[]) => {
        try {
          return await client.query(text, [...parameters]);
        } catch (error) {
          isSilent ||= error instanceof Error && error.message === "Query read timeout";
          throw error;
        }
      };
      // Safe: the other way to call it is for streams, and nobody here asks for one.
      return {
        query: query as unknown as PostgresPoolClient["query"],
        release: () => client.release(isSilent),
      };
    },
    end: () => pool.end(),
  };
}

async function untilMigrated(db: Kysely<Tables>, log: Logger, stop: AbortSignal | undefined): Promise<void> {
  let isWaiting = false;
  for (;;) {
    stop?.throwIfAborted();
    try {
      await migrate(db, "postgres");
      if (isWaiting) log.info("the database is there");
      return;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw new UserError(`DATABASE_URL: ${refusal}.`);
      if (!isOutage(error)) throw error;
      if (!isWaiting)
        log.warn({ reason: describeOutage(error) }, "the database cannot be reached, the bot waits for it");
      isWaiting = true;
    }
    // Its own error says that it was aborted, not why.
    await sleep(RETRY_MILLISECONDS, undefined, { ...(stop && { signal: stop }) }).catch(() => {});
  }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const REFUSALS: Readonly<Record<string, string>> = {
  "28P01": "the user or the password is wrong",
  "28000": "the server does not let this user in",
  "3D000": "there is no such database",
  "42501": "the user may not make tables in this database",
};

/** Why the server will not have us, where waiting does not help. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  // Node's own names for certificates it does not trust; pg's words for what it cannot agree on with the server.
  if (/CERT|^ERR_TLS/u.test(code) || /^SASL|SSL/u.test(error.message)) return error.message;
  return REFUSALS[code] ?? (code.startsWith("28") ? REFUSALS["28000"] : undefined);
}

const INT8 = 20;

// Whole numbers beyond 2^53 do not occur, and texts cannot be compared.
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format as "text");
