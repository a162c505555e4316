import type { Article, Sentence } from "./article.ts";

/** A sentence of the article, or why a quotation is none. */
export type Verbatim = { readonly sentence: Sentence } | { readonly message: string };

type CitedText = Pick<Article, "sentences" | "blocks">;

/** Finds the sentence a quotation repeats word for word; else says which is nearest and where it differs. */
export function findVerbatim(article: CitedText, quotation: string): Verbatim {
  const wanted = foldSpace(quotation);
  const sentence = article.sentences.find((candidate) => candidate.text === wanted);
  if (sentence) return { sentence };

  const block = article.blocks.find(
    (candidate) => candidate.kind !== "paragraph" && candidate.text === wanted,
  );
  if (block)
    return {
      message: `«${wanted}» is a ${block.kind}, which cannot be cited. Cite a sentence of the running text.`,
    };

  const nearest = nearestSentence(article.sentences, wanted);
  if (!nearest)
    return { message: "No sentence of the article is like this. Copy the sentence from article.md." };
  return { message: `Not a sentence of the article word for word. ${difference(wanted, nearest)}` };
}

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

// Share of words in common (Dice); enough to recognise a sentence with a few words changed or cut off.
function nearestSentence(sentences: readonly Sentence[], quotation: string): Sentence | undefined {
  const words = new Set(wordsOf(quotation));
  let best: Sentence | undefined;
  let bestScore = 0.3;
  for (const sentence of sentences) {
    const own = new Set(wordsOf(sentence.text));
    const common = [...words].filter((word) => own.has(word)).length;
    const contained = common / Math.max(1, Math.min(words.size, own.size));
    const score = Math.max((2 * common) / Math.max(1, words.size + own.size), contained * 0.9);
    if (score > bestScore) [best, bestScore] = [sentence, score];
  }
  return best;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function difference(quotation: string, sentence: Sentence): string {
  const where = `the nearest is sentence ${sentence.index + 1} (paragraph ${sentence.paragraph})`;
  if (sentence.text.includes(quotation)) {
    return `It is a part of one; ${where}. Cite it whole: «${sentence.text}»`;
  }
  if (quotation.includes(sentence.text)) {
    return `It holds more than one sentence; ${where}. Cite each sentence as an item of its own.`;
  }
  let at = 0;
  while (at < quotation.length && quotation.charAt(at) === sentence.text.charAt(at)) at += 1;
  const from = quotation.lastIndexOf(" ", Math.max(0, at - 1)) + 1;
  const yours = quotation.slice(from, from + 30) || "(nothing more)";
  const theirs = sentence.text.slice(from, from + 30) || "(nothing more)";
  return `It differs at character ${at + 1}: «${yours}» here, «${theirs}» in the article; ${where}: «${sentence.text}»`;
}
