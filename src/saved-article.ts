import type { ArticleTerms } from "./answer/archive/article-terms.ts";
import type { Article, Block, Sentence } from "./article/article.ts";
import { pack, unpack } from "./packed.ts";

/** An article with what it is found by, as it is kept. */
export interface SavedArticle {
  readonly article: Article;
  readonly terms: ArticleTerms;
}

/**
 * An article whose blocks and sentences are cut from its text again when it is opened: kept, each of them would be there
 * three times. Long articles have hundreds of thousands, so that their places stand in columns.
 */
interface Cut {
  readonly article: Omit<Article, "blocks" | "sentences">;
  /** By block: its place in KINDS, where it begins, its length, a heading's depth or a paragraph's number of sentences. */
  readonly kinds: Uint8Array;
  readonly blockStarts: Uint32Array;
  readonly blockLengths: Uint32Array;
  readonly counts: Uint32Array;
  /** By sentence. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

type Kept =
  | { readonly kind: "whole"; readonly article: Article; readonly terms: ArticleTerms }
  | { readonly kind: "cut"; readonly cut: Cut; readonly terms: ArticleTerms };

const KINDS = ["heading", "caption", "other", "paragraph"] as const;

/** The bytes of an article, for {@link openArticle}. */
export function articleBytes({ article, terms }: SavedArticle): Uint8Array {
  const kept: Kept = isRegular(article)
    ? { kind: "cut", cut: cut(article), terms }
    : { kind: "whole", article, terms };
  return pack(kept);
}

/** The article of such bytes. @throws where they are of anything else. */
export function openArticle(bytes: Uint8Array): SavedArticle {
  const kept = unpack<Kept>(bytes);
  return { article: kept.kind === "cut" ? pasted(kept.cut) : kept.article, terms: kept.terms };
}

// Prepared questions point at sentences, which have to be the very same objects. The rest nearly always holds: a text that
// is put together otherwise is kept as it is.
function isRegular({ questions, text, blocks, sentences }: Article): boolean {
  let [next, number] = [0, 0];
  const areRegular = blocks.every((block) => {
    if (text.slice(block.start, block.start + block.text.length) !== block.text) return false;
    if (block.kind !== "paragraph") return true;
    number += 1;
    return (
      block.number === number &&
      block.sentences.every((sentence) => {
        const at = next;
        next += 1;
        return sentence === sentences[at] && sentence.index === at && sentence.paragraph === number;
      })
    );
  });
  return questions === undefined && areRegular && next === sentences.length;
}

function cut({ blocks, sentences, ...article }: Article): Cut {
  return {
    article,
    kinds: Uint8Array.from(blocks, ({ kind }) => KINDS.indexOf(kind)),
    blockStarts: Uint32Array.from(blocks, ({ start }) => start),
    blockLengths: Uint32Array.from(blocks, ({ text }) => text.length),
    counts: Uint32Array.from(blocks, countOf),
    starts: Uint32Array.from(sentences, ({ start }) => start),
    lengths: Uint32Array.from(sentences, ({ start, end }) => end - start),
  };
}

function countOf(block: Block): number {
  if (block.kind === "paragraph") return block.sentences.length;
  return block.kind === "heading" ? block.depth : 0;
}

function pasted({ article, kinds, blockStarts, blockLengths, counts, starts, lengths }: Cut): Article {
  const sentences: Sentence[] = [];
  const blocks: Block[] = [];
  let paragraph = 0;
  kinds.forEach((place, at) => {
    const kind = KINDS[place] ?? "other";
    const start = blockStarts[at] ?? 0;
    const text = article.text.slice(start, start + (blockLengths[at] ?? 0));
    const count = counts[at] ?? 0;
    if (kind === "heading") blocks.push({ kind, text, start, depth: count });
    else if (kind !== "paragraph") blocks.push({ kind, text, start });
    else {
      paragraph += 1;
      const own: Sentence[] = [];
      for (let i = 0; i < count; i += 1) {
        const index = sentences.length;
        const from = starts[index] ?? 0;
        const end = from + (lengths[index] ?? 0);
        const sentence = { index, paragraph, start: from, end, text: article.text.slice(from, end) };
        own.push(sentence);
        sentences.push(sentence);
      }
      blocks.push({ kind, number: paragraph, text, start, sentences: own });
    }
  });
  return { ...article, blocks, sentences };
}
