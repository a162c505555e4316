import { expect, test } from "vitest";
import { firstDay, statisticsOf } from "../../src/desk/statistics.ts";
import type { Judged, Tally } from "../../src/store/tallies.ts";

const PERIOD = { today: "2026-03-01", days: 3 };

function tally(count: number, more: Partial<Tally>): Tally & { readonly count: number } {
  return {
    ...{ day: "2026-03-01", article: "harbour", outcome: "answer", origin: "private", language: "de" },
    count,
    ...more,
  };
}

test("counts questions by what came of them, and small talk not at all", () => {
  const { questions, answered, askedBack, declined } = statisticsOf(
    [
      tally(1, { outcome: "answer" }),
      tally(2, { outcome: "passage" }),
      tally(4, { outcome: "suggestions" }),
      tally(8, { outcome: "not-stated" }),
      tally(16, { outcome: "unanswered" }),
      tally(32, { outcome: "chitchat" }),
    ],
    [],
    PERIOD,
  );
  expect({ questions, answered, askedBack, declined }).toEqual({
    questions: 31,
    answered: 3,
    askedBack: 4,
    declined: 24,
  });
});

test("has a line for each day, over the end of a month, and leaves out other days", () => {
  const { byDay, questions } = statisticsOf(
    [
      tally(64, { day: "2026-02-26" }),
      tally(1, { day: "2026-02-27" }),
      tally(2, { day: "2026-03-01", outcome: "unanswered" }),
      tally(4, { day: "2026-03-01" }),
      tally(128, { day: "2026-03-02" }),
    ],
    [],
    PERIOD,
  );
  expect(byDay).toEqual([
    { day: "2026-02-27", questions: 1, declined: 0 },
    { day: "2026-02-28", questions: 0, declined: 0 },
    { day: "2026-03-01", questions: 6, declined: 2 },
  ]);
  expect(questions).toBe(7);
  expect(firstDay(PERIOD)).toBe("2026-02-27");
});

test("ranks entries, known unknowns included, and adds up origins", () => {
  const { topEntries, byOrigin } = statisticsOf(
    [
      tally(2, { entry: "cost" }),
      tally(2, { entry: "cost", origin: "tap", language: "en" }),
      tally(9, { entry: "owner", outcome: "not-stated", origin: "group" }),
      tally(4, { entry: "cost", article: "bridge" }),
      tally(50, { outcome: "passage" }),
    ],
    [],
    PERIOD,
  );
  expect(topEntries).toEqual([
    { article: "harbour", entry: "owner", count: 9 },
    { article: "bridge", entry: "cost", count: 4 },
    { article: "harbour", entry: "cost", count: 4 },
  ]);
  expect(byOrigin).toEqual({ private: 56, tap: 2, group: 9 });
});

test("puts verdicts on an entry together, those with most thumbs down first", () => {
  const judged: readonly Judged[] = [
    { article: "harbour", entry: "cost", verdict: "good", count: 5 },
    { article: "harbour", entry: "cost", verdict: "bad", complaint: "wrong", count: 1 },
    { article: "harbour", entry: "cost", verdict: "bad", count: 1 },
    { article: "harbour", verdict: "bad", complaint: "unclear", count: 3 },
    { article: "harbour", entry: "owner", verdict: "good", count: 1 },
  ];
  expect(statisticsOf([], judged, PERIOD).complaints).toEqual([
    { article: "harbour", good: 0, bad: 3, byComplaint: { unclear: 3 } },
    { article: "harbour", entry: "cost", good: 5, bad: 2, byComplaint: { wrong: 1 } },
    { article: "harbour", entry: "owner", good: 1, bad: 0, byComplaint: {} },
  ]);
});
