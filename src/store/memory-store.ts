import { randomBytes } from "node:crypto";
import { createStore, type StoreOptions } from "./database-store.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** A store that is gone with the process: the same as over any database, but nothing is written down. */
export async function openMemoryStore(options: StoreOptions = {}): Promise<Store> {
  return createStore(await openSqlite(undefined), randomBytes(32).toString("base64"), options);
}
