import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import Libsql from "libsql";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import { keepGoing } from "../../src/store/keep-going.ts";
import type { Store } from "../../src/store/store.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { CHAT, exchange, messageRef, SECRET, SILENT } from "./stores.ts";

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly caughtUp?: object;
  readonly lost?: object;
  readonly reason?: string;
}

let lines: Line[];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const WARN = 40;
const INFO = 30;
const asked = (question: string) =>
  ({ article: "harbour", question, language: "de", noneFitted: false, at: 1 }) as const;

let real: Store;
let store: Store;
let database: Database;
function use(opened: Database): void {
  lines = [];
  database = opened;
  real = createStore(database, SECRET);
  store = keepGoing(real, log);
}

const untilBack = () =>
  vi.waitFor(() => expect(lines.at(-1)?.msg).toBe("the database is back"), { timeout: 20_000, interval: 50 });

describe("an SQLite file", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "article-outage-"));
    use(await openDatabase({ kind: "file", dir }, SILENT));
  });
  afterEach(async () => {
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  test("that works is all that is used, and nothing is said", async () => {
    await store.settings.change(CHAT, { language: "en" });
    expect(await real.settings.read(CHAT)).toEqual({ language: "en" });
    expect(await store.chores.begin("sweep", 5, 1)).toBe(true);
    expect(lines).toEqual([]);
  });

  test("that another process holds locked delays nobody for long, and catches up", async () => {
    await store.settings.change(CHAT, { article: "harbour" });
    const other = new Libsql(join(dir, "bot.sqlite"));
    other.exec("begin exclusive");
    const since = performance.now();
    await store.settings.change(CHAT, { language: "en" });
    await store.exchanges.add(exchange());
    for (let i = 0; i < 20; i += 1) await store.editors.unanswered(asked(`${i}`));
    expect(performance.now() - since).toBeLessThan(1000);
    // What was kept before is still read, together with what came since.
    expect(await store.settings.read(CHAT)).toEqual({ article: "harbour", language: "en" });
    expect(await store.exchanges.last(CHAT, 1)).toEqual(exchange());
    expect(await store.chores.begin("sweep", 5, 1)).toBe(false);
    await expect(store.forget(77, undefined)).rejects.toThrow("The database is away");
    expect(lines).toMatchObject([{ level: WARN, reason: expect.stringContaining("locked") }]);
    other.exec("rollback");
    other.close();
    await untilBack();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({
      level: INFO,
      caughtUp: { settings: 1, exchanges: 1, editors: 20, forget: 1 },
      lost: {},
    });
    expect(await real.settings.read(CHAT)).toEqual({ article: "harbour", language: "en" });
    expect(await real.exchanges.last(CHAT, 1)).toEqual(exchange());
    expect(await real.editors.waiting()).toHaveLength(20);
  });

  test("on a full disk keeps answering, and catches up when there is room", async () => {
    await store.exchanges.add(exchange());
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(database.db);
    const ids = Array.from({ length: 300 }, (_, i) => 100 + i);
    for (const id of ids)
      await store.exchanges.add(exchange({ answer: messageRef(id), question: "?".repeat(500) }));
    for (const id of [11, ...ids]) expect(await store.exchanges.ofAnswer(messageRef(id))).toBeDefined();
    expect((await store.exchanges.last(CHAT, 1))?.answer).toEqual(messageRef(399));
    expect(lines).toMatchObject([{ level: WARN, reason: expect.stringContaining("full") }]);
    await sql.raw("pragma max_page_count = 100000").execute(database.db);
    await untilBack();
    for (const id of ids) expect(await real.exchanges.ofAnswer(messageRef(id))).toBeDefined();
  });

  test("on a disk that is full for good lets a process go on", async () => {
    const script = `
      import { pino } from "pino";
      import { openDatabase } from "./src/store/database.ts";
      import { createStore } from "./src/store/database-store.ts";
      import { keepGoing } from "./src/store/keep-going.ts";
      const log = pino({ base: null });
      const location = { kind: "file", dir: ${JSON.stringify(join(dir, "small"))} };
      const store = keepGoing(createStore(await openDatabase(location, log), "secret"), log);
      const exchange = ${JSON.stringify(exchange())};
      for (let messageId = 0; messageId < 2000; messageId += 1) {
        const answer = { kind: "message", chatId: 1, messageId };
        await store.exchanges.add({ ...exchange, question: "?".repeat(500), answer });
        if (!(await store.exchanges.ofAnswer(answer))) throw new Error("forgotten");
      }
      log.info("went on");
      process.exit(0);
    `;
    // No file of more than half a megabyte; Node would end at the signal for it.
    const limited = `trap '' XFSZ; ulimit -f 1000; exec "$@"`;
    const node = [process.execPath, "--import", "tsx", "--input-type=module", "-e", script];
    const { stdout } = await promisify(execFile)("/bin/sh", ["-c", limited, "sh", ...node]);
    const said = stdout
      .trim()
      .split("\n")
      .map((line): Line => JSON.parse(line));
    expect(said).toMatchObject([{ level: WARN, reason: expect.any(String) }, { msg: "went on" }]);
  });

  test("what is more than there is room for is lost, and counted", async () => {
    const other = new Libsql(join(dir, "bot.sqlite"));
    other.exec("begin exclusive");
    for (let i = 0; i < 10_050; i += 1) await store.editors.unanswered(asked(`${i}`));
    expect(lines.map(({ level }) => level)).toEqual([WARN, WARN]);
    other.exec("rollback");
    other.close();
    await untilBack();
    expect(lines.at(-1)).toMatchObject({ caughtUp: { editors: 10_000 }, lost: { editors: 50 } });
  });

  test("a bot that ends meanwhile says what is lost", async () => {
    const other = new Libsql(join(dir, "bot.sqlite"));
    other.exec("begin exclusive");
    await store.settings.change(CHAT, { language: "en" });
    await store.close();
    expect(lines.at(-1)).toMatchObject({ level: WARN, lost: { settings: 1 } });
    other.close();
  });

  test("a mistake of ours is no outage", async () => {
    await sql`drop table settings`.execute(database.db);
    await expect(store.settings.read(CHAT)).rejects.toThrow("no such table");
    await expect(store.settings.change(CHAT, { language: "en" })).rejects.toThrow("no such table");
    await expect(store.posts.add({} as never)).rejects.toThrow();
    expect(lines).toEqual([]);
  });
});

