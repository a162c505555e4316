import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueryTerm } from "../../../src/answer/analyse.ts";
import { rowOf } from "../../../src/answer/rows.ts";
import { blocksToRead, candidateBlocks } from "../../../src/answer/sentences/candidate-blocks.ts";
import { letterRuns } from "../../../src/answer/sentences/letter-runs.ts";
import { blockCount, type SentenceIndex } from "../../../src/answer/sentences/sentence-index.ts";
import { SentenceIndexBuilder } from "../../../src/answer/sentences/sentence-index-builder.ts";
import type { SentenceQuery } from "../../../src/answer/sentences/sentence-query.ts";
import { inverseDocumentFrequency } from "../../../src/answer/word-worth.ts";

/** An index of as many blocks as there are lists, each of one sentence with these terms. */
function indexOfBlocks(blocks: readonly (readonly number[])[], terms: number): SentenceIndex {
  const builder = new SentenceIndexBuilder();
  for (const block of blocks) {
    const words = block.map((term) => {
      const text = `wort${term}`;
      return { text, folded: text, capital: false, initial: false, term, carrying: true };
    });
    builder.addParagraph([{ words, language: "de", gloss: [] }], []);
  }
  return builder.build(terms);
}

// Each of their blocks is one sentence: the most blocks that are read.
const READ_BLOCKS = 24;

type Word = ReadonlyMap<number, number>;

/** A question whose words stand for terms, with how much each counts. */
function queryOf(words: readonly Word[], index: SentenceIndex): SentenceQuery {
  const term: QueryTerm = {
    text: "",
    folded: "",
    carrying: true,
    expansions: [],
    known: true,
    isName: false,
    isCapital: false,
    share: 1,
  };
  const terms = words.map((word) => {
    const expansions = [...word].map(([id, weight]) => ({ term: id, weight, relation: "same" as const }));
    const frequency = expansions.reduce(
      (sum, { term: id, weight }) => sum + weight * rowOf(index.postings, id).length,
      0,
    );
    const blockIdf = inverseDocumentFrequency(Math.min(frequency, blockCount(index)), blockCount(index));
    return { term, expansions, idf: blockIdf, blockIdf, isCapital: false };
  });
  const mass = terms.reduce((sum, { blockIdf }) => sum + blockIdf, 1e-6);
  return {
    kind: "thing",
    terms,
    mass,
    blockMass: mass,
    functionIdf: [],
    hits: new Map(),
    runs: letterRuns([]),
    asksForPerson: false,
    focus: undefined,
  };
}

/** What every block scores, all terms added up. */
function scoresOf({ terms }: SentenceQuery, index: SentenceIndex): number[] {
  const scores = Array<number>(blockCount(index)).fill(0);
  for (const { expansions, blockIdf } of terms) {
    const best = new Map<number, number>();
    for (const { term, weight } of expansions) {
      for (const block of rowOf(index.postings, term)) {
        best.set(block, Math.max(weight, best.get(block) ?? 0));
      }
    }
    for (const [block, weight] of best) scores[block] = (scores[block] ?? 0) + blockIdf * weight;
  }
  return scores;
}

// Sums are kept in 32 bits.
const PRECISION = 4;

function expectTheBest(query: SentenceQuery, index: SentenceIndex): void {
  const scores = scoresOf(query, index);
  const found = candidateBlocks(query, index);
  expect(new Set(found).size).toBe(found.length);
  if (scores.length <= READ_BLOCKS) {
    expect([...found].sort((a, b) => a - b)).toEqual(scores.map((_, block) => block));
    return;
  }
  const best = scores
    .filter((score) => score > 0)
    .sort((a, b) => b - a)
    .slice(0, READ_BLOCKS);
  expect(found).toHaveLength(best.length);
  found.forEach((block, at) => {
    expect(scores[block]).toBeCloseTo(best[at] ?? Number.NaN, PRECISION);
  });
}

const TERMS = 12;
// From words that nearly every block has to words that one in fifty has: only with both does a search end early.
const SHARES = [0.9, 0.7, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1, 0.05, 0.05, 0.02, 0.02];

const someIndex = fc
  .tuple(fc.oneof(fc.nat({ max: 20 }), fc.integer({ min: 17, max: 220 })), fc.integer())
  .map(([blocks, seed]) => {
    let state = seed;
    const random = () => {
      // Mulberry32: any seed does, and a block more leaves the others as they were.
      state = (state + 0x6d2b79f5) | 0;
      let bits = Math.imul(state ^ (state >>> 15), 1 | state);
      bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
      return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
    };
    return indexOfBlocks(
      Array.from({ length: blocks }, () => SHARES.flatMap((share, term) => (random() < share ? [term] : []))),
      TERMS,
    );
  });
