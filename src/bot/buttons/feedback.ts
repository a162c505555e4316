import { type Answer, entryOf } from "../../answer/answer.ts";
import { questionOf } from "../../article/article.ts";
import { COMPLAINTS, type Complaint, type Feedback, type MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { layoutFor } from "../chat/layout-for.ts";
import { askOnAddress } from "../links/ask-on.ts";
import type { AnswerTap, TapOf } from "../links/callback-data.ts";
import { articleKey, findArticle } from "../links/stable-ids.ts";
import { answerButtons, ratingButtons } from "../render/answer-buttons.ts";
import { askOnRows } from "../render/ask-on.ts";
import { questionButton, tapButton } from "../render/button.ts";
import type { Buttons } from "../render/message.ts";
import { editButtons } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import { type ShownAnswer, shownAnswer } from "./shown-answer.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** 👍: noted, also after a 👎. */
export async function rateGood(ctx: BotContext, tap: AnswerTap): Promise<TapReply> {
  const rated = await rate(ctx, tap, { verdict: "good" });
  if (!rated) return stale(tap.language);
  if (rated.shown) await editButtons(ctx.api, rated.ref, buttonsAfter(ctx, tap, rated, "good"));
  return { text: say(tap.language, "thanks-good") };
}

/** 👎: noted; the buttons ask why. */
export async function rateBad(ctx: BotContext, tap: AnswerTap): Promise<TapReply> {
  const rated = await rate(ctx, tap, { verdict: "bad" });
  if (!rated) return stale(tap.language);
  // The questions a forgotten decline offers could not be put back afterwards.
  if (!rated.shown) return { text: say(tap.language, "thanks-bad") };
  await editButtons(ctx.api, rated.ref, complaintButtons(tap, rated.askOn));
  return { text: say(tap.language, "ask-why") };
}

/** Why it was a 👎: noted; the next best question is offered. */
export async function complain(ctx: BotContext, tap: TapOf<"complain">): Promise<TapReply> {
  const rated = await rate(ctx, tap, { verdict: "bad", complaint: tap.complaint });
  if (!rated) return stale(tap.language);
  const rows = buttonsAfter(ctx, tap, rated, "bad");
  await editButtons(ctx.api, rated.ref, rated.shown ? withRunnerUp(rated.shown.answer, rows) : rows);
  return { text: say(tap.language, "thanks-bad") };
}

interface Rated {
  readonly ref: MessageRef;
  /** Undefined for a decline whose question is forgotten: that can still be rated. */
  readonly shown: ShownAnswer | undefined;
  /** See `askOnAddress`: the link stays under the message. */
  readonly askOn: string | undefined;
}

/** Keeps a verdict; undefined where nobody can tell any more what it is about. */
async function rate(
  ctx: BotContext,
  tap: AnswerTap,
  given: { readonly verdict: Feedback["verdict"]; readonly complaint?: Complaint },
): Promise<Rated | undefined> {
  const { store, library, now } = ctx.parts;
  const ref = tappedMessage(ctx);
  const userId = ctx.callbackQuery?.from.id;
  const article = findArticle(library(), tap.article);
  const shown = await shownAnswer(ctx, tap);
  if (!ref || userId === undefined || !article || (!shown && tap.shown.kind !== "nothing")) return undefined;
  await store.feedback.set({
    ...given,
    answer: ref,
    userId,
    article: article.slug,
    entry: tap.shown.kind === "entry" ? tap.shown.id : undefined,
    at: now(),
  });
  const entry = shown && entryOf(shown.answer);
  return { ref, shown, askOn: askOnAddress(ctx, article, entry) };
}

function buttonsAfter(
  ctx: BotContext,
  tap: AnswerTap,
  { ref, shown, askOn }: Rated,
  verdict: Feedback["verdict"],
): Buttons {
  if (!shown) return [ratingButtons(tap, verdict), ...askOnRows(askOn, tap.language)];
  const { answer, exchange } = shown;
  return answerButtons(answer, { ...layoutFor(ctx, answer, exchange ?? answer, ref), verdict }) ?? [];
}

const IN_A_ROW = 2;

function complaintButtons(tap: AnswerTap, askOn: string | undefined): Buttons {
  const reasons = COMPLAINTS.map((complaint) =>
    tapButton(say(tap.language, `complaint-${complaint}`), { ...tap, verb: "complain", complaint }),
  );
  const rows: Buttons[number][] = [];
  for (let at = 0; at < reasons.length; at += IN_A_ROW) rows.push(reasons.slice(at, at + IN_A_ROW));
  return [
    ...rows,
    [tapButton(say(tap.language, "button-back"), { ...tap, verb: "back" })],
    ...askOnRows(askOn, tap.language),
  ];
}

// What came second. A decline offers its suggestions anyway.
function withRunnerUp(answer: Answer, rows: Buttons): Buttons {
  const { article, language, suggestions } = answer;
  const [next] = suggestions;
  if (!next || answer.kind === "suggestions") return rows;
  if (answer.kind === "none" && answer.reason.kind !== "not-stated") return rows;
  const question = questionOf(next, language);
  const text = say(language, "button-runner-up", { question });
  const button = tapButton(text, { verb: "pick", article: articleKey(article), entry: next.id, language });
  const asIfRelated = questionButton(article, next, language).text;
  return [[button], ...rows.filter((row) => !row.some((other) => other.text === asIfRelated))];
}
