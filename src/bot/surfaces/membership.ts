import type { Filter } from "grammy";
import type { Chat, ChatMember } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Language } from "../../article/article.ts";
import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { languageOf } from "../chat/scene.ts";
import { renderChannelNote, renderGreeting } from "../render/greeting.ts";
import { remove, reply, tellPrivately } from "../telegram/reply.ts";
import { isForbidden, isRefused } from "../telegram/telegram-errors.ts";

type Membership = Filter<BotContext, "my_chat_member">;
type Upgrade = Filter<BotContext, "message:migrate_to_chat_id">;

/** What the bot does when its place in a chat changes. */
export interface MembershipHandlers {
  /** Added to a group: greets it, once. Added to a channel: tells the person who did. All else needs no words. */
  readonly handleChange: (ctx: Membership) => Promise<void>;
  /** A group became a supergroup: its settings go along, and nobody is greeted for it. */
  readonly handleUpgrade: (ctx: Upgrade) => Promise<void>;
}

const MOST_UPGRADES = 1_000;

/** Handlers that know which groups were upgraded: Telegram tells the bot of the new one as if it had been added. */
export function createMembership(): MembershipHandlers {
  const upgraded = new LRUCache<number, true>({ max: MOST_UPGRADES });
  const greetings = new LRUCache<number, MessageRef>({ max: MOST_UPGRADES });
  return {
    handleChange: async (ctx) => {
      const { chat, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
      if (isInside(before) || !isInside(now)) return;
      if (chat.type === "channel") return tellWhoAdded(ctx, chat, now);
      if (chat.type === "private" || upgraded.has(chat.id)) return;
      const greeting = await greet(ctx, now);
      if (greeting) greetings.set(chat.id, greeting);
    },
    handleUpgrade: async (ctx) => {
      const { migrate_to_chat_id: to } = ctx.message;
      await ctx.parts.store.settings.migrate(ctx.chat.id, to);
      upgraded.set(to, true);
      // The two updates come in either order, and are of two chats.
      const second = greetings.get(to);
      if (second) await remove(ctx.api, second);
    },
  };
}

function isInside(member: ChatMember): boolean {
  switch (member.status) {
    case "creator":
    case "administrator":
    case "member":
      return true;
    case "restricted":
      return member.is_member;
    case "left":
    case "kicked":
      return false;
  }
}

async function greet(ctx: Membership, now: ChatMember): Promise<MessageRef | undefined> {
  if (now.status === "restricted" && !now.can_send_messages) return undefined;
  const missesPosts = now.status !== "administrator" && (await isDiscussionOutOfReach(ctx));
  const greeting = renderGreeting({
    language: ctx.scene.language,
    articles: ctx.parts.library().articles,
    username: ctx.me.username,
    missesPosts,
  });
  try {
    return await reply(ctx, greeting);
  } catch (error) {
    // The group may let nobody write but its admins.
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

// With privacy mode on, only admins among bots are sent the posts that Telegram forwards from the linked channel.
async function isDiscussionOutOfReach({ api, chat, me }: Membership): Promise<boolean> {
  if (me.can_read_all_group_messages || chat.type !== "supergroup") return false;
  try {
    const { linked_chat_id: channel } = await api.getChat(chat.id);
    return channel !== undefined;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

// A post would be one for all readers.
async function tellWhoAdded(ctx: Membership, chat: Chat.ChannelChat, now: ChatMember): Promise<void> {
  const { userId } = ctx.scene;
  if (userId === undefined || now.status !== "administrator") return;
  const note = renderChannelNote({
    language: await languageOfPerson(ctx, userId),
    title: chat.title,
    mayPost: now.can_post_messages === true,
    mayDelete: now.can_delete_messages,
  });
  await tellPrivately(ctx.api, userId, note);
}

async function languageOfPerson({ from, parts }: Membership, userId: number): Promise<Language> {
  const { language } = await parts.store.settings.read(userId);
  return language ?? languageOf(from) ?? parts.defaultLanguage;
}
