import type { Article, Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { isChatAdmin } from "../chat/admins.ts";
import { cardLayout } from "../chat/card-layout.ts";
import { makeChatArticle } from "../chat/chat-article.ts";
import { shownSettings } from "../chat/shown-settings.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderArticleCard } from "../render/article-card.ts";
import { type ListLayout, renderArticleList } from "../render/article-list.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { renderSettings } from "../render/settings.ts";
import { edit } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import { showInPlace } from "./show-in-place.ts";
import { adminsOnly, stale, type TapReply } from "./tap-reply.ts";

/** What an article is, in the place of the list it was chosen from. */
export async function showArticle(ctx: BotContext, tap: TapOf<"article">): Promise<TapReply | undefined> {
  const { language } = tap;
  const article = findArticle(ctx.parts.library(), tap.article);
  if (!article) return stale(language);
  return showInPlace(ctx, renderArticleCard(article, cardLayout(ctx, article, language)), language);
}

/** All articles, a page of them. In a channel they belong to its settings, and are for its admins. */
export async function listArticles(
  ctx: BotContext,
  { language, page }: TapOf<"articles">,
): Promise<TapReply | undefined> {
  if (ctx.scene.surface !== "channel")
    return showInPlace(ctx, articleList(ctx, language, page, "article"), language);
  const ref = tappedMessage(ctx);
  if (!ref) return stale(language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(language);
  await edit(ctx.api, ref, articleList(ctx, language, page, "choose-article"));
  return undefined;
}

/** From now on an article is the chat's: it is asked first. In groups and channels their admins choose. */
export async function chooseArticle(
  ctx: BotContext,
  { article: key, language }: TapOf<"choose-article">,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), key);
  if (!article) return stale(language);
  return choose(ctx, article, language, say(language, "article-chosen", { title: article.title }));
}

/** From now on all articles are asked alike. In groups and channels their admins choose. */
export async function chooseAnyArticle(
  ctx: BotContext,
  { language }: TapOf<"choose-any-article">,
): Promise<TapReply | undefined> {
  return choose(ctx, undefined, language, say(language, "any-article-chosen"));
}

async function choose(
  ctx: BotContext,
  article: Article | undefined,
  language: Language,
  told: string,
): Promise<TapReply> {
  if (!ctx.chat) return stale(language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(language);
  await makeChatArticle(ctx, article);
  const ref = tappedMessage(ctx);
  if (ref) await edit(ctx.api, ref, await chosen(ctx, article, language));
  return { text: told };
}

// What stands in the place of the list or card on which the choice was made.
async function chosen(
  ctx: BotContext,
  article: Article | undefined,
  language: Language,
): Promise<OutgoingMessage> {
  if (ctx.scene.surface === "channel") return renderSettings(await shownSettings(ctx, language));
  if (article) return renderArticleCard(article, cardLayout(ctx, article, language));
  return articleList(ctx, language, 0, "article");
}

function articleList(ctx: BotContext, language: Language, page: number, verb: ListLayout["verb"]) {
  const { parts, scene } = ctx;
  return renderArticleList(parts.library().articles, {
    language,
    page,
    chosen: scene.settings.article,
    verb,
  });
}
