import { describe, expect, it } from "vitest";
import {
  commandBeginning,
  inlineQueryIn,
  matchingCommands,
} from "../../../src/playground/page/compose/suggesting.ts";

const menu = [
  { command: "frage", description: "Eine Frage zum Artikel stellen" },
  { command: "themen", description: "Themen und ihre Fragen" },
  { command: "artikel", description: "Über den Artikel und seine Quellen" },
];
const names = (beginning: string) => matchingCommands(menu, beginning).map(({ command }) => command);

describe("commandBeginning", () => {
  it.each([
    ["/", ""],
    ["/Fra", "fra"],
  ])("is there while «%s» is typed", (text, beginning) => {
    expect(commandBeginning(text)).toBe(beginning);
  });

  it.each(["", "frage", " /frage", "/frage wer?", "/a/b", "//"])("is none in «%s»", (text) => {
    expect(commandBeginning(text)).toBeUndefined();
  });
});

describe("matchingCommands", () => {
  it("shows all for the slash alone", () => {
    expect(names("")).toEqual(["frage", "themen", "artikel"]);
  });

  it("puts names before words of descriptions", () => {
    expect(names("artikel")).toEqual(["artikel", "frage"]);
    expect(names("que")).toEqual(["artikel"]);
  });

  it("goes by names alone for one letter", () => {
    expect(names("a")).toEqual(["artikel"]);
    expect(names("x")).toEqual([]);
  });
});

describe("inlineQueryIn", () => {
  it("is what follows the bot's name", () => {
    expect(inlineQueryIn("@Ask_Bot wer hat\ndas?", "ask_bot")).toBe("wer hat\ndas?");
    expect(inlineQueryIn("@ask_bot ", "ask_bot")).toBe("");
  });

  it.each(["@ask_bot", "@ask_bo wer", "Na @ask_bot wer", "@other wer", ""])("is none in «%s»", (text) => {
    expect(inlineQueryIn(text, "ask_bot")).toBeUndefined();
  });
});
