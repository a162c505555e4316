import { deserialize, serialize } from "node:v8";
import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../../src/answer/article-index.ts";
import { MODEL, type Model } from "../../../src/answer/model.ts";
import {
  matchSentences,
  rankSentences,
  sentenceScore,
} from "../../../src/answer/sentences/rank-sentences.ts";
import { SENTENCE_FEATURES, type SentenceFeature } from "../../../src/answer/sentences/sentence-features.ts";
import type { Language } from "../../../src/article/article.ts";
import { bridge, lighthouse } from "../sample-articles.ts";
import { EMPTY, indexOf, prepare } from "./searching.ts";

let plain: ArticleIndex;
let english: ArticleIndex;
beforeAll(async () => {
  plain = buildArticleIndex(await bridge());
  english = buildArticleIndex(await lighthouse());
});

const rank = (
  question: string,
  index: ArticleIndex,
  model: Pick<Model, "sentence"> = MODEL,
  language: Language = "de",
) => rankSentences(analyse(question, index, language), index, model).ranked;

/** Weights of a single feature, or of none. */
const only = (feature?: SentenceFeature): Pick<Model, "sentence"> => {
  const sentence = { ...MODEL.sentence };
  for (const name of SENTENCE_FEATURES) sentence[name] = name === feature ? 1 : 0;
  return { sentence };
};

describe("rankSentences", () => {
  test.each([
    ["Risse in den Pfeilern", 1],
    ["Oberbürgermeisterin Brandt", 2],
    ["Was kostet die Sanierung?", 3],
    ["Was übernimmt das Land Hessen?", 4],
    ["Wer leitet die Bauarbeiten?", 5],
    ["Wer kritisiert die Umwege?", 6],
    ["Dürfen Radfahrer weiterfahren?", 7],
    ["Gibt es eine Fähre?", 8],
  ])("%s: sentence %i comes first", (question, sentence) => {
    expect(rank(question, plain)[0]?.sentence).toBe(sentence);
  });

  test.each([
    ["When did Eliza Marsh retire?", 0],
    ["Who is Marsh's successor?", 1],
    ["Where does the lighthouse stand?", 2],
    ["Which colour was the tower painted?", 3],
    ["Who sold the lamp?", 4],
  ])("%s: sentence %i comes first", (question, sentence) => {
    expect(rank(question, english)[0]?.sentence).toBe(sentence);
  });

  test("of two sentences with the same words the one with a number is the better for `wie viel`", async () => {
    const two = await indexOf(
      "Die Sanierung der Brücke kostet Geld.\n\nDie Sanierung der Brücke kostet 7 Millionen Euro.",
    );
    expect(rank("Wie viel kostet die Sanierung der Brücke?", two)[0]?.sentence).toBe(1);
  });

  test("the best of hundreds of paragraphs", async () => {
    const paragraphs = Array.from({ length: 300 }, (_, at) =>
      at === 217
        ? "Die Werft liegt am Hafen. Helga Brandt leitet die Werft seit 1998."
        : `Im Hafen liegt Schiff ${at}. Es gehört der Stadt Kassel. Die Stadt baut weiter.`,
    );
    const many = await indexOf(paragraphs.join("\n\n"));
    const [best] = rank("Seit wann leitet Helga Brandt die Werft am Hafen?", many);
    expect(many.article.sentences[best?.sentence ?? -1]?.text).toBe(
      "Helga Brandt leitet die Werft seit 1998.",
    );
  });

  test("best first; of equal ones the first", () => {
    const ranked = rank("Was kostet die Sanierung der Hafenbrücke?", plain);
    const order = [...ranked].sort((a, b) => b.score - a.score || a.sentence - b.sentence);
    expect(ranked.map(({ sentence }) => sentence)).toEqual(order.map(({ sentence }) => sentence));
    expect(new Set(ranked.map(({ sentence }) => sentence)).size).toBe(ranked.length);
    // Without weights all are equal.
    const equal = rank("Was kostet die Sanierung der Hafenbrücke?", plain, only());
    expect(equal.map(({ sentence }) => sentence)).toEqual(
      equal.map(({ sentence }) => sentence).sort((a, b) => a - b),
    );
  });

  test("the same question twice, and others in between, gives the same", () => {
    const questions = [
      "Wer leitet die Bauarbeiten?",
      "Was kostet die Sanierung?",
      "Who painted the tower?",
      "Brücke",
    ];
    const asked = (index: ArticleIndex) => questions.map((question) => rank(question, index));
    const first = [asked(plain), asked(english)];
    expect([asked(plain), asked(english)]).toEqual(first);
  });

  test("an index that was saved ranks like the one it was saved from", () => {
    const sentences: ArticleIndex["sentences"] = deserialize(serialize(plain.sentences));
    expect(sentences).toEqual(plain.sentences);
    for (const question of ["Wer leitet die Bauarbeiten?", "How much is the renovation?", "Brückenpfeiler"]) {
      expect(rank(question, { ...plain, sentences })).toEqual(rank(question, plain));
    }
  });

  test("nothing where nothing is found, or nothing is there", () => {
    expect(rank("Pxqxj", plain)).toEqual([]);
    expect(rank("Und was ist das?", plain)).toEqual([]);
    expect(rank("Was kostet die Sanierung?", buildArticleIndex(EMPTY))).toEqual([]);
  });

  test("an article of one word, and one without letters", async () => {
    for (const text of ["Ja.", "1 2 3", "…"]) {
      const tiny = await indexOf(text);
      for (const question of ["Was ist das für ein Haus?", "Ja?", "1", "ja 2 3"]) {
        for (const { score } of rank(question, tiny)) expect(Number.isFinite(score)).toBe(true);
      }
    }
    expect(rank("Ja?", await indexOf("Ja."))).toHaveLength(0);
    expect(rank("2", await indexOf("1 2 3"))).toHaveLength(1);
  });
});

describe("matchSentences", () => {
  test("knows each sentence's block", () => {
    for (const { sentence, block } of matchSentences(prepare("Was kostet die Sanierung?", plain), plain)) {
      expect(sentence).toBeGreaterThanOrEqual(plain.sentences.blocks[block] ?? Number.NaN);
      expect(sentence).toBeLessThan(plain.sentences.blocks[block + 1] ?? Number.NaN);
    }
  });

  test("gives a sentence without a word of the question, where its paragraph has one", () => {
    const found = matchSentences(prepare("Umwege", plain), plain).map(({ sentence }) => sentence);
    expect(new Set(found)).toEqual(new Set([6, 7, 8]));
  });
});

describe("sentenceScore", () => {
  test("adds up what each feature weighs", () => {
    const ranked = rank("Wie viel kostet die Sanierung?", plain);
    for (const { features, score } of ranked) {
      expect(score).toBe(sentenceScore(features, MODEL));
      const parts = SENTENCE_FEATURES.map((feature) => sentenceScore(features, only(feature)));
      expect(parts).toEqual(SENTENCE_FEATURES.map((feature) => features[feature]));
    }
  });

  test("decides the order", () => {
    const question = "Wie viel kostet die Sanierung der Hafenbrücke?";
    expect(rank(question, plain, only("cover"))[0]?.sentence).toBe(3);
    expect(rank(question, plain, only("before"))[0]?.sentence).toBe(4);
  });
});
