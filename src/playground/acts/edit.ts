import type { ChatMember, Message, User } from "grammy/types";
import type { ActResult } from "../view.ts";
import { announce, replace } from "../world/posting.ts";
import { unixTime, type World } from "../world/world.ts";
import { asMember } from "./place.ts";
import { DONE, isRefused, refused } from "./result.ts";
import { typedText } from "./typed-text.ts";

/** Another text for a message. */
export interface Edit {
  readonly chatId: number;
  readonly messageId: number;
  readonly text: string;
}

/** Changes the text of one's message, and tells the bot where it was told of the message. The same text changes nothing. */
export function edit(world: World, person: User, { chatId, messageId, text }: Edit): ActResult {
  return asMember(world, person, chatId, (state, member): ActResult => {
    const message = state.messages.get(messageId);
    if (!message) return refused("message-gone");
    if (!mayEdit(message, member)) return refused("edit-not-yours");
    const typed = typedText(text);
    if (isRefused(typed)) return typed;
    if (typed.text === message.text) return DONE;
    const { entities: _, ...rest } = message;
    const edited: Message = { ...rest, ...typed, edit_date: unixTime(world) };
    replace(world, state, edited);
    announce(world, state, edited, "edited");
    return DONE;
  });
}

/**
 * True for what a member can edit: their own texts, in a channel those of all who post there. What was sent through a bot
 * stays as the bot made it.
 */
function mayEdit({ text, via_bot, from, chat }: Message, member: ChatMember): boolean {
  if (text === undefined || via_bot) return false;
  if (chat.type !== "channel") return from?.id === member.user.id;
  return (
    member.status === "creator" || (member.status === "administrator" && member.can_edit_messages === true)
  );
}
