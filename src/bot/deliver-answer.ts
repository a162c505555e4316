import { type Answer, type Context, nextContext } from "../answer/answer.ts";
import type { Exchange, MessageRef } from "../store/store.ts";
import { chatArticle } from "./ask-library.ts";
import type { BotContext } from "./bot-context.ts";
import { nativeQuote } from "./native-quote.ts";
import { type AnswerLayout, renderAnswer } from "./render/answer.ts";
import { edit, reply, threadOf } from "./reply.ts";
import { saysWhat } from "./shown.ts";

/** How an answer came about: what an exchange remembers of it. */
export interface Asked {
  /** The whole message, or the question of the button that was tapped. */
  readonly question: string;
  readonly context: Context | undefined;
  /** What the next question may refer to. */
  readonly next: Context | undefined;
  readonly part: number;
  /** The message that asked; undefined for a button. */
  readonly questionId: number | undefined;
}

/** A prepared question that was tapped or linked to, as if it had been typed. */
export function askedByTap(answer: Answer, before: Context | undefined): Asked {
  const { question } = answer;
  const next = nextContext(question, [answer], before);
  return { question, context: undefined, next, part: 0, questionId: undefined };
}

/** Sends an answer to where the question came from, and remembers the exchange. */
export async function deliverAnswer(ctx: BotContext, answer: Answer, asked: Asked): Promise<void> {
  const layout = layoutFor(ctx, answer, asked);
  const quote = layout.onlyForAsker ? undefined : nativeQuote(ctx, answer);
  const ref = quote
    ? await reply(ctx, renderAnswer(answer, { ...layout, quotedAbove: quote.sentence }), {
        replyTo: quote.replyTo,
        // Telegram compares the quote with what it has, and may know the message otherwise than we saw it.
        instead: renderAnswer(answer, layout),
      })
    : await reply(ctx, renderAnswer(answer, layout), {
        audience: layout.onlyForAsker ? "asker" : "everyone",
      });
  await rememberExchange(ctx, answer, asked, ref);
}

/**
 * Puts an answer in the place of one of the bot's messages.
 *
 * @returns false where that message is gone.
 */
export async function replaceByAnswer(
  ctx: BotContext,
  ref: MessageRef,
  answer: Answer,
  asked: Asked,
): Promise<boolean> {
  const replaced = await edit(ctx.api, ref, renderAnswer(answer, layoutFor(ctx, answer, asked)));
  if (replaced) await rememberExchange(ctx, answer, asked, ref);
  return replaced;
}

/** How an answer is laid out in the chat of an update. */
export function layoutFor(
  ctx: BotContext,
  answer: Answer,
  { question, questionId }: Pick<Exchange, "question" | "questionId">,
): AnswerLayout {
  const { scene, parts } = ctx;
  const library = parts.library();
  const expected = chatArticle(library, scene.settings.article);
  return {
    surface: scene.surface,
    // What was typed stands in the chat above; what was tapped does not.
    heading: questionId === undefined ? question : undefined,
    nameArticle: library.articles.length > 1 && expected?.slug !== answer.article.slug,
    onlyForAsker: isWhispered(ctx),
  };
}

/** True in groups whose answers only the asker sees, and for what somebody asked in secret. */
export function isWhispered({ scene, msg }: BotContext): boolean {
  if (scene.surface !== "group") return false;
  return scene.settings.audience === "asker" || msg?.ephemeral_message_id !== undefined;
}

async function rememberExchange(
  ctx: BotContext,
  answer: Answer,
  asked: Asked,
  ref: MessageRef,
): Promise<void> {
  const { chat, scene, parts } = ctx;
  if (!chat) return;
  await parts.store.exchanges.add({
    ...asked,
    chatId: chat.id,
    threadId: threadOf(ctx),
    userId: scene.userId,
    answer: ref,
    language: scene.language,
    article: answer.article.slug,
    says: saysWhat(answer),
    at: parts.now(),
  });
}
