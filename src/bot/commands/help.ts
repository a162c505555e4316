import type { BotContext } from "../bot-context.ts";

export async function runHelp(_ctx: BotContext, _argument: string): Promise<void> {}
