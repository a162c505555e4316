import { type Answer, type Context, nextContext } from "../../answer/answer.ts";
import { entryAnswer } from "../../answer/prepared.ts";
import type { Article, Entry, Language } from "../../article/article.ts";
import type { Exchange, MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { saysWhat } from "../links/shown.ts";
import { type Pointer, renderPointer } from "../render/pointer.ts";
import { remove } from "../telegram/edit.ts";
import { conversationOf, hasPlace } from "../telegram/message-place.ts";
import { reply } from "../telegram/reply.ts";
import { isRefused } from "../telegram/telegram-errors.ts";
import { askLibrary } from "./ask-library.ts";
import { deliverAnswer, replaceByAnswer } from "./deliver-answer.ts";
import { noteAnswered, noteUnanswered } from "./note-answered.ts";
import { type Asked, askedByTap, rememberExchange } from "./remember-exchange.ts";
import { repliedAnswer } from "./replied-answer.ts";

const MINUTE = 60 * 1000;
/** A question an hour after the last one is not about it any more. */
const FOLLOW_UP_MINUTES = 60;
/** In a group, the same answer within this time is pointed to instead of given again. */
const REPEAT_MINUTES = 10;

/** Answers a question where it was asked: one message for each question in it. */
export async function answerQuestion(ctx: BotContext, question: string): Promise<void> {
  const given = ask(ctx, question, await contextOf(ctx));
  // `ok` below an answer wants no other, and a group wants none.
  if (ctx.scene.surface === "group" && given.every(({ answer }) => isAcknowledgement(answer))) return;
  for (const one of given) await give(ctx, one);
}

function isAcknowledgement(answer: Answer): boolean {
  if (answer.kind !== "none" || answer.reason.kind !== "chitchat") return false;
  return answer.reason.topic === "acknowledgement";
}

/** Answers an entry as if its question had been asked here. */
export async function answerEntry(
  ctx: BotContext,
  article: Article,
  entry: Entry,
  language: Language,
): Promise<void> {
  const answer = entryAnswer(article, entry, language);
  await deliverAnswer(ctx, answer, askedByTap(answer, await contextOf(ctx)));
  await noteAnswered(ctx, answer);
}

interface AskedAnswer {
  readonly answer: Answer;
  readonly asked: Asked;
  /** What the engine took for all answers to the message. */
  readonly seconds: number;
}

function ask(ctx: BotContext, question: string, before: Context | undefined): readonly AskedAnswer[] {
  const { scene, parts } = ctx;
  const askedFirst = scene.settings.article;
  const start = performance.now();
  const answers = askLibrary(parts.library(), question, scene.language, askedFirst, before);
  const seconds = (performance.now() - start) / 1000;
  const next = nextContext(question, answers, before);
  return answers.map((answer, part) => ({
    answer,
    seconds,
    asked: {
      question,
      askedFirst,
      context: before,
      next,
      part,
      ofSeveral: answers.length > 1,
      questionId: questionIdOf(ctx),
    },
  }));
}

// What is asked ephemerally cannot be edited.
function questionIdOf({ msg }: BotContext): number | undefined {
  return msg && hasPlace(msg) ? msg.message_id : undefined;
}

// What a message may refer to: the answer it replies to, or else the person's last one.
async function contextOf(ctx: BotContext): Promise<Context | undefined> {
  const { chat, scene, parts } = ctx;
  if (!chat) return undefined;
  const replied = await repliedAnswer(ctx);
  if (replied) return replied.next;
  const last = await parts.store.exchanges.last(chat.id, scene.userId);
  return last && parts.now() - last.at <= FOLLOW_UP_MINUTES * MINUTE ? last.next : undefined;
}

async function give(ctx: BotContext, { answer, asked, seconds }: AskedAnswer): Promise<void> {
  if (!(await pointToEarlier(ctx, answer, asked))) await deliverAnswer(ctx, answer, asked);
  await noteAnswered(ctx, answer, seconds);
}

// Groups only: in a private chat nobody but the one who asks again has to read it again.
async function pointToEarlier(ctx: BotContext, answer: Answer, asked: Asked): Promise<boolean> {
  const { chat, scene } = ctx;
  if (!chat || scene.surface !== "group" || audienceOf(ctx) === "asker") return false;
  const earlier = await recentlySaid(ctx, answer);
  if (earlier?.answer.kind !== "message") return false;
  const { messageId } = earlier.answer;
  const pointer = renderPointer(chat, messageId, answer.language);
  const sent = await sendPointer(ctx, pointer, messageId);
  if (!sent) return false;
  await rememberExchange(ctx, answer, asked, sent, earlier.answer);
  return true;
}

async function sendPointer(
  ctx: BotContext,
  { kind, message }: Pointer,
  messageId: number,
): Promise<MessageRef | undefined> {
  if (kind === "link") return reply(ctx, message);
  try {
    return await reply(ctx, message, { replyTo: { message_id: messageId } });
  } catch (error) {
    // The earlier answer was deleted: it has to be given again.
    if (isRefused(error)) return undefined;
    throw error;
  }
}

/** The message of this chat (and topic) that said the same a few minutes ago. */
export async function recentlySaid(ctx: BotContext, answer: Answer): Promise<Exchange | undefined> {
  const says = saysWhat(answer);
  if (!ctx.chat || says === undefined) return undefined;
  const since = ctx.parts.now() - REPEAT_MINUTES * MINUTE;
  const earlier = await ctx.parts.store.exchanges.lastSaying(ctx.chat.id, conversationOf(ctx), says, since);
  // Where a process died right after it had answered: that answer is this one.
  const isThis = earlier?.questionId !== undefined && earlier.questionId === questionIdOf(ctx);
  return isThis ? undefined : earlier;
}

/**
 * A question that was edited: its answers become those of the new one. Nothing happens where its text is the same.
 *
 * @returns false where the message has no answer that could change.
 */
export async function answerEdited(ctx: BotContext, question: string): Promise<boolean> {
  const { chat, msg, parts } = ctx;
  if (!chat || !msg) return false;
  const before = await parts.store.exchanges.ofQuestion(chat.id, msg.message_id);
  const [first] = before;
  if (!first) return false;
  if (first.question === question) return true;
  const after = ask(ctx, question, first.context);
  for (const one of after) {
    const { answer, asked } = one;
    const old = before[asked.part];
    if (old?.pointsTo && old.says === saysWhat(answer)) {
      await rememberExchange(ctx, answer, asked, old.answer, old.pointsTo);
      continue;
    }
    if (old && (await replaceByAnswer(ctx, old.answer, answer, asked))) {
      await noteUnanswered(ctx, answer);
      continue;
    }
    // Its message was deleted: there is nothing left of it to change the next time.
    if (old) await parts.store.exchanges.remove(old.answer);
    await give(ctx, one);
  }
  for (const surplus of before.slice(after.length)) {
    await remove(ctx.api, surplus.answer);
    await parts.store.exchanges.remove(surplus.answer);
  }
  return true;
}
