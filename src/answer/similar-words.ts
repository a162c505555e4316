import type { GramIndex } from "./gram-index.ts";
import { gramsOf } from "./grams.ts";
import { Shortlist } from "./shortlist.ts";
import type { WordTable } from "./word-table.ts";

/** A word with how alike it is to another one. */
export interface SimilarWord {
  /** Id in the table. */
  readonly word: number;
  /** From 0 to 1: the Dice coefficient of the words' grams of four letters, of three where one of them is short. */
  readonly likeness: number;
}

/** The least likeness that {@link similarWords} finds. */
export const LEAST_LIKENESS = 0.4;

/**
 * Words that share many runs of letters with another one, best first: cognates, derivations, compounds and their parts.
 *
 * @param trigrams of the table's words.
 */
export function similarWords(folded: string, trigrams: GramIndex, table: WordTable): readonly SimilarWord[] {
  const { length } = folded;
  if (length < SHORTEST || length > LONGEST || /\p{N}/u.test(folded)) return [];
  const shortest = Math.max(SHORTEST, Math.ceil(length * SHORTEST_SHARE));
  const shortlist = new Shortlist(COMPARED);
  trigrams.visitSharing(
    folded,
    {
      shortest,
      longest: Math.floor(length / SHORTEST_SHARE),
      lacking: length - Math.ceil((LEAST_LIKENESS * (length + shortest)) / 2),
    },
    (word, shared) => {
      // A word is at least as long as what it shares: most need not be measured.
      if (shared < shortlist.bar * (length + Math.max(shared, shortest))) return;
      shortlist.offer(word, shared / (length + table.lengthOf(word)));
    },
  );
  const grams = { 3: new Set(gramsOf(folded, 3)), 4: new Set(gramsOf(folded, 4)) };
  const found: SimilarWord[] = [];
  for (const word of shortlist.ids) {
    const other = table.at(word);
    const size = Math.min(length, other.length) < SHORT ? 3 : 4;
    const likeness = dice(grams[size], gramsOf(other, size));
    if (likeness >= LEAST_LIKENESS && other !== folded) found.push({ word, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
}

const SHORTEST = 3;
const LONGEST = 60;
const SHORT = 6;
const COMPARED = 48;
// Twice the shorter, by the sum of both, is 0.4 where one is four times as long as the other.
const SHORTEST_SHARE = LEAST_LIKENESS / (2 - LEAST_LIKENESS);

function dice(grams: ReadonlySet<number>, others: readonly number[]): number {
  let shared = 0;
  for (const gram of others) if (grams.has(gram)) shared += 1;
  return (2 * shared) / (grams.size + others.length);
}
