import { beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/article/article.ts";
import { COMMAND_NAMES, COMMANDS } from "../../../src/bot/command-names.ts";
import { nearestCommandName } from "../../../src/bot/commands/nearest-name.ts";
import { loadHarbour } from "../../cli/harbour.ts";
import { ANNA, BEN, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

describe("the nearest command", () => {
  test.for([
    ["aks", "ask"],
    ["AKS", "ask"],
    ["sumary", "summary"],
    ["summarize", "summary"],
    ["zusamenfassung", "zusammenfassung"],
    ["zusammen", "zusammenfassung"],
    ["hlep", "help"],
    ["hifle", "hilfe"],
    ["frag", "frage"],
    ["tehmen", "themen"],
    ["thema", "themen"],
    ["setings", "settings"],
    ["einstellung", "einstellungen"],
    ["langauge", "language"],
    ["spache", "sprache"],
    ["wy", "why"],
    ["warm", "warum"],
    ["privat", "privacy"],
    ["datenshutz", "datenschutz"],
  ] as const)("to /%s is /%s", ([typed, name]) => {
    for (const language of LANGUAGES) expect(nearestCommandName(typed, language)).toBe(name);
  });

  test("is in the reader's language where two are equally near", () => {
    expect(nearestCommandName("artikle", "de")).toBe("artikel");
    expect(nearestCommandName("artikle", "en")).toBe("article");
  });

  test.for(["menu", "stop", "list", "cancel", "weather", "wetter", "register", "x", "42", "_".repeat(64)])(
    "to /%s is none",
    (typed) => {
      for (const language of LANGUAGES) expect(nearestCommandName(typed, language)).toBeUndefined();
    },
  );

  test("is found for every name with one letter missing or two swapped", () => {
    const missed = COMMANDS.flatMap((command) => Object.values(COMMAND_NAMES[command])).flatMap((name) => {
      const middle = Math.floor(name.length / 2);
      const without = name.slice(0, middle) + name.slice(middle + 1);
      const swapped = name.slice(0, middle - 1) + name[middle] + name[middle - 1] + name.slice(middle + 1);
      return [without, swapped].filter((typed) => nearestCommandName(typed, "de") !== name);
    });
    expect(missed).toEqual([]);
  });
});

describe("an unknown command", () => {
  test.for([
    ["/aks Was kosten die Arbeiten?", ANNA, "Diesen Befehl kenne ich nicht. Meintest du /ask?"],
    ["/sumary", BEN, "I don't know that command. Did you mean /summary?"],
    ["/stop", ANNA, "Diesen Befehl kenne ich nicht. /hilfe zeigt alle."],
    ["/weather", BEN, "I don't know that command. /help lists them all."],
  ] as const)("%s gets the nearest one, or all", async ([text, from, expected]) => {
    await stage.say(text, { from });
    expect(stage.takeOne("sendMessage").text).toBe(expected);
  });

  test("is another bot's in a group, where it does not name this one", async () => {
    await stage.say("/aks", { chat: GROUP });
    await stage.say("/aks@other_bot", { chat: GROUP });
    expect(stage.take()).toEqual([]);
    await stage.say("/aks@article_bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toContain("/ask");
    await stage.say("/AKS@Article_Bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toContain("/ask");
  });
});
