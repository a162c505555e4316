import { LRUCache } from "lru-cache";
import type { BotContext } from "./bot-context.ts";
import { runCommand, runUnknownCommand } from "./commands/commands.ts";
import { respondAtDesk, respondToEditAtDesk } from "./desk/desk.ts";
import { type Incoming, inLanguageOf, questionIn, readIncoming } from "./incoming.ts";
import { answerEdited, answerQuestion } from "./questions/answer-question.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { plain } from "./render/message.ts";
import { isForReaders, removeCommandPost } from "./surfaces/channel.ts";
import { answerAutomaticForward } from "./surfaces/discussion.ts";
import { reply } from "./telegram/reply.ts";
import { say } from "./wording.ts";

/** A message in a private chat or group, or a post in a channel. */
export function handleMessage(limit: RateLimiter): (ctx: BotContext) => Promise<void> {
  const albums = new LRUCache<string, true>({ max: MOST_ALBUMS });
  const isSeen = (album: string | undefined) => {
    if (album === undefined) return false;
    const seen = albums.has(album);
    albums.set(album, true);
    return seen;
  };
  return async (ctx) => {
    const { msg } = ctx;
    if (!msg) return;
    if (msg.is_automatic_forward === true) return answerAutomaticForward(ctx);
    const incoming = readIncoming(msg, ctx.scene.surface, ctx.me);
    if (incoming.kind === "silence") return;
    if (ctx.scene.surface === "channel" && !isForReaders(incoming)) return;
    // The pictures after the one with the caption say no more than it does.
    if (isSeen(msg.media_group_id) && incoming.kind === "no-text") return;
    if (!(await limit.allows(ctx))) return;
    ctx.scene = inLanguageOf(incoming, ctx.scene);
    await respond(ctx, incoming);
    if (ctx.scene.surface === "channel") await removeCommandPost(ctx);
  };
}

async function respond(ctx: BotContext, incoming: Exclude<Incoming, { kind: "silence" }>): Promise<void> {
  if (await respondAtDesk(ctx, incoming)) return;
  switch (incoming.kind) {
    case "command":
      return runCommand(ctx, incoming.command, incoming.argument);
    case "unknown-command":
      return runUnknownCommand(ctx, incoming.name);
    case "question":
      return answerQuestion(ctx, incoming.text);
    case "no-text":
      await reply(ctx, { text: plain(say(ctx.scene.language, "no-text")) });
  }
}

// An edit of something older is no longer waited for.
const EDIT_SECONDS = 60 * 60;

/** A message whose text was changed: a question's answer changes with it. Other commands are not run again. */
export function handleEditedMessage(limit: RateLimiter): (ctx: BotContext) => Promise<void> {
  return async (ctx) => {
    const { msg } = ctx;
    if (!msg) return;
    const incoming = readIncoming(msg, ctx.scene.surface, ctx.me);
    const question = questionIn(incoming);
    if (question === undefined || !(await limit.allows(ctx))) return;
    ctx.scene = inLanguageOf(incoming, ctx.scene);
    if (await answerEdited(ctx, question)) return;
    if (await respondToEditAtDesk(ctx)) return;
    // What Telegram changes by itself, such as a link's preview, has no date.
    if (msg.edit_date === undefined) return;
    // A mention put in afterwards, or an answer that a restart made us forget.
    if (msg.edit_date - msg.date <= EDIT_SECONDS) await answerQuestion(ctx, question);
  };
}

// Ten pictures of an album are ten messages; they get one answer.
const MOST_ALBUMS = 100;
