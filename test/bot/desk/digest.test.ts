import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotParts } from "../../../src/bot/bot-parts.ts";
import { sendDigests } from "../../../src/bot/desk/digest.ts";
import { logged } from "../logged.ts";
import { testParts } from "../parts.ts";
import { ANNA, BEN } from "../stage.ts";
import { countTallies, type DeskStage, keepAsking, labels, lastSent, openDesk, press } from "./desk-stage.ts";

const HOUR = 60 * 60 * 1000;
const WEEK = 7 * 24 * HOUR;

let stage: DeskStage;
let parts: BotParts;
const { log, lines } = logged();
beforeEach(async () => {
  stage = await openDesk();
  parts = {
    ...testParts(stage.library, stage.store, log),
    adminIds: [ANNA.id, BEN.id],
    now: () => stage.clock,
  };
  for (const from of [ANNA, BEN]) {
    await stage.say("/start", { from });
    await stage.store.settings.change(from.id, { digest: true });
  }
  await stage.store.settings.change(BEN.id, { language: "en" });
  stage.take();
});
afterEach(() => stage.close());

const send = () => sendDigests(stage.bot.api, parts);
const askedYesterday = () =>
  countTallies(stage, { day: "2026-11-24", outcome: "answer", entry: "cost", origin: "private" }, 3);
const sent = () => stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload] : []));

describe("the digest", () => {
  test("tells each editor of the week before today, in their language, with the way to the desk", async () => {
    await askedYesterday();
    await countTallies(stage, { day: "2026-11-25", outcome: "answer", entry: "owner", origin: "private" });
    await keepAsking(stage, "Wie hoch ist die Kaimauer?");
    await send();
    const [german, english, ...more] = sent();
    expect(more).toEqual([]);
    expect(german?.chat_id).toBe(ANNA.id);
    expect(german?.text).toMatch(/^Deine Woche\n\n3 Fragen\nBeantwortet: 3 \(100 %\)/u);
    expect(german?.text).toContain("Eine Frage wartet auf dich.");
    expect(german && labels(german)).toEqual([
      "Unbeantwortete Fragen (1)",
      "Statistik",
      "Nicht mehr schicken",
    ]);
    expect(english?.text).toMatch(/^Your week\n\n3 questions/u);
  });

  test("has buttons that work", async () => {
    await askedYesterday();
    await send();
    stage.take();
    expect(lastSent(stage).text).toContain("Deine Woche");
    expect(labels(await press(stage, "Nicht mehr schicken"))).toContain("Wöchentliche Übersicht: aus");
    expect(await stage.store.settings.read(ANNA.id)).toMatchObject({ digest: false });
  });

  test("comes once a week, whichever process asks", async () => {
    await askedYesterday();
    await Promise.all([send(), send()]);
    expect(sent()).toHaveLength(2);
    stage.clock += WEEK - HOUR;
    await countTallies(stage, { day: "2026-11-30", outcome: "answer", entry: "cost", origin: "private" });
    await send();
    expect(sent()).toEqual([]);
    stage.clock += HOUR;
    await send();
    expect(sent()).toHaveLength(2);
  });

  test("does not come after a week in which nothing happened, nor to those who do not want it", async () => {
    await keepAsking(stage, "Wie hoch ist die Kaimauer?");
    await send();
    expect(sent()).toEqual([]);
    stage.clock += WEEK;
    await countTallies(stage, { day: "2026-11-30", outcome: "unanswered", origin: "private" });
    await stage.store.settings.change(ANNA.id, { digest: false });
    await send();
    expect(sent().map(({ chat_id }) => chat_id)).toEqual([BEN.id]);
  });

  test.for([
    { code: 403, description: "Forbidden: bot was blocked by the user" },
    { code: 500, description: "Internal Server Error" },
  ])("that one editor does not get ($code) still comes to the others", async (refusal) => {
    await askedYesterday();
    stage.telegram = ({ method, payload }) =>
      method === "sendMessage" && payload.chat_id === ANNA.id ? refusal : undefined;
    await send();
    expect(lastSent(stage, BEN).text).toMatch(/^Your week/u);
    expect(JSON.stringify(lines())).toContain(refusal.description);
    expect(JSON.stringify(lines())).not.toContain(String(ANNA.id));
  });
});
