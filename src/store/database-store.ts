import { createBounds } from "./bounds.ts";
import { createChores } from "./chores.ts";
import { createTallies } from "./counts.ts";
import type { Database } from "./database.ts";
import { createDrafts } from "./drafts.ts";
import { createExchanges } from "./exchanges.ts";
import { createFeedback } from "./feedback.ts";
import { createForget } from "./forget.ts";
import { sql } from "./kysely.ts";
import { createPosts } from "./posts.ts";
import { createQuestions } from "./questions.ts";
import { createSealing } from "./sealing.ts";
import { createSends } from "./sends.ts";
import { createSettings } from "./settings.ts";
import type { Store } from "./store.ts";
import { createSweep } from "./sweep.ts";
import { createUpdates } from "./updates.ts";

/** What a store may be told. */
export interface StoreOptions {
  /** The clock that says what its time is over for, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * A store over a database. It throws what the database throws; `keepGoing` is for that.
 *
 * @param secret what hashes and seals are made with: with another one, nothing that was kept is found again.
 */
export function createStore(
  database: Database,
  secret: string,
  { now = Date.now }: StoreOptions = {},
): Store {
  const { db } = database;
  const parts = { db, sealing: createSealing(secret), bounds: createBounds(db), now };
  return {
    settings: createSettings(parts),
    updates: createUpdates(parts),
    sends: createSends(parts),
    exchanges: createExchanges(parts),
    feedback: createFeedback(parts),
    editors: createQuestions(parts),
    drafts: createDrafts(parts),
    posts: createPosts(parts),
    tallies: createTallies(parts),
    chores: createChores(parts),
    forget: createForget(parts),
    sweep: createSweep(parts),
    ping: async () => void (await sql`select 1`.execute(db)),
    close: database.close,
  };
}
