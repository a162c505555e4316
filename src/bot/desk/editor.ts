import type { BotContext } from "../bot-context.ts";

/**
 * Who is at the desk: one of the people who run the bot, in their private chat with it. Undefined for anybody else, and
 * for them anywhere else. Asked for whatever the desk is to do, since anybody can send it a command or a button's data.
 */
export function editorOf({ callbackQuery, chat, scene, parts }: BotContext): number | undefined {
  const userId = callbackQuery?.from.id ?? scene.userId;
  // A private chat has its person's id.
  const isTheirs = scene.surface === "private" && userId !== undefined && chat?.id === userId;
  return isTheirs && parts.adminIds.includes(userId) ? userId : undefined;
}
