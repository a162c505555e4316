import type { BotContext } from "../bot-context.ts";
import type { Tap } from "./callback-data.ts";
import type { TapReply } from "./tap-reply.ts";

export async function chooseLanguage(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "choose-language" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function chooseAudience(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "choose-audience" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function chooseQuickReplies(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "choose-quick-replies" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function showSettings(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "settings" }>,
): Promise<TapReply | undefined> {
  return undefined;
}

export async function closeSettings(
  _ctx: BotContext,
  _tap: Extract<Tap, { readonly verb: "close" }>,
): Promise<TapReply | undefined> {
  return undefined;
}
