import type { BotContext } from "../bot-context.ts";

export async function removeCommandPost(_ctx: BotContext): Promise<void> {}
