import type { BotContext } from "../bot-context.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderTopic, renderTopics } from "../render/topics.ts";
import type { Tap } from "./callback-data.ts";
import { showInPlace } from "./show-in-place.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** The topics of an article, a page of them. */
export async function showTopics(
  ctx: BotContext,
  { article: key, page, language }: Extract<Tap, { readonly verb: "topics" }>,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  return article ? showInPlace(ctx, renderTopics(article, language, page), language) : stale(language);
}

/** The questions of a topic, a page of them. */
export async function showTopic(
  ctx: BotContext,
  { article: key, topic, page, language }: Extract<Tap, { readonly verb: "topic" }>,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  const message = article && renderTopic(article, language, topic, page);
  return message ? showInPlace(ctx, message, language) : stale(language);
}
