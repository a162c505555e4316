import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import { type Article, LANGUAGES, questionOf } from "../../../src/article/article.ts";
import { shownBy } from "../../../src/bot/links/shown.ts";
import { quickReplies } from "../../../src/bot/render/quick-replies.ts";
import { loadArticles } from "../../../src/saved-library.ts";
import { ARTICLE, loadHarbour, questions, SENTENCES } from "../../cli/harbour.ts";
import { ferryFiles, loadBoth, loadFiles } from "../articles.ts";
import { quotesOf, textsOf } from "../entities.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const REAL = new URL("../../../knowledge/", import.meta.url).pathname;
const [S1, S2, S3, S4, S5] = SENTENCES;

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

describe("/summary", () => {
  test("shows each point with its sentence word for word, its paragraph, and the questions it raises", async () => {
    await stage.say("/zusammenfassung");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(`Rostock sperrt den Hafen\n\n1. Rostock sperrt den Hafen.\n${S1}\nAbsatz 1`);
    expect(quotesOf(sent)).toEqual([S1]);
    expect(textsOf(sent, "bold")).toEqual(["Rostock sperrt den Hafen"]);
    expect(labels(sent)).toEqual([
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Was kosten die Arbeiten?",
      "Ausführlich",
      "In English",
    ]);
  });

  test("speaks the reader's language, and quotes in the article's", async () => {
    await stage.say("/summary", { from: BEN });
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(`Rostock sperrt den Hafen\n\n1. Rostock closes its harbour.\n${S1}\nParagraph 1`);
    expect(labels(sent).slice(-2)).toEqual(["In detail", "Auf Deutsch"]);
  });

  test("becomes longer, the other language, and short again in one message", async () => {
    await stage.say("/summary");
    const first = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(first, "Ausführlich"));
    const long = stage.takeOne("editMessageText");
    expect(long.message_id).toBe(stage.sent[0]?.message_id);
    expect(quotesOf(long)).toEqual([S1, S2, S3, S4, S5]);
    expect(long.text).toContain("3. Reeder fürchten Verluste.");
    expect(labels(long).slice(-2)).toEqual(["Kurz", "In English"]);
    await stage.tap(buttonOf(long, "In English"));
    const english = stage.takeOne("editMessageText");
    expect(english.text).toContain("2. It costs millions.");
    expect(english.text).toContain("In English: The works cost twelve million euros.");
    await stage.tap(buttonOf(english, "In short"));
    const short = stage.takeOne("editMessageText");
    await stage.tap(buttonOf(short, "Auf Deutsch"));
    const back = stage.takeOne("editMessageText");
    expect([back.text, back.entities, back.reply_markup]).toEqual([
      first.text,
      first.entities,
      first.reply_markup,
    ]);
  });

  test("a quick reply answers its question below", async () => {
    await stage.say("/summary");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Was kosten die Arbeiten?"));
    const answer = stage.takeOne("sendMessage");
    expect(answer.text).toMatch(/^Was kosten die Arbeiten\?\n\nZwölf Millionen Euro\./u);
  });

  test("a second tap changes nothing and is answered all the same", async () => {
    await stage.say("/summary");
    const sent = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(sent, "Ausführlich"));
    stage.take();
    await stage.tap(buttonOf(sent, "Ausführlich"));
    expect(stage.take().map(({ method }) => method)).toEqual(["editMessageText", "answerCallbackQuery"]);
  });

  test("comes anew where its message was deleted", async () => {
    stage.telegram = ({ method }) =>
      method === "editMessageText"
        ? { code: 400, description: "Bad Request: message to edit not found" }
        : undefined;
    await stage.say("/summary");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Ausführlich"));
    expect(quotesOf(stage.takeOne("sendMessage"))).toEqual([S1, S2, S3, S4, S5]);
  });

  test("a button of an article that is gone says so", async () => {
    await stage.tap({ text: "Kurz", callback_data: "s:de:0123456789:short" });
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Dieser Knopf ist veraltet. Stell die Frage am besten neu.",
      show_alert: true,
    });
  });

  test("replies in a group, and is seen by the asker only where the group wants it so", async () => {
    const { message_id } = await stage.say("/summary@article_bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").reply_parameters?.message_id).toBe(message_id);
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(GROUP);
    await stage.say("/summary@article_bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").ephemeral_message_parameters?.receiver_user_id).toBe(ANNA.id);
  });

  test("asks which article where the chat has chosen none of several, and shows the one tapped", async () => {
    stage = await openStage({ articles: await loadBoth() });
    await stage.say("/summary");
    const list = stage.takeOne("sendMessage");
    expect(list.text).toBe("Um welchen Artikel geht es?");
    expect(labels(list)).toEqual(["A new ferry to Trelleborg", "Rostock sperrt den Hafen"]);
    await stage.tap(buttonOf(list, "A new ferry to Trelleborg"));
    expect(stage.takeOne("editMessageText").text).toContain("1. Eine neue Fähre fährt ab Juni.");
    await stage.store.settings.change(ANNA.id, { article: "harbour" });
    await stage.say("/summary");
    expect(quotesOf(stage.takeOne("sendMessage"))).toEqual([S1]);
  });
});

