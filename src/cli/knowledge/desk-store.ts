import { stat } from "node:fs/promises";
import type { StoreConfig } from "../../config.ts";
import { createLog } from "../../log.ts";
import { openDatabase } from "../../store/database.ts";
import { createStore } from "../../store/database-store.ts";
import type { Store } from "../../store/store.ts";
import { UserError } from "../../user-error.ts";

// The bot waits for its database; a person at a terminal wants to be told.
const PATIENCE_MILLISECONDS = 5_000;

/**
 * Runs `use` with what the bot remembers, while the bot may be running, too. Questions, tallies and feedback are not sealed:
 * this needs no token.
 *
 * @throws {UserError} naming `DATA_DIR` or `DATABASE_URL` where nothing can be read there.
 */
export async function withDeskStore<R>(
  { location, secret }: StoreConfig,
  use: (store: Store) => Promise<R>,
): Promise<R> {
  // What this made there would belong to whoever runs it, and the bot could perhaps not write it.
  if (location.kind === "file" && !(await stat(location.dir).catch(() => undefined))) {
    throw new UserError(
      `DATA_DIR: ${location.dir} does not exist. Start the bot once, or name the folder it uses.`,
    );
  }
  const stop = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  // Standard output is the command's own.
  const database = await openDatabase(location, createLog("silent"), stop).catch((error: unknown) => {
    if (!stop.aborted) throw error;
    throw new UserError("DATABASE_URL: the database cannot be reached.");
  });
  const store = createStore(database, secret);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