const someWord: fc.Arbitrary<Word> = fc
  .array(fc.tuple(fc.nat({ max: TERMS - 1 }), fc.constantFrom(1, 1, 0.88, 0.72, 0.5, 0.3)), { maxLength: 4 })
  .map((expansions) => new Map(expansions));
const someQuestion = fc.array(someWord, { maxLength: 8 });

describe("candidateBlocks", () => {
  test("finds the same best blocks as adding all words up, one question after the other on any articles", () => {
    const asked = fc.array(fc.tuple(fc.nat({ max: 2 }), someQuestion), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.tuple(someIndex, someIndex, someIndex), asked, (indexes, questions) => {
        for (const [at, words] of questions) {
          const index = indexes[at] ?? indexes[0];
          expectTheBest(queryOf(words, index), index);
        }
      }),
      { numRuns: 300 },
    );
  });

  const MANY = 60;
  const RARE = 0;
  const FREQUENT = 1;
  const COMMON = 2;
  /** Every block has a common word, every second one a frequent one, and three a rare one. */
  const many = indexOfBlocks(
    Array.from({ length: MANY }, (_, block) => [
      ...([7, 20, 33].includes(block) ? [RARE] : []),
      ...(block % 2 === 0 ? [FREQUENT] : []),
      COMMON,
    ]),
    3,
  );
  const one = (term: number, weight = 1) => new Map([[term, weight]]);

  test("best first: what has the rare word, and of those what has the others too", () => {
    const found = candidateBlocks(queryOf([one(COMMON), one(FREQUENT), one(RARE)], many), many);
    expect(found).toHaveLength(READ_BLOCKS);
    expect(found[0]).toBe(20);
    expect(new Set(found.slice(1, 3))).toEqual(new Set([7, 33]));
    for (const block of found.slice(3)) expect(block % 2).toBe(0);
  });

  test("only what has a word of the question", () => {
    expect(new Set(candidateBlocks(queryOf([one(RARE)], many), many))).toEqual(new Set([7, 20, 33]));
    expect(candidateBlocks(queryOf([], many), many)).toEqual([]);
    expect(candidateBlocks(queryOf([new Map()], many), many)).toEqual([]);
  });

  test("counts a word once, by its best match", () => {
    const words = [
      new Map([
        [RARE, 0.9],
        [COMMON, 0.5],
      ]),
    ];
    const [first, ...others] = candidateBlocks(queryOf(words, many), many);
    expect([7, 20, 33]).toContain(first);
    expect(others).toHaveLength(READ_BLOCKS - 1);
    expectTheBest(queryOf(words, many), many);
  });

  test("reads all blocks of a small article, whatever is asked", () => {
    const few = indexOfBlocks(
      Array.from({ length: READ_BLOCKS }, () => [COMMON]),
      3,
    );
    expect(candidateBlocks(queryOf([one(RARE)], few), few)).toHaveLength(READ_BLOCKS);
    expect(candidateBlocks(queryOf([], few), few)).toHaveLength(READ_BLOCKS);
    const none = indexOfBlocks([], 3);
    expect(candidateBlocks(queryOf([one(RARE)], none), none)).toEqual([]);
  });

  test("remembers nothing of the question before, nor of another article", () => {
    const small = indexOfBlocks(
      Array.from({ length: 30 }, (_, block) => (block === 3 ? [RARE] : [COMMON])),
      3,
    );
    const rare = (index: SentenceIndex) => [...candidateBlocks(queryOf([one(RARE)], index), index)].sort();
    const before = rare(many);
    for (const index of [small, many]) {
      candidateBlocks(queryOf([one(COMMON), one(FREQUENT), one(RARE)], index), index);
      expect(rare(small)).toEqual([3]);
      expect(rare(many)).toEqual(before);
    }
  });
});

describe("blocksToRead", () => {
  const indexOf = (blocks: number, sentences: number): SentenceIndex => {
    const builder = new SentenceIndexBuilder();
    for (let block = 0; block < blocks; block += 1) {
      builder.addParagraph(
        Array.from({ length: sentences }, () => ({ words: [], language: "de" as const, gloss: [] })),
        [],
      );
    }
    return builder.build(0);
  };

  test("the shorter the paragraphs, the more of them", () => {
    expect([1, 2, 4, 6, 12].map((sentences) => blocksToRead(indexOf(40, sentences)))).toEqual([
      24, 18, 9, 6, 6,
    ]);
    expect(blocksToRead(indexOf(0, 0))).toBe(6);
  });
});
