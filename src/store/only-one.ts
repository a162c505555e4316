import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Libsql from "libsql";
import { UserError } from "../user-error.ts";

const FILE_NAME = "bot.lock";
const LOOK_MILLISECONDS = 200;
// As long as one that was told to stop may take.
const PATIENCE_MILLISECONDS = 12_000;

/**
 * Makes sure that this bot is the only one on a folder: a second one would take for left behind what the first one is at,
 * and answer it once more. The lock is the operating system's, on a file of its own, and goes with the process; the
 * commands at the desk do not ask for it.
 *
 * @param stop ends the waiting for one that is about to end, with its reason as the error.
 * @returns what gives the folder free.
 * @throws {UserError} naming `DATA_DIR` where another one goes on.
 */
export async function holdFolder(dir: string, stop: AbortSignal): Promise<() => void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    stop.throwIfAborted();
    let file: Libsql.Database | undefined;
    try {
      const lock = new Libsql(join(dir, FILE_NAME), { timeout: 0 });
      file = lock;
      lock.exec("begin exclusive");
      return () => lock.close();
    } catch (error) {
      file?.close();
      const isHeld = error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
      if (!isHeld) throw new UserError(`DATA_DIR: ${dir} cannot be used (${String(error)}).`);
      if (performance.now() > end)
        throw new UserError(`DATA_DIR: another bot is running on ${dir}. Stop it, or name another folder.`);
    }
    await sleep(LOOK_MILLISECONDS);
  }
}
