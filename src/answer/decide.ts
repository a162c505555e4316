import type { Citations, Entry, Language, StatedEntry } from "../article/article.ts";
import type { Query } from "./analyse.ts";
import type { Answer, SentenceCandidate } from "./answer.ts";
import type { ArticleIndex } from "./article-index.ts";
import { certainty, certaintyFeatures, rival } from "./certainty.ts";
import { type Explanation, matchWords, type RankedEntry } from "./explain.ts";
import { entryCandidates } from "./features.ts";
import type { Model } from "./model.ts";
import { type RankedCandidate, rankEntries } from "./rank.ts";
import { type Retrieved, retrieve } from "./retrieve.ts";
import { passageCertainty, passageFeatures } from "./sentences/passage-certainty.ts";
import { type FoundSentences, type RankedSentence, rankSentences } from "./sentences/rank-sentences.ts";
import { wordsOf } from "./sentences/sentence-index.ts";
import { foldedWords } from "./tokens.ts";

const CANDIDATES = 5;
const SUGGESTIONS = 3;
// An entry this far behind the best in ranking score is not worth suggesting.
const SUGGESTED_WITHIN = 3;

/** One question, from its words to an answer: retrieves, ranks, decides. */
export function decide(query: Query, index: ArticleIndex, model: Model): Answer {
  const prepared = index.entries.length > 0 ? rankedEntries(query, index, model) : undefined;
  const entries = prepared?.ranked ?? [];
  const sentences = rankSentences(query, index, model);
  const base = {
    article: index.article,
    language: query.language,
    question: query.text,
    candidates: sentenceCandidates(index, entries, sentences.ranked),
  };

  const [best] = entries;
  const entry = best && index.entries[best.entry];
  if (prepared && best && entry) {
    const { found } = prepared;
    const ranked = [best, ...entries.slice(1)] as const;
    const weights = entry.kind === "stated" ? model.stated : model.notStated;
    // A prepared question typed as it stands (or tapped on a keyboard) is sure, however little its words carry.
    const confidence = hasSameWords(query.text, best.phrasing.text)
      ? 1
      : certainty(certaintyFeatures(index, found, ranked), found, weights);
    const explanation = explain(index, found, ranked);
    if (entry.kind === "stated" && confidence >= model.thresholds.answer) {
      const suggestions = suggest(index, entries.slice(1));
      return {
        ...base,
        kind: "answer",
        entry,
        citations: entry.citations,
        confidence,
        suggestions,
        explanation,
      };
    }
    if (entry.kind === "not-stated" && confidence >= model.thresholds.notStated) {
      const suggestions = suggest(index, entries.slice(1));
      return {
        ...base,
        kind: "none",
        reason: { kind: "not-stated", entry },
        confidence,
        suggestions,
        explanation,
      };
    }
    const passage = choosePassage(sentences, query.language, index, model);
    if (passage?.isShown)
      return { ...base, kind: "passage", ...passage.says, suggestions: suggest(index, entries) };
    const suggestions = suggest(index, entries);
    if (entry.kind === "stated" && confidence >= model.thresholds.suggest && suggestions.length > 1) {
      return { ...base, kind: "suggestions", confidence, suggestions, explanation };
    }
    return { ...base, kind: "none", reason: { kind: "unanswered" }, confidence, suggestions, explanation };
  }

  const passage = choosePassage(sentences, query.language, index, model);
  if (passage?.isShown) return { ...base, kind: "passage", ...passage.says, suggestions: [] };
  const explanation = { matched: [], unmatched: query.terms.map(({ text }) => text) };
  return {
    ...base,
    kind: "none",
    reason: { kind: "unanswered" },
    confidence: passage?.says.confidence ?? 0,
    suggestions: [],
    explanation,
  };
}

function rankedEntries(query: Query, index: ArticleIndex, model: Model) {
  const found = retrieve(query, index);
  return { found, ranked: rankEntries(entryCandidates(query, index, found), index, model) };
}

function hasSameWords(a: string, b: string): boolean {
  return foldedWords(a) === foldedWords(b);
}

/** The entries that come near a question, best first, as far as they would be suggested. */
export function nearestEntries(query: Query, index: ArticleIndex, model: Model): Entry[] {
  return nearTheBest(index, rankedEntries(query, index, model).ranked);
}

function nearTheBest(index: ArticleIndex, ranked: readonly RankedCandidate[]): Entry[] {
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => best - score <= SUGGESTED_WITHIN)
    .map(({ entry }) => index.entries[entry])
    .filter((entry) => entry !== undefined);
}

