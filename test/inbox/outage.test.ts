import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openInbox } from "../../src/inbox/open-inbox.ts";
import { tidy } from "../../src/inbox/queue.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import { sql } from "../../src/store/kysely.ts";
import { gate } from "../bot/gate.ts";
import { logged } from "../bot/logged.ts";
import { type Postgres, startPostgres } from "../store/postgres.ts";
import { idOf, messageIn, recordHandling } from "./updates.ts";

const secret = "a secret of the tests";
const PATIENCE = { timeout: 20_000 };

// One of its own: others are not to notice that it goes away.
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 30_000);
afterAll(() => postgres.close());

async function replica(url: string, work: (update: Update) => Promise<void>) {
  const { log, lines } = logged();
  const database = await openDatabase({ kind: "postgres", url }, log);
  const store = createStore(database, secret);
  const handling = recordHandling(work);
  const inbox = await openInbox(handling, { database, store, secret, log });
  const told = () => lines().flatMap(({ level, msg }) => (/trace|debug/u.test(String(level)) ? [] : [msg]));
  const close = async () => {
    await inbox.close();
    await store.close();
  };
  return { database, inbox, handling, told, close };
}

test("a server that stops and starts again: all is handled once, each chat in order, and nobody is declared dead", async () => {
  const url = await postgres.createDatabase();
  const slow = gate();
  const begun: number[] = [];
  const [held, behind, ...others] = [7, 7, ...Array.from({ length: 30 }, (_, at) => 100 + at)].map((chat) =>
    messageIn(chat),
  );
  const work = async (update: Update) => {
    begun.push(update.update_id);
    // As long as Telegram may ask to wait.
    if (update === held || update.update_id === held?.update_id) await slow.opened;
    else await sleep(20);
  };
  const [first, second] = await Promise.all([replica(url, work), replica(url, work)]);
  if (!held || !behind) throw new Error("There are no updates.");
  await first.inbox.take([held, behind]);
  await vi.waitUntil(() => begun.includes(held.update_id), PATIENCE);
  const taking = Promise.all(others.map((update, at) => (at % 2 ? first : second).inbox.take([update])));
  await postgres.stop();
  await taking;
  const meanwhile = [messageIn(500), messageIn(501)];
  await first.inbox.take(meanwhile);
  await expect(first.inbox.age()).rejects.toThrow();
  // Longer than a process may seem dead, and a worker needs to find out that its database is away.
  await sleep(7000);
  await postgres.start();
  // Who is asked again after that has heard of what was handled without the database.
  await vi.waitUntil(() => second.inbox.age(), PATIENCE);
  await sleep(3000);
  await second.inbox.take(meanwhile);
  await sleep(6000);
  expect(begun).not.toContain(behind.update_id);
  slow.open();
  const all = [held, behind, ...others, ...meanwhile].map(idOf).sort();
  await vi.waitUntil(() => begun.length >= all.length, PATIENCE);
  await vi.waitUntil(async () => (await first.inbox.age()) === 0, PATIENCE);
  expect(begun.toSorted()).toEqual(all);
  expect(begun.at(-1)).toBe(behind.update_id);
  expect(first.told()).toEqual([
    "updates cannot be kept, and are confirmed when they are handled",
    ...(first.told().includes("updates are kept again") ? ["updates are kept again"] : []),
  ]);
  expect(second.told().join()).not.toContain("died");
  await Promise.all([first.close(), second.close()]);
}, 60_000);

test("closing takes seconds also where the server is away", async () => {
  const { inbox, handling, close } = await replica(await postgres.createDatabase(), async () => {});
  await inbox.take([messageIn(1)]);
  await vi.waitUntil(() => handling.done.length === 1, PATIENCE);
  await postgres.stop();
  const start = performance.now();
  await close();
  expect(performance.now() - start).toBeLessThan(3000);
  await postgres.start();
}, 30_000);

test("a chat's queue is not tidied away while something is put into it", async () => {
  const { database, inbox, handling, close } = await replica(await postgres.createDatabase(), async () => {});
  const { db } = database;
  await inbox.take([messageIn(1)]);
  const empty = async () =>
    (await sql`select from graphile_worker._private_jobs`.execute(db)).rows.length === 0;
  await vi.waitUntil(async () => handling.done.length === 1 && (await empty()), PATIENCE);
  const queues = () => sql`select from graphile_worker._private_job_queues`.execute(db);
  const slow = gate();
  // What puts something into the queue has begun.
  const putting = db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock_shared(7283012)`.execute(transaction);
    await slow.opened;
  });
  await sleep(100);
  await expect(tidy(db)).rejects.toThrow("lock timeout");
  expect((await queues()).rows).toHaveLength(1);
  slow.open();
  await putting;
  await tidy(db);
  expect((await queues()).rows).toHaveLength(0);
  await close();
}, 30_000);
