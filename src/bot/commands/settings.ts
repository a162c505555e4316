import type { BotContext } from "../bot-context.ts";
import { renderSettings } from "../render/settings.ts";
import { shownSettings } from "../shown-settings.ts";
import { replyToAdmin } from "../surfaces/admins.ts";

/** `/settings`: what the chat has chosen, to be changed with the buttons beneath it. In groups for admins only. */
export async function runSettings(ctx: BotContext): Promise<void> {
  await replyToAdmin(ctx, async () => renderSettings(await shownSettings(ctx, ctx.scene.language)));
}
