import type { Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { edit } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { reply } from "../telegram/reply.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/**
 * Puts a message in the place of the one whose button was tapped, or below it where that one can no longer be changed.
 *
 * @returns what to tell where neither can be done, and in a channel: a post stays as it is for its other readers.
 */
export async function showInPlace(
  ctx: BotContext,
  message: OutgoingMessage,
  language: Language,
): Promise<TapReply | undefined> {
  if (ctx.scene.surface === "channel") return stale(language);
  const ref = tappedMessage(ctx);
  if (ref && (await edit(ctx.api, ref, message))) return undefined;
  if (!ctx.chat) return stale(language);
  await reply(ctx, message);
  return undefined;
}
