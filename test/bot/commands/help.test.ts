import { beforeEach, describe, expect, test } from "vitest";
import { COMMAND_NAMES, COMMANDS, commandOf } from "../../../src/bot/command-names.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BEN, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

/** The commands a text names at the beginning of a line. */
function listed(text = ""): string[] {
  return [...text.matchAll(/^\/(\w+)/gmu)].map(([, name = ""]) => name);
}

describe("/help", () => {
  test.for([
    ["/hilfe", "de", ANNA],
    ["/help", "de", ANNA],
    ["/help", "en", BEN],
    // A German name asks for German.
    ["/hilfe", "de", BEN],
  ] as const)("%s lists all commands by their names in %s", async ([command, language, from]) => {
    await stage.say(command, { from });
    const { text } = stage.takeOne("sendMessage");
    const others = COMMANDS.filter((name) => name !== "start");
    expect(listed(text)).toEqual(others.map((name) => COMMAND_NAMES[name][language]));
    expect(listed(text).filter((name) => !commandOf(name))).toEqual([]);
  });

  test("says in a private chat that one can simply write, and how it goes elsewhere", async () => {
    await stage.say("/hilfe");
    const { text } = stage.takeOne("sendMessage");
    expect(text).toMatch(/^Schreib mir einfach, was du wissen willst\./u);
    expect(text).toContain("In jedem anderen Chat: @article_bot und dahinter deine Frage.");
    expect(text).not.toContain("Admins");
  });

  test("does not speak of inline mode where that is switched off", async () => {
    stage = await openStage({ articles: [harbour], me: { supports_inline_queries: false } });
    await stage.say("/help");
    expect(stage.takeOne("sendMessage").text).not.toContain("@article_bot");
  });

  test("says in a group how one asks there, and what only admins can do", async () => {
    const asked = await stage.say("/hilfe", { chat: GROUP });
    const { text, reply_parameters } = stage.takeOne("sendMessage");
    expect(reply_parameters?.message_id).toBe(asked.message_id);
    expect(text).toMatch(/^Frag mich mit \/frage, erwähne @article_bot oder antworte/u);
    const forAdmins = text?.split("\n").filter((line) => line.endsWith("(nur Admins)")) ?? [];
    expect(forAdmins.map((line) => listed(line)[0])).toEqual(["sprache", "einstellungen"]);
    expect(text).not.toContain("In jedem anderen Chat");
  });

  test("is whispered where answers are", async () => {
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(GROUP);
    await stage.say("/help", { chat: GROUP });
    expect(stage.takeOne("sendMessage").ephemeral_message_parameters?.receiver_user_id).toBe(ANNA.id);
  });
});
