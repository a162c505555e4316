import pg from "pg";
import { inTime } from "../in-time.ts";
import type { Logger } from "../log.ts";
import { UserError } from "../user-error.ts";
import type { Database, Patience } from "./database.ts";
import { Kysely, PostgresDialect } from "./kysely.ts";
import { migrate } from "./migrations.ts";
import type { Tables } from "./tables.ts";
import { untilThere } from "./until-there.ts";

/** Connections of one pool; a process has two of them. PostgreSQL allows 100 in all by default. */
const MOST_CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 2_000;
/** For who has no reader waiting: it is also the time that one of many waits for a connection that is free. */
const PATIENT_MILLISECONDS = 20_000;
const STATEMENT_MILLISECONDS = 5_000;
/** Where the network swallows everything, the server's own limit is never heard of. */
const ANSWER_MILLISECONDS = STATEMENT_MILLISECONDS + 1_000;
/** What was asked of a server that does not answer comes to an end after the process. */
const CLOSE_MILLISECONDS = 500;

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
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await untilThere(() => migrateUnlessRefused(db), log, stop);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const openAnother = (patience: Patience) =>
    openPool(url, patience === "patient" ? PATIENT_MILLISECONDS : CONNECT_MILLISECONDS, log);
  return {
    db,
    kind: "postgres",
    openPool: openAnother,
    close: () => inTime(db.destroy(), CLOSE_MILLISECONDS),
  };
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
  return pool.on("error", lost).on("connect", (client) => {
    client.on("error", lost);
    endWhenSilent(client);
  });
}

/** Lets a connection end that has not answered: whoever got it next from its pool would wait in vain behind the last one. */
function endWhenSilent(client: pg.PoolClient): void {
  const query: (...asked: unknown[]) => unknown = client.query.bind(client);
  const watched = (...asked: unknown[]) => {
    const answer = query(...asked);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (error instanceof Error && error.message === "Query read timeout") void client.end();
      });
    return answer;
  };
  // Safe: whatever it is asked goes on to the one it replaces.
  client.query = watched as typeof client.query;
}

async function migrateUnlessRefused(db: Kysely<Tables>): Promise<void> {
  try {
    await migrate(db, "postgres");
  } catch (error) {
    const refusal = refusalOf(error);
    throw refusal === undefined ? error : new UserError(`DATABASE_URL: ${refusal}.`);
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
