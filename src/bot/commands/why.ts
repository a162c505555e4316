import type { Exchange } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { slashCommand } from "../command-names.ts";
import { saysWhat } from "../links/shown.ts";
import { askAgain } from "../questions/ask-library.ts";
import { repliedAnswer } from "../questions/replied-answer.ts";
import { type OutgoingMessage, plain } from "../render/message.ts";
import { renderWhy, renderWhyTapped } from "../render/why.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";

/** `/why`: how the last answer came about, or the one that the command replies to. */
export async function runWhy(ctx: BotContext): Promise<void> {
  const message = explain(ctx, await exchangeMeant(ctx));
  await reply(ctx, message, { audience: audienceOf(ctx) });
}

/** The exchange to explain; `forgotten` where an answer is pointed at that is no longer remembered. */
async function exchangeMeant(ctx: BotContext): Promise<Exchange | "forgotten" | undefined> {
  const { chat, msg, me, scene, parts } = ctx;
  if (!chat) return undefined;
  const { exchanges } = parts.store;
  const replied = msg?.reply_to_message;
  if (!replied) return exchanges.last(chat.id, scene.userId);
  if (replied.from?.id === me.id) return (await repliedAnswer(ctx)) ?? "forgotten";
  const [answered] = await exchanges.ofQuestion(chat.id, replied.message_id);
  return answered ?? exchanges.last(chat.id, scene.userId);
}

function explain(ctx: BotContext, exchange: Exchange | "forgotten" | undefined): OutgoingMessage {
  const { scene, parts } = ctx;
  const { language } = scene;
  if (!exchange) {
    const command = slashCommand("why", language);
    return { text: plain(say(language, "why-nothing-yet", { command })) };
  }
  if (exchange === "forgotten") return { text: plain(say(language, "why-forgotten")) };
  const again = askAgain(parts.library(), exchange);
  if (exchange.questionId === undefined) {
    const isOwn = exchange.userId === scene.userId;
    return renderWhyTapped(exchange.question, isOwn, again?.language ?? language);
  }
  if (!again || saysWhat(again) !== exchange.says) return { text: plain(say(language, "why-changed")) };
  return renderWhy(again, exchange);
}
