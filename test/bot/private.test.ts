import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour, SENTENCES } from "../cli/harbour.ts";
import { unanswered } from "./for-editors.ts";
import { ANNA, BEN, buttonOf, buttonsOf, ME, openStage, privateChat, type Stage } from "./stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
});

describe("a question in a private chat", () => {
  test("gets the answer, the status, and the sentence word for word", async () => {
    await stage.say("Wer hat den Plan bestätigt?");
    const { text, entities, chat_id, reply_parameters } = stage.takeOne("sendMessage");
    expect(chat_id).toBe(1001);
    expect(reply_parameters).toBeUndefined();
    expect(text).toBe(
      `Bürgermeisterin Eva Kröger.\n\nBestätigt von der Bürgermeisterin\n\n${SENTENCES[3]}\nAbsatz 2`,
    );
    const quote = entities?.find(({ type }) => type === "blockquote");
    expect(quote && text?.slice(quote.offset, quote.offset + quote.length)).toBe(SENTENCES[3]);
  });

  test("has related questions, the context and a verdict beneath it", async () => {
    await stage.say("Was kosten die Arbeiten?");
    expect(buttonsOf(stage.takeOne("sendMessage")).map(({ text }) => text)).toEqual([
      "Wer hat den Plan bestätigt?",
      "Wann wird der Hafen gesperrt?",
      "Im Zusammenhang",
      "👍",
      "👎",
    ]);
  });

  test("offers no question that this conversation has had, also after a look at the paragraph", async () => {
    await stage.say("Wer hat den Plan bestätigt?");
    stage.take();
    await stage.say("Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    expect(buttonsOf(sent).map(({ text }) => text)).toEqual([
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Im Zusammenhang",
      "👍",
      "👎",
    ]);
    await stage.tap(buttonOf(sent, "Im Zusammenhang"));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Zurück"));
    expect(stage.takeOne("editMessageText").reply_markup).toEqual(sent.reply_markup);
  });

  test("shows the paragraph and comes back", async () => {
    await stage.say("Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(sent, "Im Zusammenhang"));
    const [edited] = stage.take();
    expect(edited?.method).toBe("editMessageText");
    if (edited?.method !== "editMessageText") return;
    expect(edited.payload.text).toBe(`Was das kostet\n\nAbsatz 2\n\n${SENTENCES[2]} ${SENTENCES[3]}`);
    await stage.tap(buttonOf(edited.payload, "Zurück"));
    const back = stage.takeOne("editMessageText");
    expect([back.text, back.entities, back.reply_markup]).toEqual([
      sent.text,
      sent.entities,
      sent.reply_markup,
    ]);
  });
});

/** A message that is something else than text. */
const media = (content: object) => ({ text: undefined, ...content }) as unknown as Partial<Message>;

/** The texts of all messages sent since the last time. */
const textsSent = () =>
  stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload.text] : []));

const COST = `Zwölf Millionen Euro.\n\nBerichtet\n\n${SENTENCES[2]}\nAbsatz 2`;

