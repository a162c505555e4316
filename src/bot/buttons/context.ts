import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../chat/layout-for.ts";
import type { AnswerTap } from "../links/callback-data.ts";
import { renderAnswer } from "../render/answer.ts";
import { ratingButtons } from "../render/answer-buttons.ts";
import { renderContext } from "../render/context.ts";
import { edit, editButtons } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { shownAnswer } from "./shown-answer.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** `Im Zusammenhang`: the whole paragraph in the answer's place, with the cited sentence marked. */
export async function showContext(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!shown || !ref) return stale(tap.language);
  const { answer, exchange } = shown;
  const message = renderContext(answer, tap, layoutFor(ctx, answer, exchange ?? answer, ref));
  return message && (await edit(ctx.api, ref, message)) ? undefined : stale(tap.language);
}

/** Back from the paragraph, or from the reasons for a 👎, to the answer. */
export async function showAnswerAgain(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!ref) return stale(tap.language);
  if (!shown) {
    // A decline whose question is forgotten: its text still stands, only the reasons have to go.
    if (tap.shown.kind !== "nothing") return stale(tap.language);
    await editButtons(ctx.api, ref, [ratingButtons(tap, undefined)]);
    return undefined;
  }
  const { answer, exchange } = shown;
  const userId = ctx.callbackQuery?.from.id;
  const given = userId === undefined ? undefined : await ctx.parts.store.feedback.of(ref, userId);
  const layout = { ...layoutFor(ctx, answer, exchange ?? answer, ref), verdict: given?.verdict };
  return (await edit(ctx.api, ref, renderAnswer(answer, layout))) ? undefined : stale(tap.language);
}
