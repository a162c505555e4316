import type { ChatMember, Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { administrator, openScene, SELF } from "../../../src/playground/world/opening.ts";
import { sees } from "../../../src/playground/world/reach.ts";
import { textEntities } from "../../../src/playground/world/text-entities.ts";
import { createWorld } from "../../../src/playground/world/world.ts";

const BOT = `@${SELF.username}`;

function scene(privacy = true) {
  const world = createWorld({ me: { ...SELF, can_read_all_group_messages: !privacy } });
  const opening = openScene(world);
  const from = opening.people["german-reader"];
  const said = (text: string, rest: Partial<Message> = {}): Message => ({
    message_id: 5,
    date: 1,
    chat: opening.group.chat,
    from,
    text,
    entities: textEntities(text),
    ...rest,
  });
  return { world, ...opening, from, said };
}

describe("in a group the bot is sent", () => {
  const { world, group, said, from } = scene();
  const own = said("Antwort", { from: SELF });
  // grammY's type wants a field there that Telegram leaves out.
  const to = (message: Message) => ({
    reply_to_message: message as NonNullable<Message["reply_to_message"]>,
  });
  test.for<[string, boolean, Message]>([
    ["no talk", false, said("Hallo zusammen")],
    ["commands", true, said("/summary")],
    ["commands for it by name", true, said(`/summary${BOT}`)],
    ["by name in capitals", true, said(`/summary${BOT.toUpperCase()}`)],
    ["no commands for another bot", false, said("/summary@other_bot")],
    ["no commands in the middle", false, said("das geht mit /summary")],
    ["mentions", true, said(`Wer war das, ${BOT}?`)],
    ["no mentions of others", false, said("Wer war das, @other_bot?")],
    ["replies to it", true, said("Und wo?", to(own))],
    ["no replies to others", false, said("Und wo?", to(said("Hallo")))],
    ["what was sent through it", true, said("Antwort", { via_bot: SELF })],
    ["nothing of its own", false, own],
    ["what only the two of them see", true, said("Frage", { ephemeral_message_id: 3 })],
    ["what is no text", true, { message_id: 5, date: 1, chat: group.chat, from, group_chat_created: true }],
  ])("%s", ([, expected, message]) => expect(sees(world, group, message)).toBe(expected));
});

test("an administrator, or a bot without privacy mode, is sent everything", () => {
  const { world, group, said } = scene();
  group.members.set(SELF.id, administrator(SELF, {}));
  expect(sees(world, group, said("Hallo zusammen"))).toBe(true);
  const open = scene(false);
  expect(sees(open.world, open.group, open.said("Hallo zusammen"))).toBe(true);
});

test.for<ChatMember>([
  { status: "left", user: SELF },
  { status: "kicked", user: SELF, until_date: 0 },
])("nothing once it is not there: $status", (member) => {
  const { world, group, said } = scene();
  group.members.set(SELF.id, member);
  expect(sees(world, group, said("/summary"))).toBe(false);
});

test("everything in a private chat it has been started in, and in a channel", () => {
  const { world, channel, said, from } = scene();
  const own = world.chats.get(from.id);
  if (!own) throw new Error("no private chat");
  expect(sees(world, own, said("Hallo"))).toBe(false);
  own.members.set(SELF.id, { status: "member", user: SELF });
  expect(sees(world, own, said("Hallo"))).toBe(true);
  expect(sees(world, channel, said("Hallo"))).toBe(true);
});
