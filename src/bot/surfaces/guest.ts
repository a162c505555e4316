import type { BotContext } from "../bot-context.ts";
import { chatArticle } from "../chat/chat-article.ts";
import { layoutFor } from "../chat/layout-for.ts";
import { inLanguageOf, questionIn, readIncoming } from "../incoming.ts";
import { askOnAddress } from "../links/ask-on.ts";
import { isRateable } from "../links/shown.ts";
import { askLibrary, questionAsTyped } from "../questions/ask-library.ts";
import { noteAnswered } from "../questions/note-answered.ts";
import { askedByTap, rememberExchange } from "../questions/remember-exchange.ts";
import type { RateLimiter } from "../rate-limit.ts";
import { renderAnswer } from "../render/answer.ts";
import { askOnRows } from "../render/ask-on.ts";
import { inlineResult } from "../render/inline-result.ts";
import { type OutgoingMessage, plain } from "../render/message.ts";
import { isQueryTooOld } from "../telegram/telegram-errors.ts";
import { say } from "../wording.ts";

/** The bot was mentioned in a chat it is not in: Telegram sends one message there for it. */
export function handleGuestMessage(limit: RateLimiter): (ctx: BotContext) => Promise<void> {
  return async (ctx) => {
    if (!ctx.guestMessage) return;
    const incoming = readIncoming(ctx.guestMessage, ctx.scene.surface, ctx.me);
    if (incoming.kind === "silence" || !(await limit.allows(ctx))) return;
    ctx.scene = inLanguageOf(incoming, ctx.scene);
    const question = questionIn(incoming);
    // Of the commands only `/ask` has room in one message; the others are told how to ask.
    if (question) await answerAsGuest(ctx, question);
    else await answer(ctx, usage(ctx));
  };
}

// One message: of several questions the first is answered. What was said before in that chat is not known here.
async function answerAsGuest(ctx: BotContext, text: string): Promise<void> {
  const { parts, scene } = ctx;
  const start = performance.now();
  const answers = askLibrary(parts.library(), text, scene.language, scene.settings.article, undefined);
  const seconds = (performance.now() - start) / 1000;
  const [first] = answers;
  const asked = { ...askedByTap(first, undefined), question: questionAsTyped(text, answers, first) };
  const layout = layoutFor(ctx, first, asked);
  // The question on top also tells which of several is answered. `Hallo` needs no repeating and rests on no article.
  const message = renderAnswer(
    first,
    isRateable(first) ? layout : { ...layout, heading: undefined, nameArticle: false },
  );
  const inlineId = await answer(ctx, message);
  if (inlineId === undefined) return;
  await rememberExchange(ctx, first, asked, { kind: "inline", inlineId });
  await noteAnswered(ctx, first, seconds);
}

function usage(ctx: BotContext): OutgoingMessage {
  const { scene, parts, me } = ctx;
  const { language, settings } = scene;
  const article = chatArticle(parts.library(), settings.article);
  return {
    text: plain(say(language, "guest-usage", { name: `@${me.username}` })),
    buttons: askOnRows(article && askOnAddress(ctx, article, undefined), language),
  };
}

/** Hands Telegram the message to send. @returns its id; undefined where Telegram waits for it no longer. */
async function answer(ctx: BotContext, message: OutgoingMessage): Promise<string | undefined> {
  // A title is asked for, though nobody sees it: there is no list to choose from.
  const preview = { id: "answer", title: ctx.me.first_name };
  try {
    return (await ctx.answerGuestQuery(inlineResult(preview, message))).inline_message_id;
  } catch (error) {
    if (isQueryTooOld(error)) return undefined;
    throw error;
  }
}
