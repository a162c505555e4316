import type { Article, Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { askOnAddress } from "../links/ask-on.ts";
import type { CardLayout } from "../render/article-card.ts";

/** How an article's card is laid out in the chat of an update. */
export function cardLayout(ctx: BotContext, article: Article, language: Language): CardLayout {
  const { parts, scene } = ctx;
  const { articles } = parts.library();
  const isChosen = scene.settings.article === article.slug;
  return {
    language,
    choice: articles.length === 1 ? undefined : isChosen ? "chosen" : "not-chosen",
    askOn: askOnAddress(ctx, article, undefined),
  };
}