describe("a PostgreSQL", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());
  afterEach(() => store.close());

  test("that stops and comes back under load loses nothing and holds up nobody", async () => {
    use(await openDatabase({ kind: "postgres", url: await server.createDatabase() }, SILENT));
    await store.settings.change(CHAT, { language: "en" });
    let slowest = 0;
    let asking = true;
    let questions = 0;
    const ask = async () => {
      while (asking) {
        const id = ++questions;
        const since = performance.now();
        await store.settings.read(id % 7);
        await store.exchanges.add(exchange({ answer: messageRef(id), questionId: id }));
        // What was kept right before the outage is out of reach with it.
        await store.exchanges.ofAnswer(messageRef(id));
        await store.tallies.count({
          ...{ day: "2026-11-25", article: "harbour", outcome: "passage" },
          ...{ origin: "private", language: "de" },
        } as const);
        slowest = Math.max(slowest, performance.now() - since);
        await sleep(100);
      }
    };
    const askers = Array.from({ length: 20 }, ask);
    await sleep(300);
    await server.stop();
    await sleep(2500);
    expect(lines.map(({ level }) => level)).toEqual([WARN]);
    await server.start();
    await untilBack();
    await sleep(300);
    asking = false;
    await Promise.all(askers);
    expect(lines).toHaveLength(2);
    expect(slowest).toBeLessThan(1500);
    expect(await real.settings.read(CHAT)).toEqual({ language: "en" });
    const kept = await database.db.selectFrom("exchanges").select("answer").execute();
    expect(kept).toHaveLength(questions);
    const [tally] = await real.tallies.since("");
    // A connection may be cut after the database has counted, before it said so.
    expect(tally?.count).toBeGreaterThanOrEqual(questions);
    expect(tally?.count).toBeLessThanOrEqual(questions + 20);
  });

  test("that does not answer at all holds up those who ask first, and nobody after them", async () => {
    const url = new URL(await server.createDatabase());
    const line = await openLine(Number(url.port));
    url.port = `${line.port}`;
    use(await openDatabase({ kind: "postgres", url: url.href }, SILENT));
    await store.settings.change(CHAT, { language: "en" });
    line.cut();
    const timed = async () => {
      const since = performance.now();
      await store.settings.read(CHAT);
      return performance.now() - since;
    };
    const first = await Promise.all([timed(), ...Array.from({ length: 50 }, () => sleep(1000).then(timed))]);
    expect(Math.max(...first)).toBeLessThan(7000);
    expect(await timed()).toBeLessThan(100);
    line.mend();
    await untilBack();
    expect(await store.settings.read(CHAT)).toEqual({ language: "en" });
    line.close();
  });
});

interface SwallowingLine {
  readonly port: number;
  /** From now on nothing comes through, and nobody is told. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

/** A line to a server that swallows everything once it is cut. */
async function openLine(target: number): Promise<SwallowingLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((socket) => {
    const other = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("data", (data) => !isCut && to.write(data));
      from.on("close", () => to.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
