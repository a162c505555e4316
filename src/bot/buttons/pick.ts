import { entryAnswer } from "../../answer/prepared.ts";
import type { BotContext } from "../bot-context.ts";
import { askedByTap, deliverAnswer, replaceByAnswer } from "../deliver-answer.ts";
import { plain } from "../render/message.ts";
import { popupText } from "../render/popup.ts";
import { edit, tappedMessage } from "../reply.ts";
import { findArticle, findEntry } from "../stable-ids.ts";
import { say } from "../wording.ts";
import type { Tap } from "./callback-data.ts";
import { answersInPopup } from "./prepared-question.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** One of the questions offered was meant: it is answered in the offer's place, and proposed to the editors. */
export async function pickQuestion(
  ctx: BotContext,
  tap: Extract<Tap, { readonly verb: "pick" }>,
): Promise<TapReply | undefined> {
  const { parts } = ctx;
  const article = findArticle(parts.library(), tap.article);
  const entry = article && findEntry(article, tap.entry);
  if (!entry) return stale(tap.language);
  const answer = entryAnswer(article, entry, tap.language);
  if (answersInPopup(ctx)) return { text: popupText(answer), popup: true };
  const ref = tappedMessage(ctx);
  const offered = ref && (await parts.store.exchanges.ofAnswer(ref));
  const asked = askedByTap(answer, offered?.next);
  if (!ref || !(await replaceByAnswer(ctx, ref, answer, asked))) await deliverAnswer(ctx, answer, asked);
  if (offered) {
    await parts.store.editors.proposed({
      article: article.slug,
      entry: entry.id,
      question: offered.question,
      language: tap.language,
      at: parts.now(),
    });
  }
  return undefined;
}

/** None of the questions offered was meant: the offer goes, and the editors hear of it. */
export async function noneOfThese(
  ctx: BotContext,
  tap: Extract<Tap, { readonly verb: "none-of-these" }>,
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
      question: offered.question,
      language,
      noneFitted: true,
      at: parts.now(),
    });
  }
  // Without buttons: what there was to say has been said.
  await edit(ctx.api, ref, {
    text: plain(say(language, offered ? "unanswered-noted" : "unanswered")),
    buttons: [],
  });
  return undefined;
}
