import type { Rows } from "./rows.ts";
import type { TypoIndexData } from "./typos.ts";
import type { WordTableData } from "./word-table.ts";

/**
 * A vocabulary as plain data: strings and typed arrays only, so that a saved one is opened without looking at its words. A
 * term is a word in whatever forms it was met; terms are numbered as they were added.
 */
export interface VocabularyData {
  /** Spellings that terms were first met in, one after the other, for explanations. */
  readonly surfaces: string;
  /** Where each term's surface begins; one more at the end. */
  readonly surfaceStarts: Uint32Array;
  /** For each term 1 or 0: whether it says what a text is about. */
  readonly carrying: Uint8Array;
  /** Folded words as they were met. */
  readonly forms: WordTableData;
  /** By form. */
  readonly formTerms: Uint32Array;
  /** By form: how often it was met. */
  readonly formUses: Uint32Array;
  /** By form: the language it was met in first, as its place in LANGUAGES. */
  readonly formLanguages: Uint8Array;
  /** Of the forms. */
  readonly typos: TypoIndexData;
  readonly stems: WordTableData;
  /** By stem. */
  readonly stemTerms: Uint32Array;
  readonly byRoot: TermsByWord;
  readonly byConcept: TermsByWord;
  /** By term, places in the table of {@link byConcept}. */
  readonly termConcepts: Rows;
  /** By the stems of compounds' parts, and by their concepts, with a `#` before them. */
  readonly byPart: TermsByWord;
  /** By the number a term stands for. */
  readonly byNumber: TermsByWord;
}

/** Terms by something they have in common. */
export interface TermsByWord {
  readonly words: WordTableData;
  readonly terms: Rows;
}
