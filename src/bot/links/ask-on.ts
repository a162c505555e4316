import type { Article, Entry } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { deepLink } from "./deep-link.ts";

/**
 * Where one goes on asking: the address of the private chat, at an entry or else at its article. For messages in chats
 * the bot is not in, and for a channel's posts; undefined where one can ask on the spot.
 */
export function askOnAddress(
  { scene, me, parts }: BotContext,
  article: Article,
  entry: Entry | undefined,
): string | undefined {
  if (!isElsewhere(scene) && scene.surface !== "channel") return undefined;
  const target = entry
    ? ({ kind: "entry", article, entry } as const)
    : ({ kind: "article", article } as const);
  return deepLink(me.username, parts.library(), target);
}

/** True for messages in chats the bot is not in: its readers know neither it nor its article. */
export function isElsewhere({ surface }: BotContext["scene"]): boolean {
  return surface === "inline" || surface === "guest";
}
