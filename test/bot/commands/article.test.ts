import { beforeEach, describe, expect, test } from "vitest";
import { articleKey } from "../../../src/bot/links/stable-ids.ts";
import { ARTICLE, harbourFiles, loadHarbour, questions, SENTENCES } from "../../cli/harbour.ts";
import { articleOf, ferryFiles, loadBoth, loadFiles } from "../articles.ts";
import { linksOf } from "../entities.ts";
import { ANNA, BEN, buttonOf, buttonsOf, CHANNEL, GROUP, openStage, type Stage } from "../stage.ts";

const both = await loadBoth();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: both });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

describe("the only article", () => {
  test("is shown with its length and how sure it is, and claims no origin it does not have", async () => {
    stage = await openStage({ articles: [await loadHarbour()] });
    await stage.say("/artikel");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(
      [
        "Rostock sperrt den Hafen",
        "",
        "6 Sätze in 3 Absätzen, Lesezeit etwa eine Minute",
        "",
        "Vorbereitete Fragen: 6",
        "• Bestätigt von der Bürgermeisterin (1)",
        "• Berichtet (2)",
        "• Erwartet (1)",
        "• Laut Artikel offen (1)",
        "• Steht nicht im Artikel (1)",
      ].join("\n"),
    );
    expect(labels(sent)).toEqual(["Zusammenfassung", "Themen"]);
    await stage.tap(buttonOf(sent, "Zusammenfassung"));
    expect(stage.takeOne("editMessageText").text).toContain(SENTENCES[0]);
  });

  test.for([
    ["the summary", ["Zusammenfassung", "Ausführlich", "In English"], "About the article"],
    ["its topics and their questions", ["Themen", "Der Hafen (6)", "Alle Themen"], "Über den Artikel"],
  ] as const)("is left for %s and come back to", async ([, steps, back]) => {
    stage = await openStage({ articles: [await loadHarbour()] });
    await stage.say("/artikel");
    let shown: { readonly text?: string; readonly reply_markup?: object } = stage.takeOne("sendMessage");
    const card = shown.text;
    for (const step of steps) {
      await stage.tap(buttonOf(shown, step));
      shown = stage.takeOne("editMessageText");
      expect(shown.text).not.toBe(card);
    }
    await stage.tap(buttonOf(shown, back));
    expect(stage.takeOne("editMessageText").text).toContain(
      back === "Über den Artikel" ? card : "Prepared questions: 6",
    );
  });

  test("has questions to tap in its summary where the chat has them on the keyboard too: an edit brings none", async () => {
    stage = await openStage({ articles: [await loadHarbour()] });
    await stage.store.settings.change(ANNA.id, { quickReplies: "keyboard" });
    await stage.say("/artikel");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Zusammenfassung"));
    expect(labels(stage.takeOne("editMessageText"))).toContain("Was kosten die Arbeiten?");
  });

  test("names its sources as it names them itself, and where", async () => {
    const source = { de: "Bürgermeisterin Eva Kröger", en: "Mayor Eva Kröger", cite: [SENTENCES[3]] };
    stage = await openStage({ articles: [await loadHarbour({ ...questions(), sources: [source] })] });
    await stage.say("/artikel");
    expect(stage.takeOne("sendMessage").text).toContain(
      "\n\nQuellen, wie der Artikel sie nennt:\n• Bürgermeisterin Eva Kröger (Absatz 2)\n\nVorbereitete Fragen: 6",
    );
    await stage.say("/article", { from: BEN });
    expect(stage.takeOne("sendMessage").text).toContain("• Mayor Eva Kröger (Paragraph 2)");
  });

  test("tells all that its front matter does, in the reader's language", async () => {
    stage = await openStage({ articles: await loadFiles(ferryFiles()) });
    await stage.say("/article");
    const german = stage.takeOne("sendMessage");
    expect(german.text).toContain(
      [
        "Erschienen bei: Ostsee-Kurier",
        "Veröffentlicht: 1. März 2026",
        "Aktualisiert: 2. März 2026",
        "Adresse: example.org",
        "3 Sätze in 2 Absätzen, Lesezeit etwa eine Minute",
        "Auf Englisch geschrieben",
      ].join("\n"),
    );
    expect(linksOf(german)).toEqual([
      { text: "Adresse: example.org", url: "https://example.org/ferry?id=7" },
    ]);
    await stage.say("/article", { from: BEN });
    const english = stage.takeOne("sendMessage");
    expect(english.text).toContain("Published: 1 March 2026\nUpdated: 2 March 2026");
    expect(english.text).not.toContain("Written in");
  });

  test("counts in the singular, and says where nothing is prepared", async () => {
    const one = "---\ntitle: Eins\nlanguage: de\n---\n\nEs gibt nur diesen Satz.\n";
    stage = await openStage({ articles: await loadFiles({ "one/article.md": one }) });
    await stage.say("/article");
    expect(stage.takeOne("sendMessage").text).toBe(
      "Eins\n\nEin Satz in einem Absatz, Lesezeit etwa eine Minute\n\nZu diesem Artikel gibt es noch keine vorbereiteten Fragen. Frag einfach drauflos.",
    );
  });

  test("comes out as it went in, however it is called", async () => {
    const title = `<b>*_Hafen_* & ‮מפה‬ 🚢`;
    stage = await openStage({
      articles: await loadFiles({
        ...harbourFiles(questions()),
        "harbour/article.md": ARTICLE.replace(/^title: .*$/mu, `title: ${JSON.stringify(title)}`),
      }),
    });
    await stage.say("/article");
    expect(stage.takeOne("sendMessage").text?.split("\n")[0]).toBe(title);
  });
});

