import { LANGUAGES, type Language } from "../article/article.ts";
import { splitCompound } from "./compounds.ts";
import { isFunctionWord } from "./function-words.ts";
import { conceptsOf, lexiconForms } from "./lexicon.ts";
import { numbersOf } from "./number-words.ts";
import { RowsBuilder, rowOf } from "./rows.ts";
import { root, stem } from "./stem.ts";
import { indexTypos } from "./typos.ts";
import type { TermsByWord, VocabularyData } from "./vocabulary-data.ts";
import { WordSketch } from "./word-sketch.ts";
import { compact, tableOf, WordTable } from "./word-table.ts";

const PLACES: Readonly<Record<Language, number>> = { de: 0, en: 1 };

/**
 * Collects the words of an article and its entries, and relates them to each other when all are there.
 *
 * Numbers in plain arrays rather than an object for each word: of those there can be hundreds of thousands.
 */
export class VocabularyBuilder {
  readonly #names: ReadonlySet<string>;
  /** By folded word, in the order they came up. */
  readonly #forms = new Map<string, number>();
  readonly #formUses: number[] = [];
  /** The language a form was met in first, as its place in LANGUAGES. */
  readonly #formLanguages: number[] = [];
  /** For each form and language its term, -1 where it was not met in it; the languages can differ in the stem. */
  readonly #formTerms: number[] = [];
  /** By stem. */
  readonly #terms = new Map<string, number>();
  readonly #surfaces: string[] = [];
  readonly #carrying: number[] = [];
  readonly #byRoot = new TermsBuilder();
  readonly #byConcept = new TermsBuilder();

  /** @param names folded; a name means nothing but itself, whatever the lexicon says of the word: `Cook`. */
  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  /** Number of different terms so far. */
  get size(): number {
    return this.#terms.size;
  }

  /** Adds a word and returns its term: numbers from 0 on, in the order they come up. */
  add(folded: string, surface: string, language: Language): number {
    const place = PLACES[language];
    let form = this.#forms.get(folded);
    if (form === undefined) {
      form = this.#forms.size;
      this.#forms.set(folded, form);
      this.#formUses.push(0);
      this.#formLanguages.push(place);
      for (const _ of LANGUAGES) this.#formTerms.push(-1);
    }
    this.#formUses[form] = (this.#formUses[form] ?? 0) + 1;
    const at = form * LANGUAGES.length + place;
    const known = this.#formTerms[at] ?? -1;
    if (known !== -1) return known;
    const term = this.#termOf(folded, surface, language);
    this.#formTerms[at] = term;
    return term;
  }

  #termOf(folded: string, surface: string, language: Language): number {
    const stemmed = stem(folded, language);
    const known = this.#terms.get(stemmed);
    if (known !== undefined) return known;
    const term = this.#terms.size;
    this.#terms.set(stemmed, term);
    this.#surfaces.push(surface);
    this.#carrying.push(isFunctionWord(folded, language) ? 0 : 1);
    this.#byRoot.add(root(stemmed, language), term);
    if (!this.#names.has(folded)) {
      for (const concept of conceptsOf(stemmed)) this.#byConcept.add(concept, term);
    }
    return term;
  }

  /** The vocabulary of all words added. */
  build(): VocabularyData {
    const forms = tableOf(this.#forms.keys());
    const table = new WordTable(forms);
    const order = table.all().map((folded) => this.#forms.get(folded) ?? 0);
    const stems = tableOf(this.#terms.keys());
    const stemTerms = new WordTable(stems).all().map((word) => this.#terms.get(word) ?? 0);
    const surfaceStarts = new Uint32Array(this.size + 1);
    this.#surfaces.forEach((surface, term) => {
      surfaceStarts[term + 1] = (surfaceStarts[term] ?? 0) + surface.length;
    });
    return {
      surfaces: compact(this.#surfaces.join("")),
      surfaceStarts,
      carrying: Uint8Array.from(this.#carrying),
      forms,
      formTerms: Uint32Array.from(order, (form) => this.#firstTerm(form)),
      formUses: Uint32Array.from(order, (form) => this.#formUses[form] ?? 0),
      formLanguages: Uint8Array.from(order, (form) => this.#formLanguages[form] ?? 0),
      typos: indexTypos(table),
      stems,
      stemTerms: Uint32Array.from(stemTerms),
      byRoot: this.#byRoot.build(),
      ...this.#concepts(),
      byPart: this.#parts(),
      byNumber: this.#numbers(),
    };
  }

  // In the language it was met in first.
  #firstTerm(form: number): number {
    return this.#formTerms[form * LANGUAGES.length + (this.#formLanguages[form] ?? 0)] ?? 0;
  }

  #concepts(): Pick<VocabularyData, "byConcept" | "termConcepts"> {
    const byConcept = this.#byConcept.build();
    const concepts = new RowsBuilder();
    new WordTable(byConcept.words).all().forEach((_, concept) => {
      for (const term of rowOf(byConcept.terms, concept)) concepts.add(term, concept);
    });
    return { byConcept, termConcepts: concepts.build(this.size) };
  }

  #numbers(): TermsByWord {
    const byNumber = new TermsBuilder();
    for (const [folded, form] of this.#forms) {
      const language = LANGUAGES[this.#formLanguages[form] ?? 0] ?? "de";
      for (const number of numbersOf(folded, language)) byNumber.add(number, this.#firstTerm(form));
    }
    return byNumber.build();
  }

  #parts(): TermsByWord {
    const byPart = new TermsBuilder();
    const sketch = new WordSketch(this.#forms.size + lexiconForms().size);
    for (const words of [this.#forms, lexiconForms()]) for (const word of words.keys()) sketch.add(word);
    const isPart = (form: string) => isCompoundPart(form, this.#forms);
    const mayBePart = (text: string, start: number, end: number) => sketch.mayHave(text, start, end);
    const split = new Uint8Array(this.size);
    for (const [folded, form] of this.#forms) {
      const term = this.#firstTerm(form);
      if (this.#formLanguages[form] !== PLACES.de || split[term] === 1) continue;
      for (const part of splitCompound(folded, isPart, mayBePart)) {
        split[term] = 1;
        const stemmed = stem(part, "de");
        byPart.add(stemmed, term);
        for (const concept of conceptsOf(stemmed)) byPart.add(`#${concept}`, term);
      }
    }
    return byPart.build();
  }
}

/** Whether a form can be part of a compound: a word of the article or of the lexicon that carries something. */
export function isCompoundPart(form: string, forms: { readonly has: (form: string) => boolean }): boolean {
  return (
    form.length >= SHORTEST_PART &&
    (forms.has(form) || lexiconForms().has(form)) &&
    !LANGUAGES.some((language) => isFunctionWord(form, language))
  );
}

/** The shortest word that can be part of a compound. */
export const SHORTEST_PART = 3;

/** Collects terms by a word they have in common. */
class TermsBuilder {
  readonly #words = new Map<string, number>();
  readonly #pairs = new RowsBuilder();

  add(word: string, term: number): void {
    const known = this.#words.get(word) ?? this.#words.size;
    this.#words.set(word, known);
    this.#pairs.add(known, term);
  }

  build(): TermsByWord {
    const words = tableOf(this.#words.keys());
    const order = new WordTable(words).all().map((word) => this.#words.get(word) ?? 0);
    return { words, terms: this.#pairs.build(order.length, order) };
  }
}
