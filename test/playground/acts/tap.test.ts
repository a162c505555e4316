import type { InlineKeyboardMarkup } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { createTapping, type Tapping } from "../../../src/playground/acts/tap.ts";
import type { RefusalReason } from "../../../src/playground/view.ts";
import { postEphemeral } from "../../../src/playground/world/posting.ts";
import type { QueryAnswers } from "../../../src/playground/world/queries.ts";
import { openTestScene, queryIdOf, type Scene } from "./scene.ts";

const BUTTONS: InlineKeyboardMarkup = {
  inline_keyboard: [
    [{ text: "Mehr", callback_data: "more" }],
    [
      { text: "Quelle", url: "https://example.org" },
      { text: "👍", callback_data: "good" },
    ],
  ],
};
const SECONDS = 0.05;

let scene: Scene;
let tap: Tapping;
beforeEach(() => {
  scene = openTestScene();
  tap = createTapping(scene.world, SECONDS);
});

const refusal = (reason: RefusalReason) => ({ kind: "refused", reason });

/** Lena taps «Mehr» below a message of a group, and the bot says something to it, if anything. */
async function tapMore(
  answer?: Omit<QueryAnswers["callback"], "callback_query_id">,
  messageId = 1,
  who = scene.lena,
) {
  const result = tap(who, { chatId: scene.group.chat.id, message: { messageId }, row: 0, column: 0 });
  const updates = scene.told();
  if (answer && updates.length > 0) {
    const id = queryIdOf("callback", updates);
    scene.world.queries.answer("callback", id, { callback_query_id: id, ...answer });
  }
  return { asked: updates, result: await result };
}

