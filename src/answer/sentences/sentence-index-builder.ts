import type { Language } from "../../article/article.ts";
import { gramsOf } from "../grams.ts";
import { RowsBuilder } from "../rows.ts";
import type { Token } from "../tokens.ts";
import { GRAM, NO_TERM, type SentenceIndex } from "./sentence-index.ts";
import { sentenceTraits, wordTraits } from "./word-traits.ts";

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

/** Collects an article's sentences in reading order. */
export class SentenceIndexBuilder {
  readonly #blocks = [0];
  readonly #starts = [0];
  readonly #words: number[] = [];
  readonly #wordTraits: number[] = [];
  readonly #sentenceTraits: number[] = [];
  readonly #postings = new RowsBuilder();
  readonly #headings = new RowsBuilder();
  readonly #frequencies: number[] = [];
  readonly #grams = new Map<number, number>();
  readonly #gramFrequencies: number[] = [];
  readonly #termGrams = new RowsBuilder();
  readonly #spelled = new Map<string, readonly number[]>();
  readonly #hasGram = new Map<number, Set<number>>();
  #carrying = 0;

  /** Adds a paragraph. @param heading carrying terms of what stands above it. */
  addParagraph(sentences: readonly IndexedSentence[], heading: readonly number[]): void {
    for (let from = 0; from < sentences.length; from += LONGEST_BLOCK) {
      const block = this.#blocks.length - 1;
      const terms = new Set<number>();
      for (const sentence of sentences.slice(from, from + LONGEST_BLOCK)) {
        for (const term of this.#addSentence(sentence)) terms.add(term);
      }
      for (const term of terms) this.#postings.add(term, block);
      for (const term of new Set(heading)) this.#headings.add(block, term);
      this.#blocks.push(this.#starts.length - 1);
    }
  }

  #addSentence({ words, language, gloss }: IndexedSentence): ReadonlySet<number> {
    const traits = wordTraits(words);
    const carrying = new Set<number>();
    const all = new Set<number>();
    const grams = new Set<number>();
    words.forEach((word, at) => {
      this.#push(word.term, traits[at] ?? 0);
      all.add(word.term);
      if (!word.carrying) return;
      carrying.add(word.term);
      for (const gram of this.#gramsOf(word)) grams.add(gram);
    });
    if (gloss.length > 0) for (let i = 0; i < GAP; i += 1) this.#push(NO_TERM, 0);
    for (const word of gloss) {
      if (all.has(word.term)) continue;
      this.#push(word.term, 0);
      all.add(word.term);
      carrying.add(word.term);
    }
    for (const term of all) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    for (const gram of grams) this.#gramFrequencies[gram] = (this.#gramFrequencies[gram] ?? 0) + 1;
    this.#carrying += words.filter((word) => word.carrying).length;
    this.#sentenceTraits.push(sentenceTraits(words, language));
    this.#starts.push(this.#words.length);
    return carrying;
  }

  #push(term: number, traits: number): void {
    this.#words.push(term);
    this.#wordTraits.push(traits);
  }

  // A term has the grams of all forms it was met in.
  #gramsOf({ folded, term }: IndexedWord): readonly number[] {
    const key = `${term} ${folded}`;
    const known = this.#spelled.get(key);
    if (known) return known;
    const places = gramsOf(folded, GRAM).map((gram) => {
      const place = this.#grams.get(gram) ?? this.#grams.size;
      this.#grams.set(gram, place);
      return place;
    });
    const had = this.#hasGram.get(term) ?? new Set<number>();
    this.#hasGram.set(term, had);
    for (const place of places) {
      if (had.has(place)) continue;
      had.add(place);
      this.#termGrams.add(term, place);
    }
    this.#spelled.set(key, places);
    return places;
  }

  /** @param terms number of terms of the vocabulary. */
  build(terms: number): SentenceIndex {
    const grams = [...this.#grams].sort(([a], [b]) => a - b);
    const moved = new Uint32Array(grams.length);
    grams.forEach(([, place], to) => {
      moved[place] = to;
    });
    const termGrams = this.#termGrams.build(terms);
    const sentences = this.#starts.length - 1;
    return {
      blocks: Uint32Array.from(this.#blocks),
      starts: Uint32Array.from(this.#starts),
      words: Uint32Array.from(this.#words),
      wordTraits: Uint8Array.from(this.#wordTraits),
      sentenceTraits: Uint8Array.from(this.#sentenceTraits),
      meanLength: Math.max(1, this.#carrying / Math.max(1, sentences)),
      postings: this.#postings.build(terms),
      frequencies: Uint32Array.from({ length: terms }, (_, term) => this.#frequencies[term] ?? 0),
      headings: this.#headings.build(this.#blocks.length - 1),
      grams: Uint32Array.from(grams, ([gram]) => gram),
      gramFrequencies: Uint32Array.from(grams, ([, place]) => this.#gramFrequencies[place] ?? 0),
      termGrams: { ...termGrams, values: termGrams.values.map((place) => moved[place] ?? 0) },
    };
  }
}
