import { LANGUAGES, type Language } from "../article/article.ts";
import { splitCompound } from "./compounds.ts";
import { type Expansion, type Lookup, type Relation, WEIGHT } from "./expansion.ts";
import { functionWords, isFunctionWord } from "./function-words.ts";
import { conceptsOf, lexiconForms } from "./lexicon.ts";
import { root, stem } from "./stem.ts";
import { TypoIndex } from "./typos.ts";
import type { VocabularyData } from "./vocabulary-data.ts";

/**
 * The words of an article and its entries, and the ways a reader's word can lead to them: by stem, derivation, meaning,
 * compound part, or likeness where it is mistyped.
 */
export class Vocabulary {
  readonly #data: VocabularyData;
  readonly #lookups = new Map<string, Lookup>();
  #typos: TypoIndex | undefined;
  #compoundWords: ReadonlySet<string> | undefined;

  private constructor(data: VocabularyData) {
    this.#data = data;
  }

  /** @param names folded; a name means nothing but itself, whatever the lexicon says of the word: `Cook`. */
  static empty(names: ReadonlySet<string>): Vocabulary {
    const maps = {
      byStem: new Map(),
      byRoot: new Map(),
      byConcept: new Map(),
      byPart: new Map(),
      forms: new Map(),
    };
    return new Vocabulary({ names, terms: [], ...maps });
  }

  /** A vocabulary as it was saved, frozen. */
  static restore(data: VocabularyData): Vocabulary {
    return new Vocabulary(data);
  }

  /** What to save: plain data that structured cloning keeps. */
  get data(): VocabularyData {
    return this.#data;
  }

  /** Number of different terms. */
  get size(): number {
    return this.#data.terms.length;
  }

  /** A term's spelling, for explanations. */
  surface(term: number): string {
    return this.#data.terms[term]?.surface ?? "";
  }

  /** Whether a term says what a text is about; function words do not. */
  isCarrying(term: number): boolean {
    return this.#data.terms[term]?.carrying ?? false;
  }

