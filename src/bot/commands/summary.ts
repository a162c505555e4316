import type { ReplyKeyboardMarkup } from "grammy/types";
import { type Article, type Language, questionOf } from "../../article/article.ts";
import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { summaryPlace } from "../chat/summary-place.ts";
import { articleMeant } from "../chat/which-article.ts";
import { plain } from "../render/message.ts";
import { quickReplies } from "../render/quick-replies.ts";
import { renderSummary } from "../render/summary.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";

/** `/summary`: the chat's article in three cited points, and the questions they raise. */
export async function runSummary(ctx: BotContext): Promise<void> {
  const article = await articleMeant(ctx, "summary");
  if (article) await sendSummary(ctx, article);
}

/** Sends the short summary of an article. @param notice said above it. */
export async function sendSummary(ctx: BotContext, article: Article, notice?: string): Promise<void> {
  const { language } = ctx.scene;
  const place = await summaryPlace(ctx, article);
  const message = renderSummary(article, { language, length: "short", place, notice });
  const sent = await reply(ctx, message, { audience: audienceOf(ctx) });
  if (place.kind === "keyboard") await sendKeyboard(ctx, article);
  if (place.kind === "post" && place.addressOf) await rememberPost(ctx, article, sent);
}

// A message has either buttons or a keyboard: the summary keeps its buttons, the next message brings the keyboard.
async function sendKeyboard(ctx: BotContext, article: Article): Promise<void> {
  const { language } = ctx.scene;
  const questions = quickReplies(article).map((entry) => questionOf(entry, language));
  if (questions.length === 0) return;
  await reply(ctx, {
    text: plain(say(language, "keyboard-questions")),
    keyboard: keyboardOf(questions, language),
  });
}

function keyboardOf(questions: readonly string[], language: Language): ReplyKeyboardMarkup {
  return {
    keyboard: questions.map((text) => [{ text }]),
    one_time_keyboard: true,
    resize_keyboard: true,
    input_field_placeholder: say(language, "keyboard-placeholder"),
  };
}

// Its copy in the discussion group gets the buttons that the post may not have, see `surfaces/discussion.ts`.
async function rememberPost({ scene, parts }: BotContext, article: Article, sent: MessageRef): Promise<void> {
  if (sent.kind !== "message") return;
  const { chatId: channelId, messageId } = sent;
  await parts.store.posts.add({ channelId, messageId, article: article.slug, language: scene.language });
}
