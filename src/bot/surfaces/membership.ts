import type { Filter, MiddlewareFn } from "grammy";
import type { Chat, ChatMember } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Language } from "../../article/article.ts";
import type { MessageRef } from "../../store/store.ts";
import type { BotContext } from "../bot-context.ts";
import { readIncoming } from "../incoming.ts";
import { renderChannelNote, renderGreeting, renderMutedNote } from "../render/greeting.ts";
import { languageOf } from "../scene.ts";
import { remove } from "../telegram/edit.ts";
import { linkedChat } from "../telegram/linked-chat.ts";
import { reply, tellPrivately } from "../telegram/reply.ts";
import { isForbidden } from "../telegram/telegram-errors.ts";

type Membership = Filter<BotContext, "my_chat_member">;
type Upgrade = Filter<BotContext, "message:migrate_to_chat_id">;

/** What the bot does when its place in a chat changes. */
export interface MembershipHandlers {
  /** Added to a group: greets it, once. Added to a channel: tells the person who did. All else needs no words. */
  readonly handleChange: (ctx: Membership) => Promise<void>;
  /** A group became a supergroup: its settings go along, and nobody is greeted for it. */
  readonly handleUpgrade: (ctx: Upgrade) => Promise<void>;
  /** Leaves out the `/start` that comes along where the bot was added by a link: the greeting has just said how to ask. */
  readonly passOverStart: MiddlewareFn<BotContext>;
}

interface Greeted {
  readonly message: MessageRef;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MOST_UPGRADES = 1_000;
const START_MILLISECONDS = 60 * 1000;

/** Handlers that know which groups were upgraded: Telegram tells the bot of the new one as if it had been added. */
export function createMembership(): MembershipHandlers {
  const upgraded = new LRUCache<number, true>({ max: MOST_UPGRADES });
  const greetings = new LRUCache<number, Greeted>({ max: MOST_UPGRADES });
  return {
    handleChange: async (ctx) => {
      const { chat, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
      if (isInside(before) || !isInside(now)) return;
      if (chat.type === "channel") return tellWhoAdded(ctx, chat, now);
      // The chat of a channel's direct messages is many talks of one reader each.
      if (chat.type === "private" || chat.is_direct_messages === true || upgraded.has(chat.id)) return;
      const message = await greet(ctx, now);
      if (!message) return;
      // The upgrade may have been told meanwhile.
      if (upgraded.has(chat.id)) await remove(ctx.api, message);
      else greetings.set(chat.id, { message, at: ctx.parts.now() });
    },
    handleUpgrade: async (ctx) => {
      const { migrate_to_chat_id: to } = ctx.message;
      upgraded.set(to, true);
      await ctx.parts.store.settings.migrate(ctx.chat.id, to);
      // The two updates come in either order, and are of two chats.
      const second = greetings.get(to);
      if (second) await remove(ctx.api, second.message);
    },
    passOverStart: async (ctx, next) => {
      const greeted = ctx.chat && greetings.get(ctx.chat.id);
      const isNew = greeted !== undefined && ctx.parts.now() - greeted.at < START_MILLISECONDS;
      if (!isNew || !isStart(ctx)) await next();
    },
  };
}

function isStart({ msg, scene, me }: BotContext): boolean {
  const incoming = msg && readIncoming(msg, scene.surface, me);
  return incoming?.kind === "command" && incoming.command === "start";
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
  if (now.status === "restricted" && !now.can_send_messages) return tellWhoMuted(ctx);
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
    if (isForbidden(error)) return tellWhoMuted(ctx);
    throw error;
  }
}

// What stands in the way can be said to the person only who put the bot there.
async function tellWhoMuted(ctx: Membership): Promise<undefined> {
  const { userId } = ctx.scene;
  if (userId === undefined) return;
  const language = await languageOfPerson(ctx, userId);
  await tellPrivately(ctx, userId, renderMutedNote(language, ctx.chat.title ?? ""));
}

// With privacy mode on, only admins among bots are sent the posts that Telegram forwards from the linked channel.
async function isDiscussionOutOfReach({ api, chat, me }: Membership): Promise<boolean> {
  if (me.can_read_all_group_messages || chat.type !== "supergroup") return false;
  return typeof (await linkedChat(api, chat.id)) === "number";
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
  await tellPrivately(ctx, userId, note);
}

async function languageOfPerson({ from, parts }: Membership, userId: number): Promise<Language> {
  const { language } = await parts.store.settings.read(userId);
  return language ?? languageOf(from) ?? parts.defaultLanguage;
}
