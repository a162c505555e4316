import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { UserError } from "../../src/user-error.ts";
import { freshDatabase } from "./shared-postgres.ts";
import { newPlace, SILENT } from "./stores.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "article-data-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const refusalOf = async (opening: Promise<unknown>): Promise<string> => {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof Error ? error.message : "";
};

describe("the data folder", () => {
  test("is made, for nobody else to look into", async () => {
    const inner = join(dir, "new", "data");
    const database = await openDatabase({ kind: "file", dir: inner }, SILENT);
    await database.close();
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
    expect((await stat(join(inner, "bot.sqlite"))).size).toBeGreaterThan(0);
  });

  test("with something else in it is refused, with what to do", async () => {
    await writeFile(join(dir, "bot.sqlite"), "not a database, but long enough to look at\n".repeat(100));
    expect(await refusalOf(openDatabase({ kind: "file", dir }, SILENT))).toBe(
      `DATA_DIR: ${dir}/bot.sqlite is no database. Move it away, or name another folder.`,
    );
  });

  test("that is a file, or cannot be made, is refused", async () => {
    const file = join(dir, "file");
    await writeFile(file, "");
    expect(await refusalOf(openDatabase({ kind: "file", dir: file }, SILENT))).toContain(
      `DATA_DIR: ${file} `,
    );
    expect(await refusalOf(openDatabase({ kind: "file", dir: join(file, "data") }, SILENT))).toContain(
      "ENOTDIR",
    );
  });

  test("keeps what was kept, also for two at once", async () => {
    const open = () => openDatabase({ kind: "file", dir }, SILENT);
    const [one, other] = [await open(), await open()];
    await one.db.insertInto("chores").values({ chore: "x", begun_at: 1 }).execute();
    expect(await other.db.selectFrom("chores").selectAll().execute()).toEqual([{ chore: "x", begun_at: 1 }]);
    await one.close();
    await other.close();
    const again = await open();
    expect(await again.db.selectFrom("chores").selectAll().execute()).toHaveLength(1);
    expect((await sql<{ journal_mode: string }>`pragma journal_mode`.execute(again.db)).rows).toEqual([
      { journal_mode: "wal" },
    ]);
    await again.close();
  });
});

describe("tables are made once", () => {
  test.each(["file", "postgres"] as const)("where six open an empty %s at once", async (kind) => {
    const place = await newPlace(kind);
    const opened = await Promise.all(Array.from({ length: 6 }, place.open));
    const [first] = opened;
    await first?.db.insertInto("chores").values({ chore: "x", begun_at: 1 }).execute();
    for (const { db } of opened) expect(await db.selectFrom("chores").selectAll().execute()).toHaveLength(1);
    for (const database of opened) await database.close();
    await place.remove();
  });

  test.each(["file", "postgres"] as const)("where three processes open an empty %s at once", async (kind) => {
    const place = await newPlace(kind);
    const script = `
      import { openDatabase } from "./src/store/database.ts";
      const database = await openDatabase(${JSON.stringify(place.location)}, { debug() {}, warn() {}, info() {} });
      await database.db.selectFrom("chores").selectAll().execute();
      await database.close();
      process.stdout.write("opened");
    `;
    const outputs = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
        let output = "";
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (part) => {
            output += part;
          });
        await once(child, "close");
        return output;
      }),
    );
    expect(outputs).toEqual(["opened", "opened", "opened"]);
    await place.remove();
  });
});

test.each(["file", "postgres"] as const)("a %s of a newer version is refused", async (kind) => {
  const place = await newPlace(kind);
  const { db, close } = await place.open();
  await sql`insert into article_bot_migrations values ('2999-new', '2999-01-01T00:00:00.000Z')`.execute(db);
  await close();
  expect(await refusalOf(place.open())).toContain("newer version");
  await place.remove();
});

describe("a PostgreSQL", () => {
  const open = (url: string) => openDatabase({ kind: "postgres", url }, SILENT);
  const changed = async (change: (url: URL) => void) => {
    const url = new URL(await freshDatabase());
    change(url);
    return url.href;
  };

  test("that refuses is named without the password", async () => {
    const wrong = await refusalOf(open(await changed((url) => (url.password = "wrong"))));
    expect(wrong).toBe("DATABASE_URL: the user or the password is wrong.");
    const unknown = await refusalOf(open(await changed((url) => (url.pathname = "/none"))));
    expect(unknown).toBe("DATABASE_URL: there is no such database.");
    const without = await refusalOf(open(await changed((url) => (url.password = ""))));
    expect(without).toContain("DATABASE_URL: SASL");
    const encrypted = await refusalOf(open(await changed((url) => (url.search = "?sslmode=verify-full"))));
    expect(encrypted).toBe("DATABASE_URL: The server does not support SSL connections.");
  });

  test("where the user may make no tables is refused", async () => {
    const url = await freshDatabase();
    const client = new pg.Client(url);
    await client.connect();
    const user = `reader_${new URL(url).pathname.slice(1)}`;
    await client.query(`create role ${user} login password 'reader'`);
    await client.end();
    const asReader = new URL(url);
    asReader.username = user;
    asReader.password = "reader";
    expect(await refusalOf(open(asReader.href))).toBe(
      "DATABASE_URL: the user may not make tables in this database.",
    );
  });

  test("counts in numbers", async () => {
    const database = await open(await freshDatabase());
    const { rows } = await sql<{
      n: number;
    }>`select 9007199254740991::bigint as n, null::bigint as m`.execute(database.db);
    expect(rows).toEqual([{ n: Number.MAX_SAFE_INTEGER, m: null }]);
    await database.close();
  });

  test("survives that its connections are cut, and ends a query that takes too long", async () => {
    const url = await freshDatabase();
    const database = await open(url);
    const cut = new pg.Client(url);
    await cut.connect();
    await sql`select 1`.execute(database.db);
    await cut.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
    );
    await sleep(50);
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await expect(sql`select pg_sleep(20)`.execute(database.db)).rejects.toMatchObject({ code: "57014" });
    await cut.end();
    await database.close();
  });

  test("that is not there yet is waited for, which is said once; stopping ends it", async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const stop = new AbortController();
    const url = "postgres://bot:the-password@127.0.0.1:1/bot";
    const opening = openDatabase({ kind: "postgres", url }, log, stop.signal);
    const ended = expect(opening).rejects.toThrow("enough");
    await sleep(3500);
    stop.abort(new Error("enough"));
    await ended;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("the bot waits for it");
    expect(lines[0]).not.toContain("the-password");
  });

  test("that comes up later is used then", async () => {
    const url = new URL(await freshDatabase());
    const target = Number(url.port);
    const { port, server } = await listenLater();
    url.port = `${port}`;
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const opening = openDatabase({ kind: "postgres", url: url.href }, log);
    await sleep(500);
    const sockets = forward(server, port, target);
    const database: Database = await opening;
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      "the database cannot be reached, the bot waits for it",
      "the database is there",
    ]);
    await database.close();
    server.close();
    for (const socket of sockets) socket.destroy();
  });
});

/** A port of this machine where nobody listens yet. */
async function listenLater(): Promise<{ port: number; server: Server }> {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  taken.close();
  await once(taken, "close");
  if (typeof address !== "object" || !address) throw new Error("There is no free port.");
  return { port: address.port, server: createServer() };
}

function forward(server: Server, port: number, target: number): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    const other = connect(target, "127.0.0.1");
    for (const one of [socket, other]) sockets.add(one.on("error", () => {}));
    socket.pipe(other).pipe(socket);
  });
  server.listen(port, "127.0.0.1");
  return sockets;
}
