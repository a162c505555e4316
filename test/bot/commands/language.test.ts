import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BEN, buttonOf, buttonsOf, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}

describe("/language", () => {
  test.for([
    ["/sprache", ["✓ Automatisch", "Deutsch", "English", "Alle Einstellungen", "Schließen"]],
    ["/language", ["✓ Automatic", "Deutsch", "English", "All settings", "Close"]],
  ] as const)("%s offers the languages and nothing else", async ([command, expected]) => {
    await stage.say(command, { from: BEN });
    expect(labels(stage.takeOne("sendMessage"))).toEqual(expected);
  });

  test("stays what it is when a language is chosen, in that language", async () => {
    await stage.say("/sprache");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "English"));
    const edited = stage.takeOne("editMessageText");
    expect(edited.text).toMatch(/^Language\n/u);
    expect(labels(edited)).toEqual(["Automatic", "Deutsch", "✓ English", "All settings", "Close"]);
    expect(await stage.store.settings.read(ANNA.id)).toEqual({ language: "en" });
  });

  test("leads to the other settings", async () => {
    await stage.say("/language");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Alle Einstellungen"));
    expect(stage.takeOne("editMessageText").text).toMatch(/^Einstellungen\n/u);
  });

  test("is for admins in a group, and then the group's", async () => {
    await stage.say("/sprache", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toBe("Das können hier nur Admins.");
    stage.promote(GROUP, ANNA);
    await stage.say("/sprache", { chat: GROUP });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "English"));
    expect(await stage.store.settings.read(GROUP.id)).toEqual({ language: "en" });
    expect(await stage.store.settings.read(ANNA.id)).toEqual({});
    stage.take();
    await stage.say("/ask", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toContain("Write your question");
  });

  test("of a question decides over what the chat has chosen", async () => {
    await stage.store.settings.change(ANNA.id, { language: "en" });
    await stage.say("Was kosten die Arbeiten?");
    expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
  });
});
