import { beforeEach, describe, expect, test, vi } from "vitest";
import { edit } from "../../../src/playground/acts/edit.ts";
import { say } from "../../../src/playground/acts/say.ts";
import { block, start, unblock } from "../../../src/playground/acts/start.ts";
import type { RefusalReason } from "../../../src/playground/view.ts";
import { openTestScene, queryIdOf, type Scene } from "./scene.ts";

let scene: Scene;
beforeEach(() => {
  scene = openTestScene();
});

const refusal = (reason: RefusalReason) => ({ kind: "refused", reason });

describe("a message in the private chat", () => {
  test("starts the bot and reaches it, trimmed, with its entities", () => {
    const { world, lena, privateChat, told } = scene;
    const result = say(world, lena, { chatId: lena.id, text: "  /frage wer?\r\nund\rwo \n" });
    expect(result).toEqual({ kind: "done" });
    expect(privateChat.members.get(world.self.id)?.status).toBe("member");
    expect(told()).toEqual([
      {
        message: {
          message_id: 1,
          date: Date.UTC(2026, 10, 25, 9) / 1000,
          chat: { id: lena.id, type: "private", first_name: "Lena" },
          from: lena,
          text: "/frage wer?\nund\nwo",
          entities: [{ type: "bot_command", offset: 0, length: 6 }],
        },
      },
    ]);
  });

  test("has no entities where there is nothing to mark", () => {
    const { world, lena, told } = scene;
    say(world, lena, { chatId: lena.id, text: "Wer?" });
    expect(told()[0]?.message).not.toHaveProperty("entities");
  });

  test.for([
    ["", "empty"],
    [" \n\t ", "empty"],
    ["ß".repeat(4097), "text-long"],
  ] as const)("is not sent when it is %j", ([text, reason]) => {
    const { world, lena, privateChat, told } = scene;
    expect(say(world, lena, { chatId: lena.id, text })).toEqual(refusal(reason));
    expect(privateChat.messages.size).toBe(0);
    expect(told()).toEqual([]);
  });

  test("may have 4096 characters, an emoji counting as one", () => {
    const { world, lena } = scene;
    expect(say(world, lena, { chatId: lena.id, text: "🚢".repeat(4096) })).toEqual({ kind: "done" });
  });

  test("loses half a character", () => {
    const { world, lena, privateChat, lastOf } = scene;
    say(world, lena, { chatId: lena.id, text: "Wer\ud83d?" });
    expect(lastOf(privateChat).text).toBe("Wer\ufffd?");
  });
});

describe("who may write where", () => {
  test("nobody in a chat they are not in, or that is not there", () => {
    const { world, lena, tom } = scene;
    for (const chatId of [tom.id, -1]) {
      expect(say(world, lena, { chatId, text: "Hallo" })).toEqual(refusal("absent"));
    }
  });

  test("who was removed from a group no more", () => {
    const { world, lena, group } = scene;
    group.members.set(lena.id, { status: "kicked", user: lena, until_date: 0 });
    expect(say(world, lena, { chatId: group.chat.id, text: "Hallo" })).toEqual(refusal("absent"));
  });

  test("in a channel its administrators, and the post has no person for a sender", () => {
    const { world, lena, mara, channel, discussion, told, lastOf } = scene;
    expect(say(world, lena, { chatId: channel.chat.id, text: "Hallo" })).toEqual(refusal("post-admins-only"));
    say(world, mara, { chatId: channel.chat.id, text: "/summary" });
    const updates = told();
    const post = updates.find((update) => update.channel_post)?.channel_post;
    expect(post).toMatchObject({ sender_chat: channel.chat, chat: channel.chat, text: "/summary" });
    expect(post).not.toHaveProperty("from");
    expect(updates.filter((update) => update.message)).toMatchObject([
      { message: { chat: discussion.chat, is_automatic_forward: true, text: "/summary" } },
    ]);
    expect(lastOf(discussion).is_automatic_forward).toBe(true);
  });

  test("in a group its members, and the bot hears what is for it", () => {
    const { world, lena, group, told } = scene;
    const chatId = group.chat.id;
    say(world, lena, { chatId, text: "Guten Morgen" });
    say(world, lena, { chatId, text: `@${world.self.username} wer?` });
    expect(told()).toMatchObject([{ message: { text: "@ask_the_article_bot wer?" } }]);
    expect(group.messages.size).toBe(2);
  });
});

