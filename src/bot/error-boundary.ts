import { type BotError, GrammyError, HttpError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { plain } from "./render/message.ts";
import { reply } from "./reply.ts";
import { isForbidden } from "./telegram-errors.ts";
import { say } from "./wording.ts";

/**
 * Where the error of a handler ends: it is logged without anybody's words, and a person who waits for an answer in a
 * private chat or behind a button is told. The bot goes on with the next update.
 */
export async function reportError({ error, ctx }: BotError<BotContext>): Promise<void> {
  const kind = Object.keys(ctx.update).find((key) => key !== "update_id");
  // The middleware that sets the scene may be what failed.
  const { parts, scene }: Partial<Pick<BotContext, "parts" | "scene">> = ctx;
  parts?.log.error(
    { update: ctx.update.update_id, kind, ...describe(error) },
    "an update could not be handled",
  );
  if (!scene || isForbidden(error)) return;
  try {
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: say(scene.language, "failed") });
    else if (scene.surface === "private" && ctx.message)
      await reply(ctx, { text: plain(say(scene.language, "failed")) });
  } catch {
    // Telegram does not take this either; there is nobody else to tell.
  }
}

// GrammyError carries the whole call, with its texts: only what Telegram said about it is logged.
function describe(error: unknown): object {
  if (error instanceof GrammyError) {
    return { method: error.method, code: error.error_code, description: error.description };
  }
  if (error instanceof HttpError) return { network: String(error.error) };
  return error instanceof Error ? { error: error.stack } : { error: String(error) };
}
