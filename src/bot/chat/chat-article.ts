import type { Library } from "../../answer/library.ts";
import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { findArticleBySlug } from "../links/stable-ids.ts";

/** The article a chat has chosen, or the only one there is. */
export function chatArticle(library: Library, slug: string | undefined): Article | undefined {
  const { articles } = library;
  return findArticleBySlug(library, slug) ?? (articles.length === 1 ? articles[0] : undefined);
}

/**
 * Makes an article the one that is asked first in the chat of an update, or none. Whoever calls this knows that they may.
 */
export async function makeChatArticle(ctx: BotContext, article: Article | undefined): Promise<void> {
  const { chat, scene, parts } = ctx;
  if (!chat) return;
  const change = { article: article?.slug };
  await parts.store.settings.change(chat.id, change);
  ctx.scene = { ...scene, settings: { ...scene.settings, ...change } };
}
