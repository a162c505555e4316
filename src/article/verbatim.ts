import type { Article, Block, Sentence } from "./article.ts";

/** A sentence of the article, or why a quotation is none. */
export type Verbatim = { readonly sentence: Sentence } | { readonly message: string };

type CitedText = Pick<Article, "sentences" | "blocks">;

const BLOCK_NAMES: Readonly<Record<Exclude<Block["kind"], "paragraph">, string>> = {
  heading: "a heading",
  caption: "a caption",
  other: "code or HTML",
};

/** Finds the sentence a quotation repeats word for word; else says which is nearest and where it differs. */
export function findVerbatim(article: CitedText, quotation: string): Verbatim {
  const wanted = foldSpace(quotation);
  const sentence = article.sentences.find((candidate) => candidate.text === wanted);
  return sentence ? { sentence } : { message: explain(article, wanted) };
}

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function explain({ sentences, blocks }: CitedText, wanted: string): string {
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.text === wanted) {
      return `«${wanted}» is ${BLOCK_NAMES[block.kind]}, which cannot be cited. Cite a sentence of the running text.`;
    }
  }
  const told =
    explainPart(sentences, wanted) ?? explainWhole(sentences, wanted) ?? explainChange(sentences, wanted);
  return told
    ? `Not a sentence of the article word for word. ${told}`
    : "No sentence of the article is like this. Copy the sentence from article.md.";
}

function explainPart(sentences: readonly Sentence[], wanted: string): string | undefined {
  // Every sentence contains an empty quotation, and most a full stop.
  if (wordsOf(wanted).length === 0) return undefined;
  const whole = sentences.find(({ text }) => text.includes(wanted));
  return whole && `It is a part of one; ${placeOf(whole)}. Cite it whole: «${whole.text}»`;
}

function explainWhole(sentences: readonly Sentence[], wanted: string): string | undefined {
  // The longest: a short sentence (`Nein.`) may stand in many quotations by chance.
  const [longest] = sentences
    .filter(({ text }) => wanted.includes(text))
    .sort((a, b) => b.text.length - a.text.length);
  return (
    longest &&
    `It holds more than one sentence; ${placeOf(longest)}. Cite each sentence as an item of its own.`
  );
}

function explainChange(sentences: readonly Sentence[], wanted: string): string | undefined {
  const nearest = mostAlike(sentences, wanted);
  return nearest && difference(wanted, nearest);
}

/** The sentence most like a text; enough to recognise one with a few words changed or cut off. */
export function mostAlike(sentences: readonly Sentence[], text: string): Sentence | undefined {
  let best: Sentence | undefined;
  let bestScore = 0.3;
  for (const sentence of sentences) {
    const score = wordLikeness(text, sentence.text);
    if (score > bestScore) [best, bestScore] = [sentence, score];
  }
  return best;
}

/** Share of words two texts have in common (Dice), from 0 to 1; nearly 1 where one is a part of the other. */
export function wordLikeness(a: string, b: string): number {
  const [words, own] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...words].filter((word) => own.has(word)).length;
  const contained = common / Math.max(1, Math.min(words.size, own.size));
  return Math.max((2 * common) / Math.max(1, words.size + own.size), contained * 0.9);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function difference(quotation: string, sentence: Sentence): string {
  let at = 0;
  while (at < quotation.length && quotation.charAt(at) === sentence.text.charAt(at)) at += 1;
  const from = quotation.lastIndexOf(" ", Math.max(0, at - 1)) + 1;
  const yours = quotation.slice(from, from + 30) || "(nothing more)";
  const theirs = sentence.text.slice(from, from + 30) || "(nothing more)";
  return `It differs at character ${at + 1}: «${yours}» here, «${theirs}» in the article; ${placeOf(sentence)}: «${sentence.text}»`;
}

function placeOf({ index, paragraph }: Sentence): string {
  return `the nearest is sentence ${index + 1} (paragraph ${paragraph})`;
}
