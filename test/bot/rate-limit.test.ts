import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../cli/harbour.ts";
import { ANNA, BEN, buttonOf, GROUP, openStage, type Stage } from "./stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({
    articles: [article],
    parts: { rateLimit: { messages: 2, groupMessages: 1000, seconds: 60 }, adminIds: [BEN.id] },
  });
});

const texts = () =>
  stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload.text] : []));

describe("whoever asks too much", () => {
  test("is told once in a private chat, and then not answered", async () => {
    for (let count = 0; count < 5; count += 1) await stage.say("Danke!");
    expect(texts()).toEqual([
      "Gern geschehen.",
      "Gern geschehen.",
      "Das ging mir zu schnell. Warte bitte einen Moment.",
    ]);
  });

  test("is passed over in a group, and holds up nobody else there", async () => {
    for (let count = 0; count < 4; count += 1) await stage.say("/ask Danke!", { chat: GROUP });
    await stage.say("/ask Danke!", { chat: GROUP, from: { ...ANNA, id: 1003 } });
    expect(texts()).toEqual(["Gern geschehen.", "Gern geschehen.", "Gern geschehen."]);
  });

  test("as a group together is told once there, and then not answered; each one's private chat goes on", async () => {
    stage = await openStage({
      articles: [article],
      parts: { rateLimit: { messages: 10, groupMessages: 2, seconds: 60 }, adminIds: [BEN.id] },
    });
    for (let id = 2001; id < 2006; id++)
      await stage.say("/ask Danke!", { chat: GROUP, from: { ...ANNA, id } });
    expect(texts()).toEqual([
      "Gern geschehen.",
      "Gern geschehen.",
      expect.stringContaining("mehr Fragen, als ich beantworten kann"),
    ]);
    await stage.say("/ask Thanks!", { chat: GROUP, from: BEN });
    await stage.say("Danke!", { from: { ...ANNA, id: 2001 } });
    expect(texts()).toHaveLength(2);
  });

  test("is told in a popup when tapping", async () => {
    await stage.say("Was kosten die Arbeiten?");
    const button = buttonOf(stage.takeOne("sendMessage"), "👍");
    await stage.tap(button);
    stage.take();
    for (let count = 0; count < 2; count += 1) {
      await stage.tap(button);
      expect(stage.take()).toMatchObject([
        {
          method: "answerCallbackQuery",
          payload: { text: "Das ging mir zu schnell. Warte bitte einen Moment." },
        },
      ]);
    }
  });

  test("with edits is held up as well", async () => {
    const asked = await stage.say("Danke!");
    await stage.say("Danke!");
    stage.take();
    await stage.edit(asked, "Was kosten die Arbeiten?");
    expect(texts()).toEqual(["Das ging mir zu schnell. Warte bitte einen Moment."]);
  });

  test("goes free as one who runs the bot", async () => {
    for (let count = 0; count < 5; count += 1) await stage.say("Thanks!", { from: BEN });
    expect(texts()).toHaveLength(5);
  });

  test("is the chat, where nobody in particular writes", async () => {
    const anonymous = { from: { id: 1087968824, is_bot: true, first_name: "Group" }, sender_chat: GROUP };
    for (let count = 0; count < 4; count += 1) await stage.say("/ask Danke!", { chat: GROUP, ...anonymous });
    expect(texts()).toHaveLength(2);
    await stage.say("/ask Danke!", { chat: GROUP });
    expect(texts()).toHaveLength(1);
  });

  test("is not counted for what is not for the bot, nor for the pictures of an album", async () => {
    for (let count = 0; count < 5; count += 1) await stage.say("Wie geht's?", { chat: GROUP });
    const picture = { text: undefined, photo: [], media_group_id: "a" } as unknown as Partial<Message>;
    for (let count = 0; count < 5; count += 1) await stage.say("", picture);
    await stage.say("Danke!");
    expect(texts().at(-1)).toBe("Gern geschehen.");
  });
});
