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
  await vi.waitUntil(async () => (await updates.unfinished()).length === 0);
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
