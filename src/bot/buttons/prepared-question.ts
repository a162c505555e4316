import { entryAnswer } from "../../answer/prepared.ts";
import type { Article, Entry } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { findArticle, findEntry } from "../links/stable-ids.ts";
import { contextOf, recentlySaid } from "../questions/answer-question.ts";
import { askedByTap, deliverAnswer } from "../questions/deliver-answer.ts";
import { popupText } from "../render/popup.ts";
import { say } from "../wording.ts";
import type { Tap } from "./callback-data.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** A tapped question: answered below, or in a popup where many read the message the button stands on. */
export async function askPrepared(
  ctx: BotContext,
  tap: Extract<Tap, { readonly verb: "ask" }>,
): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), tap.article);
  const entry = article && findEntry(article, tap.entry);
  if (!entry) return stale(tap.language);
  const answer = entryAnswer(article, entry, tap.language);
  if (answersInPopup(ctx)) return { text: popupText(answer), popup: true };
  // A second tap on the same button: the answer stands right below it.
  if (await recentlySaid(ctx, answer)) return { text: say(tap.language, "answered-above") };
  return answerEntry(ctx, article, entry, tap.language);
}

/** Answers an entry as if its question had been asked here. */
export async function answerEntry(
  ctx: BotContext,
  article: Article,
  entry: Entry,
  language: Tap["language"],
): Promise<undefined> {
  const answer = entryAnswer(article, entry, language);
  await deliverAnswer(ctx, answer, askedByTap(answer, await contextOf(ctx)));
}

/** True in channels and for messages sent through inline mode: a reply there would be one for everybody. */
export function answersInPopup({ scene }: BotContext): boolean {
  return scene.surface === "channel" || scene.surface === "inline";
}
