import type { Language } from "../../article/article.ts";
import type { QuickReplies } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import type { ShownSettings } from "../render/settings.ts";
import { chatArticle } from "./chat-article.ts";
import { questionAddress } from "./question-address.ts";

/** What the chat of an update has chosen, to be shown in a language. */
export async function shownSettings(ctx: BotContext, language: Language): Promise<ShownSettings> {
  const { surface, settings } = ctx.scene;
  const library = ctx.parts.library();
  return {
    surface,
    settings,
    quickReplies: await presentQuickReplies(ctx),
    articles: library.articles,
    article: chatArticle(library, settings.article),
    language,
  };
}

async function presentQuickReplies(ctx: BotContext): Promise<QuickReplies> {
  const { surface, settings } = ctx.scene;
  if (surface === "private") return settings.quickReplies === "keyboard" ? "keyboard" : "buttons";
  return (await questionAddress(ctx)) === undefined ? "buttons" : "links";
}
