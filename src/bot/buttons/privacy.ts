import type { BotContext } from "../bot-context.ts";
import type { TapOf } from "../links/callback-data.ts";
import { renderDeleted } from "../render/privacy.ts";
import { edit } from "../telegram/edit.ts";
import { isEphemeral, tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import type { TapReply } from "./tap-reply.ts";

/** Deletes all that is kept of the person who tapped, and says so: to nobody else, where others read the message too. */
export async function forgetPerson(
  ctx: BotContext,
  { language }: TapOf<"forget">,
): Promise<TapReply | undefined> {
  const userId = ctx.callbackQuery?.from.id;
  // A private chat has its person's id, wherever that person taps.
  if (userId !== undefined) await ctx.parts.store.forget(userId, userId);
  const ref = tappedMessage(ctx);
  const isTheirs = ctx.scene.surface === "private" || isEphemeral(ctx);
  if (ref && isTheirs && (await edit(ctx.api, ref, renderDeleted(language)))) return undefined;
  return { text: say(language, "privacy-deleted"), popup: true };
}
