import { type Answer, type Context, entryOf, nextContext } from "../../answer/answer.ts";
import type { Audience, Exchange, MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { askOnAddress, isElsewhere } from "../links/ask-on.ts";
import { renderAnswer } from "../render/answer.ts";
import type { AnswerLayout } from "../render/answer-layout.ts";
import { questionAddress } from "../surfaces/channel.ts";
import { conversationOf, edit, isSecret, reply } from "../telegram/reply.ts";
import { chatArticle } from "./ask-library.ts";
import { nativeQuote } from "./native-quote.ts";
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
  const layout = { ...layoutFor(ctx, answer, asked), addressOf: await questionAddress(ctx) };
  const quote = layout.onlyForAsker ? undefined : nativeQuote(ctx, answer);
  const ref = quote
    ? await reply(ctx, renderAnswer(answer, { ...layout, quotedAbove: quote.sentence }), {
        replyTo: quote.replyTo,
        // Telegram compares the quote with what it has, and may know the message otherwise than we saw it.
        instead: renderAnswer(answer, layout),
      })
    : await reply(ctx, renderAnswer(answer, layout), {
        audience: layout.onlyForAsker ? "asker" : "everyone",
        ...(layout.onlyForAsker && { instead: renderAnswer(answer, { ...layout, onlyForAsker: false }) }),
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
  const replaced = await edit(ctx.api, ref, renderAnswer(answer, layoutFor(ctx, answer, asked, ref)));
  if (replaced) await rememberExchange(ctx, answer, asked, ref);
  return replaced;
}

/**
 * How an answer is laid out in the chat of an update.
 *
 * @param ref the bot's message that it is put into; undefined for a new one.
 */
export function layoutFor(
  ctx: BotContext,
  answer: Answer,
  { question, questionId, next }: Pick<Exchange, "question" | "questionId" | "next">,
  ref?: MessageRef,
): AnswerLayout {
  const { scene, parts } = ctx;
  const library = parts.library();
  const expected = chatArticle(library, scene.settings.article);
  return {
    surface: scene.surface,
    heading: headingOf(ctx, answer, { question, questionId }),
    shown: next?.shown,
    // The same for everybody who taps: what one of them has chosen changes nothing for the others.
    nameArticle:
      isElsewhere(scene) || (library.articles.length > 1 && expected?.slug !== answer.article.slug),
    askOn: askOnAddress(ctx, answer.article, entryOf(answer)),
    onlyForAsker: ref ? ref.kind === "ephemeral" : isWhispered(ctx),
  };
}

// What was typed stands in the chat above; what was tapped does not, and a channel's command is removed.
function headingOf(
  { scene }: BotContext,
  answer: Answer,
  { question, questionId }: Pick<Exchange, "question" | "questionId">,
): string | undefined {
  if (scene.surface === "channel") return answer.question;
  return questionId === undefined ? question : undefined;
}

/** Who sees what the bot says in this chat when somebody asks it for something. */
export function audienceOf(ctx: BotContext): Audience {
  return isWhispered(ctx) ? "asker" : "everyone";
}

/** True in groups whose answers only the asker sees, and for what somebody asked in secret. */
export function isWhispered(ctx: BotContext): boolean {
  const { surface, settings, userId } = ctx.scene;
  // An anonymous admin is nobody that one could whisper to.
  if (surface !== "group" || userId === undefined) return false;
  return settings.audience === "asker" || isSecret(ctx);
}

/** Remembers what was asked and which message answered it: for follow-ups, edits, `/why` and feedback. */
export async function rememberExchange(
  ctx: BotContext,
  answer: Answer,
  asked: Asked,
  ref: MessageRef,
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
    at: parts.now(),
  });
}
