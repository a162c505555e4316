import type { User } from "grammy/types";
import type { ActResult } from "../view.ts";
import { setMembership } from "../world/membership.ts";
import type { World } from "../world/world.ts";
import { privateChatOf } from "./place.ts";
import { DONE, refused } from "./result.ts";
import { write } from "./write.ts";

// «Only `A-Z`, `a-z`, `0-9`, `_` and `-` are allowed», up to 64: «Deep linking» in the docs of bot features.
const PARAMETER = /^[\w-]{0,64}$/u;

/**
 * Opens the private chat with the bot and sends `/start`, with what stands behind `?start=` in a link. A bot that was
 * blocked is unblocked by it.
 */
export function start(world: World, person: User, parameter: string): ActResult {
  if (!PARAMETER.test(parameter)) return refused("no-start-link");
  const state = privateChatOf(world, person);
  unblock(world, person);
  const text = parameter === "" ? "/start" : `/start ${parameter}`;
  write(world, person, state, {
    text,
    entities: [{ type: "bot_command", offset: 0, length: "/start".length }],
  });
  return { kind: "chat", chatId: state.chat.id };
}

/** Blocks the bot: from then on it can neither write to the person nor hears from them. */
export function block(world: World, person: User): ActResult {
  const state = privateChatOf(world, person);
  const member = state.members.get(world.self.id);
  if (!member) return refused("not-started");
  if (member.status === "kicked") return DONE;
  setMembership(world, state, person, { status: "kicked", user: world.self, until_date: 0 });
  return DONE;
}

/** Takes a block back, if there is one. */
export function unblock(world: World, person: User): ActResult {
  const state = privateChatOf(world, person);
  if (state.members.get(world.self.id)?.status === "kicked") {
    setMembership(world, state, person, { status: "member", user: world.self });
  }
  return DONE;
}