describe("one of several articles", () => {
  test("is chosen from a list: its card first, then the choice, which is said", async () => {
    await stage.say("/article");
    const list = stage.takeOne("sendMessage");
    expect(labels(list)).toEqual([
      "A new ferry to Trelleborg",
      "Rostock sperrt den Hafen",
      "✓ Alle Artikel durchsuchen",
      "Alle Einstellungen",
    ]);
    await stage.tap(buttonOf(list, "A new ferry to Trelleborg"));
    const card = stage.takeOne("editMessageText");
    expect(labels(card)).toEqual(["Zusammenfassung", "Themen", "Diesen Artikel wählen", "Alle Artikel"]);
    await stage.tap(buttonOf(card, "Diesen Artikel wählen"));
    const [edited, told] = stage.take();
    if (edited?.method !== "editMessageText") throw new Error("The card did not change.");
    expect(edited.payload.text).toMatch(/\n\nIn diesem Chat suche ich zuerst in diesem Artikel\.$/u);
    expect(labels(edited.payload)).toEqual(["Zusammenfassung", "Themen", "Alle Artikel"]);
    expect(told?.payload).toMatchObject({
      text: "Hier suche ich jetzt zuerst in „A new ferry to Trelleborg“.",
    });
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ article: "ferry" });
    await stage.tap(buttonOf(edited.payload, "Alle Artikel"));
    const again = stage.takeOne("editMessageText");
    expect(labels(again)).toEqual([
      "✓ A new ferry to Trelleborg",
      "Rostock sperrt den Hafen",
      "Alle Artikel durchsuchen",
      "Alle Einstellungen",
    ]);
    await stage.tap(buttonOf(again, "Alle Artikel durchsuchen"));
    const [list2, said] = stage.take();
    expect(list2?.method === "editMessageText" && labels(list2.payload)[2]).toBe(
      "✓ Alle Artikel durchsuchen",
    );
    expect(said?.payload).toMatchObject({ text: "Ich suche jetzt in allen Artikeln." });
    expect((await stage.store.settings.read(ANNA.id)).article).toBeUndefined();
    await stage.tap(buttonOf(again, "Alle Einstellungen"));
    expect(stage.takeOne("editMessageText").text).toMatch(/^Einstellungen\n/u);
  });

  test("is shown at once where it is chosen, and gives way to the list where it is gone", async () => {
    await stage.store.settings.change(ANNA.id, { article: "harbour" });
    await stage.say("/article");
    expect(stage.takeOne("sendMessage").text).toMatch(/^Rostock sperrt den Hafen\n/u);
    await stage.store.settings.change(ANNA.id, { article: "gone" });
    await stage.say("/article");
    expect(stage.takeOne("sendMessage").text).toBe("Um welchen Artikel geht es?");
  });

  test("is asked first from then on", async () => {
    await stage.say("What does the crossing cost?", { from: BEN });
    stage.take();
    await stage.store.settings.change(BEN.id, { article: "ferry" });
    await stage.say("What does the crossing cost?", { from: BEN });
    expect(stage.takeOne("sendMessage").text).not.toContain("From “A new ferry");
  });

  test("stands on a page of eight", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `article-${i}/article.md`,
        `---\ntitle: Artikel ${i}\nlanguage: de\n---\n\nSatz ${i} steht hier.\n`,
      ]),
    );
    stage = await openStage({ articles: await loadFiles(files) });
    await stage.say("/article");
    const one = stage.takeOne("sendMessage");
    expect(one.text).toBe("Um welchen Artikel geht es?\nSeite 1 von 2");
    expect(labels(one)).toHaveLength(11);
    await stage.tap(buttonOf(one, "Nächste Seite ›"));
    expect(labels(stage.takeOne("editMessageText")).slice(0, 3)).toEqual([
      "Artikel 8",
      "Artikel 9",
      "‹ Vorige Seite",
    ]);
  });

  test("says so where it is gone", async () => {
    for (const data of ["a:de:0123456789", "x:de:0123456789"]) {
      await stage.tap({ text: "?", callback_data: data });
      expect(stage.takeOne("answerCallbackQuery").text).toMatch(/^Dieser Knopf ist veraltet\./u);
    }
  });
});