describe("what one writes in a private chat", () => {
  test("is answered in its own language, with the editors' gloss", async () => {
    await stage.say("What do the works cost?");
    expect(stage.takeOne("sendMessage").text).toBe(
      `Twelve million euros.\n\nReported\n\n${SENTENCES[2]}\nParagraph 2\nIn English: The works cost twelve million euros.`,
    );
  });

  test("may go on from the last answer, but not after an hour", async () => {
    await stage.say("Wann wird der Hafen gesperrt?");
    await stage.say("mehr");
    await stage.say("Und wer hat das bestätigt?");
    const [, second, third] = textsSent();
    expect(second).toBe(COST);
    expect(third).toContain("Bürgermeisterin Eva Kröger.");
    stage.clock += 61 * 60 * 1000;
    await stage.say("mehr");
    expect(textsSent()[0]).toBe("Das beantwortet der Artikel nicht.");
    // Without what came before nobody could tell what was asked.
    expect(await unanswered(stage.store)).toEqual([]);
  });

  test("goes on for an hour after the last answer", async () => {
    await stage.say("Wann wird der Hafen gesperrt?");
    stage.clock += 59 * 60 * 1000;
    await stage.say("mehr");
    await stage.say("Wann wird der Hafen gesperrt?");
    stage.clock += 61 * 60 * 1000;
    await stage.say("mehr");
    expect(textsSent().filter((_, index) => index % 2 === 1)).toEqual([
      COST,
      "Das beantwortet der Artikel nicht.",
    ]);
  });

  test("may go on from an older answer by a reply to it, and from nobody else's", async () => {
    await stage.say("Was kosten die Arbeiten?");
    const cost = stage.sent.at(-1) as NonNullable<Message["reply_to_message"]>;
    await stage.say("Wem gehört der Hafen?");
    await stage.say("mehr", { from: BEN });
    await stage.say("mehr", { reply_to_message: cost });
    const [, , bens, annas] = textsSent();
    expect(bens).toBe("Das beantwortet der Artikel nicht.");
    expect(annas).toContain("Bürgermeisterin Eva Kröger.");
  });

  test("gets a message for each question in it, in order, that says which it answers", async () => {
    await stage.say("Was kosten die Arbeiten? Und was kostet Brot?");
    const answer = stage.sent.at(-2) as Message;
    expect(textsSent()).toEqual([
      `Was kosten die Arbeiten?\n\n${COST}`,
      expect.stringMatching(/^Und was kostet Brot\?\n\nDas beantwortet der Artikel nicht\./u),
    ]);
    await stage.tap(buttonOf(answer, "Im Zusammenhang"), { message: answer });
    const context = stage.takeOne("editMessageText");
    await stage.tap(buttonOf(context, "Zurück"), { message: { ...answer, text: context.text as string } });
    expect(stage.takeOne("editMessageText").text).toBe(answer.text);
  });

  test.for([
    ["Danke!", "Gern geschehen."],
    ["hi there", "Hello! What would you like to know about the article?"],
    ["🚢🚢", "Darin finde ich keine Frage. Schreib sie mir in Worten."],
    [" ", "Stell mir eine Frage zum Artikel."],
    ["@article_bot", "Stell mir eine Frage zum Artikel."],
    ["Was kostet das? ".repeat(50), "Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen."],
    [`Wer ${"a".repeat(4092)}`, "Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen."],
  ] as const)("%j is answered without buttons", async ([text, answer]) => {
    await stage.say(text);
    const sent = stage.takeOne("sendMessage");
    expect([sent.text, sent.reply_markup, sent.entities]).toEqual([answer, undefined, undefined]);
    expect(await unanswered(stage.store)).toEqual([]);
  });

  test("a caption is a question", async () => {
    await stage.say("", media({ caption: "Was kosten die Arbeiten?", photo: [] }));
    expect(textsSent()).toEqual([COST]);
  });

  test.for([
    ["a picture", { photo: [] }],
    ["a sticker", { sticker: {} }],
    ["a voice message", { voice: {} }],
    ["a place", { location: {} }],
    ["a poll", { poll: {} }],
  ] as const)("%s without words gets one friendly line", async ([, content]) => {
    await stage.say("", media(content));
    expect(textsSent()).toEqual(["Ich kann nur Text lesen. Schreib mir deine Frage einfach."]);
  });

  test("an album gets one line, not one for each picture", async () => {
    const picture = media({ photo: [], media_group_id: "a" });
    for (let count = 0; count < 3; count += 1) await stage.say("", picture);
    await stage.say("", { ...picture, media_group_id: "b" });
    expect(textsSent()).toHaveLength(2);
  });

  test("an album with a caption gets the answer to that, and nothing else", async () => {
    const picture = media({ photo: [], media_group_id: "a" });
    await stage.say("", { ...picture, caption: "Was kosten die Arbeiten?" });
    await stage.say("", picture);
    expect(textsSent()).toEqual([COST]);
  });

  test.for([
    ["what Telegram tells", { text: undefined, pinned_message: {} }],
    ["a timer for deletion", { text: undefined, message_auto_delete_timer_changed: {} }],
    ["our own inline answers", { via_bot: ME }],
    ["what another bot writes", { from: { ...ME, id: 9 } }],
    ["what another bot writes for somebody's business", { sender_business_bot: { ...ME, id: 9 } }],
  ] as const)("%s stays without an answer", async ([, content]) => {
    await stage.say("Was kosten die Arbeiten?", content as Partial<Message>);
    expect(stage.take()).toEqual([]);
  });

  test("an update that comes twice is handled once", async () => {
    const message = {
      message_id: 5,
      date: 1,
      chat: privateChat(ANNA),
      from: ANNA,
      text: "Was kosten die Arbeiten?",
    };
    const update = { update_id: 5, message };
    await Promise.all([stage.bot.handleUpdate(update), stage.bot.handleUpdate(update)]);
    await stage.bot.handleUpdate(update);
    expect(textsSent()).toEqual([COST]);
  });

  test("with /frage the bot speaks German, whatever the person's Telegram does", async () => {
    await stage.say("/frage", { from: BEN });
    await stage.say("/ask", { from: BEN });
    expect(textsSent()).toEqual([
      "Schreib deine Frage hinter den Befehl: /frage Wer hat das bestätigt?",
      "Write your question after the command: /ask Who confirmed it?",
    ]);
  });

  test("an article without prepared questions answers with its sentences", async () => {
    const { questions: _, ...bare } = article;
    stage = await openStage({ articles: [bare] });
    await stage.say("Was fürchten die Reeder?");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toBe(`Dazu steht im Artikel:\n\n${SENTENCES[4]}\nAbsatz 3`);
    expect(buttonsOf(sent).map(({ text }) => text)).toEqual(["Im Zusammenhang", "👍", "👎"]);
    await stage.say("xyzzyx");
    expect(stage.takeOne("sendMessage").text).toBe("Das beantwortet der Artikel nicht.");
  });
});

