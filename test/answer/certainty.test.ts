import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { certaintyFeatures, passageFeatures, rival } from "../../src/answer/certainty.ts";
import { entryCandidates } from "../../src/answer/features.ts";
import { CERTAINTY_FEATURES, MODEL, PASSAGE_FEATURES, probability } from "../../src/answer/model.ts";
import { rankEntries, rankSentences } from "../../src/answer/rank.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { apple, bridge } from "./sample-articles.ts";

let index: ArticleIndex;
let plain: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
  plain = buildArticleIndex(await bridge());
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

function passage(text: string) {
  const query = analyse(text, plain, "de");
  const found = retrieve(query, plain);
  const [best, ...rest] = rankSentences(query, plain, found);
  if (!best) throw new Error(`Nothing is found for «${text}».`);
  return passageFeatures(query, plain, found, [best, ...rest]);
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

describe("passageFeatures", () => {
  test("tell whether the kind of answer is there", () => {
    expect(passage("Wie viel soll die Sanierung kosten?").wrongKind).toBe(0);
    expect(passage("Wie viele Radfahrer dürfen über das Bauwerk fahren?").wrongKind).toBe(1);
    expect(passage("Wann dürfen Radfahrer über das Bauwerk fahren?").wrongKind).toBe(1);
  });

  test("tell what is unknown", () => {
    expect(passage("Wer leitet die Bauarbeiten?").unknown).toBe(0);
    expect(passage("Wer leitet das Zitronenmuseum?").unknown).toBeGreaterThan(0);
    expect(passage("Was sagt Papageno zur Sanierung?").namesMissing).toBeGreaterThan(0);
  });

  test("are from 0 to 1", () => {
    for (const text of ["Hafenbrücke", "Wer leitet die Bauarbeiten?", "Kosten Hälfte Land Euro Risse"]) {
      const features = passage(text);
      for (const feature of PASSAGE_FEATURES) {
        expect(features[feature]).toBeGreaterThanOrEqual(0);
        expect(features[feature]).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});
