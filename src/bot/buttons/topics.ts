import type { BotContext } from "../bot-context.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderTopic, renderTopics } from "../render/topics.ts";
import { stale, type TapReply } from "./tap-reply.ts";
import { showWithWayBack } from "./way-back.ts";

/** The topics of an article, a page of them. */
export async function showTopics(
  ctx: BotContext,
  { article: key, page, language }: TapOf<"topics">,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  return article
    ? showWithWayBack(ctx, renderTopics(article, language, page), article, language)
    : stale(language);
}

/** The questions of a topic, a page of them. */
export async function showTopic(
  ctx: BotContext,
  { article: key, topic, page, language }: TapOf<"topic">,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  const message = article && renderTopic(article, language, topic, page);
  return message ? showWithWayBack(ctx, message, article, language) : stale(language);
}
