import type { Article, Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { renderTopic, renderTopics } from "../render/topics.ts";
import { showInPlace } from "./show-in-place.ts";
import { stale, type TapReply } from "./tap-reply.ts";
import { isInPlaceOfCard, withWayBack } from "./way-back.ts";

/** The topics of an article, a page of them. */
export async function showTopics(
  ctx: BotContext,
  { article: key, page, language }: TapOf<"topics">,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  return article ? show(ctx, article, renderTopics(article, language, page), language) : stale(language);
}

/** The questions of a topic, a page of them. */
export async function showTopic(
  ctx: BotContext,
  { article: key, topic, page, language }: TapOf<"topic">,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  const message = article && renderTopic(article, language, topic, page);
  return message ? show(ctx, article, message, language) : stale(language);
}

function show(
  ctx: BotContext,
  article: Article,
  message: OutgoingMessage,
  language: Language,
): Promise<TapReply | undefined> {
  const shown = isInPlaceOfCard(ctx) ? withWayBack(message, article, language) : message;
  return showInPlace(ctx, shown, language);
}
