import {
  type Article,
  type Entry,
  type Gloss,
  LANGUAGES,
  type Language,
  languagesOf,
  type Sentence,
} from "../article/article.ts";
import { ANSWER_KINDS, type AnswerKind, answerKind } from "./answer-kind.ts";
import { isFunctionWord } from "./function-words.ts";
import { type Alias, collectAliases, collectNames } from "./names.ts";
import type { SentenceIndex } from "./sentences/sentence-index.ts";
import { type IndexedWord, SentenceIndexBuilder } from "./sentences/sentence-index-builder.ts";
import { stem } from "./stem.ts";
import { type Spelling, type Token, tokenise } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";
import { VocabularyBuilder } from "./vocabulary-builder.ts";
import { FUNCTION_WORD, inverseDocumentFrequency, LEAST_NAME_IDF } from "./word-worth.ts";

/** Where a term occurs: ids in ascending order, and how often (or how much) in each. */
export interface PostingList {
  readonly ids: number[];
  readonly counts: number[];
}

/** A phrasing of an entry, as the index knows it. */
export interface IndexedPhrasing {
  readonly entry: number;
  readonly language: Language;
  readonly text: string;
  /** Its words' terms, each once, function words included. */
  readonly terms: readonly number[];
}

/** Everything a question is looked up in: one article's entries and sentences, word by word. */
export interface ArticleIndex {
  readonly article: Article;
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  /** Folded words that are names. */
  readonly names: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, readonly StemmedAlias[]>;
  readonly phrasings: readonly IndexedPhrasing[];
  /** Index of each entry's first phrasing; the others follow it. */
  readonly firstPhrasings: readonly number[];
  /** Number of phrasings of each entry. */
  readonly phrasingCounts: readonly number[];
  /** For each entry, the share of its phrasings that ask for each kind of answer. */
  readonly kinds: readonly Readonly<Partial<Record<AnswerKind, number>>>[];
  /** The same of all phrasings together. */
  readonly kindShares: Readonly<Partial<Record<AnswerKind, number>>>;
  /**
   * For each term, what it is worth in a phrasing: its idf over entries; less for function words, more for names. Empty
   * where there are no entries.
   */
  readonly termWorth: Float64Array;
  readonly inPhrasings: readonly PostingList[];
  /** Counts are numbers of phrasings of the entry that hold the term. */
  readonly inEntries: readonly PostingList[];
  /** The entry's answers, its cited sentences and their glosses. */
  readonly inEntryTexts: readonly PostingList[];
  readonly sentences: SentenceIndex;
  /** By sentence: indices of entries that cite it first. Empty where there are no entries. */
  readonly citedBy: readonly (readonly number[])[];
}

const NO_WORDS: readonly IndexedWord[] = [];

/** An {@link Alias} with its words stemmed, found by the first of them. */
export interface StemmedAlias {
  readonly words: readonly string[];
  readonly name: readonly string[];
}

/** Builds the index of an article. Takes time proportional to the length of its texts. */
export function buildArticleIndex(article: Article): ArticleIndex {
  return new IndexBuilder(article).build();
}

class IndexBuilder {
  readonly #article: Article;
  readonly #entries: readonly Entry[];
  readonly #vocabulary: VocabularyBuilder;
  readonly #names: ReadonlySet<string>;
  readonly #aliases: ReadonlyMap<string, readonly StemmedAlias[]>;
  readonly #bySentence = new Map<Sentence, ReadonlyMap<number, number>>();
  readonly #spellings = new Map<string, Spelling>();
  readonly #glosses: ReadonlyMap<Sentence, Gloss>;

  constructor(article: Article) {
    this.#article = article;
    this.#entries = article.questions?.entries ?? [];
    this.#names = collectNames(article);
    this.#vocabulary = new VocabularyBuilder(this.#names);
    this.#aliases = stemAliases(collectAliases(article));
    // Of several for one sentence, the first.
    const glosses = [...(article.questions?.glosses ?? [])].reverse();
    this.#glosses = new Map(glosses.map((gloss) => [gloss.sentence, gloss]));
  }

