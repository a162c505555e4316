import type { BotContext } from "../bot-context.ts";
import { renderLanguageChoice } from "../render/settings.ts";
import { shownSettings } from "../shown-settings.ts";
import { replyToAdmin } from "../surfaces/admins.ts";

/** `/language`: the choice of a language, without the other settings. In groups for admins only. */
export async function runLanguage(ctx: BotContext): Promise<void> {
  await replyToAdmin(ctx, async () => renderLanguageChoice(await shownSettings(ctx, ctx.scene.language)));
}
