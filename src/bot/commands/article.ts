import { askOnAddress } from "../ask-on.ts";
import type { BotContext } from "../bot-context.ts";
import { cardLayout } from "../buttons/articles.ts";
import { audienceOf } from "../deliver-answer.ts";
import { renderArticleCard } from "../render/article-card.ts";
import { reply } from "../reply.ts";
import { articleMeant } from "../which-article.ts";

/** `/article`: what the chat's article is; all articles to choose from where none of several is chosen. */
export async function runArticle(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "article");
  if (!article) return;
  const askOn = askOnAddress(ctx, article, undefined);
  const card = renderArticleCard(article, { ...cardLayout(ctx, article, ctx.scene.language), askOn });
  await reply(ctx, card, { audience: audienceOf(ctx) });
}
