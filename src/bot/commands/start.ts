import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { chatArticle, makeChatArticle } from "../chat/chat-article.ts";
import { slashCommand } from "../command-names.ts";
import { readStart, type StartTarget } from "../links/deep-link.ts";
import { answerEntry } from "../questions/answer-question.ts";
import { plain } from "../render/message.ts";
import { renderStaleStart, renderWelcome, type Welcome } from "../render/welcome.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { sendSummary } from "./summary.ts";

/**
 * `/start`: what everybody's first message is. In a private chat it welcomes, or leads to where the link led that was
 * followed; in a group it says how to ask.
 *
 * @param parameter of the link, see `deep-link.ts`.
 */
export async function runStart(ctx: BotContext, parameter: string): Promise<void> {
  if (ctx.scene.surface !== "private") return sayUsage(ctx);
  if (parameter === "") {
    await reply(ctx, renderWelcome(welcomeOf(ctx)));
    return;
  }
  const target = readStart(ctx.parts.library(), parameter);
  if (target) await goTo(ctx, target);
  else await reply(ctx, renderStaleStart(welcomeOf(ctx)));
}

async function goTo(ctx: BotContext, target: StartTarget): Promise<void> {
  const { article } = target;
  const { language } = ctx.scene;
  if (target.kind === "entry") return answerEntry(ctx, article, target.entry, language);
  await makeChatArticle(ctx, article);
  // Nothing to choose, nothing to say about it.
  const isOnlyOne = ctx.parts.library().articles.length === 1;
  await sendSummary(ctx, article, isOnlyOne ? undefined : say(language, "article-asked-first"));
}

function welcomeOf({ parts, scene }: BotContext): Welcome {
  const library = parts.library();
  const article = chatArticle(library, scene.settings.article);
  return { language: scene.language, articles: library.articles, article };
}

async function sayUsage(ctx: BotContext): Promise<void> {
  const { language } = ctx.scene;
  const command = slashCommand("ask", language);
  const text = say(language, "start-group", { command, name: `@${ctx.me.username}` });
  await reply(ctx, { text: plain(text) }, { audience: audienceOf(ctx) });
}
