import type { Chat, InlineQueryResultArticle, Message, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../../../src/answer/engine.ts";
import { libraryOf } from "../../../src/answer/library.ts";
import { textEntities } from "../../../src/playground/world/text-entities.ts";
import { articleOf, bridgeWithQuestions, LIBRARY_TEXT } from "../../answer/sample-articles.ts";
import { ASKING_BACK, loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import { proposed, unanswered } from "../for-editors.ts";
import {
  ANNA,
  BEN,
  buttonOf,
  buttonsOf,
  type Call,
  entitiesIn,
  ME,
  openStage,
  privateChat,
  type Stage,
} from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

/** A chat the bot is not in. */
const ELSEWHERE: Chat.SupergroupChat = { id: -1007777777777, type: "supergroup", title: "Fremde Runde" };

/** How the bot knows the message it has sent as a guest. */
function inlineId(): string {
  const id = [...stage.world.inlineMessages.keys()].at(-1);
  if (id === undefined) throw new Error("No guest has sent anything.");
  return id;
}

const answerRef = () => ({ kind: "inline", inlineId: inlineId() }) as const;

type Fields = Partial<Message> & { readonly from?: User };

/** A message that calls the bot from a chat it is not in. */
async function call(text: string, { from = ANNA, chat = ELSEWHERE, ...rest }: Fields = {}): Promise<void> {
  const message = {
    message_id: 55,
    date: Math.floor(stage.clock / 1000),
    guest_query_id: "guest-query-1",
    chat,
    from,
    text,
    ...entitiesIn(text),
    ...rest,
  };
  await stage.update({
    guest_message: message as NonNullable<Parameters<Stage["update"]>[0]["guest_message"]>,
  });
}

const repliedTo = (text: string, from: User = BEN) => ({
  reply_to_message: {
    message_id: 54,
    date: Math.floor(stage.clock / 1000),
    chat: ELSEWHERE,
    from,
    text,
  } as NonNullable<Message["reply_to_message"]>,
});

/** The one message the bot sends: nothing else is called. */
function answered(): { readonly result: InlineQueryResultArticle; readonly text: string } {
  const [only, ...others] = stage.take();
  expect(others).toEqual([]);
  if (only?.method !== "answerGuestQuery") throw new Error(`${only?.method} was called.`);
  expect(only.payload.guest_query_id).toBe("guest-query-1");
  const { result } = only.payload;
  if (result.type !== "article" || !("message_text" in result.input_message_content))
    throw new Error("The answer is no text.");
  return { result, text: result.input_message_content.message_text };
}

const buttonTexts = (holder: { readonly reply_markup?: object }) => buttonsOf(holder).map(({ text }) => text);

describe("a question to a guest", () => {
  test("gets one message with the answer and the sentence word for word", async () => {
    await call("@article_bot Wer hat den Plan bestätigt?");
    const { result, text } = answered();
    expect(text).toBe(
      [
        "Wer hat den Plan bestätigt?",
        "Aus „Rostock sperrt den Hafen“",
        "Bürgermeisterin Eva Kröger.",
        "Bestätigt von der Bürgermeisterin",
        `${SENTENCES[3]}\nAbsatz 2`,
      ].join("\n\n"),
    );
    expect(result.input_message_content).toMatchObject({ link_preview_options: { is_disabled: true } });
    expect(buttonTexts(result)).toEqual(["Im Zusammenhang", "👍", "👎", "Weiterfragen"]);
    expect(buttonOf(result, "Weiterfragen")).toMatchObject({
      url: "https://t.me/article_bot?start=q_confirmed-by",
    });
  });

  test.for([
    "Wer hat den Plan bestätigt @article_bot?",
    "Hey @Article_Bot, wer hat den Plan bestätigt?",
    "/ask@article_bot Wer hat den Plan bestätigt?",
    "/frage@article_bot Wer hat den Plan bestätigt?",
  ])("may name the bot anywhere: %j", async (text) => {
    await call(text);
    expect(answered().text).toContain(SENTENCES[3]);
  });

  test("may be one in words that Telegram marks as no mention", async () => {
    await call("Wer hat den Plan bestätigt?", repliedTo("Zwölf Millionen Euro.", ME));
    expect(answered().text).toContain(SENTENCES[3]);
  });

  test("is answered in its own language", async () => {
    await call("@article_bot Who confirmed the plan?");
    const { result, text } = answered();
    expect(text).toContain("Mayor Eva Kröger.\n\nConfirmed by the mayor");
    expect(buttonTexts(result)).toEqual(["In context", "👍", "👎", "Ask more"]);
  });

  test("is the message replied to, where nothing but the bot's name is written", async () => {
    await call("@article_bot", repliedTo("Was kosten die Arbeiten?"));
    const { text } = answered();
    expect(text.startsWith("Was kosten die Arbeiten?\n\n")).toBe(true);
    expect(text).toContain(SENTENCES[2]);
  });

  test("may be in the caption of a picture", async () => {
    const caption = "@article_bot Was kosten die Arbeiten?";
    await stage.update({
      guest_message: {
        message_id: 56,
        date: 1,
        guest_query_id: "guest-query-1",
        chat: ELSEWHERE,
        from: ANNA,
        photo: [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }],
        caption,
        caption_entities: textEntities(caption),
      },
    });
    expect(answered().text).toContain(SENTENCES[2]);
  });

  test("that is several gets the first one answered, and says which", async () => {
    await call("@article_bot Was kosten die Arbeiten? Wer hat den Plan bestätigt?");
    const { text } = answered();
    expect(text.startsWith("Was kosten die Arbeiten?\n\n")).toBe(true);
    expect(text).toContain(SENTENCES[2]);
    expect(text).not.toContain(SENTENCES[3]);
  });

  test("comes out as it went in", async () => {
    const typed = "Was fürchten Reeder im <b>Fährverkehr</b> & *Schweden* 🚢?";
    await call(`@article_bot ${typed}`);
    const { text } = answered();
    expect(text.startsWith(typed)).toBe(true);
    expect(text).toContain(SENTENCES[4]);
  });

  test("finds what the article leaves open", async () => {
    await call("@article_bot Wem gehört der Hafen?");
    const { result, text } = answered();
    expect(text).toContain("Wem der Hafen gehört, steht nicht im Artikel.");
    expect(buttonTexts(result)).toEqual(["👍", "👎", "Weiterfragen"]);
  });

  test("is asked of the article the person has chosen, else of all", async () => {
    stage = await openStage({ articles: [harbour, await bridgeWithQuestions()] });
    await call("@article_bot Was kostet das?");
    expect(answered().text).toContain("14 Millionen Euro.");
    await stage.store.settings.change(ANNA.id, { article: "harbour" });
    await call("@article_bot Was kostet das?");
    expect(answered().text).toContain("Zwölf Millionen Euro.");
  });

  test("finds sentences of an article without prepared questions", async () => {
    stage = await openStage({ articles: [await articleOf(LIBRARY_TEXT, "de", "buecherei")] });
    await call("@article_bot Wer lobte die Architektur?");
    const { result, text } = answered();
    expect(text).toContain("Bürgermeisterin Inge Holm lobte die Architektur.");
    expect(buttonOf(result, "Weiterfragen")).toMatchObject({
      url: "https://t.me/article_bot?start=a_buecherei",
    });
  });

  test("may come from an anonymous admin or a channel", async () => {
    const anonymous: User = {
      id: 1087968824,
      is_bot: true,
      first_name: "Group",
      username: "GroupAnonymousBot",
    };
    await call("@article_bot Was kosten die Arbeiten?", { from: anonymous, sender_chat: ELSEWHERE });
    expect(answered().text).toContain(SENTENCES[2]);
  });
});

describe("what is no question to a guest", () => {
  test.for([
    ["@article_bot", "Schreib deine Frage hinter meinen Namen: @article_bot Wer hat das bestätigt?"],
    ["/summary@article_bot", "Schreib deine Frage hinter meinen Namen: @article_bot Wer hat das bestätigt?"],
    ["/aks@article_bot", "Schreib deine Frage hinter meinen Namen: @article_bot Wer hat das bestätigt?"],
  ] as const)("gets a line on how to ask: %j", async ([text, line]) => {
    await call(text);
    const { result, text: told } = answered();
    expect(told).toBe(line);
    expect(buttonOf(result, "Weiterfragen")).toMatchObject({
      url: "https://t.me/article_bot?start=a_harbour",
    });
    expect(await unanswered(stage.store)).toEqual([]);
  });

  test("is told so in the person's language, and that of the command", async () => {
    await call("@article_bot", { from: BEN });
    expect(answered().text).toBe("Write your question after my name: @article_bot Who confirmed it?");
    await call("/frage@article_bot", { from: BEN });
    expect(answered().text).toBe(
      "Schreib deine Frage hinter meinen Namen: @article_bot Wer hat das bestätigt?",
    );
  });

  test("leads to no article in particular where there are several", async () => {
    stage = await openStage({ articles: [harbour, await bridgeWithQuestions()] });
    await call("@article_bot");
    expect(buttonTexts(answered().result)).toEqual([]);
  });

  test.for([
    ["@article_bot Hallo!", "Hallo! Was möchtest du über den Artikel wissen?"],
    ["@article_bot 🙂", "Darin finde ich keine Frage. Schreib sie mir in Worten."],
    [
      `@article_bot ${"Wer kocht? ".repeat(80)}`,
      "Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen.",
    ],
  ] as const)("gets its line and no verdict: %j", async ([text, line]) => {
    await call(text);
    const { result, text: told } = answered();
    expect(told).toBe(line);
    expect(buttonTexts(result)).toEqual(["Weiterfragen"]);
  });

  test("from another bot gets nothing", async () => {
    const other: User = { id: 77, is_bot: true, first_name: "Anderer", username: "other_bot" };
    await call("@article_bot Was kosten die Arbeiten?", { from: other });
    expect(stage.take()).toEqual([]);
  });

  test("because it was sent through the bot itself gets nothing", async () => {
    await call("Was kosten die Arbeiten?\n\nZwölf Millionen Euro. @article_bot", { via_bot: ME });
    expect(stage.take()).toEqual([]);
  });
});

describe("a question the article does not answer", () => {
  beforeEach(() => call("@article_bot Wer ist der Koch?"));

  test("gets an honest line, the nearest questions, and goes to the editors", async () => {
    const { result, text } = answered();
    expect(text.endsWith("\n\nDas beantwortet der Artikel nicht.")).toBe(true);
    expect(buttonTexts(result)).toEqual([
      "Wer hat den Plan bestätigt?",
      "Keine davon",
      "👍",
      "👎",
      "Weiterfragen",
    ]);
    expect(await unanswered(stage.store)).toMatchObject([
      { question: "Wer ist der Koch?", noneFitted: false },
    ]);
  });

  test("gives way to the answer that was meant, which editors hear of", async () => {
    await stage.tap(buttonOf(answered().result, "Wer hat den Plan bestätigt?"), { inlineId: inlineId() });
    const { text, inline_message_id, reply_markup } = stage.takeOne("editMessageText");
    expect(inline_message_id).toBe(inlineId());
    expect(text).toContain(SENTENCES[3]);
    expect(buttonsOf({ ...(reply_markup && { reply_markup }) }).map((button) => button.text)).toEqual([
      "Im Zusammenhang",
      "👍",
      "👎",
      "Weiterfragen",
    ]);
    expect(await proposed(stage.store)).toMatchObject([
      { entry: "confirmed-by", question: "Wer ist der Koch?" },
    ]);
  });

  test("is told in a popup where the message is gone", async () => {
    const { result } = answered();
    stage.telegram = ({ method }) =>
      method === "editMessageText"
        ? { code: 400, description: "Bad Request: MESSAGE_ID_INVALID" }
        : undefined;
    await stage.tap(buttonOf(result, "Wer hat den Plan bestätigt?"), { inlineId: inlineId() });
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Bürgermeisterin Eva Kröger.\n\nBestätigt von der Bürgermeisterin",
      show_alert: true,
    });
  });

  test("stays unanswered where none of the questions was meant", async () => {
    await stage.tap(buttonOf(answered().result, "Keine davon"), { inlineId: inlineId() });
    const { text, reply_markup } = stage.takeOne("editMessageText");
    expect(text).toBe("Das beantwortet der Artikel nicht. Ich habe mir die Frage für die Redaktion notiert.");
    expect(buttonsOf({ ...(reply_markup && { reply_markup }) }).map((button) => button.text)).toEqual([
      "Weiterfragen",
    ]);
    expect(await unanswered(stage.store)).toMatchObject([
      { question: "Wer ist der Koch?", noneFitted: true },
    ]);
  });

  test("can be found good or bad, also when the question is long forgotten", async () => {
    const { result } = answered();
    await stage.tap(buttonOf(result, "👍"), { inlineId: inlineId(), from: BEN });
    expect(stage.takeOne("editMessageReplyMarkup").reply_markup).toEqual(result.reply_markup);
    await stage.store.exchanges.remove(answerRef());
    await stage.tap(buttonOf(result, "👎"), { inlineId: inlineId() });
    // The buttons stay: the questions they offer could not be put back.
    expect(stage.take().map(({ method }) => method)).toEqual(["answerCallbackQuery"]);
    expect(await stage.store.feedback.of(answerRef(), ANNA.id)).toMatchObject({ verdict: "bad" });
  });
});

