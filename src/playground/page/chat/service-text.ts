import type { Message } from "grammy/types";
import type { Say } from "../text/say.ts";
import { senderOf } from "./sender.ts";

/** What a service message says; undefined for one that is no service message. */
export function serviceText(message: Message, say: Say): string | undefined {
  const { name } = senderOf(message);
  if (message.new_chat_members) {
    const added = message.new_chat_members.map(({ first_name: first }) => first).join(", ");
    const isOneself = message.new_chat_members.every(({ id }) => id === message.from?.id);
    return isOneself ? say("service-joined", { name }) : say("service-added", { name, added });
  }
  if (message.left_chat_member) {
    const left = message.left_chat_member;
    return left.id === message.from?.id
      ? say("service-left", { name })
      : say("service-removed", { name, removed: left.first_name });
  }
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined)
    return say("service-migrated");
  if (message.pinned_message) return say("service-pinned", { name });
  if (message.new_chat_title !== undefined)
    return say("service-title", { name, title: message.new_chat_title });
  const isCreation =
    message.group_chat_created ?? message.supergroup_chat_created ?? message.channel_chat_created;
  return isCreation ? say("service-created", { name }) : undefined;
}

/** The text of a message as an app shows it: what a link hands over behind `/start` is for the bot alone. */
export function shownText({ text = "" }: Message): string {
  return text.replace(/^(\/start) .*/su, "$1");
}

/** The words of a message, for a line of their own; those of a service message, too. */
export function wordsOf(message: Message, say: Say): string {
  if (message.text !== undefined) return shownText(message);
  return message.caption ?? serviceText(message, say) ?? say("no-words");
}
