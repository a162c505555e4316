import type { BotContext } from "../bot-context.ts";
import type { Tap } from "./callback-data.ts";
import type { TapReply } from "./tap-reply.ts";

export async function showArticle(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "article" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function listArticles(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "articles" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function chooseArticle(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "choose-article" }>,
): Promise<TapReply | undefined> {
  return undefined;
}
