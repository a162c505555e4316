import { describe, expect, test } from "vitest";
import { sentenceAddress } from "../../../src/bot/render/text-fragment.ts";
import { articleOf } from "../../answer/sample-articles.ts";

const article = await articleOf("Kurz.");

function addressOf(text: string, source: string | undefined): string | undefined {
  const { source: _, ...origin } = article.origin;
  const sentence = { index: 0, paragraph: 1, start: 0, end: text.length, text };
  return sentenceAddress(
    { ...article, origin: source === undefined ? origin : { ...origin, source } },
    sentence,
  );
}

describe("sentenceAddress", () => {
  test.for([
    [
      "a short sentence is named whole",
      "Apple, Alibaba & Co. – 100 %?",
      "Apple%2C%20Alibaba%20%26%20Co.%20%E2%80%93%20100%20%25%3F",
    ],
    ["a hyphen would mark a prefix", "Der iPhone-Start", "Der%20iPhone%2DStart"],
    [
      "a long one by its ends",
      "Die Stadt Kassel sperrt ab dem 3. März die Hafenbrücke für alle Lastwagen, Busse und schweren Wohnmobile.",
      "Die%20Stadt%20Kassel%20sperrt%20ab,Lastwagen%2C%20Busse%20und%20schweren%20Wohnmobile.",
    ],
    [
      "a long one of few words whole: its ends would overlap",
      "Donaudampfschifffahrtsgesellschaftskapitäne und Rindfleischetikettierungsbeauftragte streiten",
      "Donaudampfschifffahrtsgesellschaftskapit%C3%A4ne%20und%20Rindfleischetikettierungsbeauftragte%20streiten",
    ],
    ["half a character does not stop it", "Halb \ud83d", "Halb%20%EF%BF%BD"],
  ] as const)("%s", ([, text, fragment]) => {
    expect(addressOf(text, "https://example.org/a")).toBe(`https://example.org/a#:~:text=${fragment}`);
  });

  test("a fragment of the page's own stays, and a query too", () => {
    expect(addressOf("Ja.", "https://example.org/a?b=c#part")).toBe(
      "https://example.org/a?b=c#part:~:text=Ja.",
    );
  });

  test("there is none where the article has no address", () => {
    expect(addressOf("Ja.", undefined)).toBeUndefined();
  });
});
