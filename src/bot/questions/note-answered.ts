import { type Answer, entryOf, isUnanswered } from "../../answer/answer.ts";
import { dayOf, type Origin, type Outcome } from "../../store/tallies.ts";
import type { BotContext } from "../bot-context.ts";

/**
 * Counts an answer for the editors, and keeps the question where the article does not answer it.
 *
 * @param seconds what the engine took; absent where nothing was searched for, since a button named the entry.
 */
export async function noteAnswered(ctx: BotContext, answer: Answer, seconds?: number): Promise<void> {
  const { scene, parts } = ctx;
  const origin: Origin = seconds === undefined ? "tap" : scene.surface;
  const outcome = outcomeOf(answer);
  parts.meter.answered(outcome, origin, seconds ?? 0);
  await parts.store.tallies.count({
    day: dayOf(parts.now()),
    article: answer.article.slug,
    outcome,
    entry: entryOf(answer)?.id,
    origin,
    language: answer.language,
  });
  await noteUnanswered(ctx, answer);
}

/** Tells the editors of a question the article does not answer. */
export async function noteUnanswered({ parts }: BotContext, answer: Answer): Promise<void> {
  if (!isUnanswered(answer)) return;
  const { article, question, language, explanation } = answer;
  // `Und warum?` says nothing without what came before.
  if (explanation.matched.length + explanation.unmatched.length === 0) return;
  await parts.store.editors.unanswered({
    article: article.slug,
    question,
    language,
    noneFitted: false,
    at: parts.now(),
  });
}

/** What came of a question, as it is counted. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind !== "none") return answer.kind;
  switch (answer.reason.kind) {
    case "not-stated":
    case "unanswered":
    case "chitchat":
      return answer.reason.kind;
    case "empty":
    case "no-words":
    case "too-long":
      // No question either.
      return "chitchat";
  }
}