describe("in a group", () => {
  async function tapChoose(): Promise<void> {
    await stage.say("/article@article_bot", { chat: GROUP });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Rostock sperrt den Hafen"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Diesen Artikel wählen"));
  }

  test("admins choose the article", async () => {
    stage.promote(GROUP, ANNA);
    await tapChoose();
    const told = stage.takeOne("answerCallbackQuery");
    expect(told.text).toBe("Hier suche ich jetzt zuerst in „Rostock sperrt den Hafen“.");
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ article: "harbour" });
  });

  test("nobody else does, and is told", async () => {
    await tapChoose();
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Das können hier nur Admins.",
      show_alert: true,
    });
    expect(await stage.store.settings.read(GROUP.id)).toEqual({});
  });
});

describe("in a channel", () => {
  const list = { text: "Artikel", callback_data: "A:de:0" };

  test("the list leads from the settings back to them, for admins", async () => {
    stage.promote(CHANNEL, ANNA);
    await stage.say("/settings", { chat: CHANNEL });
    stage.take();
    await stage.tap(list);
    const articles = stage.takeOne("editMessageText");
    expect(labels(articles)).toEqual([
      "A new ferry to Trelleborg",
      "Rostock sperrt den Hafen",
      "✓ Alle Artikel durchsuchen",
      "Alle Einstellungen",
    ]);
    await stage.tap(buttonOf(articles, "Rostock sperrt den Hafen"));
    const settings = stage.takeOne("editMessageText");
    expect(labels(settings).join("\n")).toContain("Rostock sperrt den Hafen");
    expect(await stage.store.settings.read(CHANNEL.id)).toEqual({ article: "harbour" });
    await stage.tap(buttonOf(articles, "✓ Alle Artikel durchsuchen"));
    expect(labels(stage.takeOne("editMessageText"))).toContain("Artikel: alle");
    expect((await stage.store.settings.read(CHANNEL.id)).article).toBeUndefined();
  });

  test("a reader's tap changes nothing", async () => {
    await stage.say("/settings", { chat: CHANNEL });
    stage.take();
    const key = articleKey(articleOf(both, "harbour"));
    for (const callback_data of ["A:de:0", "y:de", `x:de:${key}`]) {
      await stage.tap({ text: "?", callback_data }, { from: BEN });
      const calls = stage.take().filter(({ method }) => method !== "getChatMember");
      expect(calls.map(({ method }) => method)).toEqual(["answerCallbackQuery"]);
      expect(calls[0]?.payload).toMatchObject({ text: "Das können hier nur Admins." });
    }
  });

  test("the card is a post with a link into the private chat, and nothing to tap", async () => {
    await stage.store.settings.change(CHANNEL.id, { article: "harbour" });
    await stage.say("/article", { chat: CHANNEL });
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_markup).toBeUndefined();
    expect(linksOf(sent)).toEqual([
      { text: "Weiterfragen", url: "https://t.me/article_bot?start=a_harbour" },
    ]);
  });

  test("several articles are links where none is chosen", async () => {
    await stage.say("/article", { chat: CHANNEL });
    expect(linksOf(stage.takeOne("sendMessage"))).toEqual([
      { text: "A new ferry to Trelleborg", url: "https://t.me/article_bot?start=a_ferry" },
      { text: "Rostock sperrt den Hafen", url: "https://t.me/article_bot?start=a_harbour" },
    ]);
  });
});