describe("a question that could be one of several", () => {
  test("is asked back, and the pick takes that place", async () => {
    const library = libraryOf([createEngine(harbour, ASKING_BACK)]);
    stage = await openStage({ articles: [harbour], parts: { library: () => library } });
    await call("@article_bot Was kostet die Sperrung?");
    const { result, text } = answered();
    expect(text).toBe("Welche dieser Fragen meinst du?");
    const [first] = buttonsOf(result);
    expect(buttonTexts(result).slice(-2)).toEqual(["Keine davon", "Weiterfragen"]);
    if (!first) throw new Error("Nothing is offered.");
    await stage.tap(first, { inlineId: inlineId(), from: BEN });
    expect(stage.takeOne("editMessageText").text).toContain(first.text);
  });
});

describe("the message a guest sent", () => {
  test("shows the paragraph and comes back as it was", async () => {
    await call("@article_bot Was kostet das?");
    const { result, text } = answered();
    await stage.tap(buttonOf(result, "Im Zusammenhang"), { inlineId: inlineId(), from: BEN });
    const context = stage.takeOne("editMessageText");
    expect(context.text).toContain(`${SENTENCES[2]} ${SENTENCES[3]}`);
    expect(buttonTexts({ ...(context.reply_markup && { reply_markup: context.reply_markup }) })).toEqual([
      "Zurück",
      "Weiterfragen",
    ]);
    await stage.tap(buttonOf({ reply_markup: context.reply_markup ?? {} }, "Zurück"), {
      inlineId: inlineId(),
    });
    const back = stage.takeOne("editMessageText");
    expect([back.text, back.reply_markup]).toEqual([text, result.reply_markup]);
  });

  test("offers what came second after a 👎, in a popup", async () => {
    await call("@article_bot Was kostet das?");
    const { result } = answered();
    await stage.tap(buttonOf(result, "👎"), { inlineId: inlineId() });
    const why = stage.takeOne("editMessageReplyMarkup");
    await stage.tap(buttonOf({ reply_markup: why.reply_markup ?? {} }, "Falsch"), { inlineId: inlineId() });
    const offer = stage.takeOne("editMessageReplyMarkup");
    const runnerUp = buttonOf({ reply_markup: offer.reply_markup ?? {} }, "Meintest du: Was baut die Stadt?");
    await stage.tap(runnerUp, { inlineId: inlineId() });
    expect(stage.take()).toEqual([
      {
        method: "answerCallbackQuery",
        payload: expect.objectContaining({
          text: "Eine Kaimauer aus Granit.\n\nBerichtet",
          show_alert: true,
        }),
      },
    ]);
  });

  test("is forgotten with the person, and with nobody else", async () => {
    await call("@article_bot Was kostet das?");
    await stage.store.forget(BEN.id, undefined);
    expect(await stage.store.exchanges.ofAnswer(answerRef())).toMatchObject({ question: "Was kostet das?" });
    await stage.store.forget(ANNA.id, ANNA.id);
    expect(await stage.store.exchanges.ofAnswer(answerRef())).toBeUndefined();
  });

  // Telegram warns that such a chat may have the id of another one.
  test("has nothing to do with a chat of the same id", async () => {
    const chat = privateChat(ANNA);
    await call("@article_bot Was kostet das?", { chat, message_id: 700 });
    answered();
    await stage.say("Und warum?");
    expect(stage.takeOne("sendMessage").text).not.toContain("Zwölf Millionen");
    await stage.update({
      edited_message: {
        message_id: 700,
        date: Math.floor(stage.clock / 1000),
        edit_date: Math.floor(stage.clock / 1000) + 1,
        chat,
        from: ANNA,
        text: "Wer hat den Plan bestätigt?",
      },
    });
    expect(stage.take().map(({ method }) => method)).toEqual(["sendMessage"]);
  });
});

