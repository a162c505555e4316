import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../../../src/answer/engine.ts";
import { libraryOf } from "../../../src/answer/library.ts";
import { ASKING_BACK, loadHarbour } from "../../cli/harbour.ts";
import { proposed, unanswered } from "../for-editors.ts";
import { BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const article = await loadHarbour();
const unsure = libraryOf([createEngine(article, ASKING_BACK)]);

let stage: Stage;

const labels = (holder: { readonly reply_markup?: object }) => buttonsOf(holder).map(({ text }) => text);
const COST = "Was kosten die Arbeiten?";
const MINUTE = 60 * 1000;

describe("a question that could mean several", () => {
  beforeEach(async () => {
    stage = await openStage({ articles: [article], parts: { library: () => unsure } });
  });

  test("is asked back about, with at most three to choose from", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const offer = stage.takeOne("sendMessage");
    expect(offer.text).toBe("Welche dieser Fragen meinst du?");
    const offered = labels(offer);
    expect(offered.length).toBeGreaterThanOrEqual(3);
    expect(offered.length).toBeLessThanOrEqual(4);
    expect(offered).toContain(COST);
    expect(offered.at(-1)).toBe("Keine davon");
    expect(await unanswered(stage.store)).toEqual([]);
  });

  test("is answered in the offer's place, and proposed to the editors once", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const offer = stage.takeOne("sendMessage");
    const message = stage.sent.at(-1) as Message;
    await stage.tap(buttonOf(offer, COST));
    const edited = stage.takeOne("editMessageText");
    expect(edited.message_id).toBe(message.message_id);
    expect(edited.text).toMatch(/^Was kosten die Arbeiten\?\n\nZwölf Millionen Euro\./u);
    expect(edited.entities?.[0]).toEqual({ type: "bold", offset: 0, length: COST.length });
    expect(labels(edited)).toContain("👍");

    // The second tap of a double one still has the old message.
    await stage.tap(buttonOf(offer, COST), { message });
    expect(stage.take().map(({ method }) => method)).toEqual(["answerCallbackQuery"]);
    expect(await proposed(stage.store)).toEqual([
      {
        article: "harbour",
        entry: "cost",
        question: "Wie teuer wird die Kaimauer?",
        language: "de",
        at: stage.clock,
      },
    ]);
  });

  test("leads on from the pick as if that had been asked", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), COST));
    await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Im Zusammenhang"));
    const back = buttonOf(stage.takeOne("editMessageText"), "Zurück");
    await stage.tap(back);
    expect(stage.takeOne("editMessageText").text).toMatch(/^Was kosten die Arbeiten\?\n\nZwölf/u);
  });

  test("with the offer deleted, the pick is answered below", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const offer = stage.takeOne("sendMessage");
    const message = stage.sent.at(-1) as Message;
    stage.delete(message);
    stage.telegram = ({ method }) =>
      method === "editMessageText"
        ? { code: 400, description: "Bad Request: message to edit not found" }
        : undefined;
    await stage.tap(buttonOf(offer, COST), { message });
    expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
  });

  test("with `Keine davon` the editors hear of it, and there is nothing left to tap", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const offer = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(offer, "Keine davon"));
    const edited = stage.takeOne("editMessageText");
    expect(edited.text).toBe(
      "Das beantwortet der Artikel nicht. Ich habe mir die Frage für die Redaktion notiert.",
    );
    expect(buttonsOf(edited)).toEqual([]);
    expect(await unanswered(stage.store)).toEqual([
      {
        article: "harbour",
        question: "Wie teuer wird die Kaimauer?",
        language: "de",
        noneFitted: true,
        at: stage.clock,
      },
    ]);
    await stage.tap(buttonOf(offer, "Keine davon"));
    expect(await unanswered(stage.store)).toHaveLength(1);
  });

  test("in a message with another one, only it is proposed", async () => {
    await stage.say("Wie teuer wird die Kaimauer? Wann wird der Hafen gesperrt?");
    const [first] = stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload] : []));
    await stage.tap(buttonOf(first ?? {}, COST), { message: stage.sent[0] as Message });
    expect((await proposed(stage.store)).map(({ question }) => question)).toEqual([
      "Wie teuer wird die Kaimauer?",
    ]);
  });

  test("in a group may be picked by anybody", async () => {
    await stage.say("/ask Wie teuer wird die Kaimauer?", { chat: GROUP });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), COST), { from: BEN });
    expect(stage.takeOne("editMessageText").text).toContain("Zwölf Millionen Euro.");
  });

  test("after a restart can still be picked, but nobody knows what was asked", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const offer = stage.takeOne("sendMessage");
    const message = stage.sent.at(-1) as Message;
    const restarted = await openStage({ articles: [article] });
    await restarted.tap(buttonOf(offer, COST), { message });
    expect(restarted.takeOne("editMessageText").text).toContain("Zwölf Millionen Euro.");
    expect(await proposed(restarted.store)).toEqual([]);
  });

  test("after a restart can still be none of these", async () => {
    await stage.say("Wie teuer wird die Kaimauer?");
    const none = buttonOf(stage.takeOne("sendMessage"), "Keine davon");
    const message = stage.sent.at(-1) as Message;
    const restarted = await openStage({ articles: [article] });
    await restarted.tap(none, { message });
    expect(restarted.takeOne("editMessageText").text).toBe("Das beantwortet der Artikel nicht.");
    expect(await unanswered(restarted.store)).toEqual([]);
  });
});

