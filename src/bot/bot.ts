import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { handleTap } from "./buttons/taps.ts";
import { reportError } from "./error-boundary.ts";
import { handleEditedMessage, handleMessage } from "./messages.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { isOtherBot, readScene } from "./scene.ts";
import { handleGuestMessage } from "./surfaces/guest.ts";
import { handleInlineQuery } from "./surfaces/inline.ts";
import { handleMembership } from "./surfaces/membership.ts";

/** The kinds of updates the bot asks Telegram for: all that it handles, and no others. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "channel_post",
  "guest_message",
  "inline_query",
  "callback_query",
  "my_chat_member",
] as const;

/**
 * Puts the bot together. The way of an update:
 *
 *     once ─▶ in order ─▶ not from a bot ─▶ scene ─▶ rate limit ─▶ the handler of its kind
 *
 * Errors end in the boundary: handling an update never throws.
 */
export function createBot(
  token: string,
  parts: BotParts,
  config: BotConfig<BotContext> = {},
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, config);
  const safe = bot.errorBoundary(reportError);

  safe.use(async (ctx, next) => {
    if (await parts.store.updates.claim(ctx.update.update_id)) await next();
  });
  // Updates of one chat in order, chats side by side.
  safe.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? "")));
  safe.drop((ctx) => isOtherBot(ctx.from));
  safe.use(async (ctx, next) => {
    ctx.parts = parts;
    ctx.scene = await readScene(ctx, parts);
    await next();
  });

  safe.on("my_chat_member", handleMembership);
  safe.on("message:migrate_to_chat_id", (ctx) =>
    parts.store.settings.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  safe.on("inline_query", handleInlineQuery);
  const limit = createRateLimiter(parts);
  safe.on("callback_query", limit.taps, handleTap);
  safe.on("guest_message", handleGuestMessage);
  safe.on(["message", "channel_post"], handleMessage(limit));
  safe.on("edited_message", handleEditedMessage(limit));
  return bot;
}
