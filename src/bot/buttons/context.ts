import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../deliver-answer.ts";
import { renderAnswer } from "../render/answer.ts";
import { renderContext } from "../render/context.ts";
import { edit, tappedMessage } from "../reply.ts";
import { type AnswerTap, shownAnswer } from "./shown-answer.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** `Im Zusammenhang`: the whole paragraph in the answer's place, with the cited sentence marked. */
export async function showContext(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!shown || !ref) return stale(tap.language);
  const message = renderContext(shown.answer, tap);
  if (!message) return stale(tap.language);
  await edit(ctx.api, ref, message);
  return undefined;
}

/** Back from the paragraph, or from the reasons for a 👎, to the answer. */
export async function showAnswerAgain(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!shown || !ref) return stale(tap.language);
  const { answer, exchange } = shown;
  await edit(ctx.api, ref, renderAnswer(answer, layoutFor(ctx, answer, exchange ?? answer)));
  return undefined;
}
