import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig, type Context } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { BotParts } from "./bot-parts.ts";
import { handleTap } from "./buttons/taps.ts";
import { reportError } from "./error-boundary.ts";
import { handleEditedMessage, handleMessage } from "./messages.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { isOtherBot, readScene } from "./scene.ts";
import { handleGuestMessage } from "./surfaces/guest.ts";
import { handleInlineQuery } from "./surfaces/inline.ts";
import { createMembership } from "./surfaces/membership.ts";
import { createMessageIds } from "./telegram/message-ids.ts";
import { createVoice } from "./telegram/say-once.ts";

/**
 * Puts the bot together. The way of an update, once it has left the inbox:
 *
 *     in order ─▶ not from a bot ─▶ scene ─▶ rate limit ─▶ the handler of its kind
 *
 * In order comes first, and errors end in the boundary: what one update takes or breaks does not touch the chat's next one.
 */
export function createBot(
  token: string,
  parts: BotParts,
  config: BotConfig<BotContext> = {},
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, config);
  const ids = createMessageIds();
  bot.use(async ({ chat, msgId }, next) => {
    // Before it waits for its turn: what is sent meanwhile comes after it.
    if (chat && msgId !== undefined) ids.see(chat.id, msgId);
    await next();
  });
  bot.use(sequentialize(queuesOf));
  const safe = bot.errorBoundary((error) => reportError(error, parts));

  safe.use(async (ctx, next) => {
    // A bot may also write in the name of a person whose business it helps with.
    if (![ctx.from, ctx.msg?.sender_business_bot].some(isOtherBot)) await next();
  });
  const { log } = parts;
  safe.use(async (ctx, next) => {
    ctx.voice = createVoice(ctx.update.update_id, { sends: parts.store.sends, ids, log });
    ctx.parts = parts;
    ctx.scene = await readScene(ctx, parts);
    await next();
  });

  const membership = createMembership();
  safe.on("my_chat_member", membership.handleChange);
  safe.on("message:migrate_to_chat_id", membership.handleUpgrade);
  safe.on("inline_query", handleInlineQuery);
  const limit = createRateLimiter(parts);
  safe.on("callback_query", limit.taps, handleTap);
  safe.on("guest_message", handleGuestMessage(limit));
  safe.on(["message", "channel_post"], membership.passOverStart, handleMessage(limit));
  safe.on("edited_message", handleEditedMessage(limit));
  return bot;
}

/** Updates of one chat in order, chats side by side. */
function queuesOf({ chat, from, message }: Context): string[] {
  const own = String(chat?.id ?? from?.id ?? "");
  const origin = message?.is_automatic_forward === true ? message.forward_origin : undefined;
  // A channel's post may reach the discussion group before it is known here that it was sent.
  return origin?.type === "channel" ? [own, String(origin.chat?.id ?? "")] : [own];
}
