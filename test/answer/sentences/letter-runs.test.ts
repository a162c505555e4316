import fc from "fast-check";
import { expect, test } from "vitest";
import { letterRuns, writeLetters } from "../../../src/answer/sentences/letter-runs.ts";

function lettersOf(words: readonly string[]): Uint8Array {
  const letters: number[] = [];
  writeLetters(words, (code) => letters.push(code));
  return Uint8Array.from(letters);
}

/** The different runs of some letters, in the order they come. */
function runsIn(text: string, length: number): string[] {
  return [
    ...new Set(Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length))),
  ];
}

const running = (words: readonly string[]) => `_${words.map((word) => `${word}_`).join("")}`;

test("a run is marked where the letters have it, whatever the words", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc1"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 12 }), (asked, read) => {
      const runs = letterRuns(asked);
      const expected = [3, 4].flatMap((length) => runsIn(running(asked), length));
      expect(runs.size).toBe(expected.length);
      const marks = new Uint8Array(runs.size);
      const letters = lettersOf(read);
      runs.mark(letters, 0, letters.length, marks);
      expect([...marks]).toEqual(expected.map((run) => (running(read).includes(run) ? 1 : 0)));
    }),
  );
});

test("only a part of the letters is read", () => {
  const runs = letterRuns(["hafen"]);
  const letters = Uint8Array.from([...lettersOf(["turm"]), ...lettersOf(["hafen"]), ...lettersOf(["turm"])]);
  const [none, all] = [new Uint8Array(runs.size), new Uint8Array(runs.size)];
  runs.mark(letters, 0, 6, none);
  runs.mark(letters, 6, 13, all);
  expect(Math.max(...none)).toBe(0);
  expect(Math.min(...all)).toBe(1);
});

test("of a very long question, the first thousand runs of each length", () => {
  const words = Array.from({ length: 900 }, (_, at) => `w${(at * 7919).toString(36)}`);
  const runs = letterRuns(words);
  expect([runs.short, runs.size]).toEqual([1024, 2048]);
  const letters = lettersOf(words);
  const marks = new Uint8Array(runs.size);
  runs.mark(letters, 0, letters.length, marks);
  expect(Math.min(...marks)).toBe(1);
});
