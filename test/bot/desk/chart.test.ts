import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/article/article.ts";
import { CHART_WIDTH, chart } from "../../../src/bot/desk/chart.ts";
import type { DayStatistics } from "../../../src/desk/statistics.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Days up to 25 November 2026 with so many questions each, and so many of them declined. */
function days(counts: readonly (readonly [questions: number, declined: number])[]): DayStatistics[] {
  const last = Date.UTC(2026, 10, 25);
  return counts.map(([questions, declined], index) => ({
    day: new Date(last - (counts.length - 1 - index) * DAY).toISOString().slice(0, 10),
    questions,
    declined,
  }));
}

describe("the chart", () => {
  test("has a line for each of a few days, with what was declined in lighter blocks", () => {
    expect(
      chart(
        days([
          [0, 0],
          [12, 3],
          [6, 6],
          [1, 1],
        ]),
        "de",
      ),
    ).toBe(["So 22.11. 0", "Mo 23.11. █████████░░░ 12", "Di 24.11. ░░░░░░ 6", "Mi 25.11. ░ 1"].join("\n"));
  });

  test("never hides the few that were answered among many declined, nor one question among a thousand", () => {
    expect(
      chart(
        days([
          [1000, 999],
          [1, 0],
        ]),
        "en",
      ),
    ).toBe(["Tue 24/11 █░░░░░░░░░░░ 1000", "Wed 25/11 █ 1"].join("\n"));
  });

  test("has a line of bars for a month, the first and last day beneath it", () => {
    const month = days(Array.from({ length: 30 }, (_, index) => [index === 29 ? 8 : index === 0 ? 1 : 0, 0]));
    expect(chart(month, "de")).toBe(
      ["▂".concat("▁".repeat(28), "█"), "27.10.".concat(" ".repeat(18), "25.11.")].join("\n"),
    );
  });

  test("sums up three days a bar for a quarter: nothing is lost", () => {
    const [bars = ""] = chart(
      days(Array.from({ length: 90 }, (_, index) => [index < 87 ? 0 : 1, 0])),
      "de",
    ).split("\n");
    expect(bars).toBe("▁".repeat(29).concat("█"));
  });

  test.for(LANGUAGES)("fits a phone, whatever was asked: %s", (language) => {
    const count = fc.nat({ max: 99_999 });
    const day = fc.tuple(count, count).map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(7, 30, 90),
        fc.array(day, { minLength: 90, maxLength: 90 }),
        (length, counts) => {
          const lines = chart(days(counts.slice(0, length)), language).split("\n");
          expect(lines.length).toBeLessThanOrEqual(7);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(CHART_WIDTH);
          expect(lines.map((line) => line.trimEnd())).toEqual(lines);
        },
      ),
    );
  });
});
