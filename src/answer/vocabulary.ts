import { LANGUAGES, type Language } from "../article/article.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { splitCompound } from "./compounds.ts";
import { type Expansion, type Lookup, type Relation, WEIGHT } from "./expansion.ts";
import { isFunctionWord } from "./function-words.ts";
import { KNOWN_WORDS } from "./known-words.ts";
import { conceptsOf, lexiconForms } from "./lexicon.ts";
import { isInDigits, numbersOf } from "./number-words.ts";
import { rowOf } from "./rows.ts";
import { similarWords } from "./similar-words.ts";
import { root, stem } from "./stem.ts";
import { TermFinder } from "./term-finder.ts";
import { bestOf, byLikeness, type Correction, TypoIndex } from "./typos.ts";
import { isCompoundPart, SHORTEST_PART } from "./vocabulary-builder.ts";
import type { VocabularyData } from "./vocabulary-data.ts";
import { WordTable } from "./word-table.ts";

/** A term spelled much like a word. */
export interface SimilarTerm {
  readonly term: number;
  /** From 0 to 1: how many runs of letters the two have in common (Dice coefficient). */
  readonly likeness: number;
}

/**
 * The words of an article and its entries, and the ways a reader's word can lead to them: by stem, derivation, meaning,
 * number, compound part, or likeness where it is mistyped. Made of what a VocabularyBuilder has collected.
 */
export class Vocabulary {
  readonly #data: VocabularyData;
  readonly #forms: WordTable;
  readonly #stems: WordTable;
  readonly #typos: TypoIndex;
  readonly #byRoot: TermFinder;
  readonly #byConcept: TermFinder;
  readonly #byPart: TermFinder;
  readonly #byNumber: TermFinder;
  readonly #lookups = new BoundedCache<Lookup>();
  readonly #similar = new BoundedCache<readonly SimilarTerm[]>();

  constructor(data: VocabularyData) {
    this.#data = data;
    this.#forms = new WordTable(data.forms);
    this.#stems = new WordTable(data.stems);
    this.#typos = new TypoIndex(this.#forms, data.typos);
    this.#byRoot = new TermFinder(data.byRoot);
    this.#byConcept = new TermFinder(data.byConcept);
    this.#byPart = new TermFinder(data.byPart);
    this.#byNumber = new TermFinder(data.byNumber);
  }

  /** A vocabulary as it was saved. */
  static restore(data: VocabularyData): Vocabulary {
    return new Vocabulary(data);
  }

  /** What to save: plain data that structured cloning keeps. */
  get data(): VocabularyData {
    return this.#data;
  }

  /** Number of different terms. */
  get size(): number {
    return this.#data.carrying.length;
  }

  /** A term's spelling, for explanations. */
  surface(term: number): string {
    const { surfaces, surfaceStarts } = this.#data;
    return surfaces.slice(surfaceStarts[term], surfaceStarts[term + 1] ?? 0);
  }

  /** Whether a term says what a text is about; function words do not. */
  isCarrying(term: number): boolean {
    return this.#data.carrying[term] === 1;
  }

  /** The term of a form the article or its entries have. */
  termOf(folded: string): number | undefined {
    return this.#data.formTerms[this.#forms.find(folded)];
  }

  /** Whether the article or its entries have this very form. */
  has(folded: string): boolean {
    return this.#forms.find(folded) !== -1;
  }

  /** The known word nearest to a mistyped one, if there is one. */
  correct(folded: string): string | undefined {
    return this.#corrections(folded)[0]?.word;
  }

  /** The terms a word of a question in this language stands for, with how much each counts. */
  lookUp(folded: string, language: Language): Lookup {
    return this.#lookups.get(`${language} ${folded}`, () => this.#resolve(folded, language));
  }

