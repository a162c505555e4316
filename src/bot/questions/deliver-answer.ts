import type { Answer } from "../../answer/answer.ts";
import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../chat/layout-for.ts";
import { questionAddress } from "../chat/question-address.ts";
import { renderAnswer } from "../render/answer.ts";
import { edit } from "../telegram/edit.ts";
import { reply } from "../telegram/reply.ts";
import { nativeQuote } from "./native-quote.ts";
import { type Asked, rememberExchange } from "./remember-exchange.ts";
import { repliedAnswer } from "./replied-answer.ts";

/** Sends an answer to where the question came from, and remembers the exchange. */
export async function deliverAnswer(ctx: BotContext, answer: Answer, asked: Asked): Promise<void> {
  const layout = { ...layoutFor(ctx, answer, asked), addressOf: await questionAddress(ctx) };
  // Below an answer of ours the next one is for whoever asks: quoting it would be a reply to ourselves.
  const found = layout.onlyForAsker ? undefined : nativeQuote(ctx, answer);
  const quote = found && !(await repliedAnswer(ctx)) ? found : undefined;
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
