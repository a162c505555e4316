import type { Kysely } from "kysely";
import { sql } from "./kysely.ts";
import type { Tables } from "./tables.ts";

/** Keeps tables from filling the disk in a flood: of too many rows the oldest go. */
export interface Bounds {
  /** To be told of each row that may be new: now and then it deletes what is too much. */
  readonly added: (table: Bounded) => Promise<void>;
  /** Deletes what is too much everywhere. */
  readonly enforce: () => Promise<void>;
}

// At most some 300 MB in all. Answers to old messages that nobody finds any more cost less than a full disk.
const BOUNDS = {
  settings: { most: 100_000, by: "changed_at" },
  updates: { most: 500_000, by: "kept_at" },
  sends: { most: 500_000, by: "kept_at" },
  exchanges: { most: 50_000, by: "kept_at" },
  feedback: { most: 50_000, by: "at" },
  questions: { most: 5_000, by: "last_at" },
  posts: { most: 1_000, by: "kept_at" },
} as const;
type Bounded = keyof typeof BOUNDS;

/** So many questions are kept for the editors; those that were not asked for longest go first. */
export const MOST_QUESTIONS = BOUNDS.questions.most;

// Looking each time would cost more than what is too much meanwhile.
const ROWS_BETWEEN = 1_000;

/** The bounds of a database's tables. */
export function createBounds(db: Kysely<Tables>): Bounds {
  const rows = new Map<Bounded, number>();

  return {
    added: async (table) => {
      const added = (rows.get(table) ?? 0) + 1;
      rows.set(table, added % ROWS_BETWEEN);
      if (added >= ROWS_BETWEEN) await enforce(db, table);
    },
    enforce: async () => {
      for (const table of Object.keys(BOUNDS) as Bounded[]) await enforce(db, table);
    },
  };
}

async function enforce(db: Kysely<Tables>, table: Bounded): Promise<void> {
  const { most, by } = BOUNDS[table];
  const [name, time] = [sql.table(table), sql.ref(by)];
  // An update that waits is never too much.
  const spared = table === "updates" ? sql`and payload is null` : sql``;
  await sql`
    delete from ${name} where ${time} <
      (select ${time} from ${name} order by ${time} desc limit 1 offset ${most - 1}) ${spared}
  `.execute(db);
}
