import type { Language } from "../../article/article.ts";
import { GrowingNumbers } from "../growing-numbers.ts";
import { RowsBuilder } from "../rows.ts";
import type { Token } from "../tokens.ts";
import { writeLetters } from "./letter-runs.ts";
import { NO_TERM, type SentenceIndex } from "./sentence-index.ts";
import { givesReason, pointsBack, SENTENCE, traitsInPlace, traitsOfSpelling } from "./word-traits.ts";

/** A word with its term. */
export interface IndexedWord extends Token {
  readonly term: number;
  readonly carrying: boolean;
}

/** A sentence as it is indexed. */
export interface IndexedSentence {
  readonly words: readonly IndexedWord[];
  readonly language: Language;
  /** Carrying words of what it says in another language. */
  readonly gloss: readonly IndexedWord[];
}

// A paragraph longer than this is searched in parts: what is far away is no context.
const LONGEST_BLOCK = 12;
// Words further apart are no neighbours, see sentence-reading.ts.
const GAP = 4;

/** A spelling of a term. */
interface Spelling {
  readonly text: string;
  readonly folded: string;
  readonly traits: number;
  readonly givesReason: boolean;
}

/**
 * Collects an article's sentences in reading order.
 *
 * Which terms a sentence has already is marked by the sentence's number beside the term, rather than in sets made
 * for each: of long articles they are hundreds of thousands, with a dozen words each.
 */
export class SentenceIndexBuilder {
  readonly #blocks = new GrowingNumbers(Uint32Array);
  readonly #starts = new GrowingNumbers(Uint32Array);
  readonly #words = new GrowingNumbers(Uint32Array);
  readonly #wordTraits = new GrowingNumbers(Uint8Array);
  readonly #sentenceTraits = new GrowingNumbers(Uint8Array);
  readonly #postings = new RowsBuilder();
  readonly #headings = new RowsBuilder();
  readonly #frequencies: number[] = [];
  readonly #letters = new GrowingNumbers(Uint8Array);
  readonly #letterStarts = new GrowingNumbers(Uint32Array);
  /** By term: it has few, which are found by comparing quicker than by hashing. */
  readonly #spellings: Spelling[][] = [];
  /** By term: 1 + the sentence it was met in last. */
  readonly #termMarks: number[] = [];
  /** By term: 1 + the block it was met in last as a carrying word. */
  readonly #blockMarks: number[] = [];

  constructor() {
    this.#blocks.push(0);
    this.#starts.push(0);
    this.#letterStarts.push(0);
  }

  /** Adds a paragraph. @param heading carrying terms of what stands above it. */
  addParagraph(sentences: readonly IndexedSentence[], heading: readonly number[]): void {
    for (let from = 0; from < sentences.length; from += LONGEST_BLOCK) {
      const block = this.#blocks.length - 1;
      for (const sentence of sentences.slice(from, from + LONGEST_BLOCK)) this.#addSentence(sentence, block);
      for (const term of new Set(heading)) this.#headings.add(block, term);
      this.#blocks.push(this.#starts.length - 1);
    }
  }

  #addSentence({ words, language, gloss }: IndexedSentence, block: number): void {
    let traitsOfAll = words[0] && pointsBack(words[0].text, language) ? SENTENCE.pointsBack : 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word) continue;
      const { term } = word;
      const { traits, givesReason: reason } = this.#spellingOf(word, language);
      if (reason) traitsOfAll |= SENTENCE.givesReason;
      this.#words.push(term);
      this.#wordTraits.push(traitsInPlace(traits, word, words[at + 1]));
      this.#count(term);
      if (!word.carrying) continue;
      this.#post(term, block);
    }
    if (gloss.length > 0) for (let i = 0; i < GAP; i += 1) this.#pushGloss(NO_TERM);
    for (const { term } of gloss) {
      if (!this.#count(term)) continue;
      this.#pushGloss(term);
      this.#post(term, block);
    }
    writeLetters(
      [...words, ...gloss].map(({ folded }) => folded),
      (letter) => this.#letters.push(letter),
    );
    this.#letterStarts.push(this.#letters.length);
    this.#sentenceTraits.push(traitsOfAll);
    this.#starts.push(this.#words.length);
  }

  #pushGloss(term: number): void {
    this.#words.push(term);
    this.#wordTraits.push(0);
  }

  // Whether the sentence had not had the term before.
  #count(term: number): boolean {
    const mark = this.#starts.length;
    if (this.#termMarks[term] === mark) return false;
    this.#termMarks[term] = mark;
    this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    return true;
  }

  #post(term: number, block: number): void {
    if (this.#blockMarks[term] === block + 1) return;
    this.#blockMarks[term] = block + 1;
    this.#postings.add(term, block);
  }

  #spellingOf(word: IndexedWord, language: Language): Spelling {
    const { term, text, folded } = word;
    let spellings = this.#spellings[term];
    if (!spellings) {
      spellings = [];
      this.#spellings[term] = spellings;
    }
    for (const known of spellings) if (known.text === text && known.folded === folded) return known;
    const traits = traitsOfSpelling(word, language);
    const spelling = { text, folded, traits, givesReason: givesReason(text, language) };
    spellings.push(spelling);
    return spelling;
  }

  /** @param terms number of terms of the vocabulary. */
  build(terms: number): SentenceIndex {
    return {
      blocks: this.#blocks.toArray(),
      starts: this.#starts.toArray(),
      words: this.#words.toArray(),
      wordTraits: this.#wordTraits.toArray(),
      sentenceTraits: this.#sentenceTraits.toArray(),
      postings: this.#postings.build(terms),
      frequencies: Uint32Array.from({ length: terms }, (_, term) => this.#frequencies[term] ?? 0),
      headings: this.#headings.build(this.#blocks.length - 1),
      letters: this.#letters.toArray(),
      letterStarts: this.#letterStarts.toArray(),
    };
  }
}
