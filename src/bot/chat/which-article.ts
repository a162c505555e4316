import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { deepLink } from "../links/deep-link.ts";
import { type ListLayout, renderArticleLinks, renderArticleList } from "../render/article-list.ts";
import { reply } from "../telegram/reply.ts";
import { audienceOf } from "./audience.ts";
import { chatArticle } from "./chat-article.ts";

/**
 * The article a command is about: the chat's. Where a chat has chosen none of several it is asked which, and the tap does
 * what the command would have done.
 */
export async function articleMeant(
  ctx: BotContext,
  verb: Exclude<ListLayout["verb"], "choose-article">,
): Promise<Article | undefined> {
  const { scene, parts, me } = ctx;
  const { language, settings, surface } = scene;
  const library = parts.library();
  const article = chatArticle(library, settings.article);
  if (article) return article;
  const { articles } = library;
  const message =
    surface === "channel"
      ? renderArticleLinks(articles, language, (target) =>
          deepLink(me.username, library, { kind: "article", article: target }),
        )
      : renderArticleList(articles, { language, page: 0, chosen: undefined, verb });
  await reply(ctx, message, { audience: audienceOf(ctx) });
  return undefined;
}
