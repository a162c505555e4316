import type { BotContext } from "../bot-context.ts";
import { findArticleBySlug } from "../links/stable-ids.ts";
import { questionButton } from "../render/button.ts";
import { plain } from "../render/message.ts";
import { quickReplies } from "../render/quick-replies.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";

/**
 * The copy of a channel's post in its discussion group: where the post is a summary of ours that may have no buttons (see
 * `surfaces/channel.ts`), its quick replies stand below the copy, first of the comments. All else is passed over.
 */
export async function answerAutomaticForward(ctx: BotContext): Promise<void> {
  const { parts, me } = ctx;
  const origin = ctx.msg?.forward_origin;
  if (origin?.type !== "channel") return;
  const post = await parts.store.posts.of(origin.chat.id, origin.message_id);
  const article = post && findArticleBySlug(parts.library(), post.article);
  if (!article) return;
  const { language } = post;
  const questions = quickReplies(article);
  if (questions.length === 0) return;
  await reply(ctx, {
    text: plain(say(language, "post-questions", { name: `@${me.username}` })),
    buttons: questions.map((entry) => [questionButton(article, entry, language)]),
  });
}
