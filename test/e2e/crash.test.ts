import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBalancer } from "../bench/crash/balancer.ts";
import { freshDatabase } from "../store/shared-postgres.ts";
import { freePort } from "./free-port.ts";
import { MODES, openTelegram, type Telegram } from "./telegram.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const ANSWER = /^Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai/u;
const READERS = 90;

let telegram: Telegram;
beforeEach(async () => {
  telegram = await openTelegram();
});
afterEach(() => telegram.close());

const answered = (readers: readonly User[]) => readers.filter((who) => telegram.told(who).length > 0).length;
const addReaders = () => Array.from({ length: READERS }, (_, i) => telegram.addReader(`Reader ${i}`));
const allAnswered = (readers: readonly User[]) =>
  telegram.until("all are answered", () => answered(readers) === readers.length);

describe.each(MODES)("with %s", (mode) => {
  test("killed in the middle of a burst, again and again: each question is answered once", async () => {
    const readers = addReaders();
    for (const who of readers) telegram.ask(who, ASKED);
    for (const share of [0.2, 0.5]) {
      const bot = await telegram.start(mode);
      await telegram.until("it is in the middle", () => answered(readers) > share * READERS);
      bot.kill();
      await bot.ended;
    }
    const last = await telegram.start(mode);
    await allAnswered(readers);
    last.tell("SIGTERM");
    expect(await last.ended).toBe(0);
    for (const who of readers)
      expect(telegram.told(who)).toMatchObject([{ text: expect.stringMatching(ANSWER) }]);
    expect(telegram.playground.world.updates.pending).toEqual([]);
    expect(last.stderr()).toBe("");
  });
});

test("of two replicas on PostgreSQL one is killed: the other one answers its questions, each once", async () => {
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await openBalancer(ports);
  try {
    const shared = {
      DATABASE_URL: await freshDatabase(),
      WEBHOOK_URL: `http://127.0.0.1:${balancer.port}/telegram`,
    };
    const start = (port: number) => telegram.start("webhook", { ...shared, PORT: String(port) });
    const [dying, living] = await Promise.all([start(ports[0]), start(ports[1])]);
    const readers = addReaders();
    for (const who of readers) telegram.ask(who, ASKED);
    await telegram.until("they are in the middle", () => answered(readers) > READERS / 5);
    dying.kill();
    await allAnswered(readers);
    // What is asked next, too, by those whose questions it took with it.
    for (const who of readers) telegram.ask(who, "Wo wurde die Partnerschaft bestätigt?");
    await telegram.until("the next are answered", () =>
      readers.every((who) => telegram.told(who).length > 1),
    );
    living.tell("SIGTERM");
    expect(await living.ended).toBe(0);
    for (const who of readers)
      expect(telegram.told(who).map(({ text }) => text)).toEqual([
        expect.stringMatching(ANSWER),
        expect.stringMatching(/Dubai/u),
      ]);
    expect(living.stderr()).toBe("");
  } finally {
    balancer.close();
  }
});
