import type { BotContext } from "../bot-context.ts";

export async function runWhy(_ctx: BotContext, _argument: string): Promise<void> {}
