import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../deliver-answer.ts";
import { renderAnswer } from "../render/answer.ts";
import { remove, reply, tappedMessage } from "../reply.ts";
import { type AnswerTap, shownAnswer } from "./shown-answer.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** `Für alle zeigen`: what only the asker saw is sent to the group; the whisper goes. */
export async function showToAll(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!shown || ref?.kind !== "ephemeral") return stale(tap.language);
  const { answer, exchange } = shown;
  const asked = exchange ?? answer;
  const layout = layoutFor(ctx, answer, asked);
  const sent = await reply(
    ctx,
    renderAnswer(answer, { ...layout, heading: asked.question, onlyForAsker: false }),
    { audience: "everyone" },
  );
  if (exchange) await ctx.parts.store.exchanges.add({ ...exchange, answer: sent, at: ctx.parts.now() });
  await remove(ctx.api, ref);
  return undefined;
}
