import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { MODEL } from "../../../src/answer/model.ts";
import { SENTENCE_FEATURES } from "../../../src/answer/sentences/sentence-features.ts";
import { passageExamples } from "../../../src/cli/calibrate/passages.ts";
import {
  type AskedArticles,
  crossValidated,
  FOLDS,
  learnSentences,
  type SentenceExample,
  scoreSentences,
  sentenceExamples,
  withTranslations,
} from "../../../src/cli/calibrate/sentences.ts";
import { readSquad } from "../../../src/cli/eval/squad.ts";
import { RIVER, squadFile, TOWER } from "../eval/squad-file.ts";
import { temporaryFolder } from "../harbour.ts";

let german: AskedArticles;
let english: AskedArticles;
let examples: SentenceExample[];

beforeAll(async () => {
  const folder = await temporaryFolder({
    "squad.de.json": squadFile([
      [RIVER, ["1", "Was fangen die Fischer?", "Aale"], ["2", "Wo mündet der Fluss?", "bei Kiel"]],
      [TOWER, ["3", "Wer wohnt heute im Turm?", "Eulen"], ["4", "Was zerstörte das Dach?", "Ein Blitz"]],
    ]),
    "squad.en.json": squadFile([
      ["The river is long. Fishermen catch eels.", ["1", "What do the fishermen catch?", "eels"]],
    ]),
  });
  german = { name: "de", language: "de", articles: await readSquad(join(folder, "squad.de.json"), "de") };
  english = { name: "en", language: "en", articles: await readSquad(join(folder, "squad.en.json"), "en") };
  examples = sentenceExamples(german);
  await rm(folder, { recursive: true });
});

describe("sentenceExamples", () => {
  test("each article's questions, and those of the next one as what it does not answer", () => {
    expect(examples.map(({ article, own }) => `${article} ${own ? "own" : "foreign"}`)).toEqual([
      "0 own",
      "0 own",
      "0 foreign",
      "0 foreign",
      "1 own",
      "1 own",
      "1 foreign",
      "1 foreign",
    ]);
    for (const { own, right } of examples) expect(right.size > 0).toBe(own);
  });
});

describe("withTranslations", () => {
  test("asks articles the questions with the same ids in the other language", () => {
    const sets = withTranslations([german, english]);
    expect(sets.map(({ name }) => name)).toEqual(["de", "en", "en on de", "de on en"]);
    const across = sets[2]?.articles.flatMap(({ questions }) => questions) ?? [];
    expect(across.map(({ id, q }) => `${id} ${q}`)).toEqual(["1 What do the fishermen catch?"]);
    expect(sentenceExamples(sets[2] ?? german).every(({ sameLanguage }) => !sameLanguage)).toBe(true);
  });

  test("nothing where no ids are the same", () => {
    const other = { ...english, articles: english.articles.map((one) => ({ ...one, questions: [] })) };
    expect(withTranslations([german, other]).map(({ name }) => name)).toEqual(["de", "en"]);
  });
});

describe("learnSentences", () => {
  const start = Object.fromEntries(SENTENCE_FEATURES.map((feature) => [feature, 0]));
  const zero = { ...MODEL.sentence, ...start };

  test("learns to put first what has the question's words", () => {
    const learned = learnSentences(examples, zero);
    expect(learned.cover).toBeGreaterThan(0);
    const [score] = scoreSentences(examples, () => learned);
    expect(score).toEqual({ set: "de", at1: 1, at3: 1, paragraph: 1 });
  });

  test("a feature that is left out has no weight", () => {
    const learned = learnSentences(examples, MODEL.sentence, ["cover"]);
    expect(
      Object.entries(learned)
        .filter(([, weight]) => weight !== 0)
        .map(([name]) => name),
    ).toEqual(["cover"]);
  });

  test("an article's own questions have no say in the weights it is measured by", () => {
    const folds = crossValidated(examples, zero);
    expect(folds).toHaveLength(FOLDS);
    const others = examples.filter(({ article }) => article % FOLDS !== 0);
    expect(folds[0]).toEqual(learnSentences(others, zero));
  });
});

test("passageExamples: the best sentence, right or not", () => {
  const ranked = passageExamples(examples, () => MODEL.sentence);
  expect(ranked.length).toBeGreaterThan(0);
  for (const { own, right, language } of ranked) {
    expect(language).toBe("de");
    if (!own) expect(right).toBe(false);
  }
  expect(ranked.some(({ right }) => right)).toBe(true);
});
