import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../user-error.ts";

/** A file that nobody else who asks for its lock changes now. */
export interface FileLock {
  /** The file to write to before it takes the place of the locked one: it goes with a lock that is broken. */
  readonly temporary: string;
  readonly release: () => Promise<void>;
}

// A change takes less than a second. Who holds a lock for longer was stopped, or its process number is another's by now.
const STALE_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 15_000;
const PAUSE_MILLISECONDS = 25;

/**
 * Locks a file against other processes, with a file beside it that names the holder. A lock that a dead process of this
 * machine left, or that is old, is broken.
 *
 * @throws {UserError} where somebody holds it for too long; the system's error where the folder cannot be written.
 */
export async function lockFile(file: string): Promise<FileLock> {
  const path = join(dirname(file), `.${basename(file)}.lock`);
  const token = randomBytes(8).toString("hex");
  const own = `${hostname()} ${process.pid} ${token}\n`;
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!(await create(path, own))) {
    await breakStale(path, file);
    if (performance.now() > end) throw new UserError(`${file} is being changed by somebody else. Try again.`);
    // Not all at the same time.
    await sleep(PAUSE_MILLISECONDS * (0.5 + Math.random()));
  }
  return {
    temporary: temporaryOf(file, token),
    release: async () => {
      if ((await readIfThere(path)) === own) await rm(path, { force: true });
    },
  };
}

function temporaryOf(file: string, token: string): string {
  return join(dirname(file), `.${basename(file)}.${token}`);
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function breakStale(path: string, file: string): Promise<void> {
  const content = await readIfThere(path);
  const found = await stat(path).catch(() => undefined);
  if (content === undefined || !found) return;
  const isOld = Date.now() - found.mtimeMs > STALE_MILLISECONDS;
  if (!isOld && !isLeftBehind(content)) return;
  // Of several who break it, one moves it away; a lock that was taken meanwhile is put back.
  const moved = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    await rename(path, moved);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if ((await readIfThere(moved)) === content) {
    const token = / ([0-9a-f]{16})\n$/u.exec(content)?.[1];
    // Whoever was only slow cannot put its own over what comes now.
    if (token !== undefined) await rm(temporaryOf(file, token), { force: true });
  } else await link(moved, path).catch(() => undefined);
  await rm(moved, { force: true });
}

function isLeftBehind(content: string): boolean {
  const [host, pid] = content.split(" ");
  return host === hostname() && pid !== undefined && /^\d+$/u.test(pid) && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
