import type { BotContext } from "../bot-context.ts";

export async function runSettings(_ctx: BotContext, _argument: string): Promise<void> {}
