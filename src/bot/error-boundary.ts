import type { BotError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { BotParts } from "./bot-parts.ts";
import { plain } from "./render/message.ts";
import { describeError } from "./telegram/describe-error.ts";
import { reply } from "./telegram/reply.ts";
import { isForbidden } from "./telegram/telegram-errors.ts";
import { kindOf } from "./telegram/update-kind.ts";
import { say } from "./wording.ts";

/**
 * Where the error of a handler ends: it is logged without anybody's words, and a person who waits for an answer in a
 * private chat or behind a button is told. The bot goes on with the next update.
 */
export async function reportError({ error, ctx }: BotError<BotContext>, parts: BotParts): Promise<void> {
  const { log } = parts;
  const told = { update: ctx.update.update_id, kind: kindOf(ctx.update), ...describeError(error) };
  // Somebody has blocked the bot or taken its rights away: nothing that anybody has to mend.
  if (isForbidden(error)) log.info(told, "the bot may not answer an update");
  else log.error(withoutPerson(told, ctx), "an update could not be handled");
  if (ctx.callbackQuery || !isForbidden(error)) await apologise(ctx, parts);
}

/** Tells who waits in a private chat or behind a button that something went wrong, if Telegram takes it. */
async function apologise(ctx: BotContext, { defaultLanguage }: BotParts): Promise<void> {
  // What finds out the scene may be what failed.
  const { scene }: Partial<Pick<BotContext, "scene">> = ctx;
  const text = say(scene?.language ?? defaultLanguage, "failed");
  try {
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text });
    else if (scene?.surface === "private" && ctx.message) await reply(ctx, { text: plain(text) });
  } catch {
    // Telegram does not take this either; there is nobody else to tell.
  }
}

// Errors of others may quote what they were given: a database's, for one.
function withoutPerson(told: object, { msg, chat, from }: BotContext): object {
  const texts = [msg, msg?.reply_to_message].map((message) => message?.text ?? message?.caption ?? "");
  // What stands behind `/ask` or a mention is what goes through our hands.
  const behind = texts.map((text) => text.replace(/^[/@]\S*\s*/u, ""));
  const known = [...texts, ...behind, String(chat?.id ?? ""), String(from?.id ?? "")];
  const hide = (text: string) =>
    known.reduce(
      (rest, value) => (value.length < SHORTEST_HIDDEN ? rest : rest.replaceAll(value, "[…]")),
      text,
    );
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key, typeof value === "string" ? hide(value) : value]),
  );
}

// `Ja` tells nothing of anybody, and stands in many a word.
const SHORTEST_HIDDEN = 4;
