import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../../cli/harbour.ts";
import { proposed } from "../for-editors.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const article = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [article] });
});

const labels = (holder: { readonly reply_markup?: object }) => buttonsOf(holder).map(({ text }) => text);

/** Taps a button of the bot's last message, as it is now. @returns what the tap was told. */
async function tap(text: string, options: { readonly from?: typeof ANNA; readonly message?: Message } = {}) {
  const message = options.message ?? (stage.sent.at(-1) as Message);
  await stage.tap(buttonOf(message, text), { ...options, message });
  const told = stage.calls.findLast(({ method }) => method === "answerCallbackQuery");
  stage.take();
  return told?.method === "answerCallbackQuery" ? told.payload.text : undefined;
}
const now = () => labels(stage.sent.at(-1) as Message);
const verdict = (userId = ANNA.id, message = stage.sent.at(-1) as Message) =>
  stage.store.feedback.of(
    { kind: "message", chatId: message.chat.id, messageId: message.message_id },
    userId,
  );

describe("an answer", () => {
  beforeEach(async () => {
    await stage.say("Was kosten die Arbeiten?");
    stage.take();
  });

  test("can be good", async () => {
    expect(await tap("👍")).toBe("Danke!");
    expect(now().slice(-3)).toEqual(["Im Zusammenhang", "👍 ✓", "👎"]);
    expect(await verdict()).toEqual({
      answer: { kind: "message", chatId: ANNA.id, messageId: stage.sent.at(-1)?.message_id },
      userId: ANNA.id,
      article: "harbour",
      entry: "cost",
      verdict: "good",
      at: stage.clock,
    });
    // Nothing changes, and nothing breaks.
    expect(await tap("👍 ✓")).toBe("Danke!");
  });

  test("can be bad, for one of four reasons, and what came second is offered", async () => {
    expect(await tap("👎")).toBe("Schade. Was stimmt nicht?");
    expect(now()).toEqual(["Falsch", "Veraltet", "Am Thema vorbei", "Unverständlich", "Zurück"]);
    expect(await verdict()).toMatchObject({ verdict: "bad" });
    expect((await verdict())?.complaint).toBeUndefined();
    expect(await tap("Am Thema vorbei")).toBe("Danke, das hilft der Redaktion.");
    expect(await verdict()).toMatchObject({ verdict: "bad", complaint: "off-topic" });
    expect(now()).toEqual([
      "Meintest du: Was baut die Stadt?",
      "Wer hat den Plan bestätigt?",
      "Wann wird der Hafen gesperrt?",
      "Im Zusammenhang",
      "👍",
      "👎 ✓",
    ]);
    await tap("Meintest du: Was baut die Stadt?");
    expect(stage.sent.at(-1)?.text).toMatch(/^Was baut die Stadt\?\n\nEine Kaimauer aus Granit\./u);
    expect(await proposed(stage.store)).toEqual([]);
  });

  test("the runner-up that was meant is proposed for a question in the reader's own words", async () => {
    await stage.say("Wie viel Geld kosten die Arbeiten denn nun?");
    stage.take();
    await tap("👎");
    await tap("Falsch");
    const runnerUp = now().find((text) => text.startsWith("Meintest du: "));
    await tap(runnerUp ?? "");
    expect(await proposed(stage.store)).toMatchObject([
      { question: "Wie viel Geld kosten die Arbeiten denn nun?" },
    ]);
  });

  test("can change: bad, then good, and back without a reason", async () => {
    await tap("👎");
    await tap("Falsch");
    await tap("👍");
    expect(await verdict()).toMatchObject({ verdict: "good" });
    expect((await verdict())?.complaint).toBeUndefined();
    expect(now().slice(-2)).toEqual(["👍 ✓", "👎"]);
    await tap("👎");
    await tap("Zurück");
    expect(now().slice(-2)).toEqual(["👍", "👎 ✓"]);
    expect(await verdict()).toMatchObject({ verdict: "bad" });
  });

  test("keeps its mark on the way to the paragraph and back", async () => {
    await tap("👍");
    await tap("Im Zusammenhang");
    await tap("Zurück");
    expect(now().slice(-2)).toEqual(["👍 ✓", "👎"]);
  });
});

test("in English", async () => {
  await stage.say("What do the works cost?");
  stage.take();
  expect(await tap("👎")).toBe("Sorry about that. What is wrong with it?");
  expect(now()).toEqual(["Wrong", "Out of date", "Beside the point", "Hard to follow", "Back"]);
});

test("a sentence of the article can be rated too", async () => {
  await stage.say("Was fürchten die Reeder?");
  stage.take();
  await tap("👍");
  expect(await verdict()).toMatchObject({ article: "harbour", verdict: "good" });
  expect(await verdict()).not.toHaveProperty("entry");
});

describe("a decline", () => {
  test("can be rated, and still offers its questions afterwards", async () => {
    await stage.say("Wie hoch ist die Kaimauer?");
    const before = labels(stage.takeOne("sendMessage"));
    await tap("👎");
    await tap("Unverständlich");
    expect(now()).toEqual([...before.slice(0, -1), "👎 ✓"]);
    expect(await verdict()).toMatchObject({ verdict: "bad", complaint: "unclear" });
    expect(await verdict()).not.toHaveProperty("entry");
  });

  test("that editors foresaw offers the runner-up", async () => {
    await stage.say("Wem gehört der Hafen?");
    stage.take();
    await tap("👎");
    await tap("Falsch");
    expect(now()[0]).toBe("Meintest du: Wer hat den Plan bestätigt?");
  });

  test("whose question is forgotten can be rated, and keeps its buttons", async () => {
    await stage.say("Wie hoch ist die Kaimauer?");
    const message = stage.sent.at(-1) as Message;
    stage = await openStage({ articles: [article] });
    expect(await tap("👎", { message })).toBe("Danke, das hilft der Redaktion.");
    expect(await verdict(ANNA.id, message)).toMatchObject({ verdict: "bad" });
    expect(await tap("👍", { message })).toBe("Danke!");
    expect(stage.calls).toEqual([]);
  });

  test("that was forgotten while the reasons stood there can be left again", async () => {
    await stage.say("Wie hoch ist die Kaimauer?");
    await tap("👎");
    const message = stage.sent.at(-1) as Message;
    stage = await openStage({ articles: [article] });
    await stage.tap(buttonOf(message, "Zurück"), { message });
    expect(labels(stage.takeOne("editMessageReplyMarkup"))).toEqual(["👍", "👎"]);
  });
});

describe("in a group", () => {
  test("each has their own verdict, and nobody sees another's", async () => {
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP });
    await tap("👍");
    expect(now().slice(-2)).toEqual(["👍", "👎"]);
    await tap("👎", { from: BEN });
    await tap("Veraltet", { from: BEN });
    expect(now().slice(-2)).toEqual(["👍", "👎"]);
    expect([await verdict(ANNA.id), await verdict(BEN.id)]).toMatchObject([
      { verdict: "good" },
      { verdict: "bad", complaint: "outdated" },
    ]);
  });
});
