import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { cardLayout } from "../chat/card-layout.ts";
import { articleMeant } from "../chat/which-article.ts";
import { renderArticleCard } from "../render/article-card.ts";
import { reply } from "../telegram/reply.ts";

/** `/article`: what the chat's article is; all articles to choose from where none of several is chosen. */
export async function runArticle(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "article");
  if (!article) return;
  const card = renderArticleCard(article, cardLayout(ctx, article, ctx.scene.language));
  await reply(ctx, card, { audience: audienceOf(ctx) });
}