describe("an article nobody prepared", () => {
  beforeEach(async () => {
    stage = await openStage({ articles: await loadFiles({ "harbour/article.md": ARTICLE }) });
  });

  test("says so and quotes how it begins", async () => {
    await stage.say("/summary");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toContain("Zu diesem Artikel gibt es noch keine Zusammenfassung. So fängt er an:");
    expect(quotesOf(sent)).toEqual([S1, S2]);
    expect(sent.reply_markup).toBeUndefined();
  });

  test("has no keyboard to offer either", async () => {
    await stage.store.settings.change(BEN.id, { quickReplies: "keyboard" });
    await stage.say("/summary", { from: BEN });
    expect(stage.takeOne("sendMessage").text).toContain("There is no summary of this article yet.");
  });
});

describe("quick replies on the keyboard", () => {
  beforeEach(async () => {
    await stage.store.settings.change(ANNA.id, { quickReplies: "keyboard" });
  });

  test("come with a message of their own; the toggles stay with the summary", async () => {
    await stage.say("/summary");
    const [summary, keyboard] = stage.take();
    if (summary?.method !== "sendMessage" || keyboard?.method !== "sendMessage")
      throw new Error("Two messages were expected.");
    expect(labels(summary.payload)).toEqual(["Ausführlich", "In English"]);
    expect(keyboard.payload.text).toBe("Frag gern weiter: mit einer dieser Fragen oder einer eigenen.");
    expect(keyboard.payload.reply_markup).toEqual({
      keyboard: [
        [{ text: "Wann wird der Hafen gesperrt?" }],
        [{ text: "Was baut die Stadt?" }],
        [{ text: "Was kosten die Arbeiten?" }],
      ],
      one_time_keyboard: true,
      resize_keyboard: true,
      input_field_placeholder: "Deine Frage zum Artikel",
    });
  });

  test("stay there when the summary is edited", async () => {
    await stage.say("/summary");
    const [summary] = stage.take();
    if (summary?.method !== "sendMessage") throw new Error("A summary was expected.");
    const [message] = stage.sent;
    await stage.tap(buttonOf(summary.payload, "Ausführlich"), message ? { message } : {});
    expect(labels(stage.takeOne("editMessageText"))).toEqual(["Kurz", "In English"]);
  });

  test("are buttons in a group, which has no keyboard", async () => {
    await stage.store.settings.change(GROUP.id, { quickReplies: "keyboard" });
    await stage.say("/summary@article_bot", { chat: GROUP });
    expect(labels(stage.takeOne("sendMessage"))).toHaveLength(5);
  });

  test("a tapped key is answered as the words it stands for", async () => {
    await stage.say("Was kosten die Arbeiten?");
    expect(stage.takeOne("sendMessage").text).toMatch(/^Zwölf Millionen Euro\./u);
  });
});

describe("the questions a summary raises", () => {
  test("are one for each point, then others that cite the same, then any", async () => {
    const ids = (article: Article) => quickReplies(article).map(({ id }) => id);
    expect(ids(harbour)).toEqual(["closed-when", "built-what", "cost"]);
    const asked = questions();
    asked.summary.short = asked.summary.long.map((point) => ({ ...point, cite: point.cite[1] ?? S5 }));
    // Nothing rests on the third sentence: what other questions name most often fills up.
    expect(ids(await loadHarbour(asked))).toEqual(["built-what", "confirmed-by", "cost"]);
    const [ferry] = await loadFiles(ferryFiles());
    expect(ids(ferry)).toEqual(["sails-when", "cost"]);
  });
});

