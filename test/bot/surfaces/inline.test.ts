import { fileURLToPath } from "node:url";
import type { InlineKeyboardButton, InlineQueryResultArticle, Message, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { quickReplies } from "../../../src/bot/render/quick-replies.ts";
import { loadArticles } from "../../../src/saved-library.ts";
import { articleOf, bridgeWithQuestions, LIBRARY_TEXT, lighthouse } from "../../answer/sample-articles.ts";
import { loadHarbour, questions, SENTENCES } from "../../cli/harbour.ts";
import { unanswered } from "../for-editors.ts";
import { ANNA, BEN, buttonOf, buttonsOf, type CallOf, GROUP, ME, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();
const bridge = await bridgeWithQuestions();
const real = await loadArticles(fileURLToPath(new URL("../../../knowledge", import.meta.url)));

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

type Page = CallOf<"answerInlineQuery">["payload"];

/** What an inline query is answered with. */
async function query(text: string, offset = "", from: User = ANNA): Promise<Page> {
  await stage.update({ inline_query: { id: "inline-1", from, query: text, offset, chat_type: "group" } });
  return stage.takeOne("answerInlineQuery");
}

function articlesOf({ results }: Page): InlineQueryResultArticle[] {
  return results.map((result) => {
    if (result.type !== "article") throw new Error(`A result is a ${result.type}.`);
    return result;
  });
}

const titlesOf = (page: Page) => articlesOf(page).map(({ title }) => title);

function firstOf(page: Page): InlineQueryResultArticle {
  const [first] = articlesOf(page);
  if (!first) throw new Error("There are no results.");
  return first;
}

function contentOf({ input_message_content: content }: InlineQueryResultArticle) {
  if (!("message_text" in content)) throw new Error("A result is no text.");
  return content;
}

const addressesOf = (buttons: readonly InlineKeyboardButton[]) =>
  buttons.flatMap((button) => ("url" in button ? [button.url] : []));

describe("a question typed behind the bot's name", () => {
  test("finds the answer, to be sent with its citation", async () => {
    const page = await query("wer hat den plan bestätigt");
    const found = firstOf(page);
    expect([found.title, found.description]).toEqual([
      "Wer hat den Plan bestätigt?",
      "Bürgermeisterin Eva Kröger.",
    ]);
    const { message_text: text, entities = [], link_preview_options } = contentOf(found);
    expect(text).toBe(
      [
        "Wer hat den Plan bestätigt?",
        "Aus „Rostock sperrt den Hafen“",
        "Bürgermeisterin Eva Kröger.",
        "Bestätigt von der Bürgermeisterin",
        `${SENTENCES[3]}\nAbsatz 2`,
      ].join("\n\n"),
    );
    expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
      ["bold", "Wer hat den Plan bestätigt?"],
      ["italic", "Aus „Rostock sperrt den Hafen“"],
      ["italic", "Bestätigt von der Bürgermeisterin"],
      ["blockquote", SENTENCES[3]],
    ]);
    expect(link_preview_options).toEqual({ is_disabled: true });
    expect(page.button).toBeUndefined();
  });

  test("comes with the context, a verdict, and the way into the private chat", async () => {
    const found = firstOf(await query("Was kosten die Arbeiten?"));
    expect(buttonsOf(found).map(({ text }) => text)).toEqual(["Im Zusammenhang", "👍", "👎", "Weiterfragen"]);
    expect(addressesOf(buttonsOf(found))).toEqual(["https://t.me/article_bot?start=q_cost"]);
  });

  test("lists what was asked first, then what could be meant, then what comes near, nothing twice", async () => {
    expect(titlesOf(await query("Was kostet das?"))).toEqual([
      "Was kosten die Arbeiten?",
      "Was baut die Stadt?",
      "Wer hat den Plan bestätigt?",
    ]);
    expect(titlesOf(await query("Wem gehört der Hafen?"))).toEqual([
      "Wem gehört der Hafen?",
      "Wer hat den Plan bestätigt?",
      "Wann wird der Hafen gesperrt?",
    ]);
  });

  test("that is two questions finds both", async () => {
    const titles = titlesOf(await query("Was kosten die Arbeiten? Wer hat den Plan bestätigt?"));
    expect(titles.slice(0, 2)).toEqual(["Was kosten die Arbeiten?", "Wer hat den Plan bestätigt?"]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("finds what the article leaves open, and says so", async () => {
    const found = firstOf(await query("Wem gehört der Hafen?"));
    expect(found.description).toBe("Wem der Hafen gehört, steht nicht im Artikel.");
    expect(buttonsOf(found).map(({ text }) => text)).toEqual(["👍", "👎", "Weiterfragen"]);
  });

  test("finds a sentence no entry cites, under the words that were typed", async () => {
    const found = firstOf(await query("Was fürchten Reeder?"));
    expect([found.title, found.description]).toEqual(["Was fürchten Reeder?", SENTENCES[4]]);
    expect(contentOf(found).message_text).toContain(`Dazu steht im Artikel:\n\n${SENTENCES[4]}`);
    expect(addressesOf(buttonsOf(found))).toEqual(["https://t.me/article_bot?start=a_harbour"]);
  });

  test("is answered in its own language, whatever the person's is", async () => {
    const found = firstOf(await query("Who confirmed the plan?", "", ANNA));
    expect([found.title, found.description]).toEqual(["Who confirmed the plan?", "Mayor Eva Kröger."]);
    expect(buttonOf(found, "Ask more")).toBeDefined();
    expect(firstOf(await query("Wer hat den Plan bestätigt?", "", BEN)).title).toBe(
      "Wer hat den Plan bestätigt?",
    );
  });

  test("may hold anything: names come out as they went in", async () => {
    const typed = "Was fürchten Reeder <b>&amp; *Schweden* 🚢?";
    const page = await query(typed);
    expect(contentOf(firstOf(page)).message_text.startsWith(typed)).toBe(true);
  });

  test("has results whose ids last and are its own", async () => {
    const idsOf = (page: Page) => page.results.map(({ id }) => id);
    const german = idsOf(await query("Was kostet das?"));
    expect(idsOf(await query("Was kostet das?"))).toEqual(german);
    const english = idsOf(await query("What do the works cost?"));
    expect(german.filter((id) => english.includes(id))).toEqual([]);
    expect(german[0]).toMatch(/^[0-9a-f]{10}:ecost:de$/u);
  });

  test("may be kept for the person for five minutes", async () => {
    expect(await query("Was kostet das?")).toMatchObject({ is_personal: true, cache_time: 300 });
  });

  test("never runs into the rate limit, and editors never hear of it", async () => {
    stage = await openStage({
      articles: [harbour],
      parts: { rateLimit: { messages: 1, groupMessages: 1000, seconds: 60 } },
    });
    for (const typed of ["W", "We", "Wer", "Wer ko", "Wer koch", "Wer kocht"]) await query(typed);
    expect(titlesOf(await query("Was kosten die Arbeiten?"))[0]).toBe("Was kosten die Arbeiten?");
    expect(await unanswered(stage.store)).toEqual([]);
  });
});

describe("an empty query", () => {
  test("shows what the summary raises, then what the article states, then what it leaves open", async () => {
    const { summary, ...rest } = questions();
    const [s1, , , s4] = SENTENCES;
    const short = [s4, s1].map((cite) => ({ de: "Dies.", en: "This.", cite }));
    const article = await loadHarbour({ ...rest, summary: { ...summary, short } });
    stage = await openStage({ articles: [article] });
    const titles = titlesOf(await query(""));
    const raised = quickReplies(article).map(({ phrasings }) => phrasings.de[0]);
    expect(titles[0]).toBe("Wer hat den Plan bestätigt?");
    expect(titles.slice(0, raised.length)).toEqual(raised);
    const inOrder = [
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Was kosten die Arbeiten?",
      "Wer hat den Plan bestätigt?",
      "Dauert die Sperrung länger?",
      "Wem gehört der Hafen?",
    ];
    const others = inOrder.filter((title) => !raised.includes(title));
    expect(titles.slice(raised.length)).toEqual(others);
    expect(titlesOf(await query("  "))).toHaveLength(6);
  });

  test("is in the person's language, or the one they chose", async () => {
    expect(titlesOf(await query("", "", BEN))[0]).toBe("When is the harbour closed?");
    await stage.store.settings.change(BEN.id, { language: "de" });
    expect(titlesOf(await query("", "", BEN))[0]).toBe("Wann wird der Hafen gesperrt?");
  });

  test("pages through all there is, ten at a time, nothing twice", async () => {
    stage = await openStage({ articles: real });
    const seen: string[] = [];
    let offset = "";
    do {
      const page = await query("", offset);
      expect(page.results.length).toBe(page.next_offset === "" ? page.results.length : 10);
      seen.push(...page.results.map(({ id }) => id));
      offset = page.next_offset ?? "";
    } while (offset !== "" && seen.length < 1000);
    const entries = real.flatMap(({ questions }) => questions?.entries ?? []);
    expect(seen.length).toBe(entries.length);
    expect(seen.length).toBeGreaterThan(100);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("begins anew at an offset that is none, and is at its end beyond the last one", async () => {
    const first = titlesOf(await query(""));
    for (const offset of ["x", "-1", "1.5", "1e3", "٣", " ", "9".repeat(64)]) {
      expect(titlesOf(await query("", offset))).toEqual(first);
    }
    const beyond = await query("", "9000");
    expect(beyond).toMatchObject({ results: [], next_offset: "" });
    expect(beyond.button).toBeUndefined();
  });
});

describe("a query that finds nothing", () => {
  test.for([
    ["Wie wird das Wetter?", "Das beantwortet der Artikel nicht."],
    ["How old is the moon?", "The article does not answer this."],
    ["Hallo", "Stell mir eine Frage zum Artikel."],
    ["🙂", "Darin finde ich keine Frage. Schreib sie mir in Worten."],
    ["Wer ".repeat(200), "Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen."],
  ] as const)("says so and leads into the private chat: %j", async ([typed, line]) => {
    const page = await query(typed);
    expect(page.results).toEqual([]);
    expect(page.button).toEqual({ text: line, start_parameter: "a_harbour" });
    expect(page.next_offset).toBe("");
    expect(page.cache_time).toBeLessThan(60);
  });

  test("says so above the questions that have a word of it", async () => {
    const page = await query("Hafen");
    expect(page.button?.text).toBe("Das beantwortet der Artikel nicht.");
    expect(titlesOf(page)).toEqual(["Wann wird der Hafen gesperrt?"]);
  });

  test("of 256 letters, Telegram's most, is no more than nothing found", async () => {
    expect((await query("x".repeat(256))).results).toEqual([]);
  });

  test("says it in English to who reads English", async () => {
    expect((await query("🙂", "", BEN)).button?.text).toBe(
      "I can't find a question in that. Please put it in words.",
    );
  });
});

describe("an article without prepared questions", () => {
  beforeEach(async () => {
    stage = await openStage({ articles: [await articleOf(LIBRARY_TEXT, "de", "buecherei")] });
  });

  test("has its sentences to send", async () => {
    const page = await query("Wer lobte die Architektur?");
    expect(titlesOf(page)).toEqual(["Wer lobte die Architektur?"]);
    expect(firstOf(page).description).toBe("Bürgermeisterin Inge Holm lobte die Architektur.");
  });

  test("has nothing to begin with, and asks for a question", async () => {
    expect(await query("")).toMatchObject({
      results: [],
      button: { text: "Stell mir eine Frage zum Artikel.", start_parameter: "a_buecherei" },
    });
  });
});

describe("several articles", () => {
  beforeEach(async () => {
    stage = await openStage({ articles: [harbour, bridge, await lighthouse()] });
  });

  test("are all asked, and each result names its own", async () => {
    const found = firstOf(await query("Was hat das Gutachten gefunden?"));
    expect(found.description).toBe("Wegen Rissen in zwei Pfeilern.\nAus „Sample“");
    const passage = firstOf(await query("Who is the former sailor?"));
    expect(passage.description).toContain("Her successor is the former sailor Tom Okafor.");
    expect(addressesOf(buttonsOf(passage))).toEqual(["https://t.me/article_bot?start=a_leuchtturm"]);
  });

  test("with one id in two of them have different results and links", async () => {
    const costs = articlesOf(await query("Was kostet die Sanierung?")).filter(({ id }) =>
      id.includes(":ecost:"),
    );
    expect(costs.map(({ title }) => title)).toEqual([
      "Wie viel kostet die Sanierung?",
      "Was kosten die Arbeiten?",
    ]);
    const addresses = costs.flatMap((result) => addressesOf(buttonsOf(result)));
    expect(addresses.every((address) => /\?start=q_[0-9a-f]{10}_cost$/u.test(address))).toBe(true);
    expect(new Set(addresses).size).toBe(2);
  });

  test("take turns where nothing is asked and none is chosen", async () => {
    const titles = titlesOf(await query(""));
    expect(titles).toHaveLength(10);
    const isOfBridge = titles.map((title) => /Brücke|Sanierung|Helga|Gutachten|brücke/u.test(title));
    expect(isOfBridge.slice(0, 4)).toEqual([false, true, false, true]);
  });

  test("give way to the one the person has chosen", async () => {
    await stage.store.settings.change(ANNA.id, { article: "hafenbruecke" });
    const begin = await query("");
    expect(begin.results).toHaveLength(5);
    expect(titlesOf(begin)).toContain("Wann wird die Brücke wieder geöffnet?");
    expect(firstOf(await query("Was kostet das?")).title).toBe("Wie viel kostet die Sanierung?");
    // And come back where that one has nothing to say.
    expect(firstOf(await query("Wer hat den Plan bestätigt?")).title).toBe("Wer hat den Plan bestätigt?");
  });

  test("are asked as before when the chosen one is gone", async () => {
    await stage.store.settings.change(ANNA.id, { article: "gone" });
    expect(titlesOf(await query(""))).toHaveLength(10);
  });
});

describe("Telegram refusing an answer", () => {
  test("to a query that has gone by is nothing to worry about", async () => {
    stage.telegram = () => ({
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    await query("Was kostet das?");
    stage.telegram = () => undefined;
    expect(titlesOf(await query("Was kostet das?"))).toHaveLength(3);
  });

  test("otherwise stops nothing else", async () => {
    stage.telegram = () => ({ code: 400, description: "Bad Request: RESULT_ID_DUPLICATE" });
    await query("Was kostet das?");
    stage.telegram = () => undefined;
    expect(titlesOf(await query("Was kostet das?"))).toHaveLength(3);
  });
});

describe("a button of an answer somebody sent", () => {
  const inlineId = "inline-message-1";
  let sent: InlineQueryResultArticle;
  beforeEach(async () => {
    sent = firstOf(await query("Was kosten die Arbeiten?"));
  });

  const tap = (holder: { readonly reply_markup?: object }, text: string, from: User = ANNA) =>
    stage.tap(buttonOf(holder, text), { inlineId, from });

  const edited = () => {
    const calls = stage.take();
    const edit = calls.find((call) => call.method === "editMessageText");
    if (edit?.method !== "editMessageText") throw new Error("No text was edited.");
    expect(calls.map(({ method }) => method)).toEqual(["editMessageText", "answerCallbackQuery"]);
    expect(edit.payload).toMatchObject({ inline_message_id: inlineId });
    expect(edit.payload).not.toHaveProperty("chat_id");
    return edit.payload;
  };

  const editedButtons = () => {
    const calls = stage.take();
    const [edit, answered] = calls;
    expect(calls.map(({ method }) => method)).toEqual(["editMessageReplyMarkup", "answerCallbackQuery"]);
    if (edit?.method !== "editMessageReplyMarkup" || answered?.method !== "answerCallbackQuery")
      throw new Error("No buttons were edited.");
    expect(edit.payload).toMatchObject({ inline_message_id: inlineId });
    return { edit: edit.payload, told: answered.payload.text };
  };

  test("shows the paragraph and comes back, for everybody the same", async () => {
    await tap(sent, "Im Zusammenhang", BEN);
    const context = edited();
    expect(context.text).toBe(`Was das kostet\n\nAbsatz 2\n\n${SENTENCES[2]} ${SENTENCES[3]}`);
    expect(buttonsOf(context).map(({ text }) => text)).toEqual(["Zurück", "Weiterfragen"]);
    expect(addressesOf(buttonsOf(context))).toEqual(["https://t.me/article_bot?start=q_cost"]);
    await tap(context, "Zurück", BEN);
    const back = edited();
    const { message_text, entities } = contentOf(sent);
    expect([back.text, back.entities, back.reply_markup]).toEqual([
      message_text,
      entities,
      sent.reply_markup,
    ]);
  });

  test("notes what a reader thinks, and keeps the way into the private chat", async () => {
    await tap(sent, "👍", BEN);
    const { edit, told } = editedButtons();
    expect(told).toBe("Danke!");
    expect(edit.reply_markup).toEqual(sent.reply_markup);
    const answer = { kind: "inline", inlineId } as const;
    expect(await stage.store.feedback.of(answer, BEN.id)).toMatchObject({ verdict: "good", entry: "cost" });
    expect(await stage.store.feedback.of(answer, ANNA.id)).toBeUndefined();
  });

  test("asks why an answer is no good, and notes that", async () => {
    await tap(sent, "👎");
    const why = editedButtons();
    expect(buttonsOf(why.edit).map(({ text }) => text)).toEqual([
      "Falsch",
      "Veraltet",
      "Am Thema vorbei",
      "Unverständlich",
      "Zurück",
      "Weiterfragen",
    ]);
    await tap(why.edit, "Veraltet");
    const { edit, told } = editedButtons();
    expect(told).toBe("Danke, das hilft der Redaktion.");
    expect(edit.reply_markup).toEqual(sent.reply_markup);
    expect(await stage.store.feedback.of({ kind: "inline", inlineId }, ANNA.id)).toMatchObject({
      verdict: "bad",
      complaint: "outdated",
    });
  });

  test("comes back from the reasons to the answer", async () => {
    await tap(sent, "👎");
    await tap(editedButtons().edit, "Zurück");
    expect(edited().text).toBe(contentOf(sent).message_text);
  });

  test.for(["q", "p"])("that asks a question tells the answer to the one who tapped: %s", async (letter) => {
    const [context] = buttonsOf(sent);
    if (!context || !("callback_data" in context)) throw new Error("There is no button to tap.");
    const key = context.callback_data.split(":")[2];
    await stage.tap({ text: "?", callback_data: `${letter}:de:${key}:owner` }, { inlineId });
    expect(stage.take()).toEqual([
      {
        method: "answerCallbackQuery",
        payload: expect.objectContaining({
          text: "Wem der Hafen gehört, steht nicht im Artikel.",
          show_alert: true,
        }),
      },
    ]);
  });

  test("whose entry is gone by now says so", async () => {
    const [context] = buttonsOf(sent);
    if (!context || !("callback_data" in context)) throw new Error("There is no button to tap.");
    const old = { ...context, callback_data: context.callback_data.replace("ecost", "egone") };
    await stage.tap(old, { inlineId });
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({ show_alert: true });
  });

  test("of a sentence shows its paragraph and comes back", async () => {
    const passage = firstOf(await query("Was fürchten Reeder?"));
    await tap(passage, "Im Zusammenhang");
    const context = edited();
    expect(context.text).toContain(`${SENTENCES[4]} ${SENTENCES[5]}`);
    await tap(context, "Zurück");
    const back = edited();
    expect(back.text).toContain(`Dazu steht im Artikel:\n\n${SENTENCES[4]}`);
    expect(back.reply_markup).toEqual(passage.reply_markup);
  });

  test("changes nothing for the others through what one of them has set", async () => {
    stage = await openStage({ articles: [harbour, bridge] });
    sent = firstOf(await query("Wer hat den Plan bestätigt?"));
    await stage.store.settings.change(BEN.id, { article: "hafenbruecke", language: "en" });
    await tap(sent, "Im Zusammenhang", BEN);
    await tap(edited(), "Zurück", BEN);
    const back = edited();
    expect([back.text, back.reply_markup]).toEqual([contentOf(sent).message_text, sent.reply_markup]);
  });

  test("on a message that is gone is answered all the same", async () => {
    stage.telegram = ({ method }) =>
      method === "editMessageText"
        ? { code: 400, description: "Bad Request: MESSAGE_ID_INVALID" }
        : undefined;
    await tap(sent, "Im Zusammenhang");
    expect(stage.take().map(({ method }) => method)).toEqual(["editMessageText", "answerCallbackQuery"]);
  });
});

describe("an answer sent through inline mode", () => {
  const OURS = {
    message_id: 7,
    date: 0,
    chat: GROUP,
    from: ME,
    text: "Zwölf Millionen Euro.",
  } as Message as NonNullable<Message["reply_to_message"]>;
  test.for([
    ["in the private chat", {}, ["sendMessage"]],
    ["in a group with the bot", { chat: GROUP }, []],
    ["as a reply to the bot", { chat: GROUP, reply_to_message: OURS }, ["sendMessage"]],
  ] as const)("is no question: %s", async ([, options, typed]) => {
    await stage.say("Wer hat den Plan bestätigt?\n\nBürgermeisterin Eva Kröger.", {
      ...options,
      via_bot: ME,
    });
    expect(stage.take()).toEqual([]);
    // The same words typed are one.
    await stage.say("Wer hat den Plan bestätigt?", options);
    expect(stage.take().map(({ method }) => method)).toEqual(typed);
  });
});
