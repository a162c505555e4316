import type { Language } from "../../article/article.ts";
import type { QuickReplies } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import type { ShownSettings } from "../render/settings.ts";
import { questionAddress } from "../surfaces/channel.ts";

/** What the chat of an update has chosen, to be shown in a language. */
export async function shownSettings(ctx: BotContext, language: Language): Promise<ShownSettings> {
  const { surface, settings } = ctx.scene;
  return {
    surface,
    settings,
    quickReplies: await presentQuickReplies(ctx),
    library: ctx.parts.library(),
    language,
  };
}

async function presentQuickReplies(ctx: BotContext): Promise<QuickReplies> {
  const { surface, settings } = ctx.scene;
  if (surface === "private") return settings.quickReplies === "keyboard" ? "keyboard" : "buttons";
  return (await questionAddress(ctx)) === undefined ? "buttons" : "links";
}
