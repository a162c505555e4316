import type { Article, Citations, Sentence } from "./article.ts";
import type { LinesDraft } from "./questions-draft.ts";
import { findVerbatim, type Verbatim } from "./verbatim.ts";

/** What can be cited of an article. */
export type CitedArticle = Pick<Article, "sentences" | "blocks">;

/** The sentences that are quoted from one article. Each quotation is looked for once, however often it is asked for. */
export class Quotations {
  readonly article: CitedArticle;
  readonly #found = new Map<string, Verbatim>();

  constructor(article: CitedArticle) {
    this.article = article;
  }

  /** The sentence a quotation repeats, or why it repeats none. */
  find(quotation: string): Verbatim {
    const known = this.#found.get(quotation);
    if (known) return known;
    const found = findVerbatim(this.article, quotation);
    this.#found.set(quotation, found);
    return found;
  }

  /** The sentence, if the quotation is there and repeats one. */
  sentence(quotation: string | undefined): Sentence | undefined {
    if (quotation === undefined) return undefined;
    const found = this.find(quotation);
    return "sentence" in found ? found.sentence : undefined;
  }

  /** Those sentences that are there, in the order of their quotations. */
  citations(quotations: LinesDraft): Citations | undefined {
    const [first, ...rest] = quotations.flatMap((quotation) => this.sentence(quotation) ?? []);
    return first && [first, ...rest];
  }
}
