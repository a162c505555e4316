import type { BotContext } from "../bot-context.ts";
import type { Tap } from "./callback-data.ts";
import type { TapReply } from "./tap-reply.ts";

export async function showSummary(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "summary" }>,
): Promise<TapReply | undefined> {
  return undefined;
}
