import { beforeEach, describe, expect, test } from "vitest";
import { addBot, removeBot } from "../../../src/playground/acts/add-bot.ts";
import { say } from "../../../src/playground/acts/say.ts";
import { upgradeGroup } from "../../../src/playground/acts/upgrade.ts";
import type { RefusalReason } from "../../../src/playground/view.ts";
import { addChat, type ChatState } from "../../../src/playground/world/world.ts";
import { openTestScene, type Scene } from "./scene.ts";

let scene: Scene;
beforeEach(() => {
  scene = openTestScene();
});

const refusal = (reason: RefusalReason) => ({ kind: "refused", reason });

/** A basic group, with Mara to look after it and the bot in it. */
function basicGroup(): ChatState {
  const { world, lena, mara } = scene;
  const state = addChat(world, { id: -5_000_001, type: "group", title: "Kleine Runde" });
  state.members.set(mara.id, { status: "creator", user: mara, is_anonymous: false });
  state.members.set(lena.id, { status: "member", user: lena });
  state.members.set(world.self.id, { status: "member", user: world.self });
  return state;
}

describe("adding the bot", () => {
  test("tells it so, and then the group, which sees who did it", () => {
    const { world, mara, elsewhere, told, lastOf } = scene;
    expect(addBot(world, mara, { chatId: elsewhere.chat.id, as: "member" })).toEqual({ kind: "done" });
    expect(told()).toMatchObject([
      {
        my_chat_member: {
          chat: elsewhere.chat,
          from: mara,
          old_chat_member: { status: "left" },
          new_chat_member: { status: "member", user: { id: world.self.id } },
        },
      },
      { message: { from: mara, new_chat_members: [{ id: world.self.id }] } },
    ]);
    expect(lastOf(elsewhere).new_chat_members).toHaveLength(1);
    say(world, mara, { chatId: elsewhere.chat.id, text: "/ask wer?" });
    expect(told()).toHaveLength(1);
  });

  test("again makes it an administrator, or a member again, without a word in the chat", () => {
    const { world, mara, group, told } = scene;
    const chatId = group.chat.id;
    addBot(world, mara, { chatId, as: "member" });
    expect(told()).toEqual([]);
    addBot(world, mara, { chatId, as: "administrator" });
    expect(told()).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { status: "member" },
          new_chat_member: { status: "administrator", can_delete_messages: true },
        },
      },
    ]);
    addBot(world, mara, { chatId, as: "member" });
    expect(told()).toMatchObject([{ my_chat_member: { new_chat_member: { status: "member" } } }]);
    expect(group.messages.size).toBe(0);
  });

  test("with other rights changes them", () => {
    const { world, mara, channel, told } = scene;
    addBot(world, mara, {
      chatId: channel.chat.id,
      as: "administrator",
      rights: { can_post_messages: true },
    });
    expect(told()).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { can_delete_messages: true },
          new_chat_member: { can_post_messages: true, can_delete_messages: false },
        },
      },
    ]);
  });

  test("to a channel makes it an administrator, and is no post", () => {
    const { world, mara, channel, told } = scene;
    const chatId = channel.chat.id;
    removeBot(world, mara, chatId);
    told();
    expect(addBot(world, mara, { chatId, as: "member" })).toEqual(refusal("channel-bot-admin"));
    expect(addBot(world, mara, { chatId, as: "administrator" })).toEqual({ kind: "done" });
    expect(told()).toMatchObject([
      { my_chat_member: { new_chat_member: { status: "administrator", can_post_messages: true } } },
    ]);
    expect(channel.messages.size).toBe(0);
  });

  test("is for administrators, and for chats of more than one", () => {
    const { world, lena, mara, elsewhere, told } = scene;
    expect(addBot(world, lena, { chatId: elsewhere.chat.id, as: "member" })).toEqual(refusal("admins-only"));
    expect(addBot(world, mara, { chatId: mara.id, as: "member" })).toEqual(refusal("admins-only"));
    expect(told()).toEqual([]);
  });
});

describe("removing the bot", () => {
  test("bans it from a supergroup; of that it hears, and then no more", () => {
    const { world, lena, mara, group, told, lastOf } = scene;
    const chatId = group.chat.id;
    expect(removeBot(world, mara, chatId)).toEqual({ kind: "done" });
    expect(told()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: "member" }, new_chat_member: { status: "kicked" } } },
      { message: { from: mara, left_chat_member: { id: world.self.id } } },
    ]);
    expect(lastOf(group).left_chat_member).toBeDefined();
    say(world, lena, { chatId, text: "/ask wer?" });
    expect(told()).toEqual([]);
    expect(removeBot(world, mara, chatId)).toEqual(refusal("bot-absent"));
  });

  test("from a basic group is leaving it", () => {
    const { world, mara, told } = scene;
    removeBot(world, mara, basicGroup().chat.id);
    expect(told()[0]).toMatchObject({ my_chat_member: { new_chat_member: { status: "left" } } });
  });

  test("from a channel is no post", () => {
    const { world, mara, channel, told } = scene;
    removeBot(world, mara, channel.chat.id);
    expect(told()).toHaveLength(1);
    expect(channel.messages.size).toBe(0);
  });

  test("is for administrators", () => {
    const { world, lena, group } = scene;
    expect(removeBot(world, lena, group.chat.id)).toEqual(refusal("admins-only"));
  });
});

describe("a basic group that becomes a supergroup", () => {
  test("has another id and the same people, and the bot is told in both", () => {
    const { world, lena, mara, told } = scene;
    const old = basicGroup();
    const upgraded = upgradeGroup(world, mara, old.chat.id);
    const { id } = upgraded.chat;
    expect(upgraded.chat).toEqual({ id, type: "supergroup", title: "Kleine Runde" });
    expect(world.chats.get(id)).toBe(upgraded);
    expect(old.migratedTo).toBe(id);
    expect(told()).toMatchObject([
      { message: { chat: old.chat, from: mara, migrate_to_chat_id: id } },
      {
        my_chat_member: {
          chat: upgraded.chat,
          old_chat_member: { status: "left" },
          new_chat_member: { status: "member" },
        },
      },
      { message: { chat: upgraded.chat, sender_chat: upgraded.chat, migrate_from_chat_id: old.chat.id } },
    ]);
    expect([...upgraded.members].map(([user, { status }]) => [user, status])).toEqual([
      [mara.id, "creator"],
      [lena.id, "member"],
      [world.self.id, "member"],
    ]);
    expect(say(world, lena, { chatId: old.chat.id, text: "Hallo" })).toEqual(refusal("upgraded"));
    expect(say(world, lena, { chatId: id, text: "Hallo" })).toEqual({ kind: "done" });
  });

  test("without the bot in it tells the bot nothing", () => {
    const { world, mara, told } = scene;
    const old = basicGroup();
    old.members.delete(world.self.id);
    const upgraded = upgradeGroup(world, mara, old.chat.id);
    expect(told()).toEqual([]);
    expect(upgraded.members.has(world.self.id)).toBe(false);
  });

  test("is one, upgraded once, by who looks after it", () => {
    const { world, lena, mara, group } = scene;
    const { id } = basicGroup().chat;
    expect(() => upgradeGroup(world, mara, group.chat.id)).toThrow(/basic group/u);
    expect(() => upgradeGroup(world, lena, id)).toThrow(/administrators/u);
    upgradeGroup(world, mara, id);
    expect(() => upgradeGroup(world, mara, id)).toThrow(/basic group/u);
  });
});
