import type { BotContext } from "../bot-context.ts";
import type { Tap } from "./callback-data.ts";
import type { TapReply } from "./tap-reply.ts";

export async function showTopics(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "topics" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function showTopic(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "topic" }>,
): Promise<TapReply | undefined> {
  return undefined;
}
