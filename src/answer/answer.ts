import type {
  Article,
  Citations,
  Entry,
  Language,
  NotStatedEntry,
  Sentence,
  StatedEntry,
} from "../article/article.ts";
import type { Explanation } from "./explain.ts";

/** A sentence that retrieval proposes, whatever is made of it. */
export interface SentenceCandidate {
  readonly sentence: Sentence;
  /** The entry through which it was found, if one was better evidence than the sentence's own words. */
  readonly entry?: string;
  /** From 0 to 1, comparable within one answer. */
  readonly score: number;
}

/** What small talk was about. */
export const CHITCHAT_TOPICS = [
  "greeting",
  "thanks",
  "farewell",
  "identity",
  "wellbeing",
  "ability",
  "joke",
  "praise",
  "insult",
  "acknowledgement",
] as const;
export type ChitchatTopic = (typeof CHITCHAT_TOPICS)[number];

/** Why nothing is presented as the answer. */
export type DeclineReason =
  /** A known unknown: the entry says what the article leaves open. */
  | { readonly kind: "not-stated"; readonly entry: NotStatedEntry }
  | { readonly kind: "unanswered" }
  | { readonly kind: "chitchat"; readonly topic: ChitchatTopic }
  | { readonly kind: "empty" }
  | { readonly kind: "no-words" }
  | { readonly kind: "too-long" };

interface AnswerBase {
  readonly article: Article;
  /** The language the reader is answered in. */
  readonly language: Language;
  /** The question this answers: one of several, where a message asks more than one. */
  readonly question: string;
  /**
   * From 0 to 1, calibrated: of entries, the share of answers with this confidence that are right; of a passage, how probable
   * it is that the article is asked at all (then four of five passages are right).
   */
  readonly confidence: number;
  /** The five best sentences (fewer if the article has fewer), best first, also where the bot declines. */
  readonly candidates: readonly SentenceCandidate[];
  /** Prepared questions near the one asked, best first: to choose from, or to go on with after a decline. */
  readonly suggestions: readonly StatedEntry[];
  readonly explanation: Explanation;
}

/** What the engine makes of a question. */
export type Answer =
  /** A prepared entry answers it. */
  | (AnswerBase & { readonly kind: "answer"; readonly entry: StatedEntry; readonly citations: Citations })
  /** No entry does, but a sentence of the article. */
  | (AnswerBase & { readonly kind: "passage"; readonly citations: Citations })
  /** Two or three entries could be meant. */
  | (AnswerBase & { readonly kind: "suggestions" })
  /** Nothing is presented as the answer. */
  | (AnswerBase & { readonly kind: "none"; readonly reason: DeclineReason });

/** What the question before was answered with, for follow-ups such as `Und warum?`. */
export interface Context {
  readonly question: string;
  /** Id of the entry that answered it, or the known unknown it fell to. */
  readonly entry?: string;
  /** Ids of entries shown so far in this conversation, so that `mehr` goes on. */
  readonly shown?: readonly string[];
}

/** True where the article has nothing to say to a question, and nobody has prepared what to say to that. */
export function isUnanswered(answer: Answer): boolean {
  return answer.kind === "none" && answer.reason.kind === "unanswered";
}

/** The entry an answer rests on: the one that answers, or the known unknown that was asked about. */
export function entryOf(answer: Answer): Entry | undefined {
  if (answer.kind === "answer") return answer.entry;
  return answer.kind === "none" && answer.reason.kind === "not-stated" ? answer.reason.entry : undefined;
}

/**
 * What the next message may refer to. Small talk and what could not be answered leave the thread of the conversation as
 * it was.
 */
export function nextContext(
  question: string,
  answers: readonly Answer[],
  before: Context | undefined,
): Context | undefined {
  const last = answers.at(-1);
  const entry = last && entryOf(last);
  if (!entry) return before;
  return { question, entry: entry.id, shown: [...(before?.shown ?? []), entry.id].slice(-MOST_SHOWN) };
}

// More than anybody reads in one conversation.
const MOST_SHOWN = 50;
