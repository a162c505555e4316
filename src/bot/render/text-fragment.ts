import type { Article, Sentence } from "../../article/article.ts";

// Long sentences are named by their ends: addresses stay short, and a changed word in the middle does not break them.
const WORDS_AT_EACH_END = 5;
const LONGEST_WHOLE = 80;

/**
 * The article's address, opened and marked at a sentence by a text fragment; undefined where the article has none.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function sentenceAddress(article: Article, sentence: Sentence): string | undefined {
  const { source } = article.origin;
  if (source === undefined) return undefined;
  // A fragment of the page's own stays in front: `#part:~:text=…`.
  return `${source}${source.includes("#") ? "" : "#"}:~:text=${fragmentOf(sentence.text)}`;
}

function fragmentOf(text: string): string {
  const words = text.split(" ");
  if (text.length <= LONGEST_WHOLE || words.length <= 2 * WORDS_AT_EACH_END) return encode(text);
  const start = words.slice(0, WORDS_AT_EACH_END).join(" ");
  const end = words.slice(-WORDS_AT_EACH_END).join(" ");
  return `${encode(start)},${encode(end)}`;
}

// Hyphens and commas separate the parts of a fragment; encodeURIComponent leaves the hyphen as it is.
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