describe("a reply", () => {
  test("carries the other message, without what that one replies to", () => {
    const { world, lena, tom, group, fromBot, told } = scene;
    const chatId = group.chat.id;
    const first = fromBot(group, { text: "Joe Tsai." });
    say(world, lena, { chatId, text: "Und wer noch?", replyTo: first.message_id });
    const second = told()[0]?.message;
    expect(second).toMatchObject({
      reply_to_message: { message_id: first.message_id, text: "Joe Tsai." },
      message_thread_id: first.message_id,
    });
    say(world, tom, { chatId, text: "/ask", replyTo: second?.message_id ?? 0 });
    const third = told()[0]?.message;
    expect(third?.reply_to_message).toMatchObject({ text: "Und wer noch?" });
    expect(third?.reply_to_message).not.toHaveProperty("reply_to_message");
    expect(third?.message_thread_id).toBe(first.message_id);
  });

  test("below the copy of a channel's post is a comment, in the thread of the copy", () => {
    const { world, lena, mara, channel, discussion, told, lastOf } = scene;
    say(world, mara, { chatId: channel.chat.id, text: "Neues vom Hafen" });
    const copy = lastOf(discussion);
    told();
    say(world, lena, { chatId: discussion.chat.id, text: "Wer hat das gesagt?", replyTo: copy.message_id });
    expect(told()).toMatchObject([
      {
        message: {
          message_thread_id: copy.message_id,
          reply_to_message: { is_automatic_forward: true, sender_chat: channel.chat },
        },
      },
    ]);
  });

  test("is no thread in a private chat", () => {
    const { world, lena, privateChat, fromBot, lastOf } = scene;
    const answer = fromBot(privateChat, { text: "Ja." });
    say(world, lena, { chatId: lena.id, text: "Warum?", replyTo: answer.message_id });
    expect(lastOf(privateChat)).not.toHaveProperty("message_thread_id");
  });

  test("quotes word for word, with the styles that quotes keep", () => {
    const { world, lena, privateChat, fromBot, lastOf } = scene;
    const answer = fromBot(privateChat, {
      text: "Der Hafen wird gesperrt.",
      entities: [
        { type: "bold", offset: 0, length: 9 },
        { type: "url", offset: 4, length: 5 },
      ],
    });
    const quote = { text: "Hafen wird", position: 4 };
    say(world, lena, { chatId: lena.id, text: "Wann?", replyTo: answer.message_id, quote });
    expect(lastOf(privateChat).quote).toEqual({
      ...quote,
      is_manual: true,
      entities: [{ type: "bold", offset: 0, length: 5 }],
    });
  });

  test.for([
    ["quote-unknown", { text: "Hafen", position: 5 }],
    ["quote-unknown", { text: " ", position: 3 }],
    ["quote-unknown", { text: "", position: 0 }],
    ["quote-long", { text: "x".repeat(1025), position: 25 }],
  ] as const)("%s", ([reason, quote]) => {
    const { world, lena, privateChat, fromBot } = scene;
    const { message_id } = fromBot(privateChat, { text: `Der Hafen wird gesperrt. ${"x".repeat(2000)}` });
    expect(say(world, lena, { chatId: lena.id, text: "Wann?", replyTo: message_id, quote })).toEqual(
      refusal(reason),
    );
    expect(privateChat.messages.size).toBe(1);
  });

  test("to what is gone is not sent", () => {
    const { world, lena } = scene;
    expect(say(world, lena, { chatId: lena.id, text: "Wann?", replyTo: 77 })).toEqual(refusal("reply-gone"));
  });
});

