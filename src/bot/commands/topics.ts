import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { articleMeant } from "../chat/which-article.ts";
import { deepLink } from "../links/deep-link.ts";
import { audienceOf } from "../questions/deliver-answer.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { renderTopics, renderTopicsPost } from "../render/topics.ts";
import { reply } from "../telegram/reply.ts";

/** `/topics`: what the chat's article is about, and the prepared questions of each topic. */
export async function runTopics(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "topics");
  if (article) await reply(ctx, topicsFor(ctx, article), { audience: audienceOf(ctx) });
}

function topicsFor({ scene, parts, me }: BotContext, article: Article): OutgoingMessage {
  const { surface, language } = scene;
  if (surface !== "channel") return renderTopics(article, language, 0);
  const library = parts.library();
  return renderTopicsPost(article, language, {
    addressOf: (_, entry) => deepLink(me.username, library, { kind: "entry", article, entry }),
    askOn: deepLink(me.username, library, { kind: "article", article }),
  });
}
