import { describe, expect, test } from "vitest";
import {
  type Choice,
  learnProbability,
  learnRanking,
  type Outcome,
} from "../../../src/cli/calibrate/regression.ts";

function score(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** The probability that learned weights give a row; the last weight is the bias. */
function chance(weights: readonly number[], ...values: number[]): number {
  return 1 / (1 + Math.exp(-score(weights, [...values, 1])));
}

describe("learnProbability", () => {
  const separated: Outcome[] = [0, 0.1, 0.2, 0.8, 0.9, 1].map((x, i) => ({
    // The second value says nothing.
    values: [x, i % 2],
    happened: x > 0.5,
    weight: 1,
  }));

  test("learns an obvious separation, from whatever start", () => {
    for (const start of [
      [0, 0, 0],
      [-5, 3, 4],
    ]) {
      const weights = learnProbability(separated, start);
      for (const { values, happened } of separated) {
        const given = chance(weights, ...values);
        if (happened) expect(given).toBeGreaterThan(0.8);
        else expect(given).toBeLessThan(0.2);
      }
      expect(Math.abs(weights[0] ?? 0)).toBeGreaterThan(5 * Math.abs(weights[1] ?? 0));
    }
  });

  test("what says nothing leaves the share: one in four happened, one in four is expected", () => {
    const outcomes = [true, false, false, false].map((happened) => ({ values: [0], happened, weight: 1 }));
    expect(chance(learnProbability(outcomes, [0, 0]), 0)).toBeCloseTo(0.25, 1);
  });

  test("an outcome of weight three counts as three", () => {
    const one = [
      { values: [0], happened: true, weight: 3 },
      { values: [0], happened: false, weight: 1 },
    ];
    const three = [true, true, true, false].map((happened) => ({ values: [0], happened, weight: 1 }));
    const [weighed, repeated] = [learnProbability(one, [0, 0]), learnProbability(three, [0, 0])];
    expect(chance(weighed, 0)).toBeCloseTo(chance(repeated, 0), 6);
    expect(chance(weighed, 0)).toBeCloseTo(0.75, 1);
  });

  test("the start is left as it was, and nothing to learn from gives finite weights", () => {
    const start = [1, 2];
    expect(learnProbability([], start).every(Number.isFinite)).toBe(true);
    expect(start).toEqual([1, 2]);
  });
});

describe("learnRanking", () => {
  const choices: Choice[] = [
    {
      candidates: [
        [1, 0],
        [0, 1],
        [0.2, 0],
      ],
      right: [0],
      weight: 1,
    },
    {
      candidates: [
        [0.1, 1],
        [0.9, 1],
      ],
      right: [1],
      weight: 1,
    },
    {
      candidates: [
        [0.3, 0],
        [0.2, 1],
        [0.8, 0],
      ],
      right: [2],
      weight: 1,
    },
  ];

  test("puts the right candidates first", () => {
    for (const start of [
      [0, 0],
      [-4, 4],
    ]) {
      const weights = learnRanking(choices, start);
      for (const { candidates, right } of choices) {
        const scores = candidates.map((values) => score(weights, values));
        expect(right).toContain(scores.indexOf(Math.max(...scores)));
      }
    }
  });

  test("any of several right ones is enough: the wrong one goes down, none of the right ones has to win", () => {
    const several = [
      {
        candidates: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        right: [0, 1],
        weight: 1,
      },
    ];
    const [first = 0, second = 0, third = 0] = learnRanking(several, [0, 0, 0]);
    expect(first).toBeCloseTo(second, 6);
    expect(third).toBeLessThan(first - 1);
  });

  test("the heavier of two choices that contradict each other wins", () => {
    const candidates = [[1], [0]];
    const learn = (up: number, down: number) =>
      learnRanking(
        [
          { candidates, right: [0], weight: up },
          { candidates, right: [1], weight: down },
        ],
        [0],
      )[0] ?? 0;
    expect(learn(5, 1)).toBeGreaterThan(0.5);
    expect(learn(1, 5)).toBeLessThan(-0.5);
    expect(learn(2, 2)).toBeCloseTo(0, 3);
  });

  test("huge scores do not overflow", () => {
    const weights = learnRanking([{ candidates: [[1000], [0]], right: [1], weight: 1 }], [50]);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});
