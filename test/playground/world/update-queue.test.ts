import type { Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { createUpdateQueue } from "../../../src/playground/world/update-queue.ts";

const chat = { id: 1, type: "private", first_name: "Lena" } as const;
const from = { id: 1, is_bot: false, first_name: "Lena" };
const message = (text: string): { message: Message & Update.NonChannel } => ({
  message: { message_id: 1, date: 1, chat, from, text },
});
const member = { status: "member", user: from } as const;
const change = { chat, from, date: 1, old_chat_member: member, new_chat_member: member };

describe("updates that wait for the bot", () => {
  test("are numbered in order and go once they are confirmed", () => {
    const queue = createUpdateQueue(10);
    for (const text of ["a", "b", "c"]) queue.push(message(text));
    expect(queue.pending.map(({ update_id: id }) => id)).toEqual([10, 11, 12]);
    queue.confirm(11);
    expect(queue.pending.map(({ message: one }) => one?.text)).toEqual(["b", "c"]);
    queue.push(message("d"));
    expect(queue.pending.at(-1)?.update_id).toBe(13);
  });

  test("a negative offset leaves the last ones only", () => {
    const queue = createUpdateQueue(10);
    for (const text of ["a", "b", "c"]) queue.push(message(text));
    queue.confirm(-1);
    expect(queue.pending.map(({ message: one }) => one?.text)).toEqual(["c"]);
  });

  test("are of the kinds that were asked for, by default of all but the rare ones", () => {
    const queue = createUpdateQueue();
    queue.push({ chat_member: change });
    queue.push({ my_chat_member: change });
    expect(queue.pending.map((update) => Object.keys(update)[1])).toEqual(["my_chat_member"]);
    queue.allow(["chat_member"]);
    queue.push(message("not asked for"));
    queue.push({ chat_member: change });
    expect(queue.pending.map((update) => Object.keys(update)[1])).toEqual(["my_chat_member", "chat_member"]);
    queue.allow([]);
    queue.push({ chat_member: change });
    queue.push(message("asked for again"));
    expect(queue.pending).toHaveLength(3);
    expect(queue.pending.at(-1)?.message?.text).toBe("asked for again");
  });

  test("say what was so when they were pushed", () => {
    const queue = createUpdateQueue();
    const update = message("before");
    queue.push(update);
    update.message.text = "after";
    expect(queue.pending[0]?.message?.text).toBe("before");
  });
});
