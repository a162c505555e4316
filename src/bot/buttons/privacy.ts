import type { BotContext } from "../bot-context.ts";
import type { Tap } from "./callback-data.ts";
import type { TapReply } from "./tap-reply.ts";

export async function forgetPerson(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "forget" }>,
): Promise<TapReply | undefined> {
  return undefined;
}
