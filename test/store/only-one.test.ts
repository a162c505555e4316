import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder } from "../../src/store/only-one.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ask-the-article-one-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const { signal: never } = new AbortController();

test("a second bot waits for the first one to end", async () => {
  const leave = await holdFolder(dir, never);
  let isHeld = false;
  const second = holdFolder(dir, never).then((leaveToo) => {
    isHeld = true;
    return leaveToo;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(isHeld).toBe(false);
  leave();
  (await second)();
});

test("a second bot that is told to stop waits no longer", async () => {
  const leave = await holdFolder(dir, never);
  const stop = new AbortController();
  const second = holdFolder(dir, stop.signal);
  stop.abort("enough");
  await expect(second).rejects.toBe("enough");
  leave();
});

test("a second bot is refused where the first one goes on", async () => {
  const leave = await holdFolder(dir, never);
  await expect(holdFolder(dir, never)).rejects.toThrow(`DATA_DIR: another bot is running on ${dir}.`);
  leave();
}, 20_000);

test("a folder that is none is named", async () => {
  await expect(holdFolder(join(dir, "missing"), never)).rejects.toThrow("DATA_DIR: ");
});
