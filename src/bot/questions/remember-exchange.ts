import { type Answer, type Context, nextContext } from "../../answer/answer.ts";
import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { saysWhat } from "../links/shown.ts";
import { conversationOf } from "../telegram/message-place.ts";

/** How an answer came about: what an exchange remembers of it. */
export interface Asked {
  /** The whole message, or the question of the button that was tapped. */
  readonly question: string;
  /** Slug of the article that was asked first; undefined where all were. */
  readonly askedFirst: string | undefined;
  readonly context: Context | undefined;
  /** What the next question may refer to. */
  readonly next: Context | undefined;
  readonly part: number;
  /** True where the message asked several questions, and this is one of them. */
  readonly ofSeveral?: boolean;
  /** The message that asked; undefined for a button. */
  readonly questionId: number | undefined;
}

/** A prepared question that was tapped or linked to, as if it had been typed. */
export function askedByTap(answer: Answer, before: Context | undefined): Asked {
  const { question } = answer;
  const next = nextContext(question, [answer], before);
  const askedFirst = answer.article.slug;
  return { question, askedFirst, context: undefined, next, part: 0, questionId: undefined };
}

/**
 * Remembers what was asked and which message answered it: for follow-ups, edits, `/why` and feedback.
 *
 * @param pointsTo the earlier answer, where the message only points to that.
 */
export async function rememberExchange(
  ctx: BotContext,
  answer: Answer,
  asked: Asked,
  ref: MessageRef,
  pointsTo?: MessageRef,
): Promise<void> {
  const { chat, scene, parts } = ctx;
  await parts.store.exchanges.add({
    ...asked,
    // Where the bot is a guest, the chat's id may be that of another chat it is in.
    chatId: scene.surface === "guest" ? undefined : chat?.id,
    threadId: conversationOf(ctx),
    userId: scene.userId,
    answer: ref,
    language: scene.language,
    article: answer.article.slug,
    says: saysWhat(answer),
    pointsTo,
    at: parts.now(),
  });
}
