import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";

/** Makes an article the one that is asked first in the chat of an update. Whoever calls this knows that they may. */
export async function makeChatArticle(ctx: BotContext, article: Article): Promise<void> {
  const { chat, scene, parts } = ctx;
  if (!chat) return;
  const change = { article: article.slug };
  await parts.store.settings.change(chat.id, change);
  ctx.scene = { ...scene, settings: { ...scene.settings, ...change } };
}
