import { expect, it } from "vitest";
import { createCorpus } from "./corpus.ts";
import { makeQuestions, mistyped } from "./questions.ts";

const SENTENCES = 1000;
const questions = makeQuestions(200, SENTENCES);
const wordsOf = (text: string) => text.replace("?", "").split(" ");

it("asks with four to seven words of a sentence, of which most are as they stand there", () => {
  const corpus = createCorpus(SENTENCES);
  let [same, all] = [0, 0];
  for (const { text, sentence } of questions) {
    const there = corpus.words(sentence).map((word) => word.text);
    const [, ...words] = wordsOf(text);
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect(words.length).toBeLessThanOrEqual(7);
    same += words.filter((word) => there.includes(word)).length;
    all += words.length;
  }
  expect(same / all).toBeGreaterThan(0.7);
  expect(same / all).toBeLessThan(0.9);
});

it("asks the same each time, of all parts of the text", () => {
  expect(makeQuestions(200, SENTENCES)).toEqual(questions);
  const tenths = new Set(questions.map(({ sentence }) => Math.floor((sentence * 10) / SENTENCES)));
  expect(tenths.size).toBe(10);
});

it.each([0, 1, 2])("mistypes %d words of each", (typos) => {
  mistyped(questions, typos).forEach(({ text, sentence }, i) => {
    const [typed, meant] = [wordsOf(text), wordsOf(questions[i]?.text ?? "")];
    expect(sentence).toBe(questions[i]?.sentence);
    expect(typed.filter((word, at) => word !== meant[at])).toHaveLength(typos);
  });
});
