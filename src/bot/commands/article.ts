import type { BotContext } from "../bot-context.ts";

export async function runArticle(_ctx: BotContext, _argument: string): Promise<void> {}
