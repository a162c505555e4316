import type { BotContext } from "../bot-context.ts";
import { answerQuestion } from "../questions/answer-question.ts";
import { plain } from "../render/message.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { COMMAND_NAMES } from "./names.ts";

/** `/ask`: answers the question behind it, or says how to put one there. */
export async function runAsk(ctx: BotContext, question: string): Promise<void> {
  if (question !== "") return answerQuestion(ctx, question);
  const { language } = ctx.scene;
  const command = `/${COMMAND_NAMES.ask[language]}`;
  await reply(ctx, { text: plain(say(language, "ask-usage", { command })) });
}
