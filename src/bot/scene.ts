import type { Context } from "grammy";
import type { Chat, Message, User } from "grammy/types";
import { LANGUAGES, type Language } from "../article/article.ts";
import type { ChatSettings } from "../store/store.ts";
import type { BotParts } from "./bot-parts.ts";

/** Where a question comes from. */
export type Surface = "private" | "group" | "channel" | "inline" | "guest";

/** Where an update comes from, and how one speaks there. */
export interface Scene {
  readonly surface: Surface;
  readonly settings: ChatSettings;
  /** For what is said before any question tells: the chat's, the person's, or the bot's. */
  readonly language: Language;
  /** The person; absent for channels and anonymous admins, who are nobody in particular. */
  readonly userId: number | undefined;
}

/** Telegram's stand-ins for people who write as a group or a channel. They count as bots, but are not. */
const STAND_INS: ReadonlySet<number> = new Set([
  1087968824, // GroupAnonymousBot
  136817688, // Channel_Bot
  777000, // Telegram, for automatic forwards
]);

/** True for another bot: it is never answered, so that two bots cannot talk to each other for ever. */
export function isOtherBot(from: User | undefined): boolean {
  return from?.is_bot === true && !STAND_INS.has(from.id);
}

/** Finds out where an update comes from. */
export async function readScene(ctx: Context, parts: BotParts): Promise<Scene> {
  const surface = surfaceOf(ctx);
  const userId = personOf(ctx);
  const settingsOf = surface === "inline" || surface === "guest" ? userId : ctx.chat?.id;
  const settings = settingsOf === undefined ? {} : await parts.store.settings.read(settingsOf);
  // What one member of a group has set as Telegram's language is no choice for all of them.
  const own = surface === "group" || surface === "channel" ? undefined : languageOf(ctx.from);
  return { surface, settings, userId, language: settings.language ?? own ?? parts.defaultLanguage };
}

function surfaceOf(ctx: Context): Surface {
  if (ctx.guestMessage) return "guest";
  if (ctx.chat) return surfaceOfChat(ctx.chat);
  return "inline";
}

function surfaceOfChat(chat: Chat): Surface {
  switch (chat.type) {
    case "private":
      return "private";
    case "channel":
      return "channel";
    default:
      return "group";
  }
}

function personOf(ctx: Context): number | undefined {
  const { from } = ctx;
  // `sender_chat` of a callback query's message is the bot's own.
  const writesAsChat = !ctx.callbackQuery && ctx.msg !== undefined && isWrittenAsChat(ctx.msg);
  return from && !from.is_bot && !writesAsChat ? from.id : undefined;
}

/** True for messages of anonymous admins and of channels that write in a group. */
function isWrittenAsChat(message: Message): boolean {
  return message.sender_chat !== undefined;
}

/** The language of a person's Telegram, if it is one of ours. `de-AT` is German. */
export function languageOf(user: User | undefined): Language | undefined {
  const code = user?.language_code?.toLowerCase().split("-")[0];
  return LANGUAGES.find((language) => language === code);
}
