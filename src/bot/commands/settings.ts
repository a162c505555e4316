import type { BotContext } from "../bot-context.ts";
import { replyToAdmin } from "../chat/admins.ts";
import { shownSettings } from "../chat/shown-settings.ts";
import { renderSettings } from "../render/settings.ts";

/** `/settings`: what the chat has chosen, to be changed with the buttons beneath it. In groups for admins only. */
export async function runSettings(ctx: BotContext): Promise<void> {
  await replyToAdmin(ctx, async () => renderSettings(await shownSettings(ctx, ctx.scene.language)));
}