  /**
   * Carrying terms spelled much like a word, best first, at most eight: cognates, derivations, compounds and their parts.
   * The word's own term is left out.
   */
  similar(folded: string): readonly SimilarTerm[] {
    return this.#similar.get(folded, () => {
      const own = [
        this.termOf(folded),
        ...LANGUAGES.map((language) => this.stemTerm(stem(folded, language))),
      ];
      const best = new Map<number, number>();
      for (const { word, likeness } of similarWords(folded, this.#typos.trigrams, this.#forms)) {
        const term = this.#data.formTerms[word] ?? 0;
        if (!best.has(term) && !own.includes(term) && this.isCarrying(term)) best.set(term, likeness);
        if (best.size === MOST_SIMILAR) break;
      }
      return [...best].map(([term, likeness]) => ({ term, likeness }));
    });
  }

  /** The term with a stem. */
  stemTerm(stemmed: string): number | undefined {
    return this.#data.stemTerms[this.#stems.find(stemmed)];
  }

  #resolve(folded: string, language: Language): Lookup {
    const other: Language = language === "de" ? "en" : "de";
    if (isFunctionWord(folded, language)) return this.#related(folded, language);
    const own = this.#related(folded, language);
    const has = (reading: Lookup, wanted: Relation) =>
      reading.expansions.some(({ relation }) => relation === wanted);
    if (has(own, "same")) return own;
    const foreign = this.#related(folded, other, false);
    if (has(foreign, "same")) return foreign;
    if (has(own, "synonym")) return own;
    if (!own.known && has(foreign, "synonym")) return foreign;
    // Nothing but a likeness by root or part: it may as well be a known word mistyped, so both count.
    const derived = own.expansions.length > 0 ? own : foreign.expansions.length > 0 ? foreign : undefined;
    const mistyped = this.#mistyped(folded, language);
    if (!derived) return mistyped;
    const expansions = new Best();
    for (const { term, weight, relation } of [...derived.expansions, ...mistyped.expansions])
      expansions.propose(term, weight, relation);
    return { ...derived, expansions: expansions.all };
  }

  // Only a German question has German compounds: `Eurovision` in an English one is no kind of vision.
  #related(folded: string, language: Language, splits = language === "de"): Lookup {
    const best = new Best();
    const isFunction = isFunctionWord(folded, language);
    const propose = (term: number, weight: number, relation: Relation) => {
      // A carrying word is never a function word: `backe` is not English `back`.
      if (isFunction || this.isCarrying(term)) best.propose(term, weight, relation);
    };
    const stemmed = stem(folded, language);
    const same = this.stemTerm(stemmed);
    if (same !== undefined) propose(same, WEIGHT.same, "same");
    if (isFunction) return { expansions: best.all, known: best.size > 0 };
    const numbers = numbersOf(folded, language).flatMap((number) => [...this.#byNumber.find(number)]);
    if (isInDigits(folded)) {
      for (const term of numbers) if (isInDigits(this.surface(term))) propose(term, WEIGHT.same, "same");
    }
    const concepts = conceptsOf(stemmed);
    const conceptIds = concepts.map((concept) => this.#byConcept.idOf(concept));
    for (const term of this.#byRoot.find(root(stemmed, language))) {
      // `reporter` and `report` share a root but the lexicon knows them to be different things.
      const others = rowOf(this.#data.termConcepts, term);
      const estranged =
        concepts.length > 0 && others.length > 0 && !conceptIds.some((concept) => others.includes(concept));
      propose(term, estranged ? WEIGHT.derived / 2 : WEIGHT.derived, "derived");
    }
    const known = best.size > 0;
    for (const term of numbers) propose(term, WEIGHT.synonym, "synonym");
    for (const concept of concepts) {
      for (const term of this.#byConcept.find(concept)) propose(term, WEIGHT.synonym, "synonym");
      for (const term of this.#byPart.find(`#${concept}`))
        propose(term, WEIGHT.synonym * WEIGHT.part, "synonym");
    }
    for (const term of this.#byPart.find(stemmed)) propose(term, WEIGHT.part, "part");
    if (!splits) return { expansions: best.all, known };
    if (best.size === 0 && folded.length >= SHORTEST_TAIL) {
      for (const term of this.#endingWith(folded)) propose(term, WEIGHT.part, "part");
    }
    for (const part of splitCompound(folded, this.#isPart)) {
      const partStem = stem(part, language);
      const whole = this.stemTerm(partStem);
      if (whole !== undefined) propose(whole, WEIGHT.part, "part");
      for (const term of this.#byPart.find(partStem)) propose(term, WEIGHT.part * WEIGHT.part, "part");
      for (const concept of conceptsOf(partStem)) {
        for (const term of this.#byConcept.find(concept))
          propose(term, WEIGHT.synonym * WEIGHT.part, "synonym");
      }
    }
    return { expansions: best.all, known };
  }

  // Whether a form can be part of a compound.
  readonly #isPart = (form: string): boolean => isCompoundPart(form, this);

  // `Brücke` finds `Hafenbrücke` where it stands nowhere alone.
  #endingWith(folded: string): readonly number[] {
    const { formLanguages, formTerms } = this.#data;
    return this.#typos.trigrams
      .endingWith(folded, folded.length + SHORTEST_PART)
      .filter((form) => LANGUAGES[formLanguages[form] ?? 0] === "de")
      .map((form) => formTerms[form] ?? 0);
  }

  #corrections(folded: string): readonly Correction[] {
    const own = this.#typos.near(folded);
    const others = KNOWN_WORDS.near(folded).filter(({ word }) => !this.has(word));
    return bestOf([...own, ...others].sort(byLikeness));
  }

  #mistyped(folded: string, language: Language): Lookup {
    const corrections = this.#corrections(folded);
    const [first] = corrections;
    if (!first) return { expansions: [], known: false };
    if (isFunctionWord(first.word, language))
      return { expansions: [], known: false, functionWord: first.word };
    const best = new Best();
    for (const { word, similarity } of corrections) {
      const form = this.#forms.find(word);
      // A frequent word is mistyped more often than a rare one.
      const uses = this.#data.formUses[form] ?? 1;
      const met = LANGUAGES[this.#data.formLanguages[form] ?? -1];
      for (const { term, weight } of this.#related(word, met ?? lexiconForms().get(word) ?? language)
        .expansions)
        best.propose(term, (weight * similarity * uses) / (uses + 0.5), "typo");
    }
    return { expansions: best.all, known: best.size > 0, corrected: first.word };
  }
}

const SHORTEST_TAIL = 5;
const MOST_SIMILAR = 8;

/** For each term, the way that counts most. */
class Best {
  readonly #expansions = new Map<number, Expansion>();

  propose(term: number, weight: number, relation: Relation): void {
    if ((this.#expansions.get(term)?.weight ?? 0) < weight)
      this.#expansions.set(term, { term, weight, relation });
  }

  get size(): number {
    return this.#expansions.size;
  }

  get all(): readonly Expansion[] {
    return [...this.#expansions.values()];
  }
}
