import type { BotContext } from "../bot-context.ts";

export async function runStart(_ctx: BotContext, _argument: string): Promise<void> {}
