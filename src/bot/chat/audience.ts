import type { Audience } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { isEphemeral } from "../telegram/message-place.ts";

/**
 * Who sees what the bot says in this chat when somebody asks it for something: the asker alone in groups that have chosen
 * so, and for what was asked ephemerally.
 */
export function audienceOf(ctx: BotContext): Audience {
  const { surface, settings, userId } = ctx.scene;
  // An anonymous admin is nobody whom Telegram could show something alone.
  if (surface !== "group" || userId === undefined) return "everyone";
  return settings.audience === "asker" || isEphemeral(ctx) ? "asker" : "everyone";
}
