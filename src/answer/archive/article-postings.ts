import { GrowingNumbers } from "../growing-numbers.ts";
import { conceptsOf } from "../lexicon.ts";
import { type ArticleTerms, FIELDS, isEntryTerm } from "./article-terms.ts";
import { StemNeighbours } from "./stem-neighbours.ts";

const NONE = 0xffff_ffff;

/** What {@link ArticlePostings.visit} calls: a document, and how often a term stands in each of its fields. */
export type Visitor = (document: number, title: number, text: number, prepared: number) => void;

/**
 * For each term, the articles that have it. It only grows, so that whoever reads it while articles change goes on reading
 * what was there: each article added is a document with a number of its own, and readers know which numbers are theirs.
 *
 * The postings of a term are a chain through one pool of numbers, newest first:
 *
 *     #heads[term] ─▶ posting 7 ─▶ posting 3 ─▶ none      each with its document, counts and next posting
 *
 * To add an article takes time proportional to its terms, and nothing is moved for it.
 */
export class ArticlePostings {
  readonly #terms = new Map<string, number>();
  readonly #byConcept = new Map<string, number[]>();
  readonly #heads = new GrowingNumbers(Uint32Array);
  readonly #nexts = new GrowingNumbers(Uint32Array);
  readonly #documents = new GrowingNumbers(Uint32Array);
  readonly #counts = new GrowingNumbers(Uint8Array);
  readonly #lengths = new GrowingNumbers(Uint32Array);
  readonly #known = new WeakMap<ArticleTerms, number>();
  /** Its terms by how they are spelled. */
  readonly neighbours = new StemNeighbours();

  /** Number of documents, also of those that nobody reads any more. */
  get size(): number {
    return this.#lengths.length / FIELDS.length;
  }

  /** Adds an article, or finds it where it was added before. @returns the number of its document. */
  add(article: ArticleTerms): number {
    const known = this.#known.get(article);
    if (known !== undefined) return known;
    const document = this.size;
    this.#known.set(article, document);
    for (const length of article.lengths) this.#lengths.push(length);
    const stems = article.stems === "" ? [] : article.stems.split(" ");
    stems.forEach((stem, i) => {
      const term = this.#termFor(stem);
      this.#nexts.push(this.#heads.at(term));
      this.#heads.set(term, this.#documents.length);
      this.#documents.push(document);
      for (let field = 0; field < FIELDS.length; field += 1)
        this.#counts.push(article.counts[i * FIELDS.length + field] ?? 0);
    });
    return document;
  }

  /** The term of a stem; undefined where no document has it. */
  termOf(stem: string): number | undefined {
    return this.#terms.get(stem);
  }

  /** Terms that the lexicon knows to stand for a concept. */
  termsOfConcept(concept: string): readonly number[] {
    return this.#byConcept.get(concept) ?? [];
  }

  /** Number of carrying words in a field of a document. */
  lengthOf(document: number, field: number): number {
    return this.#lengths.at(document * FIELDS.length + field);
  }

  /** Calls for each document that has a term, the newest first. */
  visit(term: number, visitor: Visitor): void {
    for (let posting = this.#heads.at(term); posting !== NONE; posting = this.#nexts.at(posting)) {
      const at = posting * FIELDS.length;
      visitor(
        this.#documents.at(posting),
        this.#counts.at(at),
        this.#counts.at(at + 1),
        this.#counts.at(at + 2),
      );
    }
  }

  #termFor(stem: string): number {
    const known = this.#terms.get(stem);
    if (known !== undefined) return known;
    const term = this.#terms.size;
    this.#terms.set(stem, term);
    this.#heads.push(NONE);
    this.neighbours.push(isEntryTerm(stem) ? "" : stem);
    for (const concept of conceptsOf(stem)) {
      const terms = this.#byConcept.get(concept);
      if (terms) terms.push(term);
      else this.#byConcept.set(concept, [term]);
    }
    return term;
  }
}
