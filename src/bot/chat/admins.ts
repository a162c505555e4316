import type { Chat, Message } from "grammy/types";
import type { BotContext } from "../bot-context.ts";
import { type OutgoingMessage, plain } from "../render/message.ts";
import { reply } from "../telegram/reply.ts";
import { isRefused } from "../telegram/telegram-errors.ts";
import { say } from "../wording.ts";
import { audienceOf } from "./audience.ts";

/**
 * True where who wrote or tapped may change what a chat has chosen: always in their own private chat, elsewhere its
 * admins, whether they show their name or not, and the people who run the bot.
 *
 * @throws {GrammyError} where Telegram fails; where it refuses to tell, nobody is taken for an admin.
 */
export async function isChatAdmin(ctx: BotContext): Promise<boolean> {
  const { chat, callbackQuery, scene, parts } = ctx;
  if (!chat) return false;
  if (scene.surface === "private") return true;
  if (!callbackQuery && ctx.msg && isWrittenByTheChat(ctx.msg, chat)) return true;
  const userId = callbackQuery?.from.id ?? scene.userId;
  if (userId === undefined) return false;
  return parts.adminIds.includes(userId) || isListedAsAdmin(ctx, chat.id, userId);
}

/** Answers a command that is for admins only; anybody else is told that it is. */
export async function replyToAdmin(ctx: BotContext, message: () => Promise<OutgoingMessage>): Promise<void> {
  const answer = (await isChatAdmin(ctx))
    ? await message()
    : { text: plain(say(ctx.scene.language, "admins-only")) };
  await reply(ctx, answer, { audience: audienceOf(ctx) });
}

// Only admins post in a channel, and only they write in a group's own name.
function isWrittenByTheChat({ sender_chat: sender }: Message, chat: Chat): boolean {
  return chat.type === "channel" || sender?.id === chat.id;
}

async function isListedAsAdmin(ctx: BotContext, chatId: number, userId: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(chatId, userId);
    return status === "creator" || status === "administrator";
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}
