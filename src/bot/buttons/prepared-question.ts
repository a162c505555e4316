import type { Answer } from "../../answer/answer.ts";
import { entryAnswer } from "../../answer/prepared.ts";
import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle, findEntry } from "../links/stable-ids.ts";
import { answerEntry, recentlySaid } from "../questions/answer-question.ts";
import { noteAnswered } from "../questions/note-answered.ts";
import { popupText } from "../render/popup.ts";
import { tappedMessage } from "../telegram/message-place.ts";
import { say } from "../wording.ts";
import { stale, type TapReply } from "./tap-reply.ts";

/** A tapped question: answered below, or in a popup where many read the message the button stands on. */
export async function askPrepared(ctx: BotContext, tap: TapOf<"ask">): Promise<TapReply | undefined> {
  const article = findArticle(ctx.parts.library(), tap.article);
  const entry = article && findEntry(article, tap.entry);
  if (!entry) return stale(tap.language);
  const answer = entryAnswer(article, entry, tap.language);
  if (answersInPopup(ctx)) {
    await noteAnswered(ctx, answer);
    return { text: popupText(answer), popup: true };
  }
  if (await isInSight(ctx, answer)) return { text: say(tap.language, "answered-already") };
  await answerEntry(ctx, article, entry, tap.language);
  return undefined;
}

/**
 * True where the same was said a moment ago for whoever tapped to see: in a group, or below the button in a private chat.
 * Further up there, it is easier read once more than looked for.
 */
async function isInSight(ctx: BotContext, answer: Answer): Promise<boolean> {
  if (audienceOf(ctx) === "asker") return false;
  const said = (await recentlySaid(ctx, answer))?.answer;
  if (said?.kind !== "message") return false;
  const tapped = tappedMessage(ctx);
  return ctx.scene.surface !== "private" || (tapped?.kind === "message" && said.messageId > tapped.messageId);
}

/** True in channels and for messages sent through inline mode: a reply there would be one for everybody. */
export function answersInPopup({ scene }: BotContext): boolean {
  return scene.surface === "channel" || scene.surface === "inline";
}
