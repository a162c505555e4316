import { type Answer, entryOf } from "../../answer/answer.ts";
import type { Exchange, MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { askOnAddress, isElsewhere } from "../links/ask-on.ts";
import { isAboutArticle } from "../links/shown.ts";
import type { AnswerLayout } from "../render/answer-layout.ts";
import { audienceOf } from "./audience.ts";
import { chatArticle } from "./chat-article.ts";

/**
 * How an answer is laid out in the chat of an update.
 *
 * @param ref the bot's message that it is put into; undefined for a new one.
 */
export function layoutFor(
  ctx: BotContext,
  answer: Answer,
  asked: Pick<Exchange, "question" | "questionId" | "next" | "ofSeveral">,
  ref?: MessageRef,
): AnswerLayout {
  const { scene, parts } = ctx;
  const library = parts.library();
  const expected = chatArticle(library, scene.settings.article);
  return {
    surface: scene.surface,
    heading: headingOf(ctx, answer, asked),
    shown: asked.next?.shown,
    // The same for everybody who taps: what one of them has chosen changes nothing for the others.
    nameArticle:
      isAboutArticle(answer) &&
      (isElsewhere(scene) || (library.articles.length > 1 && expected?.slug !== answer.article.slug)),
    askOn: askOnAddress(ctx, answer.article, entryOf(answer)),
    onlyForAsker: ref ? ref.kind === "ephemeral" : audienceOf(ctx) === "asker",
  };
}

// What was typed stands in the chat above, but not which of several questions is answered; what was tapped does not, and a
// channel's command is removed.
function headingOf(
  { scene }: BotContext,
  answer: Answer,
  { question, questionId, ofSeveral }: Pick<Exchange, "question" | "questionId" | "ofSeveral">,
): string | undefined {
  if (scene.surface === "channel" || ofSeveral === true) return answer.question;
  return questionId === undefined ? question : undefined;
}
