import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Article, questionOf } from "../../../src/article/article.ts";
import { articleKey } from "../../../src/bot/links/stable-ids.ts";
import { loadArticles } from "../../../src/saved-library.ts";
import { ARTICLE, loadHarbour, questions } from "../../cli/harbour.ts";
import { loadBoth, loadFiles } from "../articles.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const REAL = new URL("../../../knowledge/", import.meta.url).pathname;

let harbour: Article;
let real: Article;
let stage: Stage;
beforeAll(async () => {
  [harbour, [real]] = await Promise.all([loadHarbour(), loadArticles(REAL)]);
});
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

describe("/topics", () => {
  test("lists the topics, and opens one in the same message", async () => {
    await stage.say("/themen");
    const topics = stage.takeOne("sendMessage");
    expect(topics.text).toBe("Rostock sperrt den Hafen\n\nWähle ein Thema.");
    expect(labels(topics)).toEqual(["Der Hafen (6)"]);
    await stage.tap(buttonOf(topics, "Der Hafen (6)"));
    const topic = stage.takeOne("editMessageText");
    expect(topic.text).toBe("Der Hafen");
    expect(labels(topic)).toEqual([
      ...(harbour.questions?.entries ?? []).map((entry) => questionOf(entry, "de")),
      "Alle Themen",
    ]);
    await stage.tap(buttonOf(topic, "Alle Themen"));
    const back = stage.takeOne("editMessageText");
    expect([back.text, back.reply_markup]).toEqual([topics.text, topics.reply_markup]);
  });

  test("answers a question below the list, also one the article leaves open", async () => {
    await stage.say("/topics", { from: BEN });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "The harbour (6)"), { from: BEN });
    const topic = stage.takeOne("editMessageText");
    await stage.tap(buttonOf(topic, "Who owns the harbour?"), { from: BEN });
    expect(stage.takeOne("sendMessage").text).toMatch(
      /^Who owns the harbour\?\n\nThe article does not say who owns the harbour\./u,
    );
  });

  test("pages through every question of every topic once", async () => {
    stage = await openStage({ articles: [real] });
    await stage.say("/topics");
    const topics = stage.takeOne("sendMessage");
    const seen: string[] = [];
    for (const button of buttonsOf(topics)) {
      await stage.tap(button);
      let page = stage.takeOne("editMessageText");
      for (;;) {
        const rows = labels(page).filter(
          (label) => !["‹ Vorige Seite", "Nächste Seite ›", "Alle Themen"].includes(label),
        );
        expect(rows.length).toBeLessThanOrEqual(6);
        seen.push(...rows);
        if (!labels(page).includes("Nächste Seite ›")) break;
        await stage.tap(buttonOf(page, "Nächste Seite ›"));
        page = stage.takeOne("editMessageText");
      }
    }
    const all = (real.questions?.entries ?? []).map((entry) => questionOf(entry, "de"));
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  test("turns pages forwards and back, and says which one it is", async () => {
    stage = await openStage({ articles: [real] });
    await stage.say("/topics");
    const [first] = buttonsOf(stage.takeOne("sendMessage")).filter(({ text }) => text.endsWith("(16)"));
    if (!first) throw new Error("There is no topic with 16 questions.");
    await stage.tap(first);
    const one = stage.takeOne("editMessageText");
    expect(one.text).toMatch(/\nSeite 1 von 3$/u);
    expect(labels(one)).not.toContain("‹ Vorige Seite");
    await stage.tap(buttonOf(one, "Nächste Seite ›"));
    const two = stage.takeOne("editMessageText");
    expect(two.text).toMatch(/\nSeite 2 von 3$/u);
    await stage.tap(buttonOf(two, "‹ Vorige Seite"));
    expect(stage.takeOne("editMessageText").reply_markup).toEqual(one.reply_markup);
  });

  test("pages the topics too, and finds back to the page a topic stands on", async () => {
    const asked = questions();
    const names = ["Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun"];
    asked.topics = names.map((name, i) => ({ id: `topic-${i}`, de: name, en: `In English: ${name}` }));
    const [first, ...others] = asked.entries;
    const entries = names.map((name, i) => ({
      ...first,
      id: `entry-${i}`,
      topic: `topic-${i}`,
      phrasings: { de: [`Was ist ${name}?`], en: [`What is ${name}?`] },
      related: [],
    }));
    expect(others.length).toBeGreaterThan(0);
    stage = await openStage({ articles: [await loadHarbour({ ...asked, entries })] });
    await stage.say("/topics");
    const one = stage.takeOne("sendMessage");
    expect(one.text).toMatch(/\n\nSeite 1 von 2$/u);
    expect(labels(one)).toHaveLength(9);
    await stage.tap(buttonOf(one, "Nächste Seite ›"));
    const two = stage.takeOne("editMessageText");
    expect(labels(two)).toEqual(["Neun (1)", "‹ Vorige Seite"]);
    await stage.tap(buttonOf(two, "Neun (1)"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Alle Themen"));
    expect(labels(stage.takeOne("editMessageText"))).toEqual(labels(two));
  });

  test("a page that is no longer there is the last one that is", async () => {
    await stage.say("/topics");
    stage.take();
    await stage.tap({ text: "Nächste Seite ›", callback_data: `o:de:${articleKey(harbour)}:harbour:7` });
    expect(labels(stage.takeOne("editMessageText"))).toHaveLength(7);
  });

  test.for(["o:de:0123456789:harbour:0", "t:de:0123456789:0", "o:de:KEY:gone:0"])(
    "a button of an article or topic that is gone says so: %s",
    async (data) => {
      await stage.say("/topics");
      stage.take();
      await stage.tap({ text: "?", callback_data: data.replace("KEY", articleKey(harbour)) });
      const [only, ...rest] = stage.take();
      expect(rest).toEqual([]);
      expect(only?.payload).toMatchObject({
        text: "Dieser Knopf ist veraltet. Stell die Frage am besten neu.",
        show_alert: true,
      });
    },
  );

  test("says where nothing is prepared", async () => {
    stage = await openStage({ articles: await loadFiles({ "harbour/article.md": ARTICLE }) });
    await stage.say("/topics");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(
      "Rostock sperrt den Hafen\n\nZu diesem Artikel gibt es noch keine vorbereiteten Fragen. Frag einfach drauflos.",
    );
    expect(sent.reply_markup).toBeUndefined();
  });

  test("asks which article where the chat has chosen none of several", async () => {
    stage = await openStage({ articles: await loadBoth() });
    await stage.say("/topics");
    const list = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(list, "Rostock sperrt den Hafen"));
    const topics = stage.takeOne("editMessageText");
    expect(labels(topics)).toEqual(["Der Hafen (6)"]);
    await stage.tap(buttonOf(topics, "Der Hafen (6)"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Was kosten die Arbeiten?"));
    expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
  });

  test("replies in a group; a question tapped there is answered as a reply to the list", async () => {
    const { message_id } = await stage.say("/topics@article_bot", { chat: GROUP, from: ANNA });
    const topics = stage.takeOne("sendMessage");
    expect(topics.reply_parameters?.message_id).toBe(message_id);
    await stage.tap(buttonOf(topics, "Der Hafen (6)"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Was kosten die Arbeiten?"));
    expect(stage.takeOne("sendMessage").reply_parameters?.message_id).toBe(stage.sent[0]?.message_id);
  });
});
