import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../chat/layout-for.ts";
import type { AnswerTap } from "../links/callback-data.ts";
import { recentlySaid } from "../questions/answer-question.ts";
import { askedByTap, rememberExchange } from "../questions/remember-exchange.ts";
import { renderAnswer } from "../render/answer.ts";
import { remove } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { shownAnswer } from "./shown-answer.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** `Für alle zeigen`: what only the asker saw is sent to the group, unless it was just said there; theirs goes. */
export async function showToAll(ctx: BotContext, tap: AnswerTap): Promise<TapReply | undefined> {
  const shown = await shownAnswer(ctx, tap);
  const ref = tappedMessage(ctx);
  if (!shown || ref?.kind !== "ephemeral") return stale(tap.language);
  const { answer, exchange } = shown;
  // Their message may outlive a second tap.
  if (await recentlySaid(ctx, answer)) {
    await remove(ctx.api, ref);
    return { text: say(tap.language, "answered-above") };
  }
  // Nobody else saw the question: it stands on top, as one that was tapped does.
  const context = exchange?.context;
  const asked = { ...askedByTap(answer, context), context };
  const layout = { ...layoutFor(ctx, answer, asked, ref), onlyForAsker: false };
  const sent = await reply(ctx, renderAnswer(answer, layout), { audience: "everyone" });
  await rememberExchange(ctx, answer, asked, sent);
  await ctx.parts.store.exchanges.remove(ref);
  await remove(ctx.api, ref);
  return undefined;
}
