import type { Answer } from "../../answer/answer.ts";
import { entryAnswer, sentenceAnswer } from "../../answer/prepared.ts";
import type { Exchange } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { type AnswerTap, writeShown } from "../links/callback-data.ts";
import { shownBy } from "../links/shown.ts";
import { findArticle, findEntry, findSentence } from "../links/stable-ids.ts";
import { askAgain } from "../questions/ask-library.ts";
import { tappedMessage } from "../telegram/message-place.ts";

/** The answer a message shows, and the exchange it belongs to if that is still remembered. */
export interface ShownAnswer {
  readonly answer: Answer;
  readonly exchange: Exchange | undefined;
}

/**
 * Finds the answer of the message whose button was tapped: by the ids the button carries, with the question it answered
 * where that is remembered. Undefined where the article, entry or sentence is gone, or where only a forgotten question
 * could tell what was shown.
 */
export async function shownAnswer(ctx: BotContext, tap: AnswerTap): Promise<ShownAnswer | undefined> {
  const library = ctx.parts.library();
  const article = findArticle(library, tap.article);
  if (!article) return undefined;
  const ref = tappedMessage(ctx);
  const exchange = ref && (await ctx.parts.store.exchanges.ofAnswer(ref));
  const again = exchange && askAgain(library, exchange);
  if (
    again &&
    again.language === tap.language &&
    writeShown(shownBy(again)) === writeShown(tap.shown) &&
    again.article === article
  )
    return { answer: again, exchange };
  switch (tap.shown.kind) {
    case "entry": {
      const entry = findEntry(article, tap.shown.id);
      return entry && { answer: entryAnswer(article, entry, tap.language, exchange?.question), exchange };
    }
    case "sentence": {
      const sentence = findSentence(article, tap.shown.key);
      return (
        sentence && {
          answer: sentenceAnswer(article, sentence, tap.language, exchange?.question ?? ""),
          exchange,
        }
      );
    }
    case "nothing":
      return undefined;
  }
}
