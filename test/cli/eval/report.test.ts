import { describe, expect, test } from "vitest";
import { type Figures, formatReport, type Report, reportAsJson } from "../../../src/cli/eval/report.ts";
import { linesOf } from "../run.ts";

function figures(found: number | undefined, declined: number, plain: number): Figures {
  return {
    shares: [
      { name: "sentence@1", value: found, better: "more" },
      { name: "own declined", value: declined, better: "less" },
      { name: "plain", value: plain, better: "more", of: 4 },
    ],
    latency: { p50: 1, p99: 2.345 },
  };
}

const REPORT: Report = {
  file: "a.json",
  about: "2 questions",
  counts: { questions: 2 },
  figures: figures(0.75, 0.1, 1),
};
const WITH_TYPOS: Report = { ...REPORT, typos: { each: 1, figures: figures(0.7, 0.25, 0.5) } };

describe("formatReport", () => {
  test("a line for each figure", () => {
    expect(linesOf(formatReport(REPORT))).toEqual([
      "a.json: 2 questions",
      "  sentence@1               75.0 %",
      "  own declined             10.0 %",
      "    plain                 100.0 %  of 4",
      "  latency                 p50 1.00 ms, p99 2.35 ms",
      "",
    ]);
  });

  test("with typos beside; what is lost is for the worse, whichever way that is", () => {
    expect(linesOf(formatReport(WITH_TYPOS))).toEqual([
      "a.json: 2 questions, without and with 1 typo",
      "                          without      with   points lost",
      "  sentence@1               75.0 %    70.0 %           5.0",
      "  own declined             10.0 %    25.0 %          15.0",
      "    plain                 100.0 %    50.0 %          50.0  of 4",
      "  latency without         p50 1.00 ms, p99 2.35 ms",
      "  latency with            p50 1.00 ms, p99 2.35 ms",
      "",
    ]);
  });

  test("a dash where there was nothing to count", () => {
    const report = { ...REPORT, figures: figures(undefined, 0, 0) };
    expect(formatReport(report)).toContain("  sentence@1              —\n");
    const typed = { ...report, typos: { each: 2, figures: figures(undefined, 0, 0) } };
    expect(formatReport(typed)).toMatch(/^ {2}sentence@1 +— +— +—$/mu);
  });
});

describe("reportAsJson", () => {
  test("one line, the same figures", () => {
    const json = reportAsJson(WITH_TYPOS);
    expect(linesOf(json)).toHaveLength(1);
    const latency = { p50: 1, p99: 2.345 };
    expect(JSON.parse(json)).toEqual({
      file: "a.json",
      questions: 2,
      shares: { "sentence@1": 0.75, "own declined": 0.1 },
      kinds: { plain: { count: 4, right: 1 } },
      latency,
      typos: {
        each: 1,
        shares: { "sentence@1": 0.7, "own declined": 0.25 },
        kinds: { plain: { count: 4, right: 0.5 } },
        latency,
        pointsLost: {
          "sentence@1": expect.closeTo(5),
          "own declined": expect.closeTo(15),
          plain: expect.closeTo(50),
        },
      },
    });
  });

  test("null where there was nothing to count", () => {
    expect(JSON.parse(reportAsJson({ ...REPORT, figures: figures(undefined, 0, 0) }))).toMatchObject({
      shares: { "sentence@1": null },
    });
  });
});