describe("a question the article does not answer", () => {
  beforeEach(async () => {
    stage = await openStage({ articles: [article] });
  });

  test("is declined with the nearest ones, and remembered for the editors", async () => {
    await stage.say("Wie hoch ist die Kaimauer?");
    const declined = stage.takeOne("sendMessage");
    expect(declined.text).toBe("Das beantwortet der Artikel nicht. Am nächsten kommen diese Fragen:");
    expect(labels(declined)).toEqual([COST, "Was baut die Stadt?", "Keine davon", "👍", "👎"]);
    expect(await unanswered(stage.store)).toEqual([
      {
        article: "harbour",
        question: "Wie hoch ist die Kaimauer?",
        language: "de",
        noneFitted: false,
        at: stage.clock,
      },
    ]);
    stage.clock += MINUTE;
    await stage.tap(buttonOf(declined, "Keine davon"));
    expect(await unanswered(stage.store)).toMatchObject([{ noneFitted: true, at: stage.clock }]);
  });

  test("in English", async () => {
    await stage.say("What is the harbour master called?", { from: BEN });
    const declined = stage.takeOne("sendMessage");
    expect(declined.text).toBe("The article does not answer this. The nearest questions are:");
    expect(labels(declined)).toContain("None of these");
  });

  test("in a group is declined in one line", async () => {
    await stage.say("/ask Wie hoch ist die Kaimauer?", { chat: GROUP });
    const declined = stage.takeOne("sendMessage");
    expect(declined.text).toBe("Das beantwortet der Artikel nicht.");
    expect(labels(declined)).toContain("Keine davon");
  });

  test("with nothing near it has nothing to pick", async () => {
    await stage.say("xyzzyx");
    expect(labels(stage.takeOne("sendMessage"))).toEqual(["👍", "👎"]);
  });

  test("that editors foresaw says so, with the nearest sentence, and is not noted", async () => {
    await stage.say("Wem gehört der Hafen?");
    const declined = stage.takeOne("sendMessage");
    expect(declined.text).toMatch(
      /^Wem der Hafen gehört, steht nicht im Artikel\.\n\nAm nächsten kommt dieser Satz:\nDer Hafen/u,
    );
    expect(labels(declined)).not.toContain("Keine davon");
    expect(labels(declined)).not.toContain("Im Zusammenhang");
    expect(await unanswered(stage.store)).toEqual([]);
  });
});
