import type { BotContext } from "../bot-context.ts";
import { cardLayout } from "../buttons/articles.ts";
import { articleMeant } from "../chat/which-article.ts";
import { askOnAddress } from "../links/ask-on.ts";
import { audienceOf } from "../questions/deliver-answer.ts";
import { renderArticleCard } from "../render/article-card.ts";
import { reply } from "../telegram/reply.ts";

/** `/article`: what the chat's article is; all articles to choose from where none of several is chosen. */
export async function runArticle(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "article");
  if (!article) return;
  const askOn = askOnAddress(ctx, article, undefined);
  const card = renderArticleCard(article, { ...cardLayout(ctx, article, ctx.scene.language), askOn });
  await reply(ctx, card, { audience: audienceOf(ctx) });
}
