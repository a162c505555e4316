import type { BotContext } from "../bot-context.ts";

export async function runTopics(_ctx: BotContext, _argument: string): Promise<void> {}
