import type { BotContext } from "../bot-context.ts";
import { replyToAdmin } from "../chat/admins.ts";
import { shownSettings } from "../chat/shown-settings.ts";
import { renderLanguageChoice } from "../render/settings.ts";

/** `/language`: the choice of a language, without the other settings. In groups for admins only. */
export async function runLanguage(ctx: BotContext): Promise<void> {
  await replyToAdmin(ctx, async () => renderLanguageChoice(await shownSettings(ctx, ctx.scene.language)));
}
