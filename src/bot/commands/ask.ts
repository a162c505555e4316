import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { slashCommand } from "../command-names.ts";
import { answerQuestion } from "../questions/answer-question.ts";
import { plain } from "../render/message.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";

/** `/ask`: answers the question behind it, or says how to put one there. */
export async function runAsk(ctx: BotContext, question: string): Promise<void> {
  if (question !== "") return answerQuestion(ctx, question);
  const { language } = ctx.scene;
  const command = slashCommand("ask", language);
  await reply(ctx, { text: plain(say(language, "ask-usage", { command })) }, { audience: audienceOf(ctx) });
}
