import { afterEach, expect, test, vi } from "vitest";
import type { Handling } from "../../src/inbox/handling.ts";
import { openInbox } from "../../src/inbox/open-inbox.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import { gate } from "../bot/gate.ts";
import { logged } from "../bot/logged.ts";
import { freshDatabase } from "../store/shared-postgres.ts";
import { idOf, messageIn, recordHandling } from "./updates.ts";

const secret = "a secret of the tests";
const PATIENCE = { timeout: 20_000 };

let opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(opened.map((close) => close()));
  opened = [];
});

/** One process of several, with an inbox on the database they share. */
async function replica(url: string, handling: Handling) {
  const { log, lines } = logged();
  const database = await openDatabase({ kind: "postgres", url }, log);
  const store = createStore(database, secret);
  const inbox = await openInbox(handling, { database, store, secret, log });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= inbox.close().then(store.close);
    return closed;
  };
  opened.push(close);
  const told = () => lines().filter(({ level }) => level !== "trace" && level !== "debug");
  return { database, store, inbox, told, close };
}

test("each update is handled once, whichever replicas it came to, and each chat in order", async () => {
  const url = await freshDatabase();
  const handled: { chat: number; id: number }[] = [];
  const busy = new Set<number>();
  const work = (update: ReturnType<typeof messageIn>) => async () => {
    const chat = update.message?.chat.id ?? 0;
    expect(busy).not.toContain(chat);
    busy.add(chat);
    await new Promise((resolve) => setTimeout(resolve, 2));
    busy.delete(chat);
    handled.push({ chat, id: update.update_id });
  };
  const handlings = [0, 1].map(() => recordHandling((update) => work(update)()));
  const replicas = await Promise.all(handlings.map((handling) => replica(url, handling)));
  const updates = Array.from({ length: 60 }, (_, at) => messageIn(1 + (at % 6)));
  for (const [at, update] of updates.entries()) await replicas[at % 2]?.inbox.take([update]);
  // Telegram did not hear of it, and sends them again, to the other one.
  for (const [at, update] of updates.entries()) await replicas[(at + 1) % 2]?.inbox.take([update]);
  await vi.waitUntil(() => handled.length >= updates.length, PATIENCE);
  await vi.waitUntil(async () => (await replicas[0]?.inbox.age()) === 0, PATIENCE);
  expect(handled.map(({ id }) => id).sort()).toEqual(updates.map(idOf));
  for (let chat = 1; chat <= 6; chat++) {
    const inChat = updates.filter(({ message }) => message?.chat.id === chat);
    expect(handled.filter((one) => one.chat === chat).map(({ id }) => id)).toEqual(inChat.map(idOf));
  }
  for (const handling of handlings) expect(handling.begun.length).toBeGreaterThan(0);
});

test("updates of one batch are handled in order", async () => {
  const handling = recordHandling();
  const { inbox } = await replica(await freshDatabase(), handling);
  const batch = Array.from({ length: 20 }, () => messageIn(7));
  await inbox.take(batch);
  await vi.waitUntil(() => handling.done.length === batch.length, PATIENCE);
  expect(handling.begun).toEqual(batch.map(idOf));
});

test("what a replica that died was at goes to another one, within seconds", async () => {
  const url = await freshDatabase();
  const dying = await replica(
    url,
    recordHandling(() => new Promise(() => {})),
  );
  const [stuck, after] = [messageIn(3), messageIn(3)];
  await dying.inbox.take([stuck]);
  await vi.waitUntil(async () => (await dying.inbox.age()) > 0.2, PATIENCE);
  const handling = recordHandling();
  const living = await replica(url, handling);
  await living.inbox.take([after]);
  // As long as it lives, its chat waits for it.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(handling.begun).toEqual([]);
  // What a process holds in the database goes with it.
  await dying.close();
  await vi.waitUntil(() => handling.done.length === 2, PATIENCE);
  expect(handling.begun).toEqual([stuck, after].map(idOf));
  expect(living.told()).toMatchObject([{ level: "warn", workers: 1 }]);
});

test("what cannot be kept is handled at once, and confirmed when it is", async () => {
  const handling = recordHandling();
  const { inbox, database, told } = await replica(await freshDatabase(), handling);
  const transaction = vi.spyOn(database.db, "transaction").mockImplementation(() => {
    throw new Error("away");
  });
  const [first, second] = [messageIn(1), messageIn(2)];
  await inbox.take([first]);
  expect(handling.done).toEqual([first.update_id]);
  transaction.mockRestore();
  // For so long it is not tried again.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  // Nobody else has heard of it; this process knows what it has done.
  await inbox.take([first, second]);
  await vi.waitUntil(() => handling.done.length === 2, PATIENCE);
  await vi.waitUntil(async () => (await inbox.age()) === 0, PATIENCE);
  expect(handling.begun).toEqual([first, second].map(idOf));
  expect(told().map(({ level }) => level)).toEqual(["warn", "info"]);
});

test("closing waits for what is under way, and leaves the rest to the next start", async () => {
  const url = await freshDatabase();
  const slow = gate();
  const handling = recordHandling(() => slow.opened);
  const first = await replica(url, handling);
  await first.inbox.take([messageIn(1), messageIn(1)]);
  await vi.waitUntil(() => handling.begun.length === 1, PATIENCE);
  const closed = first.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  slow.open();
  await closed;
  expect(handling.done).toHaveLength(1);
  const next = recordHandling();
  await replica(url, next);
  await vi.waitUntil(() => next.done.length === 1, PATIENCE);
});

test("nothing in the queue tells who wrote what", async () => {
  const { inbox, database } = await replica(
    await freshDatabase(),
    recordHandling(() => new Promise(() => {})),
  );
  await inbox.take([messageIn(987_654_321, "Ein Geheimnis"), messageIn(987_654_321)]);
  const pool = database.openPool?.("quick");
  opened.push(async () => pool?.end());
  const tables = await pool?.query("select to_jsonb(j) as row from graphile_worker._private_jobs j");
  const queues = await pool?.query("select to_jsonb(q) as row from graphile_worker._private_job_queues q");
  const all = JSON.stringify([tables?.rows, queues?.rows]);
  expect(tables?.rows).toHaveLength(2);
  expect(all).not.toContain("987654321");
  expect(all).not.toContain("Geheimnis");
});