interface Passage {
  readonly isShown: boolean;
  readonly says: Pick<Answer, "confidence" | "explanation"> & { readonly citations: Citations };
}

// A sentence that entries cite is theirs to answer with: if none of them fitted, neither does it.
function choosePassage(
  found: FoundSentences,
  asked: Language,
  index: ArticleIndex,
  model: Model,
): Passage | undefined {
  const [best] = found.ranked;
  const sentence = best && index.article.sentences[best.sentence];
  const features = passageFeatures(found, index);
  if (!sentence || !features || (index.citedBy[sentence.index]?.length ?? 0) > 0) return undefined;
  const confidence = passageCertainty(features, model);
  const words = new Set(wordsOf(index.sentences, sentence.index));
  const terms = found.query.terms.map(({ term, expansions }) => ({ ...term, expansions }));
  const says = { confidence, citations: [sentence] as const, explanation: matchWords(terms, words, index) };
  const { language } = index.article;
  const threshold = model.thresholds.passage[language][asked === language ? "same" : "other"];
  return { isShown: confidence > 0 && confidence >= threshold, says };
}

function suggest(index: ArticleIndex, ranked: readonly RankedCandidate[]): StatedEntry[] {
  return nearTheBest(index, ranked)
    .filter((entry): entry is StatedEntry => entry.kind === "stated")
    .slice(0, SUGGESTIONS);
}

/**
 * The best sentences of the article: through the entries that cite them, and by their own words. Filled up in reading
 * order, so that there are always five.
 */
function sentenceCandidates(
  index: ArticleIndex,
  entries: readonly RankedCandidate[],
  sentences: readonly RankedSentence[],
): SentenceCandidate[] {
  const slots = new Map<number, { byEntry: number; byWords: number; entry: string }>();
  const slotOf = (sentence: number) => {
    const slot = slots.get(sentence) ?? { byEntry: 0, byWords: 0, entry: "" };
    slots.set(sentence, slot);
    return slot;
  };
  const best = entries[0]?.score ?? 0;
  for (const { entry: id, score } of entries) {
    const entry: Entry | undefined = index.entries[id];
    if (entry?.kind !== "stated") continue;
    entry.citations.forEach((sentence, position) => {
      const slot = slotOf(sentence.index);
      const likelihood = Math.exp(score - best) * (position === 0 ? 1 : CITED_LATER);
      if (slot.byEntry < likelihood) [slot.byEntry, slot.entry] = [likelihood, entry.id];
    });
  }
  const bestSentence = sentences[0]?.score ?? 0;
  // Beside no entries, none further down comes among the best.
  const promising = entries.length > 0 ? sentences : sentences.slice(0, CANDIDATES);
  for (const { sentence, score } of promising) slotOf(sentence).byWords = Math.exp(score - bestSentence);
  for (let first = 0; slots.size < Math.min(CANDIDATES, index.article.sentences.length); first += 1)
    slotOf(first);
  const words = entries.length > 0 ? WORDS_BESIDE_ENTRIES : 1;
  return [...slots]
    .map(([id, { byEntry, byWords, entry }]) => ({
      id,
      ...(byEntry > words * byWords && { entry }),
      score: (byEntry + words * byWords) / (1 + words),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, CANDIDATES)
    .flatMap(({ id, ...rest }) => {
      const sentence = index.article.sentences[id];
      return sentence ? [{ sentence, ...rest }] : [];
    });
}

const CITED_LATER = 0.7;
const WORDS_BESIDE_ENTRIES = 0.3;

function explain(
  index: ArticleIndex,
  found: Retrieved,
  ranked: readonly [RankedCandidate, ...RankedCandidate[]],
): Explanation {
  const [best] = ranked;
  const second = rival(index, ranked);
  const terms = new Set<number>();
  for (const { expansions } of found.terms) {
    for (const { term } of expansions) {
      const has =
        index.inEntries[term]?.ids.includes(best.entry) || index.inEntryTexts[term]?.ids.includes(best.entry);
      if (has) terms.add(term);
    }
  }
  const describe = ({ entry, phrasing, score }: RankedCandidate): RankedEntry => ({
    entry: index.entries[entry]?.id ?? "",
    phrasing: phrasing.text,
    score,
  });
  return {
    ...matchWords(found.terms, terms, index),
    best: describe(best),
    ...(second && { runnerUp: describe(second) }),
  };
}
