import type { BotContext } from "../bot-context.ts";

export async function runPrivacy(_ctx: BotContext, _argument: string): Promise<void> {}
