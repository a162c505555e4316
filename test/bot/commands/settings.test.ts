import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/article/article.ts";
import { writeTap } from "../../../src/bot/links/callback-data.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { loadBoth } from "../articles.ts";
import { textsOf } from "../entities.ts";
import { ANNA, BEN, buttonOf, buttonsOf, CHANNEL, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();
const both = await loadBoth();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

const anonymously = { sender_chat: GROUP } as const satisfies Partial<Message>;

describe("/settings in a private chat", () => {
  test("shows what can be chosen, the present choices marked", async () => {
    await stage.say("/einstellungen");
    const sent = stage.takeOne("sendMessage");
    expect(textsOf(sent, "bold")).toEqual(["Einstellungen", "Fragen zum Antippen", "Sprache"]);
    expect(labels(sent)).toEqual([
      "✓ Knöpfe",
      "Tastatur",
      "✓ Automatisch",
      "Deutsch",
      "English",
      "Schließen",
    ]);
  });

  test("speaks English to English readers", async () => {
    await stage.say("/settings", { from: BEN });
    const sent = stage.takeOne("sendMessage");
    expect(textsOf(sent, "bold")).toEqual(["Settings", "Questions to tap", "Language"]);
    expect(labels(sent)).toEqual(["✓ Buttons", "Keyboard", "✓ Automatic", "Deutsch", "English", "Close"]);
  });

  test("goes on in the language that is chosen, and so does the bot", async () => {
    await stage.say("/settings");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "English"));
    const calls = stage.take();
    expect(calls.map(({ method }) => method)).toEqual(["editMessageText", "answerCallbackQuery"]);
    const [edited] = calls;
    if (edited?.method !== "editMessageText") return;
    expect(edited.payload.text).toMatch(/^Settings\n/u);
    expect(labels(edited.payload)).toContain("✓ English");
    expect(labels(edited.payload)).toContain("Automatic");
    expect(await stage.store.settings.read(ANNA.id)).toMatchObject({ language: "en" });
    await stage.say("/help");
    expect(stage.takeOne("sendMessage").text).toContain("/help – ");
  });

  test("goes back to the person's own language with automatic", async () => {
    await stage.store.settings.change(ANNA.id, { language: "en" });
    await stage.say("/settings");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Automatic"));
    const edited = stage.takeOne("editMessageText");
    expect(edited.text).toMatch(/^Einstellungen\n/u);
    expect(labels(edited)).toContain("✓ Automatisch");
    expect((await stage.store.settings.read(ANNA.id)).language).toBeUndefined();
  });

  test("takes a second tap on the same choice for what it is", async () => {
    await stage.say("/settings");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "✓ Knöpfe"));
    const { text, show_alert } = stage.takeOne("answerCallbackQuery");
    expect([text, show_alert]).toEqual([undefined, undefined]);
    expect(await stage.store.settings.read(ANNA.id)).toMatchObject({ quickReplies: "buttons" });
  });

  test("keeps what else was chosen", async () => {
    await stage.say("/settings");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Tastatur"));
    const edited = stage.takeOne("editMessageText");
    expect(labels(edited).slice(0, 2)).toEqual(["Knöpfe", "✓ Tastatur"]);
    await stage.tap(buttonOf(edited, "Deutsch"));
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ quickReplies: "keyboard", language: "de" });
  });

  test("keeps a choice whose message is gone, and says so", async () => {
    await stage.say("/settings");
    stage.telegram = (call) =>
      call.method === "editMessageText"
        ? { code: 400, description: "Bad Request: message to edit not found" }
        : undefined;
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "English"));
    expect(stage.takeOne("answerCallbackQuery").text).toBe("The settings are saved.");
    expect((await stage.store.settings.read(ANNA.id)).language).toBe("en");
  });

  test("closes by going away", async () => {
    await stage.say("/settings");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Schließen"));
    expect(stage.take().map(({ method }) => method)).toEqual(["deleteMessage", "answerCallbackQuery"]);
  });

  test("closes to one line where Telegram no longer lets it go", async () => {
    await stage.say("/settings");
    stage.telegram = (call) =>
      call.method === "deleteMessage"
        ? { code: 400, description: "Bad Request: message can't be deleted for everyone" }
        : undefined;
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Schließen"));
    const edited = stage.takeOne("editMessageText");
    expect([edited.text, labels(edited)]).toEqual(["Die Einstellungen sind gespeichert.", []]);
  });

  test.for(["choose-audience", "choose-quick-replies"] as const)(
    "knows nothing of another surface's choice: %s",
    async (verb) => {
      await stage.say("/settings");
      stage.take();
      const data =
        verb === "choose-audience"
          ? writeTap({ verb, language: "de", choice: "asker" })
          : writeTap({ verb, language: "de", choice: "links" });
      await stage.tap({ text: "?", callback_data: data });
      expect(stage.takeOne("answerCallbackQuery")).toMatchObject({ show_alert: true });
      expect(await stage.store.settings.read(ANNA.id)).toEqual({});
    },
  );
});

