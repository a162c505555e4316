import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { post } from "../../../src/playground/world/posting.ts";
import { span } from "./span.ts";
import { openStage, refusal, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe("a reply", () => {
  test("carries the original without what that replied to", async () => {
    const { api, reader, chat, say } = stage;
    const first = say(chat, reader, "Wer?");
    const second = await api.sendMessage(reader.id, "Sie.", { reply_parameters: { message_id: first } });
    expect(second.reply_to_message).toMatchObject({ message_id: first, text: "Wer?" });
    const third = await api.sendMessage(reader.id, "Ja.", {
      reply_parameters: { message_id: second.message_id },
    });
    expect(third.reply_to_message).toMatchObject({ message_id: second.message_id, text: "Sie." });
    expect(third.reply_to_message).not.toHaveProperty("reply_to_message");
    expect(third).not.toHaveProperty("message_thread_id");
  });

  test("belongs to the thread of the original in a supergroup", async () => {
    const { api, reader, scene, say } = stage;
    const { group } = scene;
    const id = say(group, reader, "Wer?");
    const sent = await api.sendMessage(group.chat.id, "Sie.", { reply_parameters: { message_id: id } });
    expect(sent.message_thread_id).toBe(id);
  });

  test("is refused where there is nothing to reply to, unless that is allowed", async () => {
    const { api, reader } = stage;
    const send = (message_id: number, allow_sending_without_reply: boolean) =>
      api.sendMessage(reader.id, "Ja", { reply_parameters: { message_id, allow_sending_without_reply } });
    await expect(refusal(send(9, false))).resolves.toBe("400: Bad Request: message to be replied not found");
    for (const id of [0, -1])
      await expect(refusal(send(id, true))).resolves.toBe(
        "400: Bad Request: message to be replied not found",
      );
    expect(await send(9, true)).not.toHaveProperty("reply_to_message");
  });

  test("needs to say to what", async () => {
    await expect(
      refusal(stage.api.sendMessage(stage.reader.id, "Ja", { reply_parameters: {} })),
    ).resolves.toBe('400: Bad Request: can\'t find field "message_id"');
  });

  test("to another chat is not played", async () => {
    const { api, reader, scene, say, chat } = stage;
    const id = say(chat, reader, "Wer?");
    const reply = (chat_id: number) =>
      api.sendMessage(reader.id, "Ja", { reply_parameters: { message_id: id, chat_id } });
    expect(await refusal(reply(scene.group.chat.id))).toContain(
      "does not play replies to messages of other chats",
    );
    expect((await reply(reader.id)).reply_to_message).toBeDefined();
  });
});

describe("a quote", () => {
  let original: Message;
  beforeEach(() => {
    const { world, chat, reader } = stage;
    original = post(world, chat, {
      from: reader,
      text: "Ja, nein, ja, nein",
      entities: [
        span("bold", 14, 4),
        { type: "text_link", offset: 0, length: 2, url: "https://example.org/" },
      ],
    });
  });
  const quote = (text: string, more: object = {}) =>
    stage.api.sendMessage(stage.reader.id, "So?", {
      reply_parameters: { message_id: original.message_id, quote: text, ...more },
    });

  test("tells where it stands", async () => {
    expect((await quote("Ja")).quote).toEqual({ text: "Ja", position: 0, is_manual: true });
    expect((await quote("ja", { quote_position: 10 })).quote).toMatchObject({ position: 10 });
    expect(
      (await quote("nein", { quote_position: 900, quote_entities: [span("bold", 0, 4)] })).quote,
    ).toEqual({
      text: "nein",
      entities: [span("bold", 0, 4)],
      position: 14,
      is_manual: true,
    });
    // Of several places the nearest one.
    expect((await quote(",", { quote_position: 9 })).quote).toMatchObject({ position: 8 });
    // And only one that is marked as the quote is.
    expect((await quote("nein", { quote_position: 14 })).quote).toMatchObject({ position: 4 });
  });

  test.for<[string, string, object]>([
    ["other words", "vielleicht", {}],
    ["other marks", "Ja", { quote_entities: [span("bold", 0, 2)] }],
    ["missing marks", "ja, nein", {}],
    ["more than 1024 characters", "x".repeat(1025), {}],
  ])("is refused: %s", async ([, text, more]) => {
    await expect(refusal(quote(text, more))).resolves.toBe("400: Bad Request: QUOTE_TEXT_INVALID");
  });

  test("of a message that is gone is left out with it, where that is allowed", async () => {
    stage.chat.messages.clear();
    const sent = await quote("Ja", { allow_sending_without_reply: true });
    expect(sent).not.toHaveProperty("quote");
  });
});
