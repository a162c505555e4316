import fc from "fast-check";
import { expect, test } from "vitest";
import { WordSketch } from "../../src/answer/word-sketch.ts";

test("a word that is there is never denied, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), fc.string(), (words, before) => {
      const sketch = new WordSketch(words.length);
      for (const word of words) sketch.add(word);
      for (const word of words) {
        const text = `${before}${word}.`;
        expect(sketch.mayHave(text, before.length, before.length + word.length)).toBe(true);
      }
    }),
  );
});

test("most words that are not there are", () => {
  const sketch = new WordSketch(1_000);
  for (let at = 0; at < 1_000; at += 1) sketch.add(`a${at}`);
  let alarms = 0;
  for (let at = 0; at < 1_000; at += 1) if (sketch.mayHave(`b${at}`, 0, `b${at}`.length)) alarms += 1;
  expect(alarms).toBeLessThan(100);
});
