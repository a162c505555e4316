import { beforeEach, describe, expect, test } from "vitest";
import { deleteMessage } from "../../../src/playground/acts/delete.ts";
import { edit } from "../../../src/playground/acts/edit.ts";
import { say } from "../../../src/playground/acts/say.ts";
import type { RefusalReason } from "../../../src/playground/view.ts";
import { openTestScene, type Scene } from "./scene.ts";

let scene: Scene;
beforeEach(() => {
  scene = openTestScene();
});

const refusal = (reason: RefusalReason) => ({ kind: "refused", reason });

describe("an edit", () => {
  test("changes text and entities, has a date, and reaches the bot", () => {
    const { world, lena, privateChat, pass, told, lastOf } = scene;
    say(world, lena, { chatId: lena.id, text: "/frage wer?" });
    const { message_id: messageId, date } = lastOf(privateChat);
    told();
    pass(5);
    expect(edit(world, lena, { chatId: lena.id, messageId, text: " Wo? " })).toEqual({ kind: "done" });
    const [update] = told();
    expect(update?.edited_message).toMatchObject({
      message_id: messageId,
      date,
      edit_date: date + 5,
      text: "Wo?",
    });
    expect(update?.edited_message).not.toHaveProperty("entities");
    edit(world, lena, { chatId: lena.id, messageId, text: "/hilfe" });
    expect(lastOf(privateChat)).toMatchObject({ text: "/hilfe", entities: [{ type: "bot_command" }] });
  });

  test("to the same text changes nothing", () => {
    const { world, lena, privateChat, told, lastOf } = scene;
    say(world, lena, { chatId: lena.id, text: "Wer?" });
    told();
    const { message_id: messageId } = lastOf(privateChat);
    expect(edit(world, lena, { chatId: lena.id, messageId, text: "Wer? " })).toEqual({ kind: "done" });
    expect(told()).toEqual([]);
    expect(lastOf(privateChat)).not.toHaveProperty("edit_date");
  });

  test("to nothing is refused, and so is one of what is gone", () => {
    const { world, lena, privateChat, lastOf } = scene;
    say(world, lena, { chatId: lena.id, text: "Wer?" });
    expect(edit(world, lena, { chatId: lena.id, messageId: 1, text: " " })).toEqual(refusal("empty"));
    expect(edit(world, lena, { chatId: lena.id, messageId: 7, text: "Wo?" })).toEqual(
      refusal("message-gone"),
    );
    expect(lastOf(privateChat).text).toBe("Wer?");
  });

  test("is for one's own texts: not for those of others, nor for what was sent through the bot", () => {
    const { world, lena, tom, mara, group, fromBot, told } = scene;
    const chatId = group.chat.id;
    const others = fromBot(group, { text: "Joe Tsai." });
    const via = fromBot(group, { from: lena, via_bot: world.self, text: "Joe Tsai." });
    const own = fromBot(group, { from: tom, text: "Hallo" });
    const cases = [
      [lena, others],
      [lena, via],
      [mara, own],
    ] as const;
    for (const [who, { message_id: messageId }] of cases) {
      expect(edit(world, who, { chatId, messageId, text: "Nein" })).toEqual(refusal("edit-not-yours"));
    }
    expect(edit(world, tom, { chatId, messageId: own.message_id, text: "Nein" })).toEqual({ kind: "done" });
    // It is not for the bot, neither before nor after.
    expect(told()).toEqual([]);
  });

  test("of a channel's post is for its administrators, and changes the copy", () => {
    const { world, lena, mara, channel, discussion, told, lastOf } = scene;
    const chatId = channel.chat.id;
    say(world, mara, { chatId, text: "Neu" });
    told();
    expect(edit(world, lena, { chatId, messageId: 1, text: "Neuer" })).toEqual(refusal("edit-not-yours"));
    expect(edit(world, mara, { chatId, messageId: 1, text: "Neuer" })).toEqual({ kind: "done" });
    expect(told()).toMatchObject([{ edited_channel_post: { text: "Neuer", edit_date: expect.any(Number) } }]);
    expect(lastOf(discussion).text).toBe("Neuer");
  });
});

describe("deleting", () => {
  test("takes a message away, in the private chat the bot's as well, and nobody tells the bot", () => {
    const { world, lena, privateChat, fromBot, told } = scene;
    say(world, lena, { chatId: lena.id, text: "Wer?" });
    fromBot(privateChat, { text: "Joe Tsai." });
    told();
    for (const messageId of [1, 2]) deleteMessage(world, lena, { chatId: lena.id, messageId });
    expect(privateChat.messages.size).toBe(0);
    expect(told()).toEqual([]);
    expect(deleteMessage(world, lena, { chatId: lena.id, messageId: 1 })).toEqual(refusal("message-gone"));
  });

  test("in a group is for one's own, and for administrators", () => {
    const { world, lena, tom, mara, group, fromBot } = scene;
    const chatId = group.chat.id;
    const [first, second] = [
      fromBot(group, { from: lena, text: "a" }),
      fromBot(group, { from: lena, text: "b" }),
    ];
    expect(deleteMessage(world, tom, { chatId, messageId: first.message_id })).toEqual(
      refusal("delete-not-yours"),
    );
    expect(deleteMessage(world, lena, { chatId, messageId: first.message_id })).toEqual({ kind: "done" });
    expect(deleteMessage(world, mara, { chatId, messageId: second.message_id })).toEqual({ kind: "done" });
    expect(group.messages.size).toBe(0);
  });

  test("of a channel's post takes its copy along", () => {
    const { world, mara, channel, discussion } = scene;
    say(world, mara, { chatId: channel.chat.id, text: "Neu" });
    expect(discussion.messages.size).toBe(1);
    deleteMessage(world, mara, { chatId: channel.chat.id, messageId: 1 });
    expect(channel.messages.size + discussion.messages.size).toBe(0);
  });
});