describe("a tap", () => {
  test("asks the bot with the message and the button's data, and shows its answer", async () => {
    const { world, lena, group, fromBot } = scene;
    const message = fromBot(group, { text: "Joe Tsai.", reply_markup: BUTTONS });
    const { asked, result } = await tapMore({ text: "Gern!", show_alert: true, url: "https://t.me/x" });
    expect(asked).toEqual([
      {
        callback_query: {
          id: expect.stringMatching(/^\d+$/u),
          from: lena,
          message,
          chat_instance: expect.stringMatching(/^-?\d{10,}$/u),
          data: "more",
        },
      },
    ]);
    expect(result).toEqual({
      kind: "callback",
      answer: { text: "Gern!", show_alert: true, url: "https://t.me/x" },
    });
    expect(world.queries.get("callback", asked[0]?.callback_query?.id ?? "")).toBeUndefined();
  });

  test("finds the button by its place", async () => {
    const { lena, group, fromBot, told } = scene;
    fromBot(group, { text: "Joe Tsai.", reply_markup: BUTTONS });
    void tap(lena, { chatId: group.chat.id, message: { messageId: 1 }, row: 1, column: 1 });
    expect(told()).toMatchObject([{ callback_query: { data: "good" } }]);
  });

  test("has the same chat instance in one chat, and another one in another", async () => {
    const { lena, group, privateChat, fromBot, told } = scene;
    for (const state of [group, group, privateChat]) fromBot(state, { text: "Ja.", reply_markup: BUTTONS });
    privateChat.members.set(scene.world.self.id, { status: "member", user: scene.world.self });
    for (const [chatId, messageId] of [
      [group.chat.id, 1],
      [group.chat.id, 2],
      [lena.id, 1],
    ] as const) {
      void tap(lena, { chatId, message: { messageId }, row: 0, column: 0 });
    }
    const [a, b, c] = told().map(({ callback_query }) => callback_query?.chat_instance);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  test("is late where no answer comes, and then none is taken any more", async () => {
    const { world, group, fromBot } = scene;
    fromBot(group, { text: "Joe Tsai.", reply_markup: BUTTONS });
    const { asked, result } = await tapMore();
    expect(result).toEqual({ kind: "callback", answer: "late" });
    const id = queryIdOf("callback", asked);
    expect(world.queries.answer("callback", id, { callback_query_id: id })).toBe(false);
  });

  test("tells only the inline id of a message that was sent through the bot, wherever it is", async () => {
    const { world, lena, elsewhere, fromBot, told } = scene;
    const { message_id: messageId } = fromBot(elsewhere, {
      from: lena,
      via_bot: world.self,
      text: "Joe Tsai.",
      reply_markup: BUTTONS,
    });
    world.inlineMessages.set("inline-1", { chatId: elsewhere.chat.id, messageId });
    void tap(lena, { chatId: elsewhere.chat.id, message: { messageId }, row: 0, column: 0 });
    const updates = told();
    expect(updates).toMatchObject([{ callback_query: { inline_message_id: "inline-1", data: "more" } }]);
    expect(updates[0]?.callback_query).not.toHaveProperty("message");
    expect(world.queries.get("callback", queryIdOf("callback", updates))?.chatId).toBeUndefined();
  });

  test("on an ephemeral message is for the one who sees it", async () => {
    const { world, lena, tom, group, told } = scene;
    postEphemeral(world, group, {
      from: world.self,
      receiver_user: lena,
      text: "Ja.",
      reply_markup: BUTTONS,
    });
    const place = { chatId: group.chat.id, message: { ephemeralId: 1 }, row: 0, column: 0 };
    expect(await tap(tom, place)).toEqual(refusal("message-gone"));
    void tap(lena, place);
    expect(told()).toMatchObject([
      { callback_query: { message: { message_id: 0, ephemeral_message_id: 1 } } },
    ]);
  });

  test.for([
    [0, 1, "button-gone"],
    [5, 0, "button-gone"],
    [1, 0, "button-asks-nothing"],
  ] as const)("on row %d, column %d asks nobody", async ([row, column, reason]) => {
    const { lena, group, fromBot, told } = scene;
    fromBot(group, { text: "Joe Tsai.", reply_markup: BUTTONS });
    const message = { messageId: 1 };
    expect(await tap(lena, { chatId: group.chat.id, message, row, column })).toEqual(refusal(reason));
    expect(told()).toEqual([]);
  });

  test("on a message that is gone, or of a bot that has left, asks nobody", async () => {
    const { world, group, fromBot } = scene;
    fromBot(group, { text: "Joe Tsai.", reply_markup: BUTTONS });
    expect((await tapMore({}, 7)).result).toEqual(refusal("message-gone"));
    group.members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
    expect((await tapMore({})).result).toEqual(refusal("bot-absent"));
  });

  test("on a message of a bot that is blocked says so", async () => {
    const { world, lena, privateChat, fromBot, told } = scene;
    fromBot(privateChat, { text: "Joe Tsai.", reply_markup: BUTTONS });
    privateChat.members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
    const place = { chatId: lena.id, message: { messageId: 1 }, row: 0, column: 0 };
    expect(await tap(lena, place)).toEqual(refusal("bot-blocked"));
    expect(told()).toEqual([]);
  });
});

describe("an answer that may be kept", () => {
  test("is shown again without asking, to the same person below the same message, as long as it says", async () => {
    const { tom, group, fromBot, pass } = scene;
    for (const text of ["a", "b"]) fromBot(group, { text, reply_markup: BUTTONS });
    await tapMore({ text: "eins", cache_time: 60 });
    const again = await tapMore({ text: "zwei" });
    expect(again).toMatchObject({ asked: [], result: { answer: { text: "eins" } } });
    expect((await tapMore({ text: "zwei" }, 2)).asked).toHaveLength(1);
    expect((await tapMore({ text: "zwei" }, 1, tom)).asked).toHaveLength(1);
    pass(60);
    expect(await tapMore({ text: "drei" })).toMatchObject({ result: { answer: { text: "drei" } } });
  });

  test("is one that says so", async () => {
    scene.fromBot(scene.group, { text: "a", reply_markup: BUTTONS });
    await tapMore({ text: "eins" });
    expect((await tapMore({ text: "zwei" })).result).toMatchObject({ answer: { text: "zwei" } });
  });
});
