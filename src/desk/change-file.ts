import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { UserError } from "../user-error.ts";
import { type FileLock, lockFile } from "./file-lock.ts";

/** What to make of a file, and what to tell whoever wanted it. */
export interface Change<R> {
  /** The file's new text; undefined to leave it alone. */
  readonly text: string | undefined;
  readonly result: R;
}

/**
 * Changes a text file in one go: whoever reads it sees the old text or the new one, and it keeps its rights. Changes to the
 * same file come one after the other, also those of other processes; what somebody saves meanwhile in an editor is not lost.
 *
 * @param change makes the new text; called again where the file was saved by somebody else meanwhile.
 * @throws {UserError} where the file is no UTF-8 or others keep changing it; the system's error where it cannot be written.
 */
export async function changeFile<R>(file: string, change: (text: string) => Promise<Change<R>>): Promise<R> {
  // A link goes on leading to the file.
  const target = await realpath(file);
  return await inTurn(target, async () => {
    const lock = await lockFile(target);
    try {
      return await changeLocked(target, lock, change);
    } finally {
      await lock.release();
    }
  });
}

const queues = new Map<string, Promise<unknown>>();

async function inTurn<R>(file: string, work: () => Promise<R>): Promise<R> {
  const before = queues.get(file) ?? Promise.resolve();
  const own = before.then(work, work);
  queues.set(file, own);
  try {
    return await own;
  } finally {
    if (queues.get(file) === own) queues.delete(file);
  }
}

const MOST_ATTEMPTS = 5;
const BYTE_ORDER_MARK = "\uFEFF";

async function changeLocked<R>(
  file: string,
  lock: FileLock,
  change: (text: string) => Promise<Change<R>>,
): Promise<R> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const bytes = await readFile(file);
    const all = bytes.toString("utf8");
    if (!Buffer.from(all).equals(bytes)) throw new UserError(`${file}: This is not UTF-8. Save it as UTF-8.`);
    const mark = all.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    const { text, result } = await change(all.slice(mark.length));
    if (text === undefined || mark + text === all) return result;
    if (await replace(file, lock.temporary, bytes, mark + text)) return result;
  }
  throw new UserError(busy(file));
}

function busy(file: string): string {
  return `${file} is being changed by somebody else. Try again.`;
}

/** @returns false where the file is no longer what it was: then it is left alone. */
async function replace(file: string, temporary: string, before: Buffer, text: string): Promise<boolean> {
  try {
    await writeLike(file, temporary, text);
    if (!before.equals(await readFile(file))) return false;
    await rename(temporary, file);
    return true;
  } catch (error) {
    // Our lock was old and broken, and what we had written went with it.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw new UserError(busy(file));
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes a new file with the owner and the rights of another one, down to the disk. */
async function writeLike(model: string, file: string, text: string): Promise<void> {
  const { mode, uid, gid } = await stat(model);
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(text);
    // Only root may give a file away; anybody else owns both anyway, or is in the group that may write.
    await handle.chown(uid, gid).catch(() => undefined);
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
