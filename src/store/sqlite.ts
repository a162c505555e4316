import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Libsql from "libsql";
import { UserError } from "../user-error.ts";
import type { Database } from "./database.ts";
import { Kysely, SqliteDialect } from "./kysely.ts";
import { migrate } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** The database's file in its folder. */
const FILE_NAME = "bot.sqlite";

/** How long a query waits for another process, in milliseconds. Nothing else is done meanwhile: it waits in this thread. */
const BUSY_MILLISECONDS = 200;
// At the start nobody waits for an answer yet, and another process may be at the tables.
const START_MILLISECONDS = 5_000;

/**
 * Opens an SQLite database with its tables up to date.
 *
 * @param dir the folder of its file; undefined for one in memory.
 * @throws {UserError} naming `DATA_DIR` where the folder or the file cannot be used.
 */
export async function openSqlite(dir: string | undefined): Promise<Database> {
  if (dir === undefined) return await open(":memory:");
  try {
    // It holds what people asked: nobody else's business on this machine.
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return await open(join(dir, FILE_NAME));
  } catch (error) {
    throw explain(error, dir);
  }
}

async function open(path: string): Promise<Database> {
  const file = new Libsql(path, { timeout: START_MILLISECONDS });
  try {
    await useWriteAheadLog(file);
    // Safe with a write-ahead log: a power cut may cost the last moments, never the file.
    file.pragma("synchronous = NORMAL");
    file.pragma("foreign_keys = ON");
    // What is deleted is gone from the file too.
    file.pragma("secure_delete = ON");
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
    await migrate(db, "sqlite");
    file.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
    return { db, kind: "sqlite", openPool: undefined, close: () => db.destroy() };
  } catch (error) {
    file.close();
    throw error;
  }
}

// Readers and the writer do not wait for each other with it. SQLite does not wait for another process here.
async function useWriteAheadLog(file: Libsql.Database): Promise<void> {
  const end = performance.now() + START_MILLISECONDS;
  for (;;) {
    try {
      file.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await sleep(20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

function explain(error: unknown, dir: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "SQLITE_NOTADB":
      return new UserError(
        `DATA_DIR: ${join(dir, FILE_NAME)} is no database. Move it away, or name another folder.`,
      );
    case "SQLITE_ERROR":
      // Wrong SQL: a mistake of ours.
      return error;
    default:
      return new UserError(`DATA_DIR: ${dir} cannot be used (${error.message}).`);
  }
}