describe("too many questions to a guest", () => {
  test("are not answered, and nothing is sent into the chat", async () => {
    stage = await openStage({
      articles: [harbour],
      parts: { rateLimit: { messages: 2, groupMessages: 1000, seconds: 60 } },
    });
    for (let i = 0; i < 4; i += 1) {
      await call("@article_bot Was kosten die Arbeiten?", { message_id: 60 + i, chat: privateChat(BEN) });
    }
    expect(stage.take().map(({ method }) => method)).toEqual(["answerGuestQuery", "answerGuestQuery"]);
    await call("@article_bot Was kosten die Arbeiten?", { from: BEN });
    expect(answered().text).toContain(SENTENCES[2]);
  });
});

describe("Telegram refusing a guest's answer", () => {
  const refuse = (description: string) => (made: Call) =>
    made.method === "answerGuestQuery" ? { code: 400, description } : undefined;

  test.for([
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
    "Bad Request: GUEST_CHAT_FORBIDDEN",
  ])("is tried once, and nothing is remembered: %s", async (description) => {
    stage.telegram = refuse(description);
    await call("@article_bot Wer ist der Koch?");
    expect(stage.take().map(({ method }) => method)).toEqual(["answerGuestQuery"]);
    expect(await stage.store.exchanges.ofQuestion(ELSEWHERE.id, 55)).toEqual([]);
    expect(await unanswered(stage.store)).toEqual([]);
  });
});