  /** Adds a word of the article or an entry and returns its term. */
  add(folded: string, surface: string, language: Language): number {
    const isName = this.#data.names.has(folded);
    const stemmed = stem(folded, language);
    const form = this.#data.forms.get(folded);
    if (form) form.uses += 1;
    else this.#data.forms.set(folded, { language, uses: 1 });
    const known = this.#data.byStem.get(stemmed);
    if (known !== undefined) return known;
    const id = this.#data.terms.length;
    const carrying = !isFunctionWord(folded, language);
    this.#data.terms.push({
      stem: stemmed,
      surface,
      carrying,
      root: root(stemmed, language),
      concepts: isName ? [] : conceptsOf(stemmed),
      parts: [],
    });
    this.#data.byStem.set(stemmed, id);
    return id;
  }

  /** Call once, when all words are added: relates them to each other. */
  freeze(): void {
    this.#data.terms.forEach((term, id) => {
      push(this.#data.byRoot, term.root, id);
      for (const concept of term.concepts) push(this.#data.byConcept, concept, id);
    });
    for (const [form, { language }] of this.#data.forms) {
      if (language !== "de") continue;
      const id = this.#data.byStem.get(stem(form, language));
      const term = id === undefined ? undefined : this.#data.terms[id];
      if (id === undefined || !term || term.parts.length > 0) continue;
      const parts = splitCompound(form, this.#isKnownForm).map((part) => stem(part, language));
      this.#data.terms[id] = { ...term, parts };
      for (const part of parts) {
        push(this.#data.byPart, part, id);
        for (const concept of conceptsOf(part)) push(this.#data.byPart, `#${concept}`, id);
      }
    }
  }

  // Whether a form can be part of a compound.
  readonly #isKnownForm = (form: string): boolean => {
    this.#compoundWords ??= new Set(
      [...this.#data.forms.keys(), ...lexiconForms().keys()].filter((known) => known.length >= 3),
    );
    return this.#compoundWords.has(form) && !LANGUAGES.some((language) => isFunctionWord(form, language));
  };

  /** The term of a form the article or its entries have. */
  termOf(folded: string): number | undefined {
    const form = this.#data.forms.get(folded);
    return form && this.#data.byStem.get(stem(folded, form.language));
  }

  /** The known word nearest to a mistyped one, if there is one. */
  correct(folded: string): string | undefined {
    return this.#typoIndex().correct(folded)[0]?.word;
  }

  /** Whether the article or its entries have this very form. */
  has(folded: string): boolean {
    return this.#data.forms.has(folded);
  }

  /** The terms a word of a question in this language stands for, with how much each counts. */
  lookUp(folded: string, language: Language): Lookup {
    const key = `${language} ${folded}`;
    const cached = this.#lookups.get(key);
    if (cached) return cached;
    const lookup = this.#resolve(folded, language);
    // Questions repeat words; what strangers type does not, so the cache is bounded.
    if (this.#lookups.size >= CACHED_LOOKUPS) this.#lookups.clear();
    this.#lookups.set(key, lookup);
    return lookup;
  }

  #resolve(folded: string, language: Language): Lookup {
    const other: Language = language === "de" ? "en" : "de";
    if (isFunctionWord(folded, language)) return this.#related(folded, language);
    const own = this.#related(folded, language);
    const foreign = this.#related(folded, other, false);
    const has = (reading: Lookup, wanted: Relation) =>
      reading.expansions.some(({ relation }) => relation === wanted);
    if (has(own, "same")) return own;
    if (has(foreign, "same")) return foreign;
    if (has(own, "synonym")) return own;
    if (!own.known && has(foreign, "synonym")) return foreign;
    // Nothing but a likeness by root or part: it may as well be a known word mistyped, so both count.
    const derived = own.expansions.length > 0 ? own : foreign.expansions.length > 0 ? foreign : undefined;
    const mistyped = this.#mistyped(folded, language);
    if (!derived) return mistyped;
    const expansions = [...derived.expansions];
    for (const expansion of mistyped.expansions) {
      const twin = expansions.findIndex(({ term }) => term === expansion.term);
      if (twin === -1) expansions.push(expansion);
      else if ((expansions[twin]?.weight ?? 0) < expansion.weight) expansions[twin] = expansion;
    }
    return { ...derived, expansions };
  }

  // Only a German question has German compounds: `Eurovision` in an English one is no kind of vision.
  #related(folded: string, language: Language, splits = language === "de"): Lookup {
    const best = new Map<number, Expansion>();
    const isFunction = isFunctionWord(folded, language);
    const propose = (term: number, weight: number, relation: Relation) => {
      // A carrying word is never a function word: `backe` is not English `back`.
      if (!isFunction && !this.isCarrying(term)) return;
      if ((best.get(term)?.weight ?? 0) < weight) best.set(term, { term, weight, relation });
    };
    const stemmed = stem(folded, language);
    const same = this.#data.byStem.get(stemmed);
    if (same !== undefined) propose(same, WEIGHT.same, "same");
    if (isFunction) return { expansions: [...best.values()], known: best.size > 0 };
    const ownRoot = root(stemmed, language);
    const concepts = conceptsOf(stemmed);
    for (const term of this.#data.byRoot.get(ownRoot) ?? []) {
      // `reporter` and `report` share a root but the lexicon knows them to be different things.
      const others = this.#data.terms[term]?.concepts ?? [];
      const estranged =
        concepts.length > 0 && others.length > 0 && !concepts.some((concept) => others.includes(concept));
      propose(term, estranged ? WEIGHT.derived / 2 : WEIGHT.derived, "derived");
    }
    const known = best.size > 0;
    for (const concept of concepts) {
      for (const term of this.#data.byConcept.get(concept) ?? []) propose(term, WEIGHT.synonym, "synonym");
      for (const term of this.#data.byPart.get(`#${concept}`) ?? [])
        propose(term, WEIGHT.synonym * WEIGHT.part, "synonym");
    }
    for (const term of this.#data.byPart.get(stemmed) ?? []) propose(term, WEIGHT.part, "part");
    if (splits && best.size === 0 && folded.length >= SHORTEST_TAIL) {
      for (const term of this.#endingWith(folded)) propose(term, WEIGHT.part, "part");
    }
    if (splits) {
      const parts = splitCompound(folded, this.#isKnownForm);
      for (const part of parts) {
        const partStem = stem(part, language);
        const whole = this.#data.byStem.get(partStem);
        if (whole !== undefined) propose(whole, WEIGHT.part, "part");
        for (const term of this.#data.byPart.get(partStem) ?? [])
          propose(term, WEIGHT.part * WEIGHT.part, "part");
        for (const concept of conceptsOf(partStem)) {
          for (const term of this.#data.byConcept.get(concept) ?? [])
            propose(term, WEIGHT.synonym * WEIGHT.part, "synonym");
        }
      }
    }
    return { expansions: [...best.values()], known };
  }

  // `Brücke` finds `Hafenbrücke` where it stands nowhere alone.
  #endingWith(folded: string): number[] {
    const terms: number[] = [];
    for (const [form, { language }] of this.#data.forms) {
      if (language !== "de" || form.length < folded.length + 3 || !form.endsWith(folded)) continue;
      terms.push(this.#data.byStem.get(stem(form, language)) ?? -1);
    }
    return terms.filter((term) => term !== -1);
  }

  #mistyped(folded: string, language: Language): Lookup {
    const corrections = this.#typoIndex().correct(folded);
    const [first] = corrections;
    if (!first) return { expansions: [], known: false };
    if (isFunctionWord(first.word, language))
      return { expansions: [], known: false, functionWord: first.word };
    const best = new Map<number, Expansion>();
    for (const { word, similarity } of corrections) {
      const form = this.#data.forms.get(word);
      // A frequent word is mistyped more often than a rare one.
      const uses = form?.uses ?? 1;
      const spoken = form?.language ?? lexiconForms().get(word) ?? language;
      for (const { term, weight } of this.#related(word, spoken).expansions) {
        const discounted = (weight * similarity * uses) / (uses + 0.5);
        if ((best.get(term)?.weight ?? 0) < discounted)
          best.set(term, { term, weight: discounted, relation: "typo" });
      }
    }
    return { expansions: [...best.values()], known: best.size > 0, corrected: first.word };
  }

  // Built when the first unknown word comes.
  #typoIndex(): TypoIndex {
    this.#typos ??= new TypoIndex(
      new Set([
        ...this.#data.forms.keys(),
        ...lexiconForms().keys(),
        ...LANGUAGES.flatMap((language) => [...functionWords(language)]),
      ]),
    );
    return this.#typos;
  }
}

const SHORTEST_TAIL = 5;
const CACHED_LOOKUPS = 5_000;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
