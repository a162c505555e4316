import type { Article, Block, Sentence } from "../article/article.ts";
import { wordLikeness } from "../article/verbatim.ts";
import { align } from "./alignment.ts";

type Text = Pick<Article, "blocks" | "sentences">;

/** What is different in a new version of an article's text, in reading order. */
export type Change =
  | { readonly kind: "added" | "removed" | "moved"; readonly sentence: Sentence }
  | { readonly kind: "changed"; readonly before: Sentence; readonly after: Sentence }
  /** A heading, caption, table or code. */
  | { readonly kind: "block-added" | "block-removed"; readonly block: Block }
  /** The same sentences, in other paragraphs. */
  | { readonly kind: "regrouped" };

/** Compares two versions of an article's text. */
export function changesBetween(before: Text, after: Text): readonly Change[] {
  const sentences = sentenceChanges(before.sentences, after.sentences);
  const blocks = blockChanges(before.blocks, after.blocks);
  const changes = [...sentences, ...blocks];
  if (changes.length > 0) return changes;
  return outline(before) === outline(after) ? [] : [{ kind: "regrouped" }];
}

function outline({ blocks }: Text): string {
  return JSON.stringify(blocks.map(({ kind, text }) => [kind, text]));
}

// Sentences with half of their words in common are one sentence that was changed.
const ALIKE = 0.5;

function sentenceChanges(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const steps = align(before, after, ({ text }) => text);
  const removed = steps.flatMap((step) => (step.kind === "removed" ? [step.before] : []));
  const partners = new Map<Sentence, Sentence>();
  const added = new Set(steps.flatMap((step) => (step.kind === "added" ? [step.after] : [])));
  for (const isPair of [sameText, areAlike]) {
    for (const old of removed) {
      if (partners.has(old)) continue;
      const partner = bestOf(added, old, isPair);
      if (partner) {
        partners.set(old, partner);
        added.delete(partner);
      }
    }
  }
  const old = new Map([...partners].map(([from, to]) => [to, from]));
  return steps.flatMap((step): Change[] => {
    if (step.kind === "removed")
      return partners.has(step.before) ? [] : [{ kind: "removed", sentence: step.before }];
    if (step.kind === "kept") return [];
    const from = old.get(step.after);
    if (!from) return [{ kind: "added", sentence: step.after }];
    if (from.text === step.after.text) return [{ kind: "moved", sentence: step.after }];
    return [{ kind: "changed", before: from, after: step.after }];
  });
}

function bestOf(
  sentences: Iterable<Sentence>,
  old: Sentence,
  likeness: (a: Sentence, b: Sentence) => number,
): Sentence | undefined {
  let best: { sentence: Sentence; score: number } | undefined;
  for (const sentence of sentences) {
    const score = likeness(old, sentence);
    if (score > (best?.score ?? 0)) best = { sentence, score };
  }
  return best?.sentence;
}

function sameText(a: Sentence, b: Sentence): number {
  return a.text === b.text ? 1 : 0;
}

function areAlike(a: Sentence, b: Sentence): number {
  const score = wordLikeness(a.text, b.text);
  return score >= ALIKE ? score : 0;
}

function blockChanges(before: readonly Block[], after: readonly Block[]): Change[] {
  const inText = ({ kind }: Block) => kind !== "paragraph";
  const steps = align(before.filter(inText), after.filter(inText), ({ kind, text }) => `${kind} ${text}`);
  return steps.flatMap((step): Change[] => {
    if (step.kind === "kept") return [];
    return step.kind === "removed"
      ? [{ kind: "block-removed", block: step.before }]
      : [{ kind: "block-added", block: step.after }];
  });
}
