import type { BotContext } from "../bot-context.ts";
import { isChatAdmin } from "../chat/admins.ts";
import { cardLayout } from "../chat/card-layout.ts";
import { makeChatArticle } from "../chat/chat-article.ts";
import { shownSettings } from "../chat/shown-settings.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderArticleCard } from "../render/article-card.ts";
import { type ListLayout, renderArticleList } from "../render/article-list.ts";
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
  const { articles } = ctx.parts.library();
  const chosen = ctx.scene.settings.article;
  const list = (verb: ListLayout["verb"]) => renderArticleList(articles, { language, page, chosen, verb });
  if (ctx.scene.surface !== "channel") return showInPlace(ctx, list("article"), language);
  const ref = tappedMessage(ctx);
  if (!ref) return stale(language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(language);
  await edit(ctx.api, ref, list("choose-article"));
  return undefined;
}

/** From now on all articles are asked alike. In groups and channels their admins choose. */
export async function chooseAnyArticle(
  ctx: BotContext,
  { language }: TapOf<"choose-any-article">,
): Promise<TapReply | undefined> {
  if (!(await isChatAdmin(ctx))) return adminsOnly(language);
  await makeChatArticle(ctx, undefined);
  const ref = tappedMessage(ctx);
  if (ref) {
    const { articles } = ctx.parts.library();
    const message =
      ctx.scene.surface === "channel"
        ? renderSettings(await shownSettings(ctx, language))
        : renderArticleList(articles, { language, page: 0, chosen: undefined, verb: "article" });
    await edit(ctx.api, ref, message);
  }
  return { text: say(language, "any-article-chosen") };
}

/** From now on an article is the chat's: it is asked first. In groups and channels their admins choose. */
export async function chooseArticle(
  ctx: BotContext,
  tap: TapOf<"choose-article">,
): Promise<TapReply | undefined> {
  const { language } = tap;
  const article = findArticle(ctx.parts.library(), tap.article);
  if (!article || !ctx.chat) return stale(language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(language);
  await makeChatArticle(ctx, article);
  const ref = tappedMessage(ctx);
  if (ref) {
    const message =
      ctx.scene.surface === "channel"
        ? renderSettings(await shownSettings(ctx, language))
        : renderArticleCard(article, cardLayout(ctx, article, language));
    await edit(ctx.api, ref, message);
  }
  return { text: say(language, "article-chosen", { title: article.title }) };
}
