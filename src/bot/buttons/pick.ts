import { entryAnswer } from "../../answer/prepared.ts";
import { type Article, LANGUAGES } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { askOnAddress } from "../links/ask-on.ts";
import type { TapOf } from "../links/callback-data.ts";
import { saysWhat } from "../links/shown.ts";
import { findArticle, findEntry } from "../links/stable-ids.ts";
import { questionAsked } from "../questions/ask-library.ts";
import { deliverAnswer, replaceByAnswer } from "../questions/deliver-answer.ts";
import { noteAnswered } from "../questions/note-answered.ts";
import { askedByTap } from "../questions/remember-exchange.ts";
import { askOnRows } from "../render/ask-on.ts";
import { plain } from "../render/message.ts";
import { popupText } from "../render/popup.ts";
import { edit } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import { answersInPopup } from "./prepared-question.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** One of the questions offered was meant: it is answered in the offer's place, and proposed to the editors. */
export async function pickQuestion(ctx: BotContext, tap: TapOf<"pick">): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const article = findArticle(parts.library(), tap.article);
  const entry = article && findEntry(article, tap.entry);
  if (!entry) return stale(tap.language);
  const answer = entryAnswer(article, entry, tap.language);
  const ref = tappedMessage(ctx);
  const offered = ref && (await parts.store.exchanges.ofAnswer(ref));
  // As a guest the bot may ask back, and the pick takes that place; an answer gives way to nobody's pick.
  const askedBack = ref?.kind === "inline" && offered !== undefined && offered.says === undefined;
  const popup = { text: popupText(answer), popup: true };
  if (answersInPopup(ctx) && !askedBack) return popup;
  // A second tap before the first one was done: the pick stands there already.
  if (offered && offered.says === saysWhat(answer)) return undefined;
  const asked = askedByTap(answer, offered?.next);
  const replaced = ref !== undefined && (await replaceByAnswer(ctx, ref, answer, asked));
  if (!replaced && answersInPopup(ctx)) return popup;
  if (!replaced) await deliverAnswer(ctx, answer, asked);
  await noteAnswered(ctx, answer);
  const question = offered && questionAsked(parts.library(), offered);
  if (question !== undefined && !isPrepared(article, question)) {
    await parts.store.editors.proposed({
      article: article.slug,
      entry: entry.id,
      question,
      language: tap.language,
      at: parts.now(),
    });
  }
  return undefined;
}

// What was tapped before is no new phrasing.
function isPrepared({ questions }: Article, question: string): boolean {
  const all = questions?.entries.flatMap(({ phrasings }) => LANGUAGES.flatMap((code) => phrasings[code]));
  return all?.includes(question) === true;
}

/** None of the questions offered was meant: the offer goes, and the editors hear of it. */
export async function noneOfThese(
  ctx: BotContext,
  tap: TapOf<"none-of-these">,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const { language } = tap;
  const article = findArticle(parts.library(), tap.article);
  const ref = tappedMessage(ctx);
  if (!article || !ref) return stale(language);
  const offered = await parts.store.exchanges.ofAnswer(ref);
  if (offered) {
    await parts.store.editors.unanswered({
      article: article.slug,
      question: questionAsked(parts.library(), offered),
      language,
      noneFitted: true,
      at: parts.now(),
    });
  }
  // Nothing to tap any more: what there was to say has been said.
  await edit(ctx.api, ref, {
    text: plain(say(language, offered ? "unanswered-noted" : "unanswered")),
    buttons: askOnRows(askOnAddress(ctx, article, undefined), language),
  });
  return undefined;
}
