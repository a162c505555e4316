/** How a word of the question came to match a word of the article or its entries. */
export type Relation = "same" | "derived" | "synonym" | "part" | "typo" | "similar" | "translation";

/** A word of the vocabulary that a word of the question stands for. */
export interface Expansion {
  readonly term: number;
  /** From 0 to 1: how much a match on this term counts. */
  readonly weight: number;
  readonly relation: Relation;
}

/** What the vocabulary knows of one word of a question. */
export interface Lookup {
  readonly expansions: readonly Expansion[];
  /** Whether the article or its entries have this very word (or one derived from it). */
  readonly known: boolean;
  /** The mistyped word's correction, where it is a function word: then it carries nothing. */
  readonly functionWord?: string;
  readonly corrected?: string;
}

/**
 * What a match counts by how it came about, from 0 to 1; a corrected or similar word counts as it is like the one typed. Chosen by
 * hand among a few values each, by what readers' and left-out phrasings are found with (npm run calibrate).
 */
export const WEIGHT: Readonly<Record<Exclude<Relation, "typo" | "similar">, number>> = {
  same: 1,
  derived: 0.88,
  synonym: 0.72,
  part: 0.7,
  translation: 0.7,
};
