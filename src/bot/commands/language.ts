import type { BotContext } from "../bot-context.ts";

export async function runLanguage(_ctx: BotContext, _argument: string): Promise<void> {}
