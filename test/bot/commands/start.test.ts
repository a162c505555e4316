import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { articleKey } from "../../../src/bot/links/stable-ids.ts";
import { ARTICLE, loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import { articleOf, FERRY_SENTENCES, loadBoth, loadFiles } from "../articles.ts";
import { quotesOf } from "../entities.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, privateChat, type Stage } from "../stage.ts";

const [harbour, both] = await Promise.all([loadHarbour(), loadBoth()]);

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

describe("/start in a private chat", () => {
  test("welcomes, says what the bot does, and offers three questions", async () => {
    await stage.say("/start");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(
      "Hallo! Ich beantworte Fragen zu „Rostock sperrt den Hafen“ und zeige dir immer den Satz, in dem es steht. Steht etwas nicht im Artikel, sage ich auch das.\n\nFrag einfach drauflos oder tippe auf eine Frage:",
    );
    expect(labels(sent)).toEqual([
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Was kosten die Arbeiten?",
    ]);
    await stage.tap(buttonOf(sent, "Was baut die Stadt?"));
    expect(stage.takeOne("sendMessage").text).toContain("Eine Kaimauer aus Granit.");
  });

  test("speaks the reader's language: Telegram's, or the one chosen here", async () => {
    await stage.say("/start", { from: BEN });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Hello! I answer questions about/u);
    await stage.say("/start", { from: { ...ANNA, language_code: "fr" } });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Hallo!/u);
    await stage.store.settings.change(ANNA.id, { language: "en" });
    await stage.say("/start");
    expect(stage.takeOne("sendMessage").text).toMatch(/^Hello!/u);
  });

  test("offers a question of each of several articles, and the list", async () => {
    stage = await openStage({ articles: both });
    await stage.say("/start");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(/^Hallo! Ich beantworte Fragen zu 2 Artikeln /u);
    expect(labels(sent)).toEqual(["Wann fährt die Fähre?", "Wann wird der Hafen gesperrt?", "Alle Artikel"]);
    await stage.tap(buttonOf(sent, "Alle Artikel"));
    expect(labels(stage.takeOne("editMessageText")).slice(0, 2)).toEqual([
      "A new ferry to Trelleborg",
      "Rostock sperrt den Hafen",
    ]);
  });

  test("welcomes without questions where nobody prepared any", async () => {
    stage = await openStage({ articles: await loadFiles({ "harbour/article.md": ARTICLE }) });
    await stage.say("/start");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(/Frag einfach drauflos\.$/u);
    expect(sent.reply_markup).toBeUndefined();
  });

  test("is not led astray by the message it replies to", async () => {
    const replied = {
      message_id: 7,
      date: 0,
      chat: privateChat(ANNA),
      from: ANNA,
      text: "Wer hat das bestätigt?",
    };
    await stage.say("/start", { reply_to_message: replied as NonNullable<Message["reply_to_message"]> });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Hallo!/u);
  });
});

describe("a link to a question", () => {
  test("answers it as if it had been tapped, and is remembered", async () => {
    await stage.say("/start q_confirmed-by");
    const answer = stage.takeOne("sendMessage");
    expect(answer.text).toMatch(/^Wer hat den Plan bestätigt\?\n\nBürgermeisterin Eva Kröger\./u);
    expect(quotesOf(answer)).toEqual([SENTENCES[3]]);
    const last = await stage.store.exchanges.last(ANNA.id, ANNA.id);
    expect(last?.question).toBe("Wer hat den Plan bestätigt?");
  });

  test("answers in the language of the one who followed it", async () => {
    await stage.say("/start q_owner", { from: BEN });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Who owns the harbour\?/u);
  });

  test("names the article where two have the id", async () => {
    stage = await openStage({ articles: both });
    for (const [slug, text] of [
      ["ferry", "Das ist offen."],
      ["harbour", "Zwölf Millionen Euro."],
    ] as const) {
      await stage.say(`/start q_${articleKey(articleOf(both, slug))}_cost`);
      expect(stage.takeOne("sendMessage").text).toContain(text);
    }
  });
});

describe("a link to an article", () => {
  test("chooses it for the chat, says so and shows its summary", async () => {
    stage = await openStage({ articles: both });
    await stage.say("/start a_ferry");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(
      /^In diesem Chat suche ich zuerst in diesem Artikel\.\n\nA new ferry to Trelleborg\n\n1\. /u,
    );
    expect(quotesOf(sent)).toEqual([FERRY_SENTENCES[0], FERRY_SENTENCES[2]]);
    expect(labels(sent)).toEqual([
      "Wann fährt die Fähre?",
      "Was kostet die Überfahrt?",
      "Ausführlich",
      "In English",
    ]);
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ article: "ferry" });
  });

  test("says nothing of a choice where there is none", async () => {
    await stage.say("/start a_harbour");
    expect(stage.takeOne("sendMessage").text).toMatch(/^Rostock sperrt den Hafen\n\n1\. /u);
  });
});

describe("a link that leads nowhere", () => {
  test.for(["q_gone", "a_gone", "q_", "a_", "x_who", "q_0123456789_cost", "hello there", "q_cost_cost_cost"])(
    "is told, with questions to go on with: %s",
    async (parameter) => {
      await stage.say(`/start ${parameter}`);
      const sent = stage.takeOne("sendMessage");
      expect(sent.text).toBe(
        "Was hinter diesem Link stand, gibt es nicht mehr.\n\nFrag einfach drauflos oder tippe auf eine Frage:",
      );
      expect(labels(sent)).toHaveLength(3);
      expect(await stage.store.settings.read(ANNA.id)).toEqual({});
    },
  );
});

describe("/start in a group", () => {
  test.for(["/start", "/start@article_bot", "/start@article_bot q_cost"])(
    "says in a line how to ask: %s",
    async (text) => {
      const { message_id } = await stage.say(text, { chat: GROUP });
      const sent = stage.takeOne("sendMessage");
      expect(sent.text).toBe(
        "Stell mir eine Frage zum Artikel: /frage Wer hat das bestätigt? Oder erwähne mich: @article_bot",
      );
      expect(sent.reply_parameters?.message_id).toBe(message_id);
      expect(sent.reply_markup).toBeUndefined();
    },
  );

  test("speaks the group's language", async () => {
    await stage.store.settings.change(GROUP.id, { language: "en" });
    await stage.say("/start@article_bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Ask me a question about the article: \/ask /u);
  });
});
