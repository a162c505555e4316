import { describe, expect, test } from "vitest";
import type { ChitchatTopic } from "../../src/answer/answer.ts";
import { smallTalk } from "../../src/answer/chitchat.ts";
import { tokenise } from "../../src/answer/tokens.ts";

describe("smallTalk", () => {
  test.each<[ChitchatTopic, string]>([
    ["greeting", "Hallo"],
    ["greeting", "Guten Morgen zusammen!"],
    ["greeting", "hallooooo"],
    ["greeting", "Hey there"],
    ["greeting", "good evening"],
    ["thanks", "Danke schön!"],
    ["thanks", "Vielen Dank, lieber Bot"],
    ["thanks", "thank you so much"],
    ["farewell", "Tschüss"],
    ["farewell", "tschuess"],
    ["farewell", "auf Wiedersehen"],
    ["farewell", "see you later"],
    ["identity", "Wer bist du?"],
    ["identity", "Bist du ein Mensch?"],
    ["identity", "are you human"],
    ["identity", "What's your name?"],
    ["wellbeing", "Wie geht es dir?"],
    ["wellbeing", "wie geht's"],
    ["wellbeing", "hey, how are you?"],
    ["ability", "Was kannst du?"],
    ["ability", "help"],
    ["joke", "Erzähl mir einen Witz"],
    ["joke", "tell me a joke please"],
    ["praise", "super gut gemacht"],
    ["praise", "well done"],
    ["farewell", "mach's gut"],
    ["farewell", "stop"],
    ["wellbeing", "What’s up?"],
    ["insult", "du bist doof"],
    ["insult", "you suck"],
    ["acknowledgement", "ok"],
    ["acknowledgement", "ok, verstanden"],
    ["acknowledgement", "hahaha"],
    ["acknowledgement", "got it"],
  ])("%s: %s", (topic, text) => {
    expect(smallTalk(tokenise(text))).toBe(topic);
  });

  test.each([
    "Hallo, wer ist Joe Tsai?",
    "Danke, und wo war das?",
    "hi what about Tencent",
    "Guten Tag, was verbietet China?",
    "Wer hat das gesagt?",
    "Super, dass Apple einen Partner hat",
    "thanks, who confirmed it",
    "Tencent",
    "Helsinki",
    "",
    "ok warum",
    "Stimmt das überhaupt?",
    "ok, is that true?",
  ])("a question, no small talk: %s", (text) => {
    expect(smallTalk(tokenise(text))).toBeUndefined();
  });

  test("fillers alone are no small talk", () => {
    expect(smallTalk(tokenise("und so weiter dann"))).toBeUndefined();
    expect(smallTalk(tokenise("du"))).toBeUndefined();
  });

  test("what is longer has something to say", () => {
    expect(smallTalk(tokenise("hallo ".repeat(14)))).toBe("greeting");
    expect(smallTalk(tokenise("hallo ".repeat(15)))).toBeUndefined();
  });
});
