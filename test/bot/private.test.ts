import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { loadHarbour, SENTENCES } from "../cli/harbour.ts";
import { buttonOf, buttonsOf, openStage, type Stage } from "./stage.ts";

let article: Article;
let stage: Stage;
beforeAll(async () => {
  article = await loadHarbour();
});
beforeEach(() => {
  stage = openStage({ articles: [article] });
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
      "Was baut die Stadt?",
      "Im Zusammenhang",
      "👍",
      "👎",
    ]);
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
