import type { Chat, ChatMemberAdministrator, User, UserFromGetMe } from "grammy/types";
import { setMembership } from "./membership.ts";
import type { Role } from "./roles.ts";
import { addChat, addUser, type ChatState, linkChats, type World } from "./world.ts";

/** The people and chats a playground begins with. */
export interface Opening {
  readonly people: Readonly<Record<Role, User>>;
  readonly group: ChatState;
  readonly channel: ChatState;
  readonly discussion: ChatState;
  /** A group the bot is not in: there it can be asked as a guest, and in inline mode. */
  readonly elsewhere: ChatState;
}

/** The bot, as `getMe` tells it. */
export const SELF: UserFromGetMe = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: "Frag den Artikel",
  username: "ask_the_article_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** What the bot may do as an administrator of a channel. */
export const CHANNEL_RIGHTS = { can_post_messages: true, can_edit_messages: true, can_delete_messages: true };
/** What the bot may do as an administrator of a group. */
export const GROUP_RIGHTS = { can_delete_messages: true };

/** Fills a world that is empty, or empty again: with other ids, so that the bot knows nobody in it. */
export function openScene(world: World): Opening {
  const people = {
    "german-reader": person(world, "Lena", "de"),
    "english-reader": person(world, "Tom", "en"),
    admin: person(world, "Mara", "de"),
  };
  const group = addChat(world, supergroup(world, "Leserunde"));
  const channel = addChat(world, {
    id: chatId(world),
    type: "channel",
    title: "Nachrichten am Morgen",
    username: "nachrichten_am_morgen",
  });
  const discussion = addChat(world, supergroup(world, "Kommentare: Nachrichten am Morgen"));
  const elsewhere = addChat(world, supergroup(world, "Wochenende"));
  for (const state of [group, channel, discussion, elsewhere]) fill(state, people);
  linkChats(channel, discussion);
  // The bot is told, as it would be: it greets a group it was added to.
  setMembership(world, group, people.admin, { status: "member", user: world.self });
  setMembership(world, channel, people.admin, administrator(world.self, CHANNEL_RIGHTS));
  setMembership(world, discussion, people.admin, administrator(world.self, GROUP_RIGHTS));
  return { people, group, channel, discussion, elsewhere };
}

function person(world: World, first_name: string, language_code: string): User {
  const user: User = { id: 5_000_000_000 + world.newId(), is_bot: false, first_name, language_code };
  addUser(world, user);
  return user;
}

function supergroup(world: World, title: string): Chat.SupergroupChat {
  return { id: chatId(world), type: "supergroup", title };
}

/** An id as supergroups and channels have it. */
export function chatId(world: World): number {
  return -1_002_000_000_000 - world.newId();
}

function fill(state: ChatState, people: Opening["people"]): void {
  const { admin, ...readers } = people;
  state.members.set(admin.id, { status: "creator", user: admin, is_anonymous: false });
  for (const user of Object.values(readers)) state.members.set(user.id, { status: "member", user });
}

/** An administrator who may do no more than what is named. */
export function administrator(user: User, rights: Partial<ChatMemberAdministrator>): ChatMemberAdministrator {
  return {
    status: "administrator",
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: false,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: false,
    can_change_info: false,
    can_invite_users: false,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
    ...rights,
  };
}

/** Empties a world: its people, chats and what was on its way. What the bot set of its profile stays. */
export function emptyWorld(world: World): void {
  world.users.clear();
  world.chats.clear();
  world.inlineMessages.clear();
  world.updates.clear();
  world.queries.clear();
  world.events.emit("change");
}
