import { expect, test, vi } from "vitest";
import { openLocalInbox } from "../../src/inbox/local-inbox.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { gate } from "../bot/gate.ts";
import { logged } from "../bot/logged.ts";
import { idOf, messageIn, recordHandling } from "./updates.ts";

test("what is taken is kept before it is handled, and forgotten after it", async () => {
  const { updates } = await openMemoryStore();
  const slow = gate();
  const handling = recordHandling(() => slow.opened);
  const inbox = await openLocalInbox(handling, updates, logged().log);
  const both = [messageIn(1), messageIn(2)];
  await inbox.take(both);
  expect(handling.begun).toEqual(both.map(idOf));
  expect(await updates.unfinished()).toEqual(both);
  expect(await inbox.age()).toBe(1);
  slow.open();
  await vi.waitUntil(async () => (await updates.unfinished()).length === 0);
  expect(await inbox.age()).toBe(0);
});

test("what comes again is not handled again, also by the next process", async () => {
  const { updates } = await openMemoryStore();
  const same = messageIn(1);
  for (let process = 0; process < 2; process++) {
    const handling = recordHandling();
    const inbox = await openLocalInbox(handling, updates, logged().log);
    await Promise.all([inbox.take([same]), inbox.take([same, same])]);
    await inbox.close();
    expect(handling.begun).toEqual(process === 0 ? [same.update_id] : []);
  }
});

test("what a process that died was at is handled by the next one, first and in order", async () => {
  const { updates } = await openMemoryStore();
  const dead = recordHandling(() => new Promise(() => {}));
  const left = [messageIn(1), messageIn(1), messageIn(2)];
  await (await openLocalInbox(dead, updates, logged().log)).take(left);
  expect(dead.done).toEqual([]);
  const handling = recordHandling();
  const inbox = await openLocalInbox(handling, updates, logged().log);
  const newer = messageIn(1);
  await inbox.take([newer, ...left]);
  await inbox.close();
  expect(handling.begun).toEqual([...left, newer].map(idOf));
});

test("what could not be noted as handled is noted later, and not handled again meanwhile", async () => {
  const { updates } = await openMemoryStore();
  const { finish } = updates;
  const handling = recordHandling();
  const inbox = await openLocalInbox(handling, updates, logged().log);
  Object.assign(updates, { finish: () => Promise.reject(new Error("away")) });
  const [first, second] = [messageIn(1), messageIn(2)];
  await inbox.take([first]);
  await vi.waitUntil(() => handling.done.length === 1);
  await inbox.take([first]);
  expect(await updates.unfinished()).toEqual([first]);
  Object.assign(updates, { finish });
  await inbox.take([second]);
  await vi.waitUntil(async () => (await updates.unfinished()).length === 0, { timeout: 5000 });
  expect(handling.begun).toEqual([first, second].map(idOf));
});

test("once it is closed it takes nothing, so that Telegram keeps it", async () => {
  const { updates } = await openMemoryStore();
  const handling = recordHandling();
  const inbox = await openLocalInbox(handling, updates, logged().log);
  await Promise.all([inbox.close(), inbox.close()]);
  await expect(inbox.take([messageIn(1)])).rejects.toThrow("closed");
  expect(handling.begun).toEqual([]);
});

test("what comes again is confirmed no sooner than the first one, where nothing can be kept", async () => {
  const { updates } = await openMemoryStore();
  const slow = gate();
  const handling = recordHandling(() => slow.opened);
  const inbox = await openLocalInbox(handling, updates, logged().log);
  Object.assign(updates, { keep: () => Promise.reject(new Error("away")) });
  const same = messageIn(1);
  let confirmed = 0;
  const both = [same, same].map((update) => inbox.take([update]).then(() => void confirmed++));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(confirmed).toBe(0);
  slow.open();
  await Promise.all(both);
  expect(handling.begun).toEqual([same.update_id]);
});

test("what was handled while nothing could be kept is recognised by the next process", async () => {
  const { updates } = await openMemoryStore();
  const { keep } = updates;
  const inbox = await openLocalInbox(recordHandling(), updates, logged().log);
  Object.assign(updates, { keep: () => Promise.reject(new Error("away")) });
  const same = messageIn(1);
  await inbox.take([same]);
  await inbox.close();
  Object.assign(updates, { keep });
  const handling = recordHandling();
  await (await openLocalInbox(handling, updates, logged().log)).take([same]);
  expect(handling.begun).toEqual([]);
});

test("the same twice in one batch is handled once", async () => {
  const { updates } = await openMemoryStore();
  const handling = recordHandling();
  const same = messageIn(1);
  await (await openLocalInbox(handling, updates, logged().log)).take([same, same]);
  expect(handling.begun).toEqual([same.update_id]);
});

test("an outage is told once, whatever comes meanwhile", async () => {
  const { updates } = await openMemoryStore();
  const { log, lines } = logged();
  const { keep } = updates;
  const inbox = await openLocalInbox(recordHandling(), updates, log);
  const slow = gate();
  // One was on its way when it went away, and arrives.
  Object.assign(updates, { keep: () => slow.opened.then(() => []) });
  const early = inbox.take([messageIn(1)]);
  Object.assign(updates, { keep: () => Promise.reject(new Error("away")) });
  await inbox.take([messageIn(1)]);
  slow.open();
  await early;
  // What polling gets while nobody writes.
  await inbox.take([]);
  await inbox.take([messageIn(1)]);
  expect(lines().map(({ msg }) => msg)).toHaveLength(1);
  Object.assign(updates, { keep });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await inbox.take([messageIn(1)]);
  expect(lines().map(({ level }) => level)).toEqual(["warn", "info"]);
});
