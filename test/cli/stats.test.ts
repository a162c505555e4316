import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Tally } from "../../src/store/tallies.ts";
import { type Desk, openDesk } from "./desk.ts";
import { linesOf } from "./run.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const DAY = 24 * 60 * 60 * 1000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

async function count(times: number, more: Partial<Tally> = {}): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const tally: Tally = {
      ...{ day: dayBefore(0), article: "harbour", outcome: "answer", origin: "private", language: "de" },
      ...more,
    };
    await desk.store.tallies.count(tally);
  }
}

async function judge(userId: number, verdict: "good" | "bad", complaint?: "wrong"): Promise<void> {
  const answer = { kind: "message", chatId: 1, messageId: 1 } as const;
  const feedback = { answer, userId, article: "harbour", entry: "cost", verdict, at: Date.now() };
  await desk.store.feedback.set({ ...feedback, ...(complaint && { complaint }) });
}

// A run that begins before midnight and ends after it would count other days.
const nearMidnight = () => Date.now() % DAY > DAY - 60_000;

describe("knowledge stats", () => {
  test("tells what was asked, by day and entry, and what was thought of it", async ({ skip }) => {
    if (nearMidnight()) skip();
    await count(2, { entry: "cost" });
    await count(1, { outcome: "unanswered", origin: "group" });
    await count(1, { outcome: "suggestions", day: dayBefore(1) });
    await count(9, { day: dayBefore(3) });
    await judge(1, "bad", "wrong");
    await judge(2, "good");
    const { code, stdout, stderr } = await desk.run("stats", "--days", "3");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)).toEqual([
      "The last 3 days: 4 questions.",
      "  answered 2 (50 %), asked back 1 (25 %), declined 1 (25 %)",
      "",
      `  ${dayBefore(2)} 0`,
      `  ${dayBefore(1)} ${"█".repeat(14)} 1`,
      `  ${dayBefore(0)} ${"█".repeat(26)}${"░".repeat(14)} 3`,
      "",
      "  From: private 3, group 1",
      "",
      "Most asked:",
      "  2  harbour: cost",
      "",
      "Thumbs down:",
      "  1 down, 1 up  harbour: cost (wrong 1)",
    ]);
  });

  test("--json: the same as one line, of 30 days", async ({ skip }) => {
    if (nearMidnight()) skip();
    await count(2, { entry: "cost" });
    const { stdout } = await desk.run("stats", "--json");
    expect(linesOf(stdout)).toHaveLength(1);
    const statistics = JSON.parse(stdout);
    expect(statistics).toMatchObject({
      ...{ from: dayBefore(29), to: dayBefore(0), days: 30, questions: 2, answered: 2, declined: 0 },
      topEntries: [{ article: "harbour", entry: "cost", count: 2 }],
    });
    expect(statistics.byDay).toHaveLength(30);
  });

  test("says so where nothing was asked", async () => {
    expect(await desk.run("stats", "--days", "1")).toEqual({
      code: 0,
      stdout: "Today: no question.\n",
      stderr: "",
    });
  });

  test.for(["0", "1.5", "many", "4000"])("--days %s is a wrong call", async (days) => {
    const { code, stdout, stderr } = await desk.run("stats", "--days", days);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^--days: expected/u);
  });
});
