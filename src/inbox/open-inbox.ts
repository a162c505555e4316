import type { Logger } from "../log.ts";
import type { Database } from "../store/database.ts";
import { createSealing } from "../store/sealing.ts";
import type { Store } from "../store/store.ts";
import type { Handling } from "./handling.ts";
import type { Inbox } from "./inbox.ts";
import { openLocalInbox } from "./local-inbox.ts";

/** What an inbox is opened with. */
export interface InboxParts {
  readonly database: Database;
  /** The database itself, which throws where it keeps nothing. */
  readonly store: Store;
  /** See `StoreConfig`. */
  readonly secret: string;
  readonly log: Logger;
}

/**
 * Opens the inbox that fits the database: one for any number of processes on PostgreSQL, else for this one.
 *
 * @throws what the database says; nothing is left open then.
 */
export async function openInbox(handling: Handling, parts: InboxParts): Promise<Inbox> {
  const { database, store, secret, log } = parts;
  const { db, openPool } = database;
  if (!openPool) return openLocalInbox(handling, store.updates, log);
  // Its queue takes a while to load, and most have no use for it.
  const { openQueueInbox } = await import("./queue-inbox.ts");
  const [pool, lifeline] = [openPool("patient"), openPool("quick")];
  try {
    const sealing = createSealing(secret);
    return await openQueueInbox(handling, { db, pool, lifeline, updates: store.updates, sealing, log });
  } catch (error) {
    await Promise.all([pool.end(), lifeline.end()]);
    throw error;
  }
}
