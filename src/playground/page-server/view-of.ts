import type { User } from "grammy/types";
import { mayWrite } from "../acts/place.ts";
import type { ActionView, BotView, ChatView, PersonView, View } from "../view.ts";
import type { Opening } from "../world/opening.ts";
import { inLanguage, menuOf } from "../world/profile.ts";
import { ROLES, type Role } from "../world/roles.ts";
import { type ChatState, isAdmin, isInside, type World } from "../world/world.ts";
import { messagesFor } from "./messages-for.ts";

/** What is shown of a playground besides the world. */
export interface Shown {
  readonly world: World;
  readonly people: Opening["people"];
  readonly last: ActionView | undefined;
  readonly floodControl: boolean;
}

/** All that one of the people sees. */
export function viewOf({ world, people, last, floodControl }: Shown, role: Role): View {
  const me = people[role];
  return {
    bot: botView(world, me),
    me: personView(role, me),
    people: ROLES.map((one) => personView(one, people[one])),
    chats: chatsOf(world, me).map((state) => chatView(world, state, me)),
    last,
    floodControl,
  };
}

function botView({ self, profile }: World, me: User): BotView {
  const language = languageOf(me);
  return {
    id: self.id,
    name: nameOf({ self, profile }, me),
    username: self.username,
    description: inLanguage(profile.descriptions, language),
    about: inLanguage(profile.shortDescriptions, language),
  };
}

function nameOf({ self, profile }: Pick<World, "self" | "profile">, me: User): string {
  return inLanguage(profile.names, languageOf(me)) || self.first_name;
}

function personView(role: Role, user: User): PersonView {
  return { role, id: user.id, name: user.first_name, language: languageOf(user) };
}

function languageOf({ language_code: code = "" }: User): string {
  return code;
}

/** The chats somebody is in, the private one with the bot first. */
function chatsOf({ chats }: World, me: User): ChatState[] {
  const own = chats.get(me.id);
  const others = [...chats.values()].filter(
    ({ chat, members, migratedTo }) =>
      chat.type !== "private" && migratedTo === undefined && isInside(members.get(me.id)),
  );
  return own ? [own, ...others] : others;
}

function chatView(world: World, state: ChatState, me: User): ChatView {
  const { chat, members, linkedChatId, action, keyboard } = state;
  const member = members.get(me.id);
  const isPrivate = chat.type === "private";
  return {
    id: chat.id,
    kind: kindOf(state),
    title: isPrivate ? nameOf(world, me) : chat.title,
    username: isPrivate ? world.self.username : "username" in chat ? chat.username : undefined,
    memberCount: isPrivate ? 0 : [...members.values()].filter(isInside).length,
    bot: botIn(world, state),
    mayWrite: member !== undefined && mayWrite(world, state, member),
    isAdmin: isAdmin(member),
    isTyping: action !== undefined && action.until > world.now(),
    menu: menuIn(world, state, me),
    keyboard,
    messages: messagesFor(world, state, me),
    linkedChatId,
  };
}

function kindOf({ chat, linkedChatId }: ChatState): ChatView["kind"] {
  switch (chat.type) {
    case "private":
    case "channel":
      return chat.type;
    default:
      return linkedChatId === undefined ? "group" : "discussion";
  }
}

function botIn({ self }: World, { chat, members }: ChatState): ChatView["bot"] {
  const member = members.get(self.id);
  if (isInside(member)) return isAdmin(member) ? "administrator" : "member";
  return chat.type === "private" && member?.status === "kicked" ? "blocked" : "absent";
}

// Channels have no menu, and a group that of the bots in it.
function menuIn({ self, profile }: World, { chat, members }: ChatState, me: User): ChatView["menu"] {
  const isPrivate = chat.type === "private";
  if (chat.type === "channel" || (!isPrivate && !isInside(members.get(self.id)))) return [];
  return menuOf(profile, {
    chatId: chat.id,
    userId: me.id,
    isPrivate,
    isAdmin: isAdmin(members.get(me.id)),
    languageCode: languageOf(me),
  });
}

/** Milliseconds until the bot no longer counts as writing in one of somebody's chats; undefined where it does in none. */
export function untilTypingEnds(world: World, me: User): number | undefined {
  const now = world.now();
  const ends = chatsOf(world, me).flatMap(({ action }) =>
    action && action.until > now ? [action.until] : [],
  );
  return ends.length > 0 ? Math.min(...ends) - now : undefined;
}
