import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStage, refusal, type Stage, textOf } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const texts = (updates: Update[]) => updates.map(textOf);
const sayAll = (...words: string[]) => {
  for (const text of words) stage.say(stage.chat, stage.reader, text);
};

describe("updates", () => {
  test("are told again until a higher offset confirms them", async () => {
    const { api } = stage;
    sayAll("1", "2", "3");
    const first = await api.getUpdates({ limit: 2 });
    expect(texts(first)).toEqual(["1", "2"]);
    expect(texts(await api.getUpdates())).toEqual(["1", "2", "3"]);
    const offset = (first[1]?.update_id ?? 0) + 1;
    expect(texts(await api.getUpdates({ offset }))).toEqual(["3"]);
    expect(texts(await api.getUpdates())).toEqual(["3"]);
    expect(await api.getUpdates({ offset: offset + 1 })).toEqual([]);
    expect(stage.world.updates.pending).toEqual([]);
  });

  test("are forgotten but for the last ones by a negative offset", async () => {
    sayAll("1", "2", "3");
    expect(texts(await stage.api.getUpdates({ offset: -2 }))).toEqual(["2", "3"]);
    expect(texts(await stage.api.getUpdates())).toEqual(["2", "3"]);
  });

  test("come at most a hundred at a time, whatever was asked", async () => {
    sayAll(...Array.from({ length: 101 }, (_, at) => `${at}`));
    expect(await stage.api.getUpdates({ limit: 1000 })).toHaveLength(100);
    expect(await stage.api.getUpdates({ limit: 0 })).toHaveLength(1);
  });

  test("are of the kinds asked for last", async () => {
    const { api, chat, reader, world } = stage;
    await api.getUpdates({ allowed_updates: ["callback_query"] });
    sayAll("1");
    await api.getUpdates();
    sayAll("2");
    expect(world.updates.pending).toEqual([]);
    await api.getUpdates({ allowed_updates: [] });
    sayAll("3");
    expect(texts(await api.getUpdates())).toEqual(["3"]);
    expect(chat.messages.get(3)?.from).toEqual(reader);
    expect(await api.getUpdates({ allowed_updates: ["managed_bot", "subscription"] })).toHaveLength(1);
    expect(await refusal(api.getUpdates({ allowed_updates: ["gossip" as never] }))).toContain(
      "no updates of the kind gossip",
    );
  });
});

describe("a long poll", () => {
  test("ends with the first news, and with all of that moment", async () => {
    const since = performance.now();
    setTimeout(async () => {
      sayAll("1");
      for (let turn = 0; turn < 20; turn += 1) await null;
      sayAll("2");
    }, 30);
    expect(texts(await stage.api.getUpdates({ timeout: 50 }))).toEqual(["1", "2"]);
    expect(performance.now() - since).toBeLessThan(5000);
  });

  test("ends after its time", async () => {
    const since = performance.now();
    expect(await stage.api.getUpdates({ timeout: 1 })).toEqual([]);
    expect(performance.now() - since).toBeGreaterThan(900);
  });

  test("is ended by another one", async () => {
    const first = refusal(stage.api.getUpdates({ timeout: 50 }));
    await untilWaiting(stage);
    const second = stage.api.getUpdates({ timeout: 50 });
    await expect(first).resolves.toBe(
      "409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    sayAll("1");
    expect(texts(await second)).toEqual(["1"]);
  });

  test("ends quietly when the bot goes away, and nothing is lost", async () => {
    const { api, botApi, world } = stage;
    const called: string[] = [];
    botApi.events.on("call", ({ method }) => called.push(method));
    const going = new AbortController();
    // grammY's own type of signals lacks what Node's have.
    const poll = api.getUpdates({ timeout: 50 }, going.signal as Parameters<typeof api.getUpdates>[1]);
    await untilWaiting(stage);
    going.abort();
    await expect(poll).rejects.toThrow();
    await expect.poll(() => world.updates.events.listenerCount("update")).toBe(1);
    expect(called).toEqual([]);
    sayAll("1");
    expect(texts(await api.getUpdates())).toEqual(["1"]);
    expect(called).toEqual(["getUpdates"]);
  });

  test("ends when the Bot API is closed", async () => {
    const poll = refusal(stage.api.getUpdates({ timeout: 50 }));
    await untilWaiting(stage);
    stage.botApi.close();
    await expect(poll).resolves.toBe("500: Internal Server Error: restart");
    await expect(refusal(stage.api.getMe())).resolves.toBe("500: Internal Server Error: restart");
  });

  test("goes on when the world is emptied", async () => {
    const poll = stage.api.getUpdates({ timeout: 50 });
    await untilWaiting(stage);
    stage.world.updates.clear();
    sayAll("1");
    expect(texts(await poll)).toEqual(["1"]);
  });
});

/** The webhook listens always, the poll while it waits. */
async function untilWaiting({ world }: Stage): Promise<void> {
  await expect.poll(() => world.updates.events.listenerCount("update")).toBe(2);
}
