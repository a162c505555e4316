import { firstAtLeast } from "../rows.ts";
import { blockCount, type SentenceIndex, sentenceCount } from "./sentence-index.ts";
import type { SentenceQuery, SentenceTerm } from "./sentence-query.ts";

// About so many sentences are read word by word, and never fewer or more blocks than this. With all development articles in
// one, 6 blocks of five sentences find the right one as often as 24 do, in half the time.
const READ_SENTENCES = 36;
const [FEWEST, MOST] = [6, 24];

/** How many blocks of an article are read: the shorter its paragraphs, the more. With no more than that, all of them are. */
export function blocksToRead(index: SentenceIndex): number {
  const blocks = Math.ceil((READ_SENTENCES * blockCount(index)) / Math.max(1, sentenceCount(index)));
  return Math.min(MOST, Math.max(FEWEST, blocks));
}

/**
 * The blocks most worth reading, best first: by the sum of what the question's words are worth that they have.
 *
 * Term at a time, rarest first (Moffat & Zobel 1996, «continue»; the bound is MaxScore's, Turtle & Flood 1995): as soon as
 * the words still to come could not lift a new block among the best, frequent words only add to blocks that are there
 * already, which is a binary search for each instead of a walk through all that have them.
 */
export function candidateBlocks({ terms }: SentenceQuery, index: SentenceIndex): readonly number[] {
  const blocks = blockCount(index);
  const read = blocksToRead(index);
  if (blocks <= read) return Array.from({ length: blocks }, (_, block) => block);
  const found = new BlockScores(blocks);
  const ordered = [...terms].sort((a, b) => b.blockIdf - a.blockIdf);
  let rest = ordered.reduce((sum, term) => sum + term.blockIdf * mostOf(term), 0);
  for (const term of ordered) {
    const bar = found.bar(read);
    if (bar > rest) {
      found.keepAbove(bar - rest);
      found.raise(term, index);
    } else found.add(term, index);
    rest -= term.blockIdf * mostOf(term);
  }
  return found.best(read);
}

function mostOf({ expansions }: SentenceTerm): number {
  return expansions.reduce((most, { weight }) => Math.max(most, weight), 0);
}

// One pair for all questions: a new one for each would cost more than the search where there are many blocks.
let SCORES = new Float32Array(0);
let PENDING = new Float32Array(0);

/** Sums of what blocks have. Blocks that no word touches cost nothing. */
class BlockScores {
  readonly #touched: number[] = [];
  /** Those of them that may still come among the best. */
  #promising = this.#touched;

  constructor(blocks: number) {
    if (SCORES.length >= blocks) return;
    SCORES = new Float32Array(blocks);
    PENDING = new Float32Array(blocks);
  }

  /** The score of the `count`-th best block; 0 where there are not so many. */
  bar(count: number): number {
    if (this.#promising.length < count) return 0;
    return SCORES[this.#select(count).at(-1) ?? 0] ?? 0;
  }

  /** Adds a word to all blocks that have it. */
  add({ expansions, blockIdf }: SentenceTerm, { postings }: SentenceIndex): void {
    const pending: number[] = [];
    for (const { term, weight } of expansions) {
      const end = postings.starts[term + 1] ?? 0;
      for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
        const block = postings.values[at] ?? 0;
        const known = PENDING[block] ?? 0;
        if (known === 0) pending.push(block);
        if (weight > known) PENDING[block] = weight;
      }
    }
    for (const block of pending) {
      if ((SCORES[block] ?? 0) === 0) this.#touched.push(block);
      SCORES[block] = (SCORES[block] ?? 0) + blockIdf * (PENDING[block] ?? 0);
      PENDING[block] = 0;
    }
  }

  /** Leaves blocks alone from now on that score less: they do not come among the best any more. No block is added after it. */
  keepAbove(score: number): void {
    this.#promising = this.#promising.filter((block) => (SCORES[block] ?? 0) >= score - ROUNDING);
  }

  /** Adds a word to those blocks only that have a word already. */
  raise({ expansions, blockIdf }: SentenceTerm, { postings }: SentenceIndex): void {
    // Rows that begin with the likeliest: the first that has a block counts.
    const rows = [...expansions].sort((a, b) => b.weight - a.weight);
    const postingsOf = (term: number) => (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
    const all = rows.reduce((sum, { term }) => sum + postingsOf(term), 0);
    const searches = rows.reduce((sum, { term }) => sum + Math.log2(2 + postingsOf(term)), 0);
    if (all < searches * this.#promising.length) {
      // Of a compound's part there are hundreds of rows, most of them short: walking through them costs less.
      for (const { term, weight } of rows) {
        const end = postings.starts[term + 1] ?? 0;
        for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
          const block = postings.values[at] ?? 0;
          if ((SCORES[block] ?? 0) > 0 && weight > (PENDING[block] ?? 0)) PENDING[block] = weight;
        }
      }
      for (const block of this.#touched) {
        SCORES[block] = (SCORES[block] ?? 0) + blockIdf * (PENDING[block] ?? 0);
        PENDING[block] = 0;
      }
      return;
    }
    for (const block of this.#promising) {
      for (const { term, weight } of rows) {
        if (!has(postings.values, postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0, block))
          continue;
        SCORES[block] = (SCORES[block] ?? 0) + blockIdf * weight;
        break;
      }
    }
  }

  /** The best blocks, best first. Ends the use of these scores. */
  best(count: number): readonly number[] {
    const best = this.#select(count);
    for (const block of this.#touched) SCORES[block] = 0;
    return best;
  }

  // The best of many by insertion into a short list: most are turned away by one comparison.
  #select(count: number): readonly number[] {
    const best: number[] = [];
    let bar = 0;
    for (const block of this.#promising) {
      const score = SCORES[block] ?? 0;
      if (best.length === count && score <= bar) continue;
      let at = best.length;
      while (at > 0 && (SCORES[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
      best.splice(at, 0, block);
      if (best.length > count) best.pop();
      bar = SCORES[best.at(-1) ?? 0] ?? 0;
    }
    return best;
  }
}

// Scores have four bytes: their sums are not exact.
const ROUNDING = 1e-3;

// Whether a value is in a part of an array that ascends.
function has(values: Uint32Array, start: number, end: number, value: number): boolean {
  const at = firstAtLeast(values, value, start, end);
  return at < end && values[at] === value;
}
