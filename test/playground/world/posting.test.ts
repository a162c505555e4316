import { expect, test } from "vitest";
import { emptyWorld, openScene, SELF } from "../../../src/playground/world/opening.ts";
import { announce, copyOf, post, remove, replace } from "../../../src/playground/world/posting.ts";
import { createWorld } from "../../../src/playground/world/world.ts";

function scene() {
  const world = createWorld({ me: SELF, now: () => 1_790_000_000_900 });
  const opening = openScene(world);
  world.updates.clear();
  return { world, ...opening };
}

test("a message has its number in its chat, and the second it was sent", () => {
  const { world, group, people } = scene();
  const from = people["german-reader"];
  expect([post(world, group, { from, text: "a" }), post(world, group, { from, text: "b" })]).toMatchObject([
    { message_id: 1, date: 1_790_000_000, chat: group.chat, text: "a" },
    { message_id: 2, text: "b" },
  ]);
});

test("a channel's post has a copy in the discussion group, changed and deleted with it; the bot is sent the copy", () => {
  const { world, channel, discussion } = scene();
  const sent = post(world, channel, { sender_chat: channel.chat, text: "Neu" });
  expect([...discussion.messages.values()]).toMatchObject([
    {
      from: { id: 777000 },
      sender_chat: { id: channel.chat.id },
      is_automatic_forward: true,
      forward_origin: { type: "channel", message_id: sent.message_id },
      text: "Neu",
    },
  ]);
  expect(world.updates.pending).toMatchObject([
    { message: { chat: { id: discussion.chat.id }, text: "Neu" } },
  ]);
  replace(world, channel, { ...sent, text: "Neuer" });
  expect(copyOf(world, channel, sent.message_id)?.message.text).toBe("Neuer");
  remove(world, channel, sent.message_id);
  expect(channel.messages.size + discussion.messages.size).toBe(0);
});

test("the bot is told of posts, messages and edits by the update of their kind", () => {
  const { world, channel, group, people } = scene();
  const from = people["german-reader"];
  announce(world, channel, post(world, channel, { text: "Post" }), "new");
  const said = post(world, group, {
    from,
    text: "/ask",
    entities: [{ type: "bot_command", offset: 0, length: 4 }],
  });
  announce(world, group, said, "new");
  announce(world, group, { ...said, edit_date: 5 }, "edited");
  announce(world, channel, post(world, channel, { text: "Post" }), "edited");
  const kinds = world.updates.pending.map((update) => Object.keys(update)[1]);
  expect(kinds).toEqual([
    "message",
    "channel_post",
    "message",
    "edited_message",
    "message",
    "edited_channel_post",
  ]);
});

test("an emptied world has nobody in it, and its next people have other ids", () => {
  const { world, people, group } = scene();
  emptyWorld(world);
  expect([world.users.size, world.chats.size, world.updates.pending.length]).toEqual([0, 0, 0]);
  const again = openScene(world);
  const ids = (opening: typeof again) => Object.values(opening.people).map(({ id }) => id);
  for (const id of ids({ ...again, people })) expect(ids(again)).not.toContain(id);
  expect(again.group.chat.id).not.toBe(group.chat.id);
});
