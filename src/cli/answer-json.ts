import { type Answer, entryOf } from "../answer/answer.ts";
import { type Sentence, statusWord } from "../article/article.ts";
import { replyText } from "../bot/reply-text.ts";

/** A sentence in JSON output: `article.text.slice(start, end) === text`. */
export interface SentenceJson {
  readonly text: string;
  /** From 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

function sentenceJson({ text, paragraph, start, end }: Sentence): SentenceJson {
  return { text, paragraph, start, end };
}

/** The answers to one message as one JSON object: the first at the top, further ones under `more`. */
export function answersJson(
  id: string | number | null,
  answers: readonly [Answer, ...Answer[]],
  ms: number,
): object {
  const [first, ...rest] = answers;
  return {
    id,
    ...answerJson(first),
    ...(rest.length > 0 && {
      more: rest.map((answer) => ({ question: answer.question, ...answerJson(answer) })),
    }),
    ms: Number(ms.toFixed(3)),
  };
}

function answerJson(answer: Answer): object {
  const entry = entryOf(answer);
  const cites = answer.kind === "answer" || answer.kind === "passage" ? answer.citations : [];
  return {
    kind: answer.kind,
    ...(answer.kind === "none" && { reason: answer.reason.kind }),
    article: answer.article.slug,
    entry: entry?.id ?? null,
    ...(entry && { status: statusWord(entry) }),
    // A passage has no answer but the sentence itself, and suggestions have none at all.
    answer: answer.kind === "passage" || answer.kind === "suggestions" ? null : replyText(answer),
    citations: cites.map(sentenceJson),
    suggestions: answer.suggestions.map((suggestion) => ({
      entry: suggestion.id,
      question: suggestion.phrasings[answer.language][0],
      citations: suggestion.citations.map(sentenceJson),
    })),
    candidates: answer.candidates.map(({ sentence, entry: found, score }) => ({
      ...sentenceJson(sentence),
      entry: found ?? null,
      score: Number(score.toFixed(4)),
    })),
    confidence: Number(answer.confidence.toFixed(4)),
    lang: answer.language,
  };
}
