import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { Sending } from "../../../src/store/deliveries.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BEN, CHANNEL, GROUP, ME, openStage, privateChat, type Stage } from "../stage.ts";

const article = await loadHarbour();
const COST = "Was kosten die Arbeiten?";
const CLOSED = "Wann wird der Hafen gesperrt?";

let store: Store;
let stage: Stage;
let begun: Sending[];
beforeEach(async () => {
  const real = await openMemoryStore();
  begun = [];
  store = {
    ...real,
    sends: {
      ...real.sends,
      begin: (sending) => {
        begun.push(sending);
        return real.sends.begin(sending);
      },
    },
  };
  stage = await openStage({ articles: [article], parts: { store } });
});

/** What stands in a chat, whichever process has sent it. */
const inChat = (id: number) =>
  [...(stage.world.chats.get(id)?.messages.values() ?? [])].filter(({ from }) => from?.id === ME.id);
const texts = (id: number) => inChat(id).map(({ text }) => text?.split("\n")[0]);

/** What a process hears of that starts after another one died: the same update, and nothing else. */
async function again(message: Message, kind = "message"): Promise<Stage> {
  const next = await openStage({ articles: [article], parts: { store } });
  // The same Telegram: what was said there still stands there.
  for (const [id, chat] of stage.world.chats) next.world.chats.set(id, chat);
  for (const [id, user] of stage.world.users) next.world.users.set(id, user);
  next.world.lastAccountMessageId = stage.world.lastAccountMessageId;
  const updateId = begun[0]?.updateId ?? 0;
  await next.bot.handleUpdate({ update_id: updateId, [kind]: message } as never);
  return next;
}

describe("handling an update once more", () => {
  test("says nothing that it is known to have said", async () => {
    const message = await stage.say(COST);
    const next = await again(message);
    expect(next.take().map(({ method }) => method)).toEqual([]);
    expect(texts(ANNA.id)).toEqual(["Zwölf Millionen Euro."]);
  });

  test("finds what was sent by a process that died before it could note it", async () => {
    Object.assign(store.sends, { sent: async () => {} });
    const message = await stage.say(COST);
    // Others have been answered since, and asked: their messages have the ids in between.
    const next = await again(message);
    const methods = next.take().map(({ method }) => method);
    expect(methods).toEqual(["editMessageText"]);
    expect(texts(ANNA.id)).toEqual(["Zwölf Millionen Euro."]);
  });

  test("finds it among the messages of other chats", async () => {
    const { sent } = store.sends;
    await stage.say(CLOSED, { from: BEN });
    const above = stage.world.lastAccountMessageId;
    Object.assign(store.sends, { sent: async () => {} });
    begun.length = 0;
    const message = await stage.say(COST);
    Object.assign(store.sends, { sent });
    await stage.say(CLOSED, { from: BEN });
    expect(begun[0]?.above).toBeGreaterThanOrEqual(above);
    const next = await again(message);
    expect(next.take().filter(({ method }) => method === "sendMessage")).toEqual([]);
    expect(texts(ANNA.id)).toEqual(["Zwölf Millionen Euro."]);
  });

  test("sends what was never sent, and touches nothing else for that", async () => {
    const first = await stage.say(CLOSED);
    const [{ above = 0 } = {}] = begun;
    begun.length = 0;
    const died = { updateId: 900_001, nth: 0, chatId: ANNA.id, row: 0, above };
    await store.sends.begin(died);
    const message = { ...first, message_id: first.message_id + 50, text: COST };
    begun.splice(0, begun.length, died);
    await again(message);
    expect(texts(ANNA.id)).toEqual(["Im Mai.", "Zwölf Millionen Euro."]);
  });

  test("in a group finds its own reply, and not what others have written", async () => {
    Object.assign(store.sends, { sent: async () => {} });
    const message = await stage.say(`@${ME.username} ${COST}`, { chat: GROUP });
    await stage.say("Danke dir", { chat: GROUP, from: BEN });
    const next = await again(message);
    expect(next.take().map(({ method }) => method)).not.toContain("sendMessage");
    expect(texts(GROUP.id)).toEqual(["Zwölf Millionen Euro."]);
  });
});

test("in a channel nothing is looked for: the bot could change what others have posted", async () => {
  stage.promote(CHANNEL);
  const bot = stage.world.chats.get(CHANNEL.id)?.members.get(ME.id);
  expect(bot).toMatchObject({ status: "administrator" });
  stage.world.chats.get(CHANNEL.id)?.members.set(ME.id, { ...bot, can_edit_messages: true } as never);
  Object.assign(store.sends, { sent: async () => {} });
  const command = await stage.say(`/ask ${COST}`, { chat: CHANNEL });
  const post = await stage.say("Guten Morgen!", { chat: CHANNEL });
  const next = await again(command, "channel_post");
  expect(next.take().map(({ method }) => method)).not.toContain("editMessageText");
  expect(stage.world.chats.get(CHANNEL.id)?.messages.get(post.message_id)?.text).toBe("Guten Morgen!");
});

test("what Telegram refuses takes no place: what is sent instead is known the next time", async () => {
  let refusals = 0;
  stage.telegram = ({ method }) => {
    if (method !== "sendMessage" || refusals > 0) return undefined;
    refusals += 1;
    return { code: 400, description: "Bad Request: something is odd" };
  };
  const message = await stage.say(COST);
  expect(inChat(privateChat(ANNA).id)).toHaveLength(1);
  expect(begun.map(({ nth }) => nth)).toEqual([0, 0]);
  const next = await again(message);
  expect(next.take().filter(({ method }) => method === "sendMessage")).toEqual([]);
});
