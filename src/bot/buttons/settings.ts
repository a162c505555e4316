import type { Language } from "../../article/article.ts";
import type { ChatSettings } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { isChatAdmin } from "../chat/admins.ts";
import { shownSettings } from "../chat/shown-settings.ts";
import type { Tap, TapOf } from "../links/callback-data.ts";
import {
  QUICK_REPLY_PLACES,
  renderClosedSettings,
  renderLanguageChoice,
  renderSettings,
} from "../render/settings.ts";
import { readScene } from "../scene.ts";
import { edit, remove } from "../telegram/edit.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import { adminsOnly, stale, type TapReply } from "./tap-reply.ts";
import { tappedVerbs } from "./tapped-verbs.ts";

/** A language for what the bot says; the message on which it was chosen goes on in it. */
export async function chooseLanguage(
  ctx: BotContext,
  tap: TapOf<"choose-language">,
): Promise<TapReply | undefined> {
  const refused = await choose(ctx, tap, { language: tap.choice === "auto" ? undefined : tap.choice });
  return refused ?? showPresent(ctx, ctx.scene.language);
}

/** Who sees answers in a group. */
export async function chooseAudience(
  ctx: BotContext,
  tap: TapOf<"choose-audience">,
): Promise<TapReply | undefined> {
  if (ctx.scene.surface !== "group") return stale(tap.language);
  const refused = await choose(ctx, tap, { audience: tap.choice });
  return refused ?? showPresent(ctx, tap.language);
}

/** Where quick replies stand. */
export async function chooseQuickReplies(
  ctx: BotContext,
  tap: TapOf<"choose-quick-replies">,
): Promise<TapReply | undefined> {
  if (!QUICK_REPLY_PLACES[ctx.scene.surface].includes(tap.choice)) return stale(tap.language);
  const refused = await choose(ctx, tap, { quickReplies: tap.choice });
  return refused ?? showPresent(ctx, tap.language);
}

/** Back to the settings from what they lead to. */
export async function showSettings(ctx: BotContext, tap: TapOf<"settings">): Promise<TapReply | undefined> {
  const ref = tappedMessage(ctx);
  if (!ref) return stale(tap.language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(tap.language);
  await edit(ctx.api, ref, renderSettings(await shownSettings(ctx, tap.language)));
  return undefined;
}

/** The settings are done with: their message goes. */
export async function closeSettings(ctx: BotContext, tap: TapOf<"close">): Promise<TapReply | undefined> {
  const ref = tappedMessage(ctx);
  if (!ref) return stale(tap.language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(tap.language);
  // After two days a bot's own message can no longer be removed, but still be changed.
  if (!(await remove(ctx.api, ref))) await edit(ctx.api, ref, renderClosedSettings(tap.language));
  return undefined;
}

/** Keeps what was chosen; the reason where it was not. Afterwards the scene is that of the new choice. */
async function choose(ctx: BotContext, tap: Tap, change: ChatSettings): Promise<TapReply | undefined> {
  const { chat, parts } = ctx;
  if (!chat) return stale(tap.language);
  if (!(await isChatAdmin(ctx))) return adminsOnly(tap.language);
  await parts.store.settings.change(chat.id, change);
  ctx.scene = await readScene(ctx, parts);
  return undefined;
}

/** Shows what is chosen now on the message that was tapped; tells it where that message is gone. */
async function showPresent(ctx: BotContext, language: Language): Promise<TapReply | undefined> {
  const ref = tappedMessage(ctx);
  const render = isLanguageMessage(ctx) ? renderLanguageChoice : renderSettings;
  const shown = ref && (await edit(ctx.api, ref, render(await shownSettings(ctx, language))));
  return shown ? undefined : { text: say(language, "settings-closed") };
}

// The message of `/language` leads to the settings; they do not lead to themselves.
function isLanguageMessage(ctx: BotContext): boolean {
  return tappedVerbs(ctx).has("settings");
}
