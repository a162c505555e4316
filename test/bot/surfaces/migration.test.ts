import type { ChatMember } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { upgradeGroup } from "../../../src/playground/acts/upgrade.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BASIC_GROUP, GROUP, ME, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

const CHOSEN = { language: "en", audience: "everyone" } as const;

/** The service message in the old group. */
function upgrade(): Promise<void> {
  return stage.update({
    message: {
      message_id: 900,
      date: 1,
      chat: BASIC_GROUP,
      from: ANNA,
      migrate_to_chat_id: GROUP.id,
    },
  });
}

/** What Telegram says of the new group, as if the bot had been added to it. */
function join(): Promise<void> {
  const before: ChatMember = { status: "left", user: ME };
  const now: ChatMember = { status: "member", user: ME };
  return stage.update({
    my_chat_member: { chat: GROUP, from: ANNA, date: 1, old_chat_member: before, new_chat_member: now },
  });
}

/** The group is upgraded, and the bot is not told yet. @returns the supergroup's id */
function upgradeUnseen(): number {
  stage.promote(BASIC_GROUP, ANNA);
  return upgradeGroup(stage.world, ANNA, BASIC_GROUP.id).chat.id;
}

describe("a group that becomes a supergroup", () => {
  test("keeps its settings, and says nothing about it", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, CHOSEN);
    await upgrade();
    expect(stage.take()).toEqual([]);
    expect(await stage.store.settings.read(GROUP.id)).toEqual(CHOSEN);
    expect(await stage.store.settings.read(BASIC_GROUP.id)).toEqual({});
    await stage.say("/ask", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toContain("Write your question");
  });

  test("keeps what was chosen in the supergroup since", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, CHOSEN);
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    await upgrade();
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ language: "en", audience: "asker" });
  });

  test("with nothing chosen has nothing chosen", async () => {
    await upgrade();
    expect(await stage.store.settings.read(GROUP.id)).toEqual({});
  });

  test("is not greeted again", async () => {
    await upgrade();
    await join();
    expect(stage.take()).toEqual([]);
  });

  test("loses a second greeting, where Telegram told of the new group first", async () => {
    await join();
    stage.takeOne("sendMessage");
    const greeting = stage.sent.at(-1)?.message_id;
    await upgrade();
    expect(stage.take()).toEqual([
      { method: "deleteMessage", payload: { chat_id: GROUP.id, message_id: greeting } },
    ]);
  });

  test("loses a second greeting also where both are told at once", async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    stage.telegram = async ({ method }) => (method === "sendMessage" ? void (await arrived) : undefined);
    const joined = join();
    await upgrade();
    arrive();
    await joined;
    const greeting = stage.sent.at(-1)?.message_id;
    expect(stage.take().filter(({ method }) => method !== "getChat")).toMatchObject([
      { method: "sendMessage" },
      { method: "deleteMessage", payload: { chat_id: GROUP.id, message_id: greeting } },
    ]);
  });
});

describe("an answer to a group that was upgraded meanwhile", () => {
  test("goes to the supergroup, with the settings", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, CHOSEN);
    const supergroup = upgradeUnseen();
    await stage.say("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    const sent = stage.take().filter((call) => call.method === "sendMessage");
    expect(sent.map(({ payload }) => payload.chat_id)).toEqual([BASIC_GROUP.id, supergroup]);
    expect(sent[1]?.payload.text).toBe(sent[0]?.payload.text);
    // The question has another id there.
    expect(sent[1]?.payload.reply_parameters).toBeUndefined();
    expect(await stage.store.settings.read(supergroup)).toEqual(CHOSEN);
  });

  test("stays between the bot and the asker where it was meant to", async () => {
    await stage.store.settings.change(BASIC_GROUP.id, { audience: "asker" });
    stage.promote(BASIC_GROUP);
    const supergroup = upgradeUnseen();
    await stage.say("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    const sent = stage.take().filter((call) => call.method === "sendMessage");
    expect(sent.map(({ payload }) => payload.ephemeral_message_parameters?.receiver_user_id)).toEqual([
      ANNA.id,
      ANNA.id,
    ]);
    expect(await stage.store.settings.read(supergroup)).toEqual({ audience: "asker" });
  });

  test("is given up where the supergroup refuses it too", async () => {
    const supergroup = upgradeUnseen();
    stage.telegram = ({ method, payload }) =>
      method === "sendMessage" && payload.chat_id === supergroup
        ? { code: 403, description: "Forbidden: bot was kicked from the supergroup chat" }
        : undefined;
    await stage.say("/ask Was kosten die Arbeiten?", { chat: BASIC_GROUP });
    expect(stage.take().map(({ method }) => method)).toEqual(["sendMessage", "sendMessage"]);
  });
});
