import type { ChatMember, Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { administrator } from "../../../src/playground/world/opening.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BASIC_GROUP, CHANNEL, GROUP, openStage, privateChat, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

const ADMINS_ONLY = "Das können hier nur Admins.";

const MEMBERSHIPS: { readonly [S in ChatMember["status"]]: ChatMember } = {
  creator: { status: "creator", user: ANNA, is_anonymous: false },
  administrator: administrator(ANNA, {}),
  member: { status: "member", user: ANNA },
  restricted: { status: "restricted", user: ANNA, is_member: true } as ChatMember,
  left: { status: "left", user: ANNA },
  kicked: { status: "kicked", user: ANNA, until_date: 0 },
};

async function saidTo(fields: Partial<Message>): Promise<string | undefined> {
  await stage.say("/settings", fields);
  return stage.takeOne("sendMessage").text;
}

describe("who may change a chat's settings", () => {
  test.for<[ChatMember["status"], boolean]>([
    ["creator", true],
    ["administrator", true],
    ["member", false],
    ["restricted", false],
    ["left", false],
    ["kicked", false],
  ])("somebody who is %s in the group: %s", async ([status, may]) => {
    for (const chat of [GROUP, BASIC_GROUP]) {
      stage.chat(chat).members.set(ANNA.id, MEMBERSHIPS[status]);
      await stage.say("/settings", { chat });
      const calls = stage.take();
      expect(calls).toContainEqual({
        method: "getChatMember",
        payload: { chat_id: chat.id, user_id: ANNA.id },
      });
      const sent = calls.find((call) => call.method === "sendMessage");
      expect(sent?.payload.text === ADMINS_ONLY).toBe(!may);
    }
  });

  test.for([
    [400, "Bad Request: CHAT_ADMIN_REQUIRED"],
    [400, "Bad Request: member list is inaccessible"],
    [403, "Forbidden: bot was kicked from the supergroup chat"],
  ] as const)("nobody where Telegram does not tell: %s %s", async ([code, description]) => {
    stage.telegram = (call) => (call.method === "getChatMember" ? { code, description } : undefined);
    expect(await saidTo({ chat: GROUP })).toBe(ADMINS_ONLY);
  });

  test("the group itself: an anonymous admin, without asking Telegram", async () => {
    await stage.say("/settings", { chat: GROUP, sender_chat: GROUP });
    const calls = stage.take();
    expect(calls.map(({ method }) => method)).toEqual(["sendMessage"]);
    expect(calls[0]?.method === "sendMessage" && calls[0].payload.text).toMatch(/^Einstellungen/u);
  });

  test("not a channel that writes in the group, whoever stands behind it", async () => {
    expect(await saidTo({ chat: GROUP, sender_chat: CHANNEL })).toBe(ADMINS_ONLY);
  });

  test("everybody in their own private chat, and whoever posts in a channel", async () => {
    expect(await saidTo({ chat: privateChat(ANNA) })).toMatch(/^Einstellungen/u);
    expect(await saidTo({ chat: CHANNEL })).toMatch(/^Einstellungen/u);
  });

  test("the people who run the bot, without asking Telegram", async () => {
    stage = await openStage({ articles: [harbour], parts: { adminIds: [ANNA.id] } });
    await stage.say("/settings", { chat: GROUP });
    const calls = stage.take();
    expect(calls.map(({ method }) => method)).toEqual(["sendMessage"]);
    expect(calls[0]?.method === "sendMessage" && calls[0].payload.text).toMatch(/^Einstellungen/u);
  });
});
