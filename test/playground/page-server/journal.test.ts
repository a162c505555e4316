import { EventEmitter } from "node:events";
import { beforeEach, expect, test } from "vitest";
import type { BotApi } from "../../../src/playground/bot-api/bot-api.ts";
import { type Journal, openJournal } from "../../../src/playground/page-server/journal.ts";
import { SELF } from "../../../src/playground/world/opening.ts";
import { createWorld, type World } from "../../../src/playground/world/world.ts";

let world: World;
let events: BotApi["events"];
let journal: Journal;
beforeEach(() => {
  world = createWorld({ me: SELF });
  events = new EventEmitter();
  journal = openJournal(world, { events });
});

const tell = (text: string) => {
  const chat = { id: 1, type: "private", first_name: "Lena" } as const;
  world.updates.push({
    message: { message_id: 1, date: 1, chat, from: { id: 1, is_bot: false, first_name: "Lena" }, text },
  });
};
const call = (method: "sendMessage" | "getUpdates" | "getMe", payload: object = {}) =>
  events.emit("call", { method, payload, response: { ok: true, result: true }, milliseconds: 2 } as never);

test("an action is followed by what it led to, and the next one begins anew", () => {
  tell("before");
  call("getMe");
  expect(journal.last()).toBeUndefined();
  journal.begin("admin", "say");
  tell("Wer?");
  call("getUpdates");
  call("sendMessage", { text: "Joe Tsai." });
  expect(journal.last()).toEqual({
    kind: "say",
    role: "admin",
    updates: [
      expect.objectContaining({
        update_id: expect.any(Number),
        message: expect.objectContaining({ text: "Wer?" }),
      }),
    ],
    calls: [
      {
        method: "sendMessage",
        payload: { text: "Joe Tsai." },
        response: { ok: true, result: true },
        milliseconds: 2,
      },
    ],
  });
  journal.begin("german-reader", "block");
  expect(journal.last()).toEqual({ kind: "block", role: "german-reader", updates: [], calls: [] });
});

test("keeps the latest two hundred", () => {
  journal.begin("admin", "say");
  for (let i = 1; i <= 201; i += 1) {
    tell(String(i));
    call("sendMessage", { i });
  }
  const last = journal.last();
  expect([last?.updates.length, last?.calls.length]).toEqual([200, 200]);
  expect([last?.updates[0]?.message?.text, last?.calls[0]?.payload]).toEqual(["2", { i: 2 }]);
});

test("says that there is more, until it is closed", () => {
  let changes = 0;
  journal.events.on("change", () => {
    changes += 1;
  });
  journal.begin("admin", "say");
  tell("Wer?");
  call("getUpdates");
  call("sendMessage");
  expect(changes).toBe(3);
  journal.close();
  tell("Wo?");
  call("sendMessage");
  expect(changes).toBe(3);
});
