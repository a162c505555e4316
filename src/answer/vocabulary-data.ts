import type { Language } from "../article/article.ts";

/** A word of the vocabulary, in whatever forms it was met. */
export interface Term {
  readonly stem: string;
  /** A spelling it was met in, for explanations. */
  readonly surface: string;
  readonly carrying: boolean;
  readonly root: string;
  readonly concepts: readonly string[];
  readonly parts: readonly string[];
}

/** A vocabulary as plain data. */
export interface VocabularyData {
  readonly names: ReadonlySet<string>;
  readonly terms: Term[];
  readonly byStem: Map<string, number>;
  readonly byRoot: Map<string, number[]>;
  readonly byConcept: Map<string, number[]>;
  readonly byPart: Map<string, number[]>;
  readonly forms: Map<string, { language: Language; uses: number }>;
}
