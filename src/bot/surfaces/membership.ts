import type { BotContext } from "../bot-context.ts";

export async function handleMembership(_ctx: BotContext): Promise<void> {}
