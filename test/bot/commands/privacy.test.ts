import { beforeEach, describe, expect, test } from "vitest";
import type { MessageRef } from "../../../src/store/store.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { unanswered } from "../for-editors.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function lastSent(): MessageRef {
  const sent = stage.sent.at(-1);
  if (!sent) throw new Error("Nothing was sent.");
  return { kind: "message", chatId: sent.chat.id, messageId: sent.message_id };
}

describe("/privacy in a private chat", () => {
  test.for([
    ["/datenschutz", ANNA, "Was ich mir merke", "bis höchstens 24 Stunden", "60 Sekunden", "/warum"],
    ["/privacy", BEN, "What I remember", "at most 24 hours", "60 seconds", "/why"],
  ] as const)("%s says what is kept, and for how long", async ([command, from, title, ...parts]) => {
    await stage.say(command, { from });
    const { text } = stage.takeOne("sendMessage");
    expect(text?.startsWith(`${title}\n`)).toBe(true);
    for (const part of parts) expect(text).toContain(part);
    expect(text?.match(/^• /gmu)).toHaveLength(4);
  });

  test("deletes questions, verdicts and settings, and says so", async () => {
    await stage.store.settings.change(ANNA.id, { language: "de", quickReplies: "keyboard" });
    await stage.say("Was kosten die Arbeiten?");
    const answered = lastSent();
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "👎"));
    stage.take();
    expect(await stage.store.feedback.of(answered, ANNA.id)).toBeDefined();

    await stage.say("/datenschutz");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Alles über mich löschen"));
    const calls = stage.take();
    expect(calls.map(({ method }) => method)).toEqual(["editMessageText", "answerCallbackQuery"]);
    const [edited] = calls;
    if (edited?.method !== "editMessageText") return;
    expect(edited.payload.text).toBe("Gelöscht: deine Fragen, deine 👍 und 👎 und deine Einstellungen.");
    expect(buttonsOf(edited.payload)).toEqual([]);

    expect(await stage.store.settings.read(ANNA.id)).toEqual({});
    expect(await stage.store.feedback.of(answered, ANNA.id)).toBeUndefined();
    expect(await stage.store.exchanges.ofAnswer(answered)).toBeUndefined();
    expect(await stage.store.exchanges.last(ANNA.id, ANNA.id)).toBeUndefined();
    await stage.say("/warum");
    expect(stage.takeOne("sendMessage").text).toContain("noch keine Antwort");
  });

  test("a popup says it where the message is gone", async () => {
    await stage.say("/privacy");
    stage.telegram = (call) =>
      call.method === "editMessageText"
        ? { code: 400, description: "Bad Request: message to edit not found" }
        : undefined;
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Alles über mich löschen"));
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Gelöscht: deine Fragen, deine 👍 und 👎 und deine Einstellungen.",
      show_alert: true,
    });
  });

  test("leaves what others asked, and questions for the editors that nobody's name is on", async () => {
    await stage.say("Was kosten die Arbeiten?", { from: BEN });
    await stage.say("Wie heißt der Hund der Königin?");
    stage.take();
    await stage.say("/datenschutz");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Alles über mich löschen"));
    expect(await stage.store.exchanges.last(BEN.id, BEN.id)).toBeDefined();
    const kept = await unanswered(stage.store);
    expect(kept.map(({ question }) => question)).toEqual(["Wie heißt der Hund der Königin?"]);
    expect(JSON.stringify(kept)).not.toContain(String(ANNA.id));
  });
});

describe("/privacy in a group", () => {
  test("is short, with the way to the private chat", async () => {
    await stage.say("/datenschutz", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toContain("/datenschutz im Chat mit mir");
    expect(sent.text?.length).toBeLessThan(250);
    expect(buttonOf(sent, "Chat mit mir öffnen")).toMatchObject({ url: "https://t.me/article_bot" });
  });

  test("deletes what is known of whoever taps, and tells nobody else", async () => {
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, from: BEN });
    await stage.say("/ask Wer hat den Plan bestätigt?", { chat: GROUP, from: ANNA });
    await stage.store.settings.change(BEN.id, { language: "en" });
    await stage.store.settings.change(GROUP.id, { language: "de" });
    stage.take();
    await stage.say("/privacy", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    for (const _ of ["once", "twice"]) {
      await stage.tap(buttonOf(sent, "Alles über mich löschen"), { from: BEN });
      expect(stage.take()).toEqual([
        {
          method: "answerCallbackQuery",
          payload: expect.objectContaining({
            text: "Gelöscht: deine Fragen, deine 👍 und 👎 und deine Einstellungen.",
            show_alert: true,
          }),
        },
      ]);
    }
    expect(await stage.store.exchanges.last(GROUP.id, BEN.id)).toBeUndefined();
    expect(await stage.store.exchanges.last(GROUP.id, ANNA.id)).toBeDefined();
    expect(await stage.store.settings.read(BEN.id)).toEqual({});
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ language: "de" });
  });

  test("tells anonymous admins that nothing is kept of them", async () => {
    await stage.say("/datenschutz", { chat: GROUP, sender_chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toContain("verbinde ich mit keiner Person");
    expect(buttonsOf(sent)).toEqual([]);
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, sender_chat: GROUP });
    expect((await stage.store.exchanges.last(GROUP.id, undefined))?.userId).toBeUndefined();
  });
});
