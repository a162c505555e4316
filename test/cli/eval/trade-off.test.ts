import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine } from "../../../src/answer/engine.ts";
import type { Article } from "../../../src/article/article.ts";
import { confidenceOfBest, tradeOff, tradeOffAt } from "../../../src/cli/eval/trade-off.ts";
import { loadHarbour } from "../harbour.ts";

const CONFIDENCES = { own: [0.9, 0.5, 0.5, 0.2, 0], foreign: [0.6, 0.2, 0, 0] };

describe("tradeOffAt", () => {
  test.for([
    [0.1, 0.2, 0.5],
    [0.2, 0.2, 0.5],
    [0.3, 0.4, 0.25],
    [0.5, 0.4, 0.25],
    [0.6, 0.8, 0.25],
    [0.7, 0.8, 0],
    [1, 1, 0],
  ] as const)(
    "from %d on: %d of the own declined, %d of the foreign answered",
    ([threshold, own, foreign]) => {
      expect(tradeOffAt(threshold, CONFIDENCES)).toEqual({
        threshold,
        ownDeclined: own,
        foreignAnswered: foreign,
      });
    },
  );

  test("what may never be shown is not shown at 0 either", () => {
    expect(tradeOffAt(0, CONFIDENCES)).toMatchObject({ foreignAnswered: 0.5 });
  });
});

describe("tradeOff", () => {
  test("each threshold that makes a difference, and one that shows nothing", () => {
    expect(tradeOff(CONFIDENCES).map(({ threshold }) => threshold)).toEqual([0.2, 0.5, 0.6, 0.9, 2]);
    expect(tradeOff(CONFIDENCES).at(-1)).toMatchObject({ ownDeclined: 1, foreignAnswered: 0 });
  });

  test("a higher threshold never declines less nor answers more", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(shares, shares, (own, foreign) => {
        const points = tradeOff({ own, foreign });
        points.slice(1).forEach((point, i) => {
          expect(point.ownDeclined).toBeGreaterThanOrEqual(points[i]?.ownDeclined ?? 2);
          expect(point.foreignAnswered).toBeLessThanOrEqual(points[i]?.foreignAnswered ?? -1);
        });
      }),
    );
  });

  test("nothing to compare, no curve", () => {
    expect(tradeOff({ own: [], foreign: [0.5] })).toEqual([]);
    expect(tradeOff({ own: [0.5], foreign: [] })).toEqual([]);
  });
});

describe("confidenceOfBest", () => {
  let article: Article;
  beforeAll(async () => {
    const { questions: _, ...rest } = await loadHarbour();
    article = rest;
  });
  const ask = (q: string) => createEngine(article).ask(q, "de")[0];

  test("that of a passage", () => {
    const answer = ask("Was kosten die Arbeiten?");
    expect(answer.kind).toBe("passage");
    expect(confidenceOfBest(answer)).toBe(answer.confidence);
    expect(confidenceOfBest(answer)).toBeGreaterThan(0);
  });

  test("small talk is declined for sure: no threshold shows a passage", () => {
    expect(ask("Danke!").confidence).toBe(1);
    expect(confidenceOfBest(ask("Danke!"))).toBe(0);
    expect(confidenceOfBest(ask("?"))).toBe(0);
  });
});