  build(): ArticleIndex {
    const phrasings: IndexedPhrasing[] = [];
    const inPhrasings: PostingList[] = [];
    const inEntries: PostingList[] = [];
    const inEntryTexts: PostingList[] = [];
    const kinds: Partial<Record<AnswerKind, number>>[] = [];
    const kindShares: Partial<Record<AnswerKind, number>> = {};
    const citedBy: number[][] = this.#entries.length > 0 ? this.#article.sentences.map(() => []) : [];
    const firstPhrasings: number[] = [];
    this.#addAliasWords();

    this.#entries.forEach((entry, entryId) => {
      firstPhrasings.push(phrasings.length);
      const total = phrasingCount(entry);
      const kindShare: Partial<Record<AnswerKind, number>> = {};
      const counts = new Map<number, number>();
      for (const language of languagesOf(entry, "phrasings")) {
        for (const text of entry.phrasings[language]) {
          const tokens = tokenise(text);
          const terms = this.#terms(tokens, language);
          const id = phrasings.length;
          phrasings.push({ entry: entryId, language, text, terms });
          for (const term of terms) {
            post(inPhrasings, term, id, 1);
            counts.set(term, (counts.get(term) ?? 0) + 1);
          }
          const kind = answerKind(text, tokens, language);
          kindShares[kind] = (kindShares[kind] ?? 0) + 1;
          kindShare[kind] = (kindShare[kind] ?? 0) + 1 / total;
        }
      }
      for (const [term, count] of counts) post(inEntries, term, entryId, count);
      for (const term of this.#entryTextTerms(entry)) post(inEntryTexts, term, entryId, 1);
      kinds.push(kindShare);
      if (entry.kind === "stated") citedBy[entry.citations[0].index]?.push(entryId);
    });

