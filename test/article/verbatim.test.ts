import { describe, expect, it } from "vitest";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";
import { findVerbatim } from "../../src/article/verbatim.ts";

const article = parseMarkdownArticle(
  `Apple wählt Alibaba als Partner. Reuters berichtet darüber.

## Eine Überschrift

![Eine Werbegrafik]()

Der Chef sagte in Dubai: „Wir freuen uns.“ Apple schweigt bislang dazu.

    ein Stück Code
`,
);

function messageFor(quotation: string, cited = article): string {
  const found = findVerbatim(cited, quotation);
  return "message" in found ? found.message : `found: ${found.sentence.text}`;
}

describe("a quotation that is a sentence", () => {
  it.each(article.sentences.map((sentence) => [sentence.text, sentence] as const))("%s", (text, sentence) => {
    expect(findVerbatim(article, text)).toEqual({ sentence });
  });

  it("may be folded over lines, with white space around", () => {
    expect(findVerbatim(article, "  Reuters\n   berichtet\u00a0darüber.\n")).toEqual({
      sentence: article.sentences[1],
    });
  });

  it("is the first of two that are the same", () => {
    const twice = parseMarkdownArticle("Es ist so.\n\nEs ist so.");
    expect(findVerbatim(twice, "Es ist so.")).toEqual({ sentence: twice.sentences[0] });
  });
});

describe("a quotation that differs", () => {
  it.each([
    ["in a word", "Apple wählt Baidu als Partner.", 13, "Baidu als Partner.", "Alibaba als Partner.", 1, 1],
    [
      "in case",
      "reuters berichtet darüber.",
      1,
      "reuters berichtet darüber.",
      "Reuters berichtet darüber.",
      2,
      1,
    ],
    ["in its full stop", "Reuters berichtet darüber!", 26, "darüber!", "darüber.", 2, 1],
    [
      "in its quotes",
      'Der Chef sagte in Dubai: "Wir freuen uns."',
      26,
      '"Wir freuen uns."',
      "„Wir freuen uns.“",
      3,
      2,
    ],
    ["in a word more", "Apple schweigt bislang noch dazu.", 24, "noch dazu.", "dazu.", 4, 2],
    ["in a word fewer", "Apple schweigt dazu.", 16, "dazu.", "bislang dazu.", 4, 2],
  ])("%s", (_name, quotation, character, here, there, sentence, paragraph) => {
    const message = messageFor(quotation);
    expect(message).toContain(`character ${character}:`);
    expect(message).toContain(`«${here}» here, «${there}» in the article`);
    expect(message).toContain(`sentence ${sentence} (paragraph ${paragraph})`);
    expect(message).toContain(`«${article.sentences[sentence - 1]?.text}»`);
  });
});

describe("a quotation that is a part of a sentence", () => {
  it.each([
    ["its beginning", "Apple wählt Alibaba", 1, 1],
    ["its middle", "wählt Alibaba als", 1, 1],
    ["without the full stop", "Apple schweigt bislang dazu", 4, 2],
    ["within quotes", "Wir freuen uns.", 3, 2],
  ])("%s", (_name, quotation, sentence, paragraph) => {
    const message = messageFor(quotation);
    expect(message).toContain("part of one");
    expect(message).toContain(`sentence ${sentence} (paragraph ${paragraph})`);
    expect(message).toContain(`Cite it whole: «${article.sentences[sentence - 1]?.text}»`);
  });

  it("though an earlier sentence has the same words", () => {
    const cited = parseMarkdownArticle("Er gibt dem Hund den Ball. Den Ball gibt er dem Hund nie.");
    const message = messageFor("er dem Hund", cited);
    expect(message).toContain("part of one");
    expect(message).toContain("sentence 2 (paragraph 1)");
  });
});

describe("a quotation of more than one sentence", () => {
  it.each([
    ["two whole ones", "Apple wählt Alibaba als Partner. Reuters berichtet darüber.", article],
    ["one and a half", "Reuters berichtet darüber. Der Chef sagte", article],
    [
      "though an earlier sentence has the same words",
      "Alibaba redet, Apple aber schweigt. Reuters berichtet.",
      parseMarkdownArticle("Apple schweigt. Alibaba redet, Apple aber schweigt. Reuters berichtet."),
    ],
  ])("%s", (_name, quotation, cited) => {
    expect(messageFor(quotation, cited)).toContain("more than one sentence");
    expect(messageFor(quotation, cited)).toContain("Cite each sentence as an item of its own.");
  });
});

describe("a quotation of what cannot be cited", () => {
  it.each([
    ["a heading", "Eine Überschrift", "a heading"],
    ["a caption", "Eine Werbegrafik", "a caption"],
  ])("%s", (_name, quotation, kind) => {
    expect(messageFor(quotation)).toContain(`«${quotation}» is ${kind}, which cannot be cited.`);
    expect(messageFor(quotation)).toContain("Cite a sentence of the running text.");
  });

  it("code, in words an editor understands", () => {
    expect(messageFor("ein Stück Code")).toContain("cannot be cited");
    expect(messageFor("ein Stück Code")).not.toContain("a other");
  });

  it.each(["", "Zebra", "?!", "Ganz andere Worte ohne Bezug"])("nothing like it: %j", (quotation) => {
    expect(messageFor(quotation)).toBe(
      "No sentence of the article is like this. Copy the sentence from article.md.",
    );
  });
});
