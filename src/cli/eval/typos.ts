import type { Language } from "../../article/article.ts";
import { seededRandom } from "./random.ts";

/** The fewest letters of a word that gets typos: where there are fewer, nobody could tell what was meant. */
const SHORTEST = 4;

/** Most typos a question can be given. */
export const MOST_TYPOS = 5;

/**
 * A question as it might be typed in haste: each typo in another word, as long as there are words of at least four
 * letters without one; a question without such words stays as it is. Numbers are left alone.
 *
 * The same question always gets the same typos, and one more typo adds to those it has.
 *
 * @param id with the text, what decides the typos.
 * @param language whose keyboard it is typed on: QWERTZ for German, QWERTY for English.
 * @param count from 0 to {@link MOST_TYPOS}.
 */
export function withTypos(question: { id: string; q: string }, language: Language, count: number): string {
  const random = seededRandom(`${question.id}\n${question.q}`);
  // Every second piece is a run of letters and digits, the others are what stands between them.
  const pieces = question.q.split(/([\p{L}\p{M}\p{N}]+)/u);
  const words = pieces
    .map((text, at) => ({ at, forms: [text], key: random() }))
    .filter(({ forms: [text = ""] }) => /^\p{L}+$/u.test(text) && [...text].length >= SHORTEST)
    .sort((a, b) => a.key - b.key);
  if (words.length === 0) return question.q;
  for (let typo = 0; typo < count; typo += 1) {
    const word = words[typo % words.length];
    word?.forms.push(misspell(word.forms, language, random));
  }
  for (const { at, forms } of words) pieces[at] = forms.at(-1) ?? "";
  return pieces.join("");
}

// No typo takes back the one before.
function misspell(forms: readonly string[], language: Language, random: () => number): string {
  const word = forms.at(-1) ?? "";
  const letters = [...word];
  const taken = new Set(forms.map((form) => form.toLowerCase()));
  const kinds = MISTAKES.map((mistake) =>
    mistake(letters, language).filter((form) => !taken.has(form.toLowerCase())),
  ).filter((possible) => possible.length > 0);
  return pick(pick(kinds, random) ?? [], random) ?? word;
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Everything a word can become by one kind of mistake. */
type Mistake = (letters: readonly string[], language: Language) => string[];

const neighbouringKey: Mistake = (letters, language) =>
  letters.flatMap((letter, i) =>
    (NEIGHBOURS[language].get(letter.toLowerCase()) ?? []).map((key) =>
      letters.with(i, inCaseOf(letter, key)).join(""),
    ),
  );

const swapped: Mistake = (letters) =>
  letters.slice(1).map((second, i) => {
    const first = letters[i] ?? "";
    return letters.toSpliced(i, 2, inCaseOf(first, second), inCaseOf(second, first)).join("");
  });

const leftOut: Mistake = (letters) =>
  letters.length === 1 ? [] : letters.map((_, i) => letters.toSpliced(i, 1).join(""));

const doubled: Mistake = (letters) =>
  letters.map((letter, i) =>
    letters.toSpliced(i + 1, 0, inCaseOf(letters[i + 1] ?? letter, letter)).join(""),
  );

const oneTooMany: Mistake = (letters) =>
  letters.flatMap((letter, i) =>
    [..."abcdefghijklmnopqrstuvwxyz"].map((extra) =>
      letters.toSpliced(i + 1, 0, inCaseOf(letters[i + 1] ?? letter, extra)).join(""),
    ),
  );

// The four mistakes of F. J. Damerau (1964), «A technique for computer detection and correction of spelling errors»,
// Communications of the ACM 7(3), doi:10.1145/363958.363994; a doubled letter, one too many there, is a kind of its own.
const MISTAKES: readonly Mistake[] = [neighbouringKey, swapped, leftOut, doubled, oneTooMany];

// `Ebrlin`, not `eBrlin`: it is the second key that Shift is no longer held for. `ß` has no single capital.
function inCaseOf(like: string, letter: string): string {
  const cased = like === like.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
  return [...cased].length === 1 ? cased : letter;
}

// Each row begins that many keys further right than the digits do (ISO/IEC 9995-2).
const ROW_STARTS = [0, 0.5, 0.75, 1.25];
const KEYBOARDS: Readonly<Record<Language, readonly string[]>> = {
  de: ["          ß", "qwertzuiopü", "asdfghjklöä", "yxcvbnm"],
  en: ["", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
};
const NEIGHBOURS: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  de: neighbours(KEYBOARDS.de),
  en: neighbours(KEYBOARDS.en),
};

function neighbours(rows: readonly string[]): Map<string, string[]> {
  const keys = rows.flatMap((letters, row) =>
    [...letters].flatMap((letter, i) =>
      letter === " " ? [] : { letter, row, column: i + (ROW_STARTS[row] ?? 0) },
    ),
  );
  return new Map(
    keys.map((key) => {
      const near = keys.filter((other) => {
        const [rowsAway, columnsAway] = [Math.abs(other.row - key.row), Math.abs(other.column - key.column)];
        return rowsAway === 0 ? columnsAway === 1 : rowsAway === 1 && columnsAway < 1;
      });
      return [key.letter, near.map(({ letter }) => letter)];
    }),
  );
}
