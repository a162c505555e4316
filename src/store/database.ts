import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Logger } from "../log.ts";
import type { DatabaseKind } from "./migrations.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** Where the tables stand. */
export type DatabaseLocation =
  /** Gone with the process. */
  | { readonly kind: "memory" }
  /** A file in a folder, which is made where there is none. */
  | { readonly kind: "file"; readonly dir: string }
  | { readonly kind: "postgres"; readonly url: string };

/** 20 seconds, or 2. */
export type Patience = "patient" | "quick";

/** An open database with its tables up to date. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly kind: DatabaseKind;
  /**
   * Opens connections beside those of `db`, for who keeps some to itself or needs many at once: the caller closes them.
   * Undefined for SQLite.
   *
   * @param patience for how long a connection may take: longer where it may have to wait until one of many is free.
   */
  readonly openPool: ((patience: Patience) => Pool) | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database and brings its tables up to date. Waits for a PostgreSQL that cannot be reached yet.
 *
 * @param stop ends the waiting, with its reason as the error.
 * @throws {UserError} naming `DATA_DIR` or `DATABASE_URL` where it cannot be used.
 */
export async function openDatabase(
  location: DatabaseLocation,
  log: Logger,
  stop?: AbortSignal,
): Promise<Database> {
  if (location.kind !== "postgres")
    return await openSqlite(location.kind === "file" ? location.dir : undefined);
  // Its driver takes a while to load, and most have no use for it.
  const { openPostgres } = await import("./postgres.ts");
  return await openPostgres(location.url, log, stop);
}
