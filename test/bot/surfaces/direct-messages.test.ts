import type { Chat, Message, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BEN, buttonOf, type CallOf, openStage, type Stage } from "../stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
});

/** Where readers write to a channel: one chat, with a topic for each of them. */
const DIRECT: Chat.SupergroupChat = {
  id: -1005550001,
  type: "supergroup",
  title: "Nachrichten",
  is_direct_messages: true,
};

const write = (text: string, from: User = ANNA) =>
  stage.say(text, {
    chat: DIRECT,
    from,
    direct_messages_topic: { topic_id: from.id, user: from },
  } as Partial<Message>);
const sentAll = (): CallOf<"sendMessage">["payload"][] =>
  stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload] : []));

describe("in the direct messages of a channel", () => {
  test("what readers write to its people is not for the bot", async () => {
    await write("Was kosten die Arbeiten?");
    expect(stage.take()).toEqual([]);
  });

  test("a question to the bot is answered in its reader's topic, and so is a button there", async () => {
    const asked = await write("/ask Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    expect(sent).toMatchObject({
      chat_id: DIRECT.id,
      direct_messages_topic_id: ANNA.id,
      text: expect.stringContaining("Zwölf Millionen Euro."),
      reply_parameters: { message_id: asked.message_id },
    });
    expect(sent).not.toHaveProperty("message_thread_id");
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"));
    expect(stage.takeOne("sendMessage").direct_messages_topic_id).toBe(ANNA.id);
  });

  test("nobody is pointed to what another reader was told", async () => {
    await write("/ask Was kosten die Arbeiten?");
    await write("/ask Was kosten die Arbeiten?", BEN);
    const bens = stage.sent.at(-1)?.message_id;
    await write("/ask Was kosten die Arbeiten?", BEN);
    const sent = sentAll();
    expect(sent.map((message) => message.direct_messages_topic_id)).toEqual([ANNA.id, BEN.id, BEN.id]);
    expect(sent[1]?.text).toContain("Zwölf Millionen Euro.");
    // Messages there have no address that others could open.
    expect(sent[2]).toMatchObject({
      text: "Das habe ich gerade hier beantwortet.",
      reply_parameters: { message_id: bens },
    });
  });
});