describe("a bot that is not in the group", () => {
  test.for(["@ask_the_article_bot wer?", "Wer, @Ask_The_Article_Bot?", "/ask@ask_the_article_bot wer?"])(
    "is called as a guest by its name: %j",
    (text) => {
      const { world, lena, elsewhere, told } = scene;
      say(world, lena, { chatId: elsewhere.chat.id, text });
      const updates = told();
      const id = queryIdOf("guest", updates);
      expect(updates[0]?.guest_message).toMatchObject({
        chat: elsewhere.chat,
        from: lena,
        text,
        guest_query_id: id,
      });
      expect(world.queries.get("guest", id)).toEqual({
        userId: lena.id,
        chatId: elsewhere.chat.id,
        since: world.now(),
      });
    },
  );

  test("is called by a reply to what it sent there", () => {
    const { world, lena, elsewhere, fromBot, told } = scene;
    const { message_id } = fromBot(elsewhere, { text: "Joe Tsai." });
    say(world, lena, { chatId: elsewhere.chat.id, text: "Und wer noch?", replyTo: message_id });
    expect(told()).toMatchObject([{ guest_message: { reply_to_message: { text: "Joe Tsai." } } }]);
  });

  test.for(["Wer?", "/ask wer?", "@another_bot wer?"])("hears nothing of %j", (text) => {
    const { world, lena, elsewhere, told } = scene;
    say(world, lena, { chatId: elsewhere.chat.id, text });
    expect(told()).toEqual([]);
  });

  test("may answer for thirty seconds", () => {
    vi.useFakeTimers();
    try {
      const { world, lena, elsewhere, told } = scene;
      say(world, lena, { chatId: elsewhere.chat.id, text: "@ask_the_article_bot wer?" });
      const id = queryIdOf("guest", told());
      vi.advanceTimersByTime(29_900);
      expect(world.queries.get("guest", id)).toBeDefined();
      vi.advanceTimersByTime(200);
      expect(world.queries.get("guest", id)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("an ephemeral message", () => {
  test("has no number in its group, and reaches the bot", () => {
    const { world, lena, group, told } = scene;
    say(world, lena, { chatId: group.chat.id, text: "wer?", isEphemeral: true });
    expect(told()).toMatchObject([
      {
        message: {
          message_id: 0,
          ephemeral_message_id: 1,
          receiver_user: { id: world.self.id },
          from: lena,
          text: "wer?",
        },
      },
    ]);
    expect([group.messages.size, group.ephemeral.size]).toEqual([0, 1]);
  });

  test("needs a group with the bot in it", () => {
    const { world, lena, elsewhere, told } = scene;
    for (const chatId of [elsewhere.chat.id, lena.id]) {
      expect(say(world, lena, { chatId, text: "wer?", isEphemeral: true })).toEqual(
        refusal("ephemeral-elsewhere"),
      );
    }
    expect(told()).toEqual([]);
  });
});

describe("starting and blocking", () => {
  test("the start button sends /start, a link its parameter too", () => {
    const { world, lena, told } = scene;
    expect(start(world, lena, "")).toEqual({ kind: "chat", chatId: lena.id });
    start(world, lena, "q_who-1");
    const entities = [{ type: "bot_command", offset: 0, length: 6 }];
    expect(told()).toMatchObject([
      { message: { text: "/start", entities } },
      { message: { text: "/start q_who-1", entities } },
    ]);
  });

  test.for(["a b", "ä", "x".repeat(65)])("no link carries %j", (parameter) => {
    const { world, lena, told } = scene;
    expect(start(world, lena, parameter)).toEqual(refusal("no-start-link"));
    expect(told()).toEqual([]);
  });

  test("a blocked bot is told so and hears nothing until it is unblocked", () => {
    const { world, lena, told } = scene;
    start(world, lena, "");
    told();
    block(world, lena);
    expect(told()).toMatchObject([
      {
        my_chat_member: {
          chat: { type: "private" },
          from: lena,
          old_chat_member: { status: "member" },
          new_chat_member: { status: "kicked" },
        },
      },
    ]);
    expect(say(world, lena, { chatId: lena.id, text: "Wer?" })).toEqual(refusal("bot-blocked"));
    edit(world, lena, { chatId: lena.id, messageId: 1, text: "Wer?" });
    block(world, lena);
    expect(told()).toEqual([]);
    unblock(world, lena);
    unblock(world, lena);
    say(world, lena, { chatId: lena.id, text: "Wer?" });
    expect(told()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: "kicked" }, new_chat_member: { status: "member" } } },
      { message: { text: "Wer?" } },
    ]);
  });

  test("starting a blocked bot unblocks it first", () => {
    const { world, lena, told } = scene;
    start(world, lena, "");
    block(world, lena);
    told();
    start(world, lena, "");
    expect(told()).toMatchObject([
      { my_chat_member: { new_chat_member: { status: "member" } } },
      { message: { text: "/start" } },
    ]);
  });

  test("a bot that was never started cannot be blocked", () => {
    const { world, lena, told } = scene;
    expect(block(world, lena)).toEqual(refusal("not-started"));
    expect(told()).toEqual([]);
  });
});