describe("an edited question", () => {
  const edits = () =>
    stage
      .take()
      .map(({ method, payload }) => [
        method,
        "text" in (payload ?? {}) ? (payload as { text: string }).text : undefined,
      ]);

  test("edits its answer", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    const { message_id } = stage.sent.at(-1) ?? {};
    stage.take();
    await stage.edit(asked, "Wer hat den Plan bestätigt?");
    const edited = stage.takeOne("editMessageText");
    expect([edited.chat_id, edited.message_id]).toEqual([ANNA.id, message_id]);
    expect(edited.text).toContain("Bürgermeisterin Eva Kröger.");
    await stage.say("mehr");
    expect(stage.takeOne("sendMessage").text).not.toContain("Eva Kröger");
  });

  test("does nothing where its text is the same", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    stage.take();
    await stage.edit(asked, "Was kosten die Arbeiten?");
    expect(stage.take()).toEqual([]);
  });

  test("does nothing where Telegram itself has changed something, such as a preview", async () => {
    const now = Math.floor(stage.clock / 1000);
    const text = "Was kosten die Arbeiten?";
    const forgotten = { message_id: 5, chat: privateChat(ANNA), from: ANNA, date: now - 1, text };
    await stage.update({ edited_message: forgotten as never });
    expect(stage.take()).toEqual([]);
  });

  test("may become two, and one again", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    stage.take();
    await stage.edit(asked, "Was kosten die Arbeiten? Wer hat den Plan bestätigt?");
    expect(edits()).toEqual([
      ["editMessageText", `Was kosten die Arbeiten?\n\n${COST}`],
      [
        "sendMessage",
        expect.stringMatching(/^Wer hat den Plan bestätigt\?\n\nBürgermeisterin Eva Kröger\./u),
      ],
    ]);
    const second = stage.sent.at(-1)?.message_id;
    await stage.edit(asked, "Wann wird der Hafen gesperrt?");
    const [first, removed, ...rest] = stage.take();
    expect(first).toMatchObject({
      method: "editMessageText",
      payload: { text: expect.stringContaining("Im Mai.") },
    });
    expect(removed).toMatchObject({ method: "deleteMessage", payload: { message_id: second } });
    expect(rest).toEqual([]);
    // What is gone is not edited any more.
    await stage.edit(asked, "Was kosten die Arbeiten?");
    expect(edits()).toEqual([["editMessageText", COST]]);
  });

  test("is answered anew where the answer was deleted, and goes on from there", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    stage.delete(stage.sent.at(-1) as Message);
    stage.take();
    await stage.edit(asked, "Wann wird der Hafen gesperrt?");
    expect(edits().map(([method]) => method)).toEqual(["editMessageText", "sendMessage"]);
    await stage.edit(asked, "Was kosten die Arbeiten?");
    expect(edits()).toEqual([["editMessageText", COST]]);
  });

  test("is answered where a restart has made the bot forget, if it is not old", async () => {
    const now = Math.floor(stage.clock / 1000);
    const forgotten = { message_id: 5, chat: privateChat(ANNA), from: ANNA, date: now - 60 } as Message;
    await stage.edit(forgotten, "Was kosten die Arbeiten?");
    expect(textsSent()).toEqual([COST]);
    await stage.edit({ ...forgotten, message_id: 6, date: now - 2 * 60 * 60 }, "Was kosten die Arbeiten?");
    expect(stage.take()).toEqual([]);
  });

  test("may turn into small talk and back", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    stage.take();
    await stage.edit(asked, "Danke!");
    const thanks = stage.takeOne("editMessageText");
    expect([thanks.text, thanks.reply_markup]).toEqual(["Gern geschehen.", undefined]);
    await stage.edit(asked, "/frage Was kosten die Arbeiten?");
    expect(edits()).toEqual([["editMessageText", COST]]);
  });

  test("keeps what it followed up on", async () => {
    await stage.say("Was kosten die Arbeiten?");
    const asked = await stage.say("Und wer hat das?");
    stage.take();
    await stage.edit(asked, "Und wer hat das bestätigt?");
    expect(stage.takeOne("editMessageText").text).toContain("Bürgermeisterin Eva Kröger.");
  });

  test.for(["/help", "/aks Was kosten die Arbeiten?", "/ask", "/ask@other_bot Was kosten die Arbeiten?"])(
    "%s is not run again",
    async (command) => {
      const asked = await stage.say("Was kosten die Arbeiten?");
      stage.take();
      await stage.edit(asked, command);
      expect(stage.take()).toEqual([]);
    },
  );
});
