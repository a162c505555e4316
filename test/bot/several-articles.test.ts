import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { bridgeWithQuestions } from "../answer/sample-articles.ts";
import { loadHarbour } from "../cli/harbour.ts";
import { unanswered } from "./for-editors.ts";
import { ANNA, buttonOf, openStage, type Stage } from "./stage.ts";

const harbour = { ...(await loadHarbour()), title: "Der <Hafen> & „mehr“" };
const bridge = { ...(await bridgeWithQuestions()), title: "Die *Brücke*" };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour, bridge] });
});

const choose = (article: string) => stage.store.settings.change(ANNA.id, { article });
async function answerTo(question: string): Promise<string> {
  await stage.say(question);
  return stage.takeOne("sendMessage").text ?? "";
}

describe("with several articles", () => {
  test("the chat's one answers without saying so", async () => {
    await choose("harbour");
    expect(await answerTo("Was kosten die Arbeiten?")).toMatch(/^Zwölf Millionen Euro\./u);
    await choose("hafenbruecke");
    expect(await answerTo("Wie viel kostet die Sanierung?")).toMatch(/^14 Millionen Euro\./u);
  });

  test("another one answers what the chat's does not, and is named", async () => {
    await choose("harbour");
    await stage.say("Was hat das Gutachten gefunden?");
    const { text = "", entities = [] } = stage.takeOne("sendMessage");
    expect(text).toMatch(/^Aus „Die \*Brücke\*“\n\nWegen Rissen in zwei Pfeilern\./u);
    expect(entities[0]).toEqual({ type: "italic", offset: 0, length: "Aus „Die *Brücke*“".length });
    await choose("hafenbruecke");
    expect(await answerTo("Wer hat den Plan bestätigt?")).toMatch(
      /^Aus „Der <Hafen> & „mehr““\n\nBürgermeisterin/u,
    );
  });

  test("of two questions each is answered by the article that can, and shown again by it", async () => {
    for (const slug of ["harbour", undefined]) {
      stage = await openStage({ articles: [harbour, bridge] });
      await stage.store.settings.change(ANNA.id, { article: slug });
      await stage.say("Was kosten die Arbeiten? Was hat das Gutachten gefunden?");
      const [first, second] = stage
        .take()
        .flatMap((call) => (call.method === "sendMessage" ? [call.payload] : []));
      // Where none is chosen, either article can.
      expect(first?.text).toContain(slug ? "Zwölf Millionen Euro." : "14 Millionen Euro.");
      expect(second?.text).toContain("Aus „Die *Brücke*“\n\nWegen Rissen in zwei Pfeilern.");
      if (!second) throw new Error("The second question was not answered.");
      await stage.tap(buttonOf(second, "Im Zusammenhang"));
      await stage.tap(buttonOf(stage.takeOne("editMessageText"), "Zurück"));
      expect(stage.takeOne("editMessageText").text).toBe(second.text);
      await stage.say("/warum");
      expect(stage.takeOne("sendMessage").text).toContain("Was hat das Gutachten gefunden?");
    }
  });

  test("none chosen: the one that answers is named, and can be gone on from", async () => {
    expect(await answerTo("Was hat das Gutachten gefunden?")).toMatch(/^Aus „Die \*Brücke\*“/u);
    expect(await answerTo("mehr")).toContain("14 Millionen Euro.");
  });

  test("`mehr` goes on with the article that answered, not with the chat's", async () => {
    await choose("harbour");
    await answerTo("Was hat das Gutachten gefunden?");
    expect(await answerTo("mehr")).toMatch(/^Aus „Die \*Brücke\*“\n\n14 Millionen Euro\./u);
  });

  test.for(["Hallo", "Wer bist du?", "???", "Danke!"])(
    "small talk is about none of them: %s",
    async (text) => {
      expect(await answerTo(text)).not.toContain("Aus „");
    },
  );

  test("what no article answers is declined by the chat's", async () => {
    await choose("hafenbruecke");
    expect(await answerTo("xyzzyx")).toBe("Das beantwortet der Artikel nicht.");
    expect(await unanswered(stage.store)).toMatchObject([{ article: "hafenbruecke" }]);
  });

  test("a chosen article that is gone counts as none", async () => {
    await choose("vanished");
    expect(await answerTo("Wer hat den Plan bestätigt?")).toContain("Bürgermeisterin Eva Kröger.");
  });

  test("buttons lead to their own article, whatever the chat has chosen since", async () => {
    await choose("harbour");
    await stage.say("Was hat das Gutachten gefunden?");
    const sent = stage.takeOne("sendMessage");
    await stage.tap(buttonOf(sent, "Im Zusammenhang"));
    const context = stage.takeOne("editMessageText");
    expect(context.text).toContain("Ein Gutachten hatte im Herbst Risse in zwei Pfeilern gefunden.");
    await stage.tap(buttonOf(context, "Zurück"));
    expect(stage.takeOne("editMessageText").text).toBe(sent.text);
    await stage.tap(buttonOf(sent, "Wie viel kostet die Sanierung?"));
    expect(stage.takeOne("sendMessage").text).toContain("14 Millionen Euro.");
  });

  test("an answer whose article was taken away has buttons that say so", async () => {
    await choose("hafenbruecke");
    await stage.say("Was hat das Gutachten gefunden?");
    const context = buttonOf(stage.takeOne("sendMessage"), "Im Zusammenhang");
    const message = stage.sent.at(-1) as Message;
    const later = await openStage({ articles: [harbour], parts: { store: stage.store } });
    await later.tap(context, { message });
    expect(later.takeOne("answerCallbackQuery").show_alert).toBe(true);
  });
});
