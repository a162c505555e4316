import type { BotContext } from "../bot-context.ts";

export async function runSummary(_ctx: BotContext, _argument: string): Promise<void> {}
