import type { BotContext } from "../bot-context.ts";

export async function handleGuestMessage(_ctx: BotContext): Promise<void> {}
