import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { articleOf } from "../../answer/sample-articles.ts";
import { loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import { BEN, buttonOf, buttonsOf, GROUP, openStage } from "../stage.ts";

const article = await loadHarbour();

/** A stage with an article of running text, asked a question that only a sentence answers. */
async function asked(text: string, question: string) {
  const stage = await openStage({ articles: [await articleOf(text)] });
  await stage.say(question);
  const sent = stage.takeOne("sendMessage");
  await stage.tap(buttonOf(sent, "Im Zusammenhang"));
  return { stage, sent, context: stage.takeOne("editMessageText") };
}

describe("`Im Zusammenhang`", () => {
  test("marks all cited sentences of the paragraph, under its heading", async () => {
    const stage = await openStage({ articles: [article] });
    await stage.say("Was baut die Stadt?");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Im Zusammenhang"));
    const { text = "", entities = [] } = stage.takeOne("editMessageText");
    expect(text).toBe(`Absatz 1\n\n${SENTENCES[0]} ${SENTENCES[1]}`);
    const of = (type: string) =>
      entities
        .filter((entity) => entity.type === type)
        .map(({ offset, length }) => text.slice(offset, offset + length));
    expect(of("blockquote")).toEqual([`${SENTENCES[0]} ${SENTENCES[1]}`]);
    expect(of("bold").sort()).toEqual([SENTENCES[0], SENTENCES[1]].sort());
    expect(of("underline")).toHaveLength(2);
  });

  test("shows the whole sentences around a citation where the paragraph is longer than a message", async () => {
    const before = Array.from(
      { length: 60 },
      (_, index) => `Davor steht allerlei Satz Nummer ${index} über anderes.`,
    );
    const after = Array.from(
      { length: 60 },
      (_, index) => `Danach folgt noch manches als Nummer ${index} über Fremdes.`,
    );
    const cited = "Die Reeder fürchten Verluste beim Fährverkehr.";
    const { context } = await asked([...before, cited, ...after].join(" "), "Was fürchten die Reeder?");
    const { text = "", entities = [] } = context;
    expect(text.length).toBeGreaterThan(3900);
    const bold = entities.find(({ type }) => type === "bold");
    expect(bold && text.slice(bold.offset, bold.offset + bold.length)).toBe(cited);
    const [, quoted = ""] = text.split("\n\n");
    expect(quoted).toMatch(/^(?:Davor steht|Danach folgt).*\.$/u);
  });

  test("cuts a single sentence that is longer than a message, between two words", async () => {
    const long = `Die Reeder fürchten Verluste beim Fährverkehr ${"und manches andere mehr ".repeat(300)}in Schweden.`;
    const { sent, context } = await asked(long, "Was fürchten die Reeder beim Fährverkehr?");
    expect(sent.text?.length).toBeLessThanOrEqual(4096);
    expect(context.text).toMatch(/\n\nDie Reeder fürchten .* (?:und|manches|andere|mehr)…$/u);
    const bold = context.entities?.find(({ type }) => type === "bold");
    expect(bold && bold.offset + bold.length).toBe(context.text?.length);
  });

  test("comes back with the question on top where the bot has forgotten who asked what", async () => {
    const stage = await openStage({ articles: [article] });
    await stage.say("Wie teuer sind die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    const message = stage.sent.at(-1) as Message;
    const restarted = await openStage({ articles: [article] });
    await restarted.tap(buttonOf(sent, "Im Zusammenhang"), { message });
    const context = restarted.takeOne("editMessageText");
    expect(context.text).toContain(SENTENCES[2]);
    await restarted.tap(buttonOf(context, "Zurück"), { message });
    const back = restarted.takeOne("editMessageText");
    expect(back.text).toMatch(/^Was kosten die Arbeiten\?\n\nZwölf Millionen Euro\./u);
    expect(buttonsOf(back)).toEqual(buttonsOf(sent));
  });

  test("a sentence that answered comes back as well, and knows its question no more", async () => {
    const stage = await openStage({ articles: [article] });
    await stage.say("Was fürchten die Reeder?");
    const sent = stage.takeOne("sendMessage");
    const message = stage.sent.at(-1) as Message;
    const restarted = await openStage({ articles: [article] });
    await restarted.tap(buttonOf(sent, "Im Zusammenhang"), { message });
    await restarted.tap(buttonOf(restarted.takeOne("editMessageText"), "Zurück"), { message });
    expect(restarted.takeOne("editMessageText").text).toBe(sent.text);
  });

  test("keeps the language of the message, whoever taps", async () => {
    const stage = await openStage({ articles: [article] });
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(sent, "Im Zusammenhang"), { from: BEN });
    const context = stage.takeOne("editMessageText");
    expect(context.text).toContain("Absatz 2");
    await stage.tap(buttonOf(context, "Zurück"), { from: BEN });
    expect(stage.takeOne("editMessageText")).toMatchObject({
      text: sent.text,
      reply_markup: sent.reply_markup,
    });
  });

  test("tells where the message is gone", async () => {
    const stage = await openStage({ articles: [article] });
    await stage.say("Was kosten die Arbeiten?");
    const sent = stage.takeOne("sendMessage");
    const gone = { code: 400, description: "Bad Request: message to edit not found" };
    stage.telegram = ({ method }) => (method === "editMessageText" ? gone : undefined);
    await stage.tap(buttonOf(sent, "Im Zusammenhang"));
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Dieser Knopf ist veraltet. Stell die Frage am besten neu.",
      show_alert: true,
    });
  });
});