    const sentences = this.#sentences();
    for (const kind of ANSWER_KINDS)
      kindShares[kind] = (kindShares[kind] ?? 0) / Math.max(1, phrasings.length);
    const vocabulary = Vocabulary.restore(this.#vocabulary.build());
    const nameTerms = new Set([...this.#names].flatMap((name) => vocabulary.termOf(name) ?? []));
    const termWorth = new Float64Array(this.#entries.length > 0 ? vocabulary.size : 0);
    for (let term = 0; term < termWorth.length; term += 1) {
      const idf = inverseDocumentFrequency(inEntries[term]?.ids.length ?? 0, this.#entries.length);
      const least = nameTerms.has(term) ? LEAST_NAME_IDF : 0;
      termWorth[term] = Math.max(idf, least) * (vocabulary.isCarrying(term) ? 1 : FUNCTION_WORD);
    }
    const phrasingCounts = this.#entries.map(phrasingCount);
    return {
      article: this.#article,
      entries: this.#entries,
      vocabulary,
      names: this.#names,
      aliases: this.#aliases,
      phrasings,
      firstPhrasings,
      phrasingCounts,
      kinds,
      kindShares,
      termWorth,
      inPhrasings,
      inEntries,
      inEntryTexts,
      sentences: sentences.build(vocabulary.size),
      citedBy,
    };
  }

  // So that a mistyped alias can be corrected: its words have to be known words.
  #addAliasWords(): void {
    for (const { also, name } of this.#article.questions?.names ?? []) {
      for (const text of [name, ...also]) {
        for (const token of tokenise(text)) {
          if (!isCarried(token.folded)) continue;
          this.#vocabulary.add(token.folded, token.text, this.#article.language);
        }
      }
    }
  }

  #entryTextTerms(entry: Entry): ReadonlySet<number> {
    const terms = new Set<number>();
    for (const language of languagesOf(entry, "answer")) {
      for (const term of this.#count(entry.answer[language], language).keys()) terms.add(term);
    }
    for (const sentence of entry.kind === "stated" ? entry.citations : []) {
      for (const term of this.#sentenceTerms(sentence).keys()) terms.add(term);
    }
    return terms;
  }

  // A sentence's carrying words with how often each occurs; those of its gloss once.
  #sentenceTerms(sentence: Sentence): ReadonlyMap<number, number> {
    const known = this.#bySentence.get(sentence);
    if (known) return known;
    const counts = this.#count(sentence.text, this.#article.language);
    const gloss = this.#glosses.get(sentence);
    for (const language of LANGUAGES) {
      for (const term of this.#count(gloss?.text[language] ?? "", language).keys()) {
        if (!counts.has(term)) counts.set(term, 1);
      }
    }
    this.#bySentence.set(sentence, counts);
    return counts;
  }

  #count(text: string, language: Language): Map<number, number> {
    const counts = new Map<number, number>();
    for (const token of replaceAliases(tokenise(text, this.#spellings), this.#aliases, language)) {
      if (isFunctionWord(token.folded, language)) continue;
      const term = this.#vocabulary.add(token.folded, token.text, language);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }

  #sentences(): SentenceIndexBuilder {
    const builder = new SentenceIndexBuilder();
    const { title, language, blocks } = this.#article;
    const titleTerms = [...this.#count(title, language).keys()];
    let heading: readonly number[] = [];
    for (const block of blocks) {
      if (block.kind === "heading") heading = [...this.#count(block.text, language).keys()];
      if (block.kind !== "paragraph") continue;
      const sentences = block.sentences.map((sentence) => ({
        language,
        words: this.#indexed(sentence.text, language),
        gloss: this.#glossWords(sentence),
      }));
      builder.addParagraph(sentences, [...titleTerms, ...heading]);
    }
    return builder;
  }

  #glossWords(sentence: Sentence): readonly IndexedWord[] {
    const gloss = this.#glosses.get(sentence);
    if (!gloss) return NO_WORDS;
    return LANGUAGES.flatMap((other) =>
      this.#indexed(gloss.text[other] ?? "", other).filter(({ carrying }) => carrying),
    );
  }

  #indexed(text: string, language: Language): IndexedWord[] {
    return replaceAliases(tokenise(text, this.#spellings), this.#aliases, language).map(
      // Field by field: of long articles these are millions.
      ({ text: surface, folded, capital, initial }) => ({
        text: surface,
        folded,
        capital,
        initial,
        term: this.#vocabulary.add(folded, surface, language),
        carrying: !isFunctionWord(folded, language),
      }),
    );
  }

  #terms(tokens: readonly Token[], language: Language): readonly number[] {
    const terms = new Set<number>();
    for (const token of replaceAliases(tokens, this.#aliases, language)) {
      terms.add(this.#vocabulary.add(token.folded, token.text, language));
    }
    return [...terms];
  }
}

function phrasingCount(entry: Entry): number {
  return languagesOf(entry, "phrasings").reduce((sum, code) => sum + entry.phrasings[code].length, 0);
}

function isCarried(folded: string): boolean {
  return !LANGUAGES.some((language) => isFunctionWord(folded, language));
}

function post(lists: PostingList[], term: number, id: number, count: number): void {
  while (lists.length <= term) lists.push({ ids: [], counts: [] });
  const list = lists[term];
  list?.ids.push(id);
  list?.counts.push(count);
}

function stemAliases(aliases: readonly Alias[]): ReadonlyMap<string, readonly StemmedAlias[]> {
  const byFirst = new Map<string, StemmedAlias[]>();
  for (const { words, name } of aliases) {
    for (const language of LANGUAGES) {
      const stemmed = words.map((word) => stem(word, language));
      const [first] = stemmed;
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words: stemmed, name });
      byFirst.set(first, list);
    }
  }
  return byFirst;
}

/** Puts the name in place of every run of words that is an alias of it, inflected or not. */
export function replaceAliases(
  tokens: readonly Token[],
  aliases: ReadonlyMap<string, readonly StemmedAlias[]>,
  language: Language,
): readonly Token[] {
  if (aliases.size === 0) return tokens;
  const stems = tokens.map((token) => stem(token.folded, language));
  const replaced: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const alias = aliases
      .get(stems[at] ?? "")
      ?.find(({ words }) => words.every((word, offset) => stems[at + offset] === word));
    if (!alias) {
      replaced.push(token);
      at += 1;
      continue;
    }
    const run = tokens.slice(at, at + alias.words.length);
    const text = run.map(({ text: word }) => word).join(" ");
    for (const folded of alias.name) replaced.push({ text, folded, capital: true, initial: false });
    at += alias.words.length;
  }
  return replaced;
}
