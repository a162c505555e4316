import type { Update } from "grammy/types";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHandling } from "../../src/inbox/handling.ts";
import { NO_METER } from "../../src/meter.ts";
import { gate } from "../bot/gate.ts";
import { logged } from "../bot/logged.ts";
import { messageIn } from "./updates.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function handlingWith(handleUpdate: (update: Update) => Promise<void>) {
  const { log, lines } = logged();
  return { handling: createHandling({ handleUpdate }, NO_METER, log), lines };
}

test("what throws counts as handled, and is logged without what it holds", async () => {
  const { handling, lines } = handlingWith(() => Promise.reject(new Error("broken")));
  await handling.handle(messageIn(1, "Ein Geheimnis"));
  await handling.finish();
  expect(lines()).toMatchObject([{ level: "error", msg: "an update could not be handled" }]);
  expect(JSON.stringify(lines())).not.toContain("Geheimnis");
});

test("what is not handled by the time that the bot has to end is given up, within eight seconds", async () => {
  const slow = gate();
  const { handling, lines } = handlingWith(() => slow.opened);
  const given = expect(handling.handle(messageIn(1))).rejects.toThrow("not handled in time");
  let isFinished = false;
  const finished = handling.finish().then(() => {
    isFinished = true;
  });
  await vi.advanceTimersByTimeAsync(7000);
  expect(isFinished).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all([given, finished]);
  expect(lines()).toMatchObject([{ level: "warn", updates: 1 }]);
});

test("there is room for a thousand at once; who waits for more gets it one by one, or when all ends", async () => {
  const slow = new Map<number, ReturnType<typeof gate>>();
  const { handling } = handlingWith(({ update_id: id }) => {
    const opening = gate();
    slow.set(id, opening);
    return opening.opened;
  });
  const updates = Array.from({ length: 1000 }, () => messageIn(1));
  for (const update of updates) void handling.handle(update).catch(() => {});
  let passed = 0;
  const waiting = Array.from({ length: 3 }, () => handling.room().then(() => void passed++));
  await vi.advanceTimersByTimeAsync(0);
  expect(passed).toBe(0);
  slow.get(updates[500]?.update_id ?? 0)?.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(passed).toBe(1);
  const finished = handling.finish();
  await vi.advanceTimersByTimeAsync(8000);
  await Promise.all([finished, ...waiting]);
  expect(passed).toBe(3);
});
