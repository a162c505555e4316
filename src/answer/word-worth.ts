/** How much a word tells: what all of a question's and a phrasing's words are weighed by. */

/** BM25's idf, kept above zero; `frequency` may be fractional where matches are partial. */
export function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** Names tell entries apart even where nearly all mention them: whether it is Apple or Alibaba that profits. */
export const LEAST_NAME_IDF = 0.75;

/** What a function word counts for; idf leaves next to nothing of the frequent ones, but `beide` still tells more than `die`. */
export const FUNCTION_WORD = 0.5;
