import type { InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import { type Answer, entryOf } from "../../answer/answer.ts";
import { questionOf } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../chat/layout-for.ts";
import { writeShown } from "../links/callback-data.ts";
import { startParameter } from "../links/deep-link.ts";
import { shownBy } from "../links/shown.ts";
import { articleKey } from "../links/stable-ids.ts";
import { askLibrary } from "../questions/ask-library.ts";
import { answersToBeginWith, answersToSend, isUnderstood } from "../questions/inline-answers.ts";
import { outcomeOf } from "../questions/note-answered.ts";
import { renderAnswer } from "../render/answer.ts";
import { inlineResult } from "../render/inline-result.ts";
import { shorten } from "../render/shorten.ts";
import { replyText } from "../reply-text.ts";
import { isQueryTooOld } from "../telegram/telegram-errors.ts";
import { say } from "../wording.ts";

const PAGE = 10;

// Half-typed words are asked again and again while somebody types and deletes. What a person has changed in the settings,
// or an editor in the article, is seen after five minutes at the latest.
const FOUND_SECONDS = 300;
// Whoever tries again after a moment shall see what there is by then.
const NOTHING_SECONDS = 10;

/** Telegram's limit for the button above the results. */
const LONGEST_BUTTON = 64;

/**
 * `@bot who …` in any chat: a page of answers to choose from and send.
 *
 * Each key pressed is a query, so there is no rate limit: finding and rendering a page takes milliseconds, and nothing
 * is kept. Nor do editors hear of what found nothing: half a word is no question.
 */
export async function handleInlineQuery(ctx: BotContext): Promise<void> {
  const { inlineQuery, scene, parts } = ctx;
  if (!inlineQuery) return;
  const { query, offset } = inlineQuery;
  const library = parts.library();
  const { article: slug } = scene.settings;
  const begun = performance.now();
  const answers = askLibrary(library, query, scene.language, slug, undefined);
  const seconds = (performance.now() - begun) / 1000;
  const isEmpty = query.trim() === "";
  // Not for the editors: half a word is no question.
  if (!isEmpty) parts.meter.answered(outcomeOf(answers[0]), "inline", seconds);
  const all = isEmpty
    ? answersToBeginWith(library, scene.language, slug)
    : answersToSend(library, query, answers, slug);
  const isAnswered = isEmpty ? all.length > 0 : answers.some(isUnderstood);
  const start = startOf(offset);
  const end = start + PAGE;
  try {
    await ctx.answerInlineQuery(
      all.slice(start, end).map((answer) => resultOf(ctx, answer)),
      {
        // Language and article are the person's own.
        is_personal: true,
        cache_time: isAnswered ? FOUND_SECONDS : NOTHING_SECONDS,
        next_offset: end < all.length ? String(end) : "",
        ...(!isAnswered && { button: nothingFound(ctx, answers[0]) }),
      },
    );
  } catch (error) {
    // The next key was pressed before this was answered.
    if (!isQueryTooOld(error)) throw error;
  }
}

// Telegram gives back what we gave it; anything else is where a list begins.
function startOf(offset: string): number {
  return /^\d{1,4}$/u.test(offset) ? Number(offset) : 0;
}

function resultOf(ctx: BotContext, answer: Answer): InlineQueryResultArticle {
  const entry = entryOf(answer);
  const { article, language, question } = answer;
  const preview = {
    id: [articleKey(article), writeShown(shownBy(answer)), language].join(":"),
    title: entry ? questionOf(entry, language) : question,
    description: describe(answer, ctx.parts.library().articles.length > 1),
  };
  return inlineResult(preview, renderAnswer(answer, layoutFor(ctx, answer, { question: preview.title })));
}

function describe(answer: Answer, namesArticle: boolean): string {
  const text = answer.kind === "passage" ? answer.citations[0].text : replyText(answer);
  if (!namesArticle) return text;
  // `What does it cost?` may be a question of several.
  return `${text}\n${say(answer.language, "in-article", { title: answer.article.title })}`;
}

// Says honestly that what was typed is not answered, and leads to where one can ask.
function nothingFound(ctx: BotContext, answer: Answer): InlineQueryResultsButton {
  const target = { kind: "article", article: answer.article } as const;
  return {
    text: shorten(nothingLine(answer), LONGEST_BUTTON),
    start_parameter: startParameter(ctx.parts.library(), target),
  };
}

function nothingLine(answer: Answer): string {
  const { language } = answer;
  const reason = answer.kind === "none" ? answer.reason.kind : "unanswered";
  switch (reason) {
    case "no-words":
    case "too-long":
      return say(language, reason);
    case "empty":
    case "chitchat":
      return say(language, "empty");
    case "unanswered":
    case "not-stated":
      return say(language, "unanswered");
  }
}
