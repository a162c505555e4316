import type { Kysely, Migration } from "kysely";
import { UserError } from "../user-error.ts";
import { Migrator, sql } from "./kysely.ts";
import type { Tables } from "./tables.ts";

/** Which of the two databases it is: they name a counting column differently. */
export type DatabaseKind = "sqlite" | "postgres";

/**
 * Brings the tables up to date. Several processes may do so at once.
 *
 * @throws what the database says; nothing is half-done then.
 */
export async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  await db.connection().execute((connection) => {
    return kind === "sqlite" ? migrateSqlite(connection) : migratePostgres(connection);
  });
}

// Kysely locks nothing in SQLite: here the first one locks the file, and the others wait for it.
async function migrateSqlite(db: Kysely<Tables>): Promise<void> {
  await sql`begin immediate`.execute(db);
  try {
    await toLatest(db, "sqlite");
  } catch (error) {
    // SQLite has done so already where the disk is full or broken, and says that there is nothing to roll back.
    await sql`rollback`.execute(db).catch(() => {});
    throw error;
  }
  await sql`commit`.execute(db);
}

// Kysely holds an advisory lock meanwhile. Waiting for it, and a change to a large table, may take longer than a query may.
async function migratePostgres(db: Kysely<Tables>): Promise<void> {
  await sql`set statement_timeout = 0`.execute(db);
  try {
    await toLatest(db, "postgres");
  } finally {
    await sql`reset statement_timeout`.execute(db);
  }
}

async function toLatest(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ "2026-11-first": first(kind) }) },
    migrationTableName: "article_bot_migrations",
    migrationLockTableName: "article_bot_migrations_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // What it says of changes that were made and that it does not know.
  if (error instanceof Error && error.message.startsWith("corrupted migrations"))
    throw new UserError(
      "The database was made by a newer version of the bot. Use that one, or an empty database.",
    );
  throw error;
}

function first(kind: DatabaseKind): Migration {
  // SQLite counts an «integer primary key» up by itself.
  const counting = kind === "sqlite" ? sql`integer` : sql`bigserial`;

  return {
    up: async (db) => {
      await db.schema
        .createTable("owner")
        .addColumn("only", "integer", (column) => column.primaryKey())
        .addColumn("bot", "bigint", (column) => column.notNull())
        .execute();

      await db.schema
        .createTable("settings")
        .addColumn("chat", "text", (column) => column.primaryKey())
        .addColumn("language", "text")
        .addColumn("article", "text")
        .addColumn("audience", "text")
        .addColumn("quick_replies", "text")
        .addColumn("digest", "integer")
        .addColumn("changed_at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("settings_changed_at").on("settings").column("changed_at").execute();

      await db.schema
        .createTable("updates")
        .addColumn("id", "bigint", (column) => column.primaryKey())
        .addColumn("payload", "text")
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("updates_kept_at").on("updates").column("kept_at").execute();

      await db.schema
        .createTable("sends")
        .addColumn("update_id", "bigint", (column) => column.notNull())
        .addColumn("nth", "integer", (column) => column.notNull())
        .addColumn("chat", "text", (column) => column.notNull())
        .addColumn("row", "text", (column) => column.notNull())
        .addColumn("above", "bigint", (column) => column.notNull())
        .addColumn("message_id", "bigint")
        .addColumn("ref", "text")
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("sends_key", ["update_id", "nth"])
        .execute();
      await db.schema.createIndex("sends_message").on("sends").columns(["row", "message_id"]).execute();
      await db.schema.createIndex("sends_chat").on("sends").column("chat").execute();
      await db.schema.createIndex("sends_kept_at").on("sends").column("kept_at").execute();

      await db.schema
        .createTable("exchanges")
        .addColumn("answer", "text", (column) => column.primaryKey())
        .addColumn("chat", "text")
        .addColumn("person", "text")
        .addColumn("last_of", "text")
        .addColumn("question", "text")
        .addColumn("says", "text")
        .addColumn("sealed", "text", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .addColumn("turn", "bigint", (column) => column.notNull())
        .addColumn("place", "bigint", (column) => column.notNull())
        .execute();
      for (const column of ["chat", "person", "question", "kept_at", "turn"])
        await db.schema.createIndex(`exchanges_${column}`).on("exchanges").column(column).execute();
      for (const column of ["last_of", "says"])
        await db.schema
          .createIndex(`exchanges_${column}`)
          .on("exchanges")
          .columns([column, "turn"])
          .execute();

      await db.schema
        .createTable("feedback")
        .addColumn("answer", "text", (column) => column.notNull())
        .addColumn("person", "text", (column) => column.notNull())
        .addColumn("article", "text", (column) => column.notNull())
        .addColumn("entry", "text")
        .addColumn("verdict", "text", (column) => column.notNull())
        .addColumn("complaint", "text")
        .addColumn("at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("feedback_key", ["answer", "person"])
        .execute();
      for (const column of ["person", "at"])
        await db.schema.createIndex(`feedback_${column}`).on("feedback").column(column).execute();

      await db.schema
        .createTable("questions")
        .addColumn("id", counting, (column) => column.primaryKey())
        .addColumn("article", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("entry", "text", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addColumn("question", "text", (column) => column.notNull())
        .addColumn("none_fitted", "integer", (column) => column.notNull())
        .addColumn("count", "bigint", (column) => column.notNull())
        .addColumn("first_at", "bigint", (column) => column.notNull())
        .addColumn("last_at", "bigint", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addUniqueConstraint("questions_once", ["article", "language", "entry", "digest"])
        .execute();
      await db.schema.createIndex("questions_last_at").on("questions").column("last_at").execute();

      await db.schema
        .createTable("drafts")
        .addColumn("person", "text", (column) => column.primaryKey())
        .addColumn("sealed", "text", (column) => column.notNull())
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .execute();

      await db.schema
        .createTable("posts")
        .addColumn("message", "text", (column) => column.primaryKey())
        .addColumn("article", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .execute();

      await db.schema
        .createTable("tallies")
        .addColumn("day", "text", (column) => column.notNull())
        .addColumn("article", "text", (column) => column.notNull())
        .addColumn("outcome", "text", (column) => column.notNull())
        .addColumn("entry", "text", (column) => column.notNull())
        .addColumn("origin", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("count", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("tallies_key", ["day", "article", "outcome", "entry", "origin", "language"])
        .execute();

      await db.schema
        .createTable("chores")
        .addColumn("chore", "text", (column) => column.primaryKey())
        .addColumn("begun_at", "bigint", (column) => column.notNull())
        .execute();
    },
  };
}
