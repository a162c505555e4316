import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { administrator } from "../../../src/playground/world/opening.ts";
import { postEphemeral } from "../../../src/playground/world/posting.ts";
import { openStage, refusal, START, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** What a reader said to the bot alone. */
const ask = () => {
  const { world, scene, reader } = stage;
  const { ephemeral_message_id: id = 0 } = postEphemeral(world, scene.group, {
    from: reader,
    receiver_user: world.self,
    text: "/ask Wer?",
  });
  return id;
};
const whisper = (to: number, more: object = {}, other: object = {}) =>
  stage.api.sendMessage(stage.scene.group.chat.id, "Sie.", {
    ephemeral_message_parameters: { receiver_user_id: to, ...more },
    ...other,
  });
const answering = (id: number) => ({ reply_parameters: { ephemeral_message_id: id } });
const promote = () => stage.scene.group.members.set(stage.world.self.id, administrator(stage.world.self, {}));

describe("an ephemeral message", () => {
  test("answers one, and stands apart from the messages of the chat", async () => {
    const { reader, scene, world } = stage;
    const sent = await whisper(
      reader.id,
      {},
      { ...answering(ask()), reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y" }]] } },
    );
    expect(sent).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 2,
      receiver_user: reader,
      from: world.self,
      date: START / 1000,
      reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y" }]] },
    });
    expect(scene.group.messages.size).toBe(0);
    expect(scene.group.ephemeral.get(2)).toEqual(sent);
  });

  test("of an administrator needs no reason", async () => {
    promote();
    await whisper(stage.reader.id);
    const id = stage.say(stage.scene.group, stage.reader, "Wer?");
    const sent = await whisper(
      stage.reader.id,
      {},
      { reply_parameters: { message_id: id, quote: "ignored" } },
    );
    expect(sent.reply_to_message).toMatchObject({ message_id: id });
  });

  test("follows a tap, answered or not, for fifteen seconds", async () => {
    const { world, api, reader, scene, pass } = stage;
    const since = world.now();
    void world.queries.open("callback", "7", { userId: reader.id, chatId: scene.group.chat.id, since });
    await whisper(reader.id, { callback_query_id: "7" });
    await api.answerCallbackQuery("7");
    pass(15);
    await whisper(reader.id, { callback_query_id: "7" });
    const { "english-reader": other } = scene.people;
    for (const call of [
      () => whisper(other.id, { callback_query_id: "7" }),
      () => whisper(reader.id, { callback_query_id: "8" }),
      () => {
        pass(1);
        return whisper(reader.id, { callback_query_id: "7" });
      },
    ])
      await expect(refusal(call())).resolves.toBe(
        "400: Bad Request: query is too old and response timeout expired or query ID is invalid",
      );
  });

  test.for<[string, (stage: Stage) => Promise<unknown>, string]>([
    [
      "in private",
      ({ api, reader }) =>
        api.sendMessage(reader.id, "Ja", { ephemeral_message_parameters: { receiver_user_id: reader.id } }),
      "ephemeral messages can't be sent to the chat",
    ],
    [
      "in a channel",
      ({ api, reader, scene }) =>
        api.sendMessage(scene.channel.chat.id, "Ja", {
          ephemeral_message_parameters: { receiver_user_id: reader.id },
        }),
      "ephemeral messages can't be sent to the chat",
    ],
    [
      "to somebody who is not there",
      () => {
        promote();
        return whisper(99);
      },
      "USER_NOT_PARTICIPANT",
    ],
    ["for no reason", ({ reader }) => whisper(reader.id), "need a callback_query_id or a reply"],
    [
      "to what is not there",
      ({ reader }) => whisper(reader.id, {}, answering(99)),
      "message to be replied not found",
    ],
    [
      "after fifteen seconds",
      ({ reader, pass }) => {
        const id = ask();
        pass(16);
        return whisper(reader.id, {}, answering(id));
      },
      "message to be replied not found",
    ],
    [
      "to what somebody else asked",
      ({ scene }) => whisper(scene.people.admin.id, {}, answering(ask())),
      "message to be replied not found",
    ],
    [
      "with a reply keyboard",
      ({ reader }) => whisper(reader.id, {}, { ...answering(ask()), reply_markup: { keyboard: [["x"]] } }),
      "inline keyboard expected",
    ],
    [
      "in place of another",
      ({ reader }) => whisper(reader.id, { replace_callback_query_message: true }),
      "does not play",
    ],
    [
      "without a receiver",
      ({ api, scene }) =>
        api.sendMessage(scene.group.chat.id, "Ja", { ephemeral_message_parameters: {} as never }),
      'Can\'t find field "receiver_user_id"',
    ],
    [
      "answered aloud",
      ({ api, scene }) => api.sendMessage(scene.group.chat.id, "Ja", answering(ask())),
      "must itself be an ephemeral message",
    ],
  ])("is refused: %s", async ([, call, words]) => {
    const said = await refusal(call(stage));
    expect(said).toContain("400: Bad Request: ");
    expect(said).toContain(words);
  });
});

describe("changing one", () => {
  let id: number;
  beforeEach(async () => {
    id = (await whisper(stage.reader.id, {}, answering(ask()))).ephemeral_message_id ?? 0;
  });

  test("puts another text and other buttons in its place", async () => {
    const { api, scene, reader } = stage;
    const { group } = scene;
    expect(await api.editEphemeralMessageText(group.chat.id, reader.id, id, "Er.")).toBe(true);
    expect(group.ephemeral.get(id)).toMatchObject({ text: "Er.", edit_date: START / 1000 });
    const reply_markup = { inline_keyboard: [[{ text: "x", callback_data: "y" }]] };
    await api.editEphemeralMessageReplyMarkup(group.chat.id, reader.id, id, { reply_markup });
    expect(group.ephemeral.get(id)).toMatchObject({ text: "Er.", reply_markup });
    expect(
      await refusal(api.editEphemeralMessageReplyMarkup(group.chat.id, reader.id, id, { reply_markup })),
    ).toContain("message is not modified");
    expect(group.messages.size).toBe(0);
  });

  test("takes it away", async () => {
    const { api, scene, reader } = stage;
    await api.deleteEphemeralMessage(scene.group.chat.id, reader.id, id);
    expect([...scene.group.ephemeral.keys()]).toEqual([1]);
    await expect(refusal(api.deleteEphemeralMessage(scene.group.chat.id, reader.id, id))).resolves.toBe(
      "400: Bad Request: message to delete not found",
    );
  });

  test("is refused where it is somebody else's, or there is none", async () => {
    const { api, scene, reader } = stage;
    const chatId = scene.group.chat.id;
    for (const [user, which] of [
      [scene.people.admin.id, id],
      [reader.id, 99],
      [reader.id, 0],
    ] as const)
      await expect(refusal(api.editEphemeralMessageText(chatId, user, which, "Er."))).resolves.toBe(
        "400: Bad Request: message to edit not found",
      );
    await expect(refusal(api.editEphemeralMessageText(chatId, reader.id, 1, "Er."))).resolves.toBe(
      "400: Bad Request: message can't be edited",
    );
    await expect(refusal(api.deleteEphemeralMessage(chatId, reader.id, 1))).resolves.toBe(
      "400: Bad Request: message can't be deleted",
    );
    await expect(refusal(api.editMessageText(chatId, 0, "Er."))).resolves.toBe(
      "400: Bad Request: message to edit not found",
    );
  });
});
