import type { BotContext } from "../bot-context.ts";
import { handleDeskTap } from "../desk/desk-taps.ts";
import { readTap, type Tap } from "../links/callback-data.ts";
import { LONGEST_POPUP } from "../render/message.ts";
import { shorten } from "../render/shorten.ts";
import { isQueryTooOld } from "../telegram/telegram-errors.ts";
import { chooseAnyArticle, chooseArticle, listArticles, showArticle } from "./articles.ts";
import { showAnswerAgain, showContext } from "./context.ts";
import { complain, rateBad, rateGood } from "./feedback.ts";
import { noneOfThese, pickQuestion } from "./pick.ts";
import { askPrepared } from "./prepared-question.ts";
import { forgetPerson } from "./privacy.ts";
import {
  chooseAudience,
  chooseLanguage,
  chooseQuickReplies,
  closeSettings,
  showSettings,
} from "./settings.ts";
import { showToAll } from "./show-to-all.ts";
import { showSummary } from "./summary.ts";
import { stale, type TapReply } from "./tap-reply.ts";
import { showTopic, showTopics } from "./topics.ts";

/** Does what a tapped button asks for, and tells Telegram so: exactly once, or the button keeps glowing. */
export async function handleTap(ctx: BotContext): Promise<void> {
  const tap = readTap(ctx.callbackQuery?.data ?? "");
  const told = tap ? await run(ctx, tap) : stale(ctx.scene.language);
  try {
    await ctx.answerCallbackQuery(
      told ? { text: shorten(told.text, LONGEST_POPUP), show_alert: told.popup === true } : {},
    );
  } catch (error) {
    // What was done stays done; only the glow went out by itself before.
    if (!isQueryTooOld(error)) throw error;
  }
}

async function run(ctx: BotContext, tap: Tap): Promise<TapReply | undefined> {
  switch (tap.verb) {
    case "ask":
      return askPrepared(ctx, tap);
    case "pick":
      return pickQuestion(ctx, tap);
    case "none-of-these":
      return noneOfThese(ctx, tap);
    case "context":
      return showContext(ctx, tap);
    case "back":
      return showAnswerAgain(ctx, tap);
    case "good":
      return rateGood(ctx, tap);
    case "bad":
      return rateBad(ctx, tap);
    case "complain":
      return complain(ctx, tap);
    case "show-all":
      return showToAll(ctx, tap);
    case "summary":
      return showSummary(ctx, tap);
    case "topics":
      return showTopics(ctx, tap);
    case "topic":
      return showTopic(ctx, tap);
    case "article":
      return showArticle(ctx, tap);
    case "articles":
      return listArticles(ctx, tap);
    case "choose-article":
      return chooseArticle(ctx, tap);
    case "choose-any-article":
      return chooseAnyArticle(ctx, tap);
    case "choose-language":
      return chooseLanguage(ctx, tap);
    case "choose-audience":
      return chooseAudience(ctx, tap);
    case "choose-quick-replies":
      return chooseQuickReplies(ctx, tap);
    case "settings":
      return showSettings(ctx, tap);
    case "close":
      return closeSettings(ctx, tap);
    case "forget":
      return forgetPerson(ctx, tap);
    case "desk":
      return handleDeskTap(ctx, tap);
  }
}
