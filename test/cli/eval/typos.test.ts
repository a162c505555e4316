import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/article/article.ts";
import { MOST_TYPOS, withTypos } from "../../../src/cli/eval/typos.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜéñ"];
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const long = word(4, 12);
const untouchable = fc.oneof(
  word(1, 3),
  fc.constantFrom("1998", "42,5", "A380", "2000er", "12-14", "–", "«"),
);
const language = fc.constantFrom<Language>("de", "en");
const id = fc.string();

/** A question of these many long words, and others between. */
function question(words: { minLength: number; maxLength: number }) {
  return fc
    .tuple(fc.array(long, words), fc.array(untouchable, { maxLength: 5 }))
    .chain(([some, others]) =>
      fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }),
    )
    .map((parts) => `${parts.join(" ")}?`);
}

/** Optimal string alignment distance: letters left out, put in, replaced, or swapped with the next. */
function distance(a: string, b: string): number {
  const [from, to] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  const rows = Array.from({ length: from.length + 1 }, (_, i) => [
    i,
    ...to.map((_, j) => (i === 0 ? j + 1 : 0)),
  ]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= from.length; i += 1) {
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const row = rows[i];
      if (row) {
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        );
      }
    }
  }
  return at(from.length, to.length);
}

describe("withTypos", () => {
  test("is the same on every machine", () => {
    const river = { id: "q1", q: "Wie viele Brücken überspannen seit 1998 den Fluss in Köln?" };
    expect([0, 1, 2, 3].map((count) => withTypos(river, "de", count))).toMatchInlineSnapshot(`
      [
        "Wie viele Brücken überspannen seit 1998 den Fluss in Köln?",
        "Wie viele Brücken überspannen sekt 1998 den Fluss in Köln?",
        "Wie viele Brrücken überspannen sekt 1998 den Fluss in Köln?",
        "Wie viele Brrücken überspanen sekt 1998 den Fluss in Köln?",
      ]
    `);
    expect(withTypos({ ...river, id: "q2" }, "de", 1)).not.toBe(withTypos(river, "de", 1));
  });

  test("as many typos as asked for, each in another word of at least four letters, nothing else changed", () => {
    fc.assert(
      fc.property(
        id,
        question({ minLength: MOST_TYPOS, maxLength: 9 }),
        language,
        fc.integer({ min: 0, max: MOST_TYPOS }),
        (id, q, lang, count) => {
          const [before, after] = [q.split(" "), withTypos({ id, q }, lang, count).split(" ")];
          expect(after).toHaveLength(before.length);
          const changed = before.flatMap((word, i) =>
            after[i] === word ? [] : [[word, after[i] ?? ""] as const],
          );
          expect(changed).toHaveLength(count);
          for (const [word, typed] of changed) {
            expect(word).toMatch(/^\p{L}{4,}\??$/u);
            expect(distance(word, typed)).toBe(1);
          }
        },
      ),
    );
  });

  test("one typo more adds to those there are", () => {
    fc.assert(
      fc.property(
        id,
        question({ minLength: MOST_TYPOS, maxLength: 9 }),
        language,
        fc.integer({ min: 1, max: MOST_TYPOS }),
        (id, q, lang, count) => {
          const [before, fewer, more] = [
            q,
            withTypos({ id, q }, lang, count - 1),
            withTypos({ id, q }, lang, count),
          ].map((text) => text.split(" "));
          const added = more?.filter((word, i) => word !== fewer?.[i]);
          expect(added).toHaveLength(1);
          expect(fewer?.every((word, i) => word === before?.[i] || word === more?.[i])).toBe(true);
        },
      ),
    );
  });

  test("where there are too few words some get several, and none is taken back", () => {
    fc.assert(
      fc.property(
        id,
        question({ minLength: 1, maxLength: 2 }),
        language,
        fc.integer({ min: 1, max: MOST_TYPOS }),
        (id, q, lang, count) => {
          const typed = withTypos({ id, q }, lang, count);
          expect(typed.toLowerCase()).not.toBe(q.toLowerCase());
          expect(typed).not.toBe(withTypos({ id, q }, lang, count - 1));
        },
      ),
    );
  });

  test("without a word of four letters nothing is changed", () => {
    fc.assert(
      fc.property(id, question({ minLength: 0, maxLength: 0 }), language, (id, q, lang) => {
        expect(withTypos({ id, q }, lang, MOST_TYPOS)).toBe(q);
      }),
    );
  });

  test("letters of other scripts are whole, and need no key", () => {
    fc.assert(
      fc.property(id, fc.constantFrom("Μπορώ", "Дунай", "𝒟𝒶𝓇𝓀", "नमस्ते"), language, (id, q, lang) => {
        expect(withTypos({ id, q }, lang, 3).isWellFormed()).toBe(true);
      }),
    );
  });
});

/** What one typo makes of a word, of very many questions. */
function typed(text: string, lang: Language): string[] {
  return Array.from({ length: 2000 }, (_, i) => withTypos({ id: String(i), q: text }, lang, 1));
}

describe("the mistakes", () => {
  test("all five kinds, each about as often, wherever in the word", () => {
    const counts = new Map<string, number>();
    const places = new Set<number>();
    for (const word of typed("Hafen", "de")) {
      const [kind, at] = kindOf("hafen", word.toLowerCase());
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      places.add(at);
    }
    expect([...counts.keys()].sort()).toEqual([
      "doubled",
      "left out",
      "neighbouring key",
      "swapped",
      "too many",
    ]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(2000 / 5 / 1.5);
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.for<[lang: Language, word: string, keys: string[]]>([
    ["de", "zzzz", ["g", "h", "t", "u"]],
    ["en", "zzzz", ["a", "s", "x"]],
    ["de", "yyyy", ["a", "s", "x"]],
    ["en", "yyyy", ["g", "h", "t", "u"]],
    ["de", "ssss", ["a", "d", "e", "w", "x", "y"]],
    ["de", "ßßßß", ["p", "ü"]],
    ["en", "ßßßß", []],
    ["de", "éééé", []],
  ])("%s: the keys beside those of %s", ([lang, word, keys]) => {
    const letter = word[0] ?? "";
    const beside = typed(word, lang)
      .filter((one) => one.length === word.length)
      .map((one) => one.replaceAll(letter, ""));
    expect([...new Set(beside)].sort()).toEqual(keys);
  });

  test("capitals stay where they are", () => {
    const forms = new Set(typed("Oder", "de"));
    expect(forms).toContain("Doer");
    expect(forms).toContain("Ooder");
    expect(forms).toContain("Pder");
    expect([...forms].filter((form) => /\p{L}\p{Lu}/u.test(form))).toEqual([]);
    for (const form of typed("NATO", "en")) expect(form).toBe(form.toUpperCase());
  });
});

function kindOf(word: string, typed: string): [kind: string, at: number] {
  const at = [...word, ""].findIndex((letter, i) => letter !== (typed[i] ?? ""));
  if (typed.length < word.length) return ["left out", at];
  if (typed.length === word.length) {
    return [[...word].sort().join("") === [...typed].sort().join("") ? "swapped" : "neighbouring key", at];
  }
  return [/(.)\1/u.test(typed) ? "doubled" : "too many", at];
}