describe("the article in /settings", () => {
  test.for([
    [undefined, "Artikel: alle"],
    ["harbour", "Artikel: Rostock sperrt den Hafen"],
    ["gone", "Artikel: alle"],
  ] as const)("with several to choose from and %s chosen: %s", async ([article, label]) => {
    stage = await openStage({ articles: both });
    await stage.store.settings.change(ANNA.id, { article });
    await stage.say("/settings");
    const sent = stage.takeOne("sendMessage");
    expect(textsOf(sent, "bold")).toContain("Artikel");
    expect(buttonOf(sent, label)).toMatchObject({
      callback_data: writeTap({ verb: "articles", language: "de", page: 0 }),
    });
  });

  test("is no choice where there is only one", async () => {
    await stage.say("/settings");
    expect(labels(stage.takeOne("sendMessage")).join()).not.toContain("Artikel");
  });

  test("has a title of any length", async () => {
    const [first, ...others] = both;
    const wordy = { ...first, title: `Ein <b>Titel</b> & ${"noch ein Wort ".repeat(400)}` };
    stage = await openStage({ articles: [wordy, ...others] });
    await stage.store.settings.change(ANNA.id, { article: first.slug });
    await stage.say("/settings");
    expect(labels(stage.takeOne("sendMessage")).join()).toContain("Artikel: Ein <b>Titel</b> & noch");
  });
});

describe("/settings in a group", () => {
  test("is told to nobody but admins", async () => {
    const asked = await stage.say("/settings", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    expect([sent.text, labels(sent)]).toEqual(["Das können hier nur Admins.", []]);
    expect(sent.reply_parameters?.message_id).toBe(asked.message_id);
  });

  test("shows admins the audience, in the group's language", async () => {
    stage.promote(GROUP, BEN);
    await stage.say("/settings", { chat: GROUP, from: BEN });
    const sent = stage.takeOne("sendMessage");
    expect(textsOf(sent, "bold")).toEqual(["Einstellungen", "Wer meine Antworten sieht", "Sprache"]);
    expect(labels(sent)).toEqual([
      "✓ Alle",
      "Nur wer fragt",
      "✓ Automatisch",
      "Deutsch",
      "English",
      "Schließen",
    ]);
  });

  test("understands anonymous admins, who then tap as themselves", async () => {
    stage.promote(GROUP, ANNA);
    await stage.say("/settings", { chat: GROUP, ...anonymously });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Nur wer fragt"));
    expect(labels(stage.takeOne("editMessageText")).slice(0, 2)).toEqual(["Alle", "✓ Nur wer fragt"]);
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ audience: "asker" });
  });

  test("changes nothing for members who tap", async () => {
    stage.promote(GROUP, ANNA);
    await stage.say("/settings", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    for (const button of buttonsOf(sent)) {
      await stage.tap(button, { from: BEN });
      expect(stage.take().filter(({ method }) => method !== "getChatMember")).toEqual([
        {
          method: "answerCallbackQuery",
          payload: expect.objectContaining({ text: "Das können hier nur Admins.", show_alert: true }),
        },
      ]);
    }
    expect(await stage.store.settings.read(GROUP.id)).toEqual({});
  });

  test("after which answers go to the asker alone, where the bot is an admin", async () => {
    stage.promote(GROUP);
    stage.promote(GROUP, ANNA);
    await stage.say("/settings", { chat: GROUP });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Nur wer fragt"));
    stage.take();
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, from: BEN });
    expect(stage.takeOne("sendMessage").ephemeral_message_parameters?.receiver_user_id).toBe(BEN.id);
    // And so do the settings, where only the asker sees answers.
    await stage.say("/settings", { chat: GROUP });
    expect(stage.takeOne("sendMessage").ephemeral_message_parameters?.receiver_user_id).toBe(ANNA.id);
    await stage.tap(buttonOf(stage.sent.at(-1) ?? {}, "Alle"));
    expect(labels(stage.takeOne("editEphemeralMessageText"))).toContain("✓ Alle");
  });
});

describe("/settings in a channel", () => {
  test("explains why questions are links, and changes it for its admins only", async () => {
    stage.link(CHANNEL, GROUP);
    stage.promote(CHANNEL, ANNA);
    await stage.say("/settings", { chat: CHANNEL });
    const sent = stage.takeOne("sendMessage");
    expect(sent.chat_id).toBe(CHANNEL.id);
    expect(sent.text).toContain("Unter Beiträgen mit Knöpfen zeigt Telegram keine Kommentare an.");
    expect(labels(sent)).toEqual([
      "Knöpfe",
      "✓ Links im Text",
      "✓ Automatisch",
      "Deutsch",
      "English",
      "Schließen",
    ]);
    await stage.tap(buttonOf(sent, "Knöpfe"), { from: BEN });
    expect(stage.takeOne("answerCallbackQuery").text).toBe("Das können hier nur Admins.");
    await stage.tap(buttonOf(sent, "Knöpfe"), { from: ANNA });
    expect(labels(stage.takeOne("editMessageText")).slice(0, 2)).toEqual(["✓ Knöpfe", "Links im Text"]);
    expect(await stage.store.settings.read(CHANNEL.id)).toEqual({ quickReplies: "buttons" });
  });

  test("marks buttons where there is no discussion to hide", async () => {
    await stage.say("/settings", { chat: CHANNEL });
    expect(labels(stage.takeOne("sendMessage")).slice(0, 2)).toEqual(["✓ Knöpfe", "Links im Text"]);
  });
});

test.for(LANGUAGES)("the settings' buttons fit their rows: %s", async (language) => {
  await stage.store.settings.change(GROUP.id, { language });
  await stage.say("/settings", { chat: GROUP, ...anonymously });
  // About what three buttons side by side have room for on a phone.
  for (const label of labels(stage.takeOne("sendMessage"))) expect(label.length).toBeLessThan(17);
});
