import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../../src/answer/article-index.ts";
import { MODEL, type Model, PASSAGE_FEATURES, type PassageFeature } from "../../../src/answer/model.ts";
import { passageCertainty, passageFeatures } from "../../../src/answer/sentences/passage-certainty.ts";
import { rankSentences } from "../../../src/answer/sentences/rank-sentences.ts";
import { bridge, lighthouse } from "../sample-articles.ts";
import { EMPTY, indexOf } from "./searching.ts";

let plain: ArticleIndex;
let english: ArticleIndex;
beforeAll(async () => {
  plain = buildArticleIndex(await bridge());
  english = buildArticleIndex(await lighthouse());
});

const featuresFor = (question: string, index: ArticleIndex) =>
  passageFeatures(rankSentences(analyse(question, index, index.article.language), index, MODEL), index);

function passage(question: string, index: ArticleIndex = plain): Readonly<Record<PassageFeature, number>> {
  const features = featuresFor(question, index);
  if (!features) throw new Error(`Nothing is found for «${question}».`);
  return features;
}

/** Weights of nothing but these. */
function weights(given: Partial<Model["passage"]>): Pick<Model, "passage"> {
  const passage = { ...MODEL.passage, bias: 0 };
  for (const feature of PASSAGE_FEATURES) passage[feature] = 0;
  return { passage: { ...passage, ...given } };
}

describe("passageFeatures", () => {
  test("tell whether the kind of answer is there", () => {
    expect(passage("Wie viel soll die Sanierung kosten?").wrongKind).toBe(0);
    expect(passage("Wie viele Radfahrer dürfen über das Bauwerk fahren?").wrongKind).toBe(1);
    expect(passage("Wann dürfen Radfahrer über das Bauwerk fahren?").wrongKind).toBe(1);
    expect(passage("Wer darf mit dem Fahrrad über das Bauwerk fahren?").wrongKind).toBe(0);
  });

  test("tell what is unknown", () => {
    expect(passage("Wer leitet die Bauarbeiten?").unknown).toBe(0);
    const strange = passage("Wer leitet das Zitronenmuseum?");
    expect(strange.unknown).toBeGreaterThan(0);
    expect(strange.unknown).toBeLessThan(1);
    expect(passage("Wer leitet Papagenos Zitronenmuseum?").unknown).toBeGreaterThan(strange.unknown);
  });

  test("tell which names and nouns the paragraph has not", () => {
    expect(passage("Was sagt Papageno zur Sanierung?").capitalsMissing).toBeGreaterThan(0);
    expect(passage("was sagt papageno zur sanierung?").capitalsMissing).toBe(0);
    // Brandt is in the article, but in another paragraph than the cost.
    expect(passage("Was soll die Sanierung laut Brandt in Euro kosten?").capitalsMissing).toBeGreaterThan(0);
    expect(passage("Was soll die Sanierung kosten?").capitalsMissing).toBe(0);
    // Hesse is in the sentence after the cost.
    expect(passage("Wie viele Millionen Euro soll die Sanierung in Hessen kosten?").capitalsMissing).toBe(0);
  });

  test("tell how much of the question the sentence has, and its paragraph", () => {
    const whole = passage("Wer leitet die Bauarbeiten?");
    expect(whole.cover).toBeCloseTo(1);
    expect(whole.around).toBeCloseTo(1);
    const half = passage("Soll die Hälfte der Sanierung 14 Millionen Euro kosten?");
    expect(half.cover).toBeLessThan(1);
    expect(half.around).toBeCloseTo(1);
    expect(passage("Wer leitet das Zitronenmuseum?").cover).toBeLessThan(whole.cover);
  });

  test("tell whether one sentence stands out", async () => {
    const odds = async (text: string) => passage("Wer baut den Hafen?", await indexOf(text)).odds;
    expect(await odds("Kassel baut den Hafen.")).toBe(1);
    // The same twice, in paragraphs of their own.
    expect(await odds("Kassel baut den Hafen.\n\nKassel baut den Hafen.")).toBeCloseTo(1 / 2);
    expect(await odds("Kassel baut den Hafen.\n\nSie baut den Hafen.\n\nDas ist alles.")).toBeLessThan(1);
  });

  test("tell how much evidence there is, and whether there are few words", () => {
    const one = passage("Hafenbrücke");
    const many = passage("Wer leitet als Ingenieur die Bauarbeiten, Murat Yıldız?");
    expect(one.short).toBe(1);
    expect(many.short).toBe(0);
    expect(many.evidence).toBe(1);
    expect(one.evidence).toBeLessThan(1);
    expect(one.evidence).toBeGreaterThan(0);
  });

  test("are none where nothing is found", () => {
    expect(featuresFor("Pxqxj", plain)).toBeUndefined();
    expect(featuresFor("Und was ist das?", plain)).toBeUndefined();
    expect(featuresFor("Was kostet die Sanierung?", buildArticleIndex(EMPTY))).toBeUndefined();
  });

  test("are from 0 to 1", () => {
    const word = fc.constantFrom(
      ..."Hafenbrücke Bauarbeiten leitet Kosten kostet Hälfte Land Euro Risse 14 März Papageno die und Brückenpfeiler Murat bridge lighthouse tower Leuchtturm painted Lampe Umweg umwgee".split(
        " ",
      ),
    );
    const opener = fc.constantFrom("Wer", "Wie viele", "Wann", "Wo", "Who", "How many", "When", "Why", "");
    fc.assert(
      fc.property(opener, fc.array(word, { minLength: 1, maxLength: 7 }), (asking, words) => {
        for (const index of [plain, english]) {
          const features = featuresFor(`${asking} ${words.join(" ")}?`, index);
          if (!features) continue;
          for (const feature of PASSAGE_FEATURES) {
            expect(features[feature]).toBeGreaterThanOrEqual(0);
            expect(features[feature]).toBeLessThanOrEqual(1 + 1e-6);
          }
          const certainty = passageCertainty(features, MODEL);
          expect(certainty).toBeGreaterThanOrEqual(0);
          expect(certainty).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("passageCertainty", () => {
  test("is the logistic function of what the features weigh", () => {
    const features = passage("Wer leitet die Bauarbeiten?");
    expect(passageCertainty(features, weights({}))).toBe(0.5);
    expect(passageCertainty(features, weights({ bias: Math.log(3) }))).toBeCloseTo(0.75);
    expect(passageCertainty(features, weights({ cover: 2, bias: -2 }))).toBeCloseTo(0.5);
    for (const feature of PASSAGE_FEATURES) {
      const more = passageCertainty({ ...features, wrongKind: 0, [feature]: 0.9 }, weights({ [feature]: 1 }));
      expect(more).toBeCloseTo(1 / (1 + Math.exp(-0.9)));
    }
  });

  test("is nothing where the kind of answer is missing, whatever else is there", () => {
    const features = passage("Wie viele Radfahrer dürfen über das Bauwerk fahren?");
    expect(features.cover).toBeGreaterThan(0.9);
    expect(passageCertainty(features, MODEL)).toBe(0);
    expect(passageCertainty(features, weights({ bias: 50, wrongKind: 50 }))).toBe(0);
    expect(passageCertainty({ ...features, wrongKind: 0 }, MODEL)).toBeGreaterThan(0);
  });

  test("is more for a sentence that has all that was asked than for one that has half of it", () => {
    const [whole, half] = ["Wer leitet die Bauarbeiten?", "Wer leitet das Zitronenmuseum?"].map((question) =>
      passageCertainty(passage(question), MODEL),
    );
    expect(whole).toBeGreaterThan(half ?? 1);
  });
});
