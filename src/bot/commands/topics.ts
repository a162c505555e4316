import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { addressInPrivateChat } from "../chat/question-address.ts";
import { articleMeant } from "../chat/which-article.ts";
import { askOnAddress } from "../links/ask-on.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { renderTopics, renderTopicsPost } from "../render/topics.ts";
import { reply } from "../telegram/reply.ts";

/** `/topics`: what the chat's article is about, and the prepared questions of each topic. */
export async function runTopics(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "topics");
  if (article) await reply(ctx, topicsFor(ctx, article), { audience: audienceOf(ctx) });
}

function topicsFor(ctx: BotContext, article: Article): OutgoingMessage {
  const { surface, language } = ctx.scene;
  if (surface !== "channel") return renderTopics(article, language, 0);
  return renderTopicsPost(article, language, {
    addressOf: addressInPrivateChat(ctx),
    askOn: askOnAddress(ctx, article, undefined),
  });
}