describe("the article of the knowledge folder", () => {
  let real: Article;
  beforeAll(async () => {
    [real] = await loadArticles(REAL);
  });

  test.for(LANGUAGES)("has three quick replies, each first cited by a point of its own: %s", (language) => {
    const entries = quickReplies(real);
    const points = real.questions?.summary.short ?? [];
    expect(new Set(entries).size).toBe(3);
    entries.forEach((entry, i) => {
      expect(points[i]?.citations).toContain(entry.citations[0]);
      expect(questionOf(entry, language).length).toBeLessThanOrEqual(60);
    });
  });

  test.for([ANNA, BEN])("stays within Telegram's limits at any length: $language_code", async (from) => {
    stage = await openStage({ articles: [real] });
    await stage.say("/summary", { from });
    const short = stage.takeOne("sendMessage");
    const points = real.questions?.summary;
    expect(quotesOf(short)).toEqual(points?.short.map(({ citations: [first] }) => first.text));
    const [, , , longer] = buttonsOf(short);
    if (!longer) throw new Error("There is no button for more.");
    await stage.tap(longer, { from });
    // `takeOne` checks the limits; every point keeps at least the sentence that carries it.
    const quoted = quotesOf(stage.takeOne("editMessageText"));
    for (const { citations } of points?.long ?? []) expect(quoted).toContain(citations[0].text);
  });

  // What a reply keyboard sends is the question as text.
  test("answers each entry's question, asked as text, with that entry", () => {
    const library = createLibrary([real]);
    const others = LANGUAGES.flatMap((language) =>
      (real.questions?.entries ?? []).flatMap((entry) => {
        const answers = library.ask(questionOf(entry, language), language, { slug: real.slug });
        const [answer] = answers;
        const shown = shownBy(answer);
        const isSame =
          answers.length === 1 &&
          answer.language === language &&
          shown.kind === "entry" &&
          shown.id === entry.id;
        return isSame ? [] : [`${language} ${entry.id}`];
      }),
    );
    expect(others).toEqual([]);
  });
});

describe("a summary too long for one message", () => {
  // Paragraphs of two sentences of 900 characters each.
  const long = (name: string) => `${name} ${"Wort und Wort ".repeat(63)}endet hier.`;
  const PARAGRAPHS = ["Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs"].map(
    (name) => [long(name), long(`Danach ${name}`)] as const,
  );

  async function longSummary(paragraphs: readonly (readonly [string, string])[]) {
    const { topics, entries } = questions();
    const [[first]] = PARAGRAPHS as [readonly [string, string]];
    const asked = {
      summary: {
        short: [{ de: "Kurz.", en: "Short.", cite: first }],
        long: paragraphs.map((cite, i) => ({ de: `Punkt ${i}.`, en: `Point ${i}.`, cite })),
      },
      topics,
      entries: [{ ...entries[0], cite: [first], related: [] }],
    };
    const text = paragraphs.map((sentences) => sentences.join(" ")).join("\n\n");
    const [loaded] = await loadFiles({
      "long/article.md": `---\ntitle: Lang\nlanguage: de\n---\n\n${text}\n`,
      "long/questions.yaml": JSON.stringify(asked),
    });
    stage = await openStage({ articles: [loaded] });
    await stage.say("/summary");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Ausführlich"));
    return stage.takeOne("editMessageText");
  }

  test("loses further sentences first, never a part of one", async () => {
    const edited = await longSummary(PARAGRAPHS.slice(0, 3));
    expect(textsOf(edited, "expandable_blockquote")).toEqual(PARAGRAPHS.slice(0, 3).map(([first]) => first));
    expect(edited.text).not.toContain("nicht mehr in diese Nachricht");
  });

  test("then loses points at its end, and says so", async () => {
    const edited = await longSummary(PARAGRAPHS);
    expect(quotesOf(edited)).toEqual(PARAGRAPHS.slice(0, 4).map(([first]) => first));
    expect(edited.text).toMatch(/Absatz 4\n\n2 weitere Punkte passen nicht mehr in diese Nachricht\.$/u);
  });
});
