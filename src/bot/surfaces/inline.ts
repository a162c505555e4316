import type { BotContext } from "../bot-context.ts";

export async function handleInlineQuery(_ctx: BotContext): Promise<void> {}
