import type { BotContext } from "../bot-context.ts";
import type { Command } from "../command-names.ts";
import type { Incoming } from "../incoming.ts";
import { remove } from "../telegram/edit.ts";

/**
 * Channels: an admin posts a command, the bot answers with a post of its own and removes the command.
 *
 *     a discussion group     questions are links in the text, and buttons under the post's copy in the group
 *     none                   questions are buttons that answer in a popup, and a link into the private chat
 *
 * Telegram hides the comment button of posts with buttons; `/settings` chooses otherwise. What a reader does is nobody
 * else's business, so a post has no buttons that would change it.
 */

// What a channel's readers, or the ones who look after it, have something of. The rest is about one person.
const FOR_READERS: ReadonlySet<Command> = new Set([
  "ask",
  "summary",
  "topics",
  "article",
  "settings",
  "language",
]);

/**
 * True for what is answered in a channel. All else is passed over and left standing: a hint how to use the bot would be
 * a post to all readers.
 */
export function isForReaders(incoming: Incoming): boolean {
  if (incoming.kind !== "command" || !FOR_READERS.has(incoming.command)) return false;
  return incoming.command !== "ask" || incoming.argument !== "";
}

/** Removes the post that held a command, once that is answered, where the bot may. */
export async function removeCommandPost({ api, channelPost }: BotContext): Promise<void> {
  // A picture with a command for a caption is more than a command.
  if (channelPost?.text === undefined) return;
  await remove(api, { kind: "message", chatId: channelPost.chat.id, messageId: channelPost.message_id });
}
