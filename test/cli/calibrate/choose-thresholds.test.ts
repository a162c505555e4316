import { describe, expect, test } from "vitest";
import { PASSAGE_FEATURES, type PassageFeature } from "../../../src/answer/model.ts";
import {
  chooseThreshold,
  passageThresholds,
  tradeOffs,
} from "../../../src/cli/calibrate/choose-thresholds.ts";
import { record } from "../../../src/cli/calibrate/entries.ts";
import type { PassageExample } from "../../../src/cli/calibrate/passages.ts";

const NAMES = [...PASSAGE_FEATURES, "bias"] as const;
const weights = {
  ...record(
    NAMES,
    NAMES.map(() => 0),
  ),
  odds: 10,
  bias: -5,
};

function example(odds: number, own: boolean, language: "de" | "en" = "de"): PassageExample {
  const none = record(
    PASSAGE_FEATURES,
    PASSAGE_FEATURES.map(() => 0),
  );
  const features: Record<PassageFeature, number> = { ...none, odds };
  return { set: language, language, sameLanguage: true, features, own, right: own };
}

const mixed = [
  ...Array.from({ length: 20 }, (_, i) => example(0.4 + i / 40, true)),
  ...Array.from({ length: 20 }, (_, i) => example(i / 40, false)),
];

describe("tradeOffs", () => {
  test("a higher threshold never answers more", () => {
    const choices = tradeOffs(mixed, weights);
    expect(choices[0]).toMatchObject({ threshold: 0, hits: 1, refusals: 0 });
    expect(choices.at(-1)).toMatchObject({ threshold: 1, hits: 0, refusals: 1 });
    choices.slice(1).forEach((choice, i) => {
      expect(choice.hits).toBeLessThanOrEqual(choices[i]?.hits ?? 0);
      expect(choice.refusals).toBeGreaterThanOrEqual(choices[i]?.refusals ?? 1);
    });
  });
});

describe("chooseThreshold", () => {
  test("balances what is declined and what is answered, each against its limit", () => {
    const choices = [
      { threshold: 0.1, hits: 0.99, refusals: 0.8 },
      { threshold: 0.2, hits: 0.9, refusals: 0.96 },
      { threshold: 0.3, hits: 0.7, refusals: 1 },
    ];
    expect(chooseThreshold(choices).threshold).toBe(0.2);
    expect(chooseThreshold(choices.slice(2)).threshold).toBe(0.3);
    expect(() => chooseThreshold([])).toThrow(RangeError);
  });
});

describe("passageThresholds", () => {
  const before = { de: { same: 0.11, other: 0.12 }, en: { same: 0.21, other: 0.22 } };

  test("one for articles in each language and the languages they are asked in; without examples the one there was", () => {
    const { chosen, thresholds } = passageThresholds(mixed, weights, before);
    expect(chosen.map(({ language, asked }) => `${language} ${asked}`)).toEqual(["de same"]);
    expect(thresholds).toEqual({ de: { same: chosen[0]?.threshold, other: 0.12 }, en: before.en });
    expect(thresholds.de.same).toBeGreaterThan(0.2);
  });

  test("questions in another language have a say in their own threshold only", () => {
    const across = mixed.map((one) => ({ ...one, sameLanguage: false }));
    const { thresholds } = passageThresholds(across, weights, before);
    expect(thresholds.de.same).toBe(0.11);
    expect(thresholds.de.other).toBeGreaterThan(0.2);
  });
});
