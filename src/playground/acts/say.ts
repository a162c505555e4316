import type { User } from "grammy/types";
import type { ActResult } from "../view.ts";
import { announce, type Draft, postEphemeral } from "../world/posting.ts";
import { type ChatState, isInside, type World } from "../world/world.ts";
import { callGuest, callsGuest } from "./guest.ts";
import { asWriter } from "./place.ts";
import { type Quote, replyTo } from "./reply.ts";
import { DONE, isRefused, refused } from "./result.ts";
import { typedText } from "./typed-text.ts";
import { write } from "./write.ts";

/** A message as somebody types it. */
export interface Saying {
  readonly chatId: number;
  readonly text: string;
  readonly replyTo?: number;
  readonly quote?: Quote;
  /** In a group: a message to the bot that nobody else sees. */
  readonly isEphemeral?: boolean;
}

/** Sends a message to a chat. A bot that is not there, and is called by its name, is asked as a guest. */
export function say(world: World, person: User, saying: Saying): ActResult {
  return asWriter(world, person, saying.chatId, (state): ActResult => {
    const typed = typedText(saying.text);
    if (isRefused(typed)) return typed;
    const reply = saying.replyTo === undefined ? {} : replyTo(state, saying.replyTo, saying.quote);
    if (isRefused(reply)) return reply;
    const draft: Draft = { ...reply, ...typed };
    if (saying.isEphemeral === true) return sayToBotOnly(world, person, state, draft);
    const message = write(world, person, state, draft);
    if (callsGuest(world, state, message)) callGuest(world, person, message);
    return DONE;
  });
}

function sayToBotOnly(world: World, person: User, state: ChatState, draft: Draft): ActResult {
  const { self } = world;
  const isGroup = state.chat.type === "group" || state.chat.type === "supergroup";
  if (!isGroup || !isInside(state.members.get(self.id))) {
    return refused("ephemeral-elsewhere");
  }
  const message = postEphemeral(world, state, { ...draft, from: person, receiver_user: self });
  announce(world, state, message, "new");
  return DONE;
}
