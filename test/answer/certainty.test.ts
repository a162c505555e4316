import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { certaintyFeatures, rival } from "../../src/answer/certainty.ts";
import { entryCandidates } from "../../src/answer/features.ts";
import { CERTAINTY_FEATURES, MODEL, probability } from "../../src/answer/model.ts";
import { rankEntries } from "../../src/answer/rank.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { apple } from "./sample-articles.ts";

let index: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
});

function certainty(text: string) {
  const query = analyse(text, index, "de");
  const found = retrieve(query, index);
  const [best, ...rest] = rankEntries(entryCandidates(query, index, found), index, MODEL);
  if (!best) throw new Error(`Nothing is found for «${text}».`);
  const ranked = [best, ...rest] as const;
  return {
    features: certaintyFeatures(index, found, [...ranked]),
    ranked,
    second: rival(index, [...ranked]),
  };
}

describe("certaintyFeatures", () => {
  test("of an entry's own phrasing", () => {
    const phrasing = index.entries.find(({ id }) => id === "confirmed-by")?.phrasings.de[0] ?? "";
    const { features } = certainty(phrasing);
    expect(features.unknown).toBe(0);
    expect(features.bothCover).toBeGreaterThan(0.9);
  });

  test("an unknown noun shows", () => {
    const known = certainty("Wer hat die Partnerschaft bestätigt?").features;
    const strange = certainty("Wer hat die Partnerschaft mit Papageno bestätigt?").features;
    expect(known.unknownNouns).toBe(0);
    expect(strange.unknownNouns).toBeGreaterThan(0);
    expect(strange.unknown).toBeGreaterThan(known.unknown);
    expect(strange.missing).toBeGreaterThan(known.missing);
  });

  test("the rival says something else than the best, and the lead is over it", () => {
    const { features, ranked, second } = certainty("Wer hat die Übereinkunft bestätigt?");
    const [first] = ranked;
    const best = index.entries[first.entry];
    const other = second && index.entries[second.entry];
    expect(other).toBeDefined();
    if (best?.kind === "stated" && other?.kind === "stated") {
      expect(other.citations[0]).not.toBe(best.citations[0]);
    }
    expect(features.lead).toBeCloseTo(first.score - (second?.score ?? 0));
    expect(features.lead).toBeGreaterThanOrEqual(0);
  });

  test("all are finite and give a probability", () => {
    for (const text of ["Tencent", "wer", "Wie viele Einwohner hat Kairo und China?", "mehr"]) {
      const { features } = certainty(text);
      for (const feature of CERTAINTY_FEATURES) expect(Number.isFinite(features[feature])).toBe(true);
      const confidence = probability(MODEL.stated, features, CERTAINTY_FEATURES);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
