import { describe, expect, test } from "vitest";
import { SENTENCE, sentenceTraits, WORD, wordTraits } from "../../../src/answer/sentences/word-traits.ts";
import { tokenise } from "../../../src/answer/tokens.ts";
import type { Language } from "../../../src/article/article.ts";

const WORD_BITS = Object.entries(WORD);
const SENTENCE_BITS = Object.entries(SENTENCE);

/** What each word of a text looks like: `Kassel: capital`; words that look like nothing are left out. */
function looks(text: string, language: Language = "de"): string[] {
  const tokens = tokenise(text);
  return wordTraits(tokens, language).flatMap((traits, at) => {
    const names = WORD_BITS.filter(([, bit]) => traits & bit).map(([name]) => name);
    return names.length > 0 ? [`${tokens[at]?.text}: ${names.join(" ")}`] : [];
  });
}

const sentenceLooks = (text: string, language: Language) =>
  SENTENCE_BITS.filter(([, bit]) => sentenceTraits(tokenise(text), language) & bit).map(([name]) => name);

describe("wordTraits", () => {
  test.each<[string, string[]]>([
    [
      "Ab 3 Uhr im März 1998 sperrte Helga Brandt zwei Brücken",
      [
        "3: digits number",
        "Uhr: capital",
        "März: capital calendar",
        "1998: digits number year calendar",
        "Helga: capital nameBegins name",
        "Brandt: capital name",
        "zwei: number",
        "Brücken: capital",
      ],
    ],
    [
      "in May 2010 Tim Cook paid twelve million dollars for half of it",
      [
        "May: capital name",
        "2010: digits number year calendar",
        "Tim: capital nameBegins name",
        "Cook: capital name",
        "twelve: number",
        "million: number",
        "half: number",
      ],
    ],
    ["Brücken kosten Geld", ["Geld: capital"]],
    ["Helga Brandt kommt", ["Helga: nameBegins name", "Brandt: capital name"]],
    ["Das sagt Brandt. Kassel schweigt", ["Brandt: capital name"]],
    ["im neunzehnten Jahrhundert", ["Jahrhundert: capital calendar"]],
    ["gestern und on Monday", ["gestern: calendar", "Monday: capital calendar"]],
    ["nach drei Stunden", ["drei: number", "Stunden: capital calendar"]],
    ["after two hours", ["two: number", "hours: calendar"]],
    [
      "etwa 1.200 Euro oder 3,5 Prozent",
      ["1.200: digits number", "Euro: capital", "3,5: digits number", "Prozent: capital number"],
    ],
    ["die Hälfte, ein Drittel", ["Hälfte: capital number", "ein: number", "Drittel: capital number"]],
    ["im Jahr 476", ["Jahr: capital calendar", "476: digits number year calendar"]],
    ["um 42 oder 2199 oder 12345", ["42: digits number", "2199: digits number", "12345: digits number"]],
    ["das neue U2", ["U2: capital digits number"]],
    ["so zweifelhaft wie tageweise und monumental", []],
  ])("%s", (text, expected) => {
    expect(looks(text)).toEqual(expected);
  });

  test("of no words there are none", () => {
    expect(wordTraits([], "de")).toEqual([]);
  });

  test("stay the same however many words were looked at in between", () => {
    const before = looks("Am 3. März 1998 zahlte Kassel zwölf Euro");
    for (let at = 0; at < 25_000; at += 1) wordTraits(tokenise(`Wort${at.toString(36)}`), "de");
    expect(looks("Am 3. März 1998 zahlte Kassel zwölf Euro")).toEqual(before);
  });
});

describe("sentenceTraits", () => {
  test.each<[Language, string, string[]]>([
    ["de", "Er leitet die Bauarbeiten.", ["pointsBack"]],
    ["de", "Diese Brücke ist alt.", ["pointsBack"]],
    ["de", "Dort steht sie.", ["pointsBack"]],
    ["de", "Kassel baut, er nicht.", []],
    ["de", "Erich leitet sie.", []],
    ["de", "It is old.", []],
    ["de", "Kassel sperrt sie, weil sie Risse hat.", ["givesReason"]],
    ["de", "Wegen der Risse bleibt sie zu.", ["givesReason"]],
    ["de", "Sie ist aufgrund der Risse zu.", ["pointsBack", "givesReason"]],
    ["en", "It was sold.", ["pointsBack"]],
    ["en", "Their tower is white.", ["pointsBack"]],
    ["en", "The tower is white.", []],
    ["en", "Kassel says it is white.", []],
    ["en", "Er ist alt.", []],
    ["en", "Kassel closed it because of the cracks.", ["givesReason"]],
    ["en", "Cracks caused the closure.", ["givesReason"]],
    ["en", "This was due to rain.", ["pointsBack", "givesReason"]],
    ["en", "", []],
  ])("%s: %s", (language, text, expected) => {
    expect(sentenceLooks(text, language)).toEqual(expected);
  });
});
