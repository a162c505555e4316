import type { BotContext } from "../bot-context.ts";

export async function answerAutomaticForward(_ctx: BotContext): Promise<void> {}
