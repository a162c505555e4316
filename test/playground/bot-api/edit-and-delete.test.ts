import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { administrator } from "../../../src/playground/world/opening.ts";
import { announce, copyOf, post } from "../../../src/playground/world/posting.ts";
import { basicGroup, openStage, refusal, START, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const NOT_MODIFIED =
  "400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
const button = (text: string) => ({ inline_keyboard: [[{ text, callback_data: text }]] });
const DAY = 24 * 60 * 60;

describe("an edit", () => {
  test("changes the message where it stands", async () => {
    const { api, reader, chat, pass, say } = stage;
    const sent = await api.sendMessage(reader.id, "Eins", { reply_markup: button("a") });
    say(chat, reader, "Danach");
    pass(3 * DAY);
    const edited = await api.editMessageText(reader.id, sent.message_id, "*Zwei*", {
      entities: [{ type: "bold", offset: 0, length: 6 }],
      reply_markup: button("b"),
      link_preview_options: { is_disabled: true },
    });
    expect(edited).toEqual({
      ...sent,
      text: "*Zwei*",
      entities: [{ type: "bold", offset: 0, length: 6 }],
      reply_markup: button("b"),
      link_preview_options: { is_disabled: true },
      edit_date: START / 1000 + 3 * DAY,
    });
    expect([...chat.messages.values()].map(({ text }) => text)).toEqual(["*Zwei*", "Danach"]);
  });

  test("without buttons takes them away; the text stays where only they change", async () => {
    const { api, reader, chat } = stage;
    const { message_id: id } = await api.sendMessage(reader.id, "Eins", { reply_markup: button("a") });
    await api.editMessageReplyMarkup(reader.id, id, { reply_markup: button("b") });
    expect(chat.messages.get(id)).toMatchObject({ text: "Eins", reply_markup: button("b") });
    await api.editMessageReplyMarkup(reader.id, id);
    expect(chat.messages.get(id)).not.toHaveProperty("reply_markup");
    await expect(refusal(api.editMessageReplyMarkup(reader.id, id))).resolves.toBe(NOT_MODIFIED);
  });

  test("that changes nothing is refused", async () => {
    const { api, reader } = stage;
    const { message_id: id } = await api.sendMessage(reader.id, "https://example.org", {
      reply_markup: button("a"),
    });
    const edit = (text: string, name: string) =>
      api.editMessageText(reader.id, id, text, { reply_markup: button(name) });
    await expect(refusal(edit("https://example.org ", "a"))).resolves.toBe(NOT_MODIFIED);
    await edit("https://example.org", "b");
    await edit("https://example.net", "b");
  });

  test("changes the copy of a channel's post with it", async () => {
    const { api, scene, world } = stage;
    const { message_id: id } = await api.sendMessage(scene.channel.chat.id, "Eins");
    await api.editMessageText(scene.channel.chat.id, id, "Zwei");
    expect(copyOf(world, scene.channel, id)?.message.text).toBe("Zwei");
  });

  test.for<[string, (stage: Stage) => Promise<unknown>, string]>([
    [
      "of what is not there",
      ({ api, reader }) => api.editMessageText(reader.id, 99, "Ja"),
      "message to edit not found",
    ],
    ["of 0", ({ api, reader }) => api.editMessageText(reader.id, 0, "Ja"), "message to edit not found"],
    [
      "of nothing",
      ({ api }) => api.raw.editMessageText({ text: "Ja" }),
      "message identifier is not specified",
    ],
    [
      "of somebody else's",
      ({ api, reader, chat, say }) => api.editMessageText(reader.id, say(chat, reader, "Ich"), "Ja"),
      "message can't be edited",
    ],
    [
      "of one with a reply keyboard",
      async ({ api, reader }) => {
        const { message_id: id } = await api.sendMessage(reader.id, "Ja", {
          reply_markup: { keyboard: [["x"]] },
        });
        return api.editMessageText(reader.id, id, "Nein");
      },
      "message can't be edited",
    ],
    [
      "of one without a text",
      ({ api, reader, chat, world }) =>
        api.editMessageText(reader.id, post(world, chat, { from: world.self }).message_id, "Ja"),
      "there is no text in the message to edit",
    ],
    ["to nothing", ({ api, reader }) => api.editMessageText(reader.id, 1, ""), "message text is empty"],
    [
      "without a text",
      ({ api, reader }) => api.raw.editMessageText({ chat_id: reader.id, message_id: 1 } as never),
      "message text is empty",
    ],
    [
      "to a reply keyboard",
      ({ api, reader }) =>
        api.editMessageText(reader.id, 1, "Ja", { reply_markup: { keyboard: [] } as never }),
      "inline keyboard expected",
    ],
    ["in a chat nobody knows", ({ api }) => api.editMessageText(77, 1, "Ja"), "chat not found"],
    ["of an unknown inline message", ({ api }) => api.editMessageTextInline("x", "Ja"), "MESSAGE_ID_INVALID"],
  ])("is refused: %s", async ([, edit, words]) => {
    await expect(refusal(edit(stage))).resolves.toBe(`400: Bad Request: ${words}`);
  });

  test("in two places is refused in our words", async () => {
    const { api, reader } = stage;
    const call = api.raw.editMessageText({
      chat_id: reader.id,
      message_id: 1,
      inline_message_id: "x",
      text: "Ja",
    });
    expect(await refusal(call)).toContain("inline_message_id beside chat_id");
  });

  test("of a channel's posts takes the right to it", async () => {
    const { api, scene, world } = stage;
    const { channel, people } = scene;
    const { message_id: own } = await api.sendMessage(channel.chat.id, "Eins");
    const other = post(world, channel, {
      sender_chat: channel.chat,
      text: "Von Mara",
      author_signature: people.admin.first_name,
    });
    await api.editMessageText(channel.chat.id, other.message_id, "Verbessert");
    channel.members.set(world.self.id, administrator(world.self, { can_post_messages: true }));
    await api.editMessageText(channel.chat.id, own, "Zwei");
    await expect(refusal(api.editMessageText(channel.chat.id, other.message_id, "Nein"))).resolves.toBe(
      "400: Bad Request: message can't be edited",
    );
  });

  test("reaches what was sent through the bot where it is, too", async () => {
    const { api, scene, world, reader } = stage;
    const sent = post(world, scene.group, { from: reader, via_bot: world.self, text: "Eins" });
    await api.editMessageText(scene.group.chat.id, sent.message_id, "Zwei");
    expect(scene.group.messages.get(sent.message_id)?.text).toBe("Zwei");
    // Taking it back is another matter: it is the reader's.
    expect(await refusal(api.deleteMessage(scene.group.chat.id, sent.message_id))).toContain(
      "can't be deleted",
    );
  });

  test("reaches inline messages in chats the bot is not in", async () => {
    const { api, scene, world, reader } = stage;
    const { elsewhere } = scene;
    const sent = post(world, elsewhere, {
      from: reader,
      via_bot: world.self,
      text: "Eins",
      reply_markup: button("a"),
    });
    world.inlineMessages.set("inline-1", { chatId: elsewhere.chat.id, messageId: sent.message_id });
    expect(await api.editMessageTextInline("inline-1", "Zwei", { reply_markup: button("b") })).toBe(true);
    expect(await api.editMessageReplyMarkupInline("inline-1")).toBe(true);
    expect(elsewhere.messages.get(sent.message_id)).toMatchObject({ text: "Zwei", edit_date: START / 1000 });
    await expect(refusal(api.editMessageTextInline("inline-1", "Zwei"))).resolves.toBe(NOT_MODIFIED);
    elsewhere.messages.clear();
    await expect(refusal(api.editMessageTextInline("inline-1", "Drei"))).resolves.toBe(
      "400: Bad Request: MESSAGE_ID_INVALID",
    );
  });
});

describe("a deletion", () => {
  test("takes messages of the bot and of the person out of a private chat", async () => {
    const { api, reader, chat, say } = stage;
    const { message_id: own } = await api.sendMessage(reader.id, "Eins");
    const other = say(chat, reader, "Zwei");
    await api.deleteMessage(reader.id, own);
    await api.deleteMessages(reader.id, [other, 99]);
    expect(chat.messages.size).toBe(0);
    await expect(refusal(api.deleteMessage(reader.id, own))).resolves.toBe(
      "400: Bad Request: message to delete not found",
    );
  });

  test("takes the copy of a channel's post with it", async () => {
    const { api, scene } = stage;
    const { message_id: id } = await api.sendMessage(scene.channel.chat.id, "Eins");
    await api.deleteMessage(scene.channel.chat.id, id);
    expect(scene.discussion.messages.size).toBe(0);
  });

  test("of what was said more than 48 hours ago is refused", async () => {
    const { api, reader, scene, pass } = stage;
    const { message_id: id } = await api.sendMessage(reader.id, "Eins");
    const { message_id: inGroup } = await api.sendMessage(scene.discussion.chat.id, "Eins");
    pass(2 * DAY + 1);
    await expect(refusal(api.deleteMessage(reader.id, id))).resolves.toBe(
      "400: Bad Request: message can't be deleted for everyone",
    );
    await expect(refusal(api.deleteMessage(scene.discussion.chat.id, inGroup))).resolves.toBe(
      "400: Bad Request: message can't be deleted",
    );
  });

  test("of what others said takes a right", async () => {
    const { api, reader, scene, say } = stage;
    const inGroup = say(scene.group, reader, "Eins");
    await expect(refusal(api.deleteMessages(scene.group.chat.id, [inGroup]))).resolves.toBe(
      "400: Bad Request: message can't be deleted",
    );
    await api.deleteMessage(scene.discussion.chat.id, say(scene.discussion, reader, "Eins"));
    const basic = basicGroup(stage);
    await expect(refusal(api.deleteMessage(basic.chat.id, say(basic, reader, "Eins")))).resolves.toBe(
      "400: Bad Request: message can't be deleted for everyone",
    );
  });

  test.for<[string, (stage: Stage) => Promise<unknown>, string]>([
    ["of 0", ({ api, reader }) => api.deleteMessage(reader.id, 0), "message identifier is not specified"],
    [
      "of none",
      ({ api, reader }) => api.deleteMessages(reader.id, []),
      "message identifiers are not specified",
    ],
    [
      "of 101",
      ({ api, reader }) =>
        api.deleteMessages(
          reader.id,
          Array.from({ length: 101 }, (_, at) => at + 1),
        ),
      "too many message identifiers specified",
    ],
    [
      "of a word",
      ({ api, reader }) => api.deleteMessages(reader.id, ["x" as never]),
      "message identifier must be a Number",
    ],
    [
      "of -1",
      ({ api, reader }) => api.deleteMessages(reader.id, [-1]),
      "invalid message identifier specified",
    ],
    ["without a chat", ({ api }) => api.raw.deleteMessage({ message_id: 1 } as never), "chat_id is empty"],
  ])("is refused: %s", async ([, call, words]) => {
    await expect(refusal(call(stage))).resolves.toBe(`400: Bad Request: ${words}`);
  });
});

test("an edit is nothing the bot is told of", async () => {
  const { api, reader, world, chat, say } = stage;
  const id = say(chat, reader, "Eins");
  const message = chat.messages.get(id);
  if (message) announce(world, chat, message, "edited");
  const told = world.updates.pending.length;
  const { message_id: own } = await api.sendMessage(reader.id, "Eins");
  await api.editMessageText(reader.id, own, "Zwei");
  expect(world.updates.pending).toHaveLength(told);
});
