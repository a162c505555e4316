import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { harbourFiles } from "../../cli/harbour.ts";
import { ferryFiles } from "../articles.ts";
import { ANNA, BEN } from "../stage.ts";
import { countTallies, type DeskStage, exchange, keepAsking, labels, openDesk, press } from "./desk-stage.ts";

let stage: DeskStage;
beforeEach(async () => {
  stage = await openDesk();
});
afterEach(() => stage.close());

const TODAY = "2026-11-25";

async function aBusyWeek(): Promise<void> {
  await countTallies(stage, { day: TODAY, outcome: "answer", entry: "cost", origin: "private" }, 5);
  await countTallies(
    stage,
    { day: "2026-11-24", outcome: "answer", entry: "closed-when", origin: "group" },
    2,
  );
  await countTallies(stage, { day: "2026-11-24", outcome: "suggestions", origin: "tap" });
  await countTallies(stage, { day: "2026-11-20", outcome: "unanswered", origin: "private" }, 2);
  await countTallies(stage, { day: "2026-11-01", outcome: "answer", entry: "owner", origin: "inline" }, 10);
}

describe("/stats", () => {
  test("counts what was asked in the last seven days, and what came of it", async () => {
    await aBusyWeek();
    const { text = "", entities = [] } = await exchange(stage, "/stats");
    expect(text).toContain(
      "10 Fragen\nBeantwortet: 7 (70 %)\nNachgefragt: 1 (10 %)\nKeine Antwort: 2 (20 %)",
    );
    expect(text).toContain("1. Was kosten die Arbeiten? – 5×\n2. Wann wird der Hafen gesperrt? – 2×");
    expect(text).toContain("Woher die Fragen kommen: private Chats 7, Gruppen 2, angetippt 1");
    expect(text).not.toContain("Wem gehört");
    const chart = entities.find(({ type }) => type === "pre");
    const lines = text.slice(chart?.offset, (chart?.offset ?? 0) + (chart?.length ?? 0)).split("\n");
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe("Do 19.11. 0");
    expect(lines.at(-1)).toBe("Mi 25.11. ████████████ 5");
  });

  test("tells in English, too", async () => {
    await aBusyWeek();
    const { text } = await exchange(stage, "/stats", BEN);
    expect(text).toContain("Answered: 7 (70%)");
    expect(text).toContain("1. What do the works cost? – 5×");
  });

  test("shows other periods in its place, with theirs marked", async () => {
    await aBusyWeek();
    const first = await exchange(stage, "/stats");
    expect(labels(first).slice(0, 3)).toEqual(["✓ 7 Tage", "30 Tage", "90 Tage"]);
    const month = await press(stage, "30 Tage");
    expect(month.text).toContain("20 Fragen");
    expect(month.text).toContain("1. Wem gehört der Hafen? – 10×");
    expect(labels(month).slice(0, 3)).toEqual(["7 Tage", "✓ 30 Tage", "90 Tage"]);
    expect((await press(stage, "90 Tage")).text).toMatch(/^Die letzten 90 Tage/u);
  });

  test("tells which entries were not liked, and why", async () => {
    const rate = (userId: number, complaint?: "wrong" | "outdated", entry?: string) =>
      stage.store.feedback.set({
        answer: { kind: "message", chatId: 1, messageId: 1 },
        userId,
        article: "harbour",
        entry,
        verdict: "bad",
        complaint,
        at: stage.clock,
      });
    await rate(1, "wrong", "cost");
    await rate(2, "outdated", "cost");
    await rate(3, "wrong", "cost");
    await rate(4, undefined, "gone-by-now");
    const { text } = await exchange(stage, "/stats");
    expect(text).toContain("Was kosten die Arbeiten? – 3 👎: Falsch 2, Veraltet 1");
    expect(text).toContain("Ein Eintrag, den es nicht mehr gibt – 1 👎");
    expect(text).toContain("In dieser Zeit hat niemand etwas gefragt.");
    expect(text).not.toContain("gone-by-now");
  });

  test("says so where nothing was asked and nothing waits", async () => {
    const message = await exchange(stage, "/stats");
    expect(message.text).toBe(
      "Die letzten 7 Tage\n\nIn dieser Zeit hat niemand etwas gefragt.\n\nEs wartet keine Frage auf dich.",
    );
    expect(labels(message)).toEqual(["✓ 7 Tage", "30 Tage", "90 Tage", "Wöchentliche Übersicht: aus"]);
  });

  test("leads to the questions that wait", async () => {
    await keepAsking(stage, "Wie hoch ist die Kaimauer?");
    const message = await exchange(stage, "/stats");
    expect(message.text).toContain("Eine Frage wartet auf dich.");
    expect((await press(stage, "Unbeantwortete Fragen (1)")).text).toContain("Wie hoch ist die Kaimauer?");
  });

  test("switches the weekly digest on and off, for the one who taps", async () => {
    await exchange(stage, "/stats");
    expect(labels(await press(stage, "Wöchentliche Übersicht: aus"))).toContain("Wöchentliche Übersicht: an");
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ digest: true });
    expect(await stage.store.settings.read(BEN.id)).toEqual({});
    await press(stage, "Wöchentliche Übersicht: an");
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ digest: false });
  });
});

test("with several articles each entry is told with its article", async () => {
  const both = await openDesk({ ...ferryFiles(), ...harbourFiles() });
  await countTallies(both, { day: TODAY, outcome: "answer", entry: "cost", origin: "private" });
  await countTallies(
    both,
    { day: TODAY, outcome: "answer", entry: "cost", origin: "private", article: "ferry" },
    2,
  );
  await countTallies(both, {
    day: TODAY,
    outcome: "answer",
    entry: "cost",
    origin: "private",
    article: "lost",
  });
  const { text } = await exchange(both, "/stats");
  expect(text).toContain("1. Was kostet die Überfahrt? (A new ferry to Trelleborg) – 2×");
  expect(text).toContain("Was kosten die Arbeiten? (Rostock sperrt den Hafen) – 1×");
  expect(text).toContain("Ein Eintrag, den es nicht mehr gibt (lost) – 1×");
  await both.close();
});
