import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";

/** Each block as `kind: text`. */
function outline(markdown: string): string[] {
  return parseMarkdownArticle(markdown).blocks.map((block: Block) => `${block.kind}: ${block.text}`);
}

describe("blocks", () => {
  const cases: readonly (readonly [name: string, markdown: string, blocks: readonly string[]])[] = [
    ["nothing", "", []],
    ["white space", " \n\n\t\n", []],
    ["paragraphs", "Eins.\n\nZwei.\n", ["paragraph: Eins.", "paragraph: Zwei."]],
    ["a paragraph over several lines", "Eins\nund   zwei.", ["paragraph: Eins und zwei."]],
    [
      "headings",
      "# Eins\n\n### Zwei **fett**\n\nText.",
      ["heading: Eins", "heading: Zwei fett", "paragraph: Text."],
    ],
    ["an underlined heading", "Titel\n===\n\nText.", ["heading: Titel", "paragraph: Text."]],
    ["an empty heading", "#\n\nText.", ["paragraph: Text."]],
    ["a list", "- Eins.\n- Zwei.\n  - Drei.", ["paragraph: Eins.", "paragraph: Zwei.", "paragraph: Drei."]],
    ["a numbered list", "1. Eins.\n2. Zwei.", ["paragraph: Eins.", "paragraph: Zwei."]],
    ["a list item of two paragraphs", "- Eins.\n\n  Zwei.", ["paragraph: Eins.", "paragraph: Zwei."]],
    [
      "a block quote",
      "> Eins.\n>\n> # Kopf\n> > Zwei.",
      ["paragraph: Eins.", "heading: Kopf", "paragraph: Zwei."],
    ],
    ["fenced code", "```js\nlet x = 1;\n```\n\nText.", ["other: let x = 1;", "paragraph: Text."]],
    ["indented code", "    let x = 1;\n\nText.", ["other: let x = 1;", "paragraph: Text."]],
    ["html", "<div>Hallo. Du.</div>\n\nText.", ["other: <div>Hallo. Du.</div>", "paragraph: Text."]],
    ["a rule", "Eins.\n\n***\n\nZwei.", ["paragraph: Eins.", "paragraph: Zwei."]],
    ["CRLF", "# Eins\r\n\r\nText\r\ngeht weiter.\r\n", ["heading: Eins", "paragraph: Text geht weiter."]],
  ];
  it.each(cases)("%s", (_name, markdown, blocks) => {
    expect(outline(markdown)).toEqual(blocks);
  });

  it("tells a heading's depth", () => {
    const { blocks } = parseMarkdownArticle("# Eins\n\n###### Sechs\n\nZwei\n---\n");
    expect(blocks.map((block) => block.kind === "heading" && block.depth)).toEqual([1, 6, 2]);
  });
});

describe("inline markup", () => {
  it.each([
    ["bold and emphasis", "**Fett** und *schräg* und __auch__ so.", "Fett und schräg und auch so."],
    ["nested", "***Sehr** schräg*.", "Sehr schräg."],
    ["inside a word", "un**glaub**lich", "unglaublich"],
    ["a link", 'Siehe [Apple](https://apple.com "Titel").', "Siehe Apple."],
    ["a link by reference", "Siehe [Apple][1].\n\n[1]: https://apple.com", "Siehe Apple."],
    ["a bare address", "Siehe <https://apple.com>.", "Siehe https://apple.com."],
    ["code", "Der Befehl `npm test` hilft.", "Der Befehl npm test hilft."],
    ["hard breaks", "Eins  \nzwei\\\ndrei.", "Eins zwei drei."],
    ["tags", "Das ist <b>fett</b>.", "Das ist fett."],
    ["a tag that breaks the line", "Apple<br>Alibaba<br/>Baidu", "Apple Alibaba Baidu"],
    ["a picture among words", "Vorn ![Bild](a.png) hinten.", "Vorn hinten."],
    ["entities and escapes", "A&amp;B &copy; 3\\. \\*so\\*", "A&B © 3. *so*"],
    ["no-break and several spaces", "A&nbsp;B\u00a0C   D\u202fE", "A B C D E"],
  ])("%s", (_name, markdown, text) => {
    expect(parseMarkdownArticle(markdown).text).toBe(text);
  });
});

describe("captions", () => {
  const cases: readonly (readonly [name: string, markdown: string, blocks: readonly string[]])[] = [
    ["a picture", "![Ein Bild](a.png)\n\nText.", ["caption: Ein Bild", "paragraph: Text."]],
    ["a picture without an address", "![Ein Bild]()\n\nText.", ["caption: Ein Bild", "paragraph: Text."]],
    ["a picture without words", "![](a.png)\n\nText.", ["paragraph: Text."]],
    ["two pictures", "![A](a.png) ![B](b.png)", ["caption: A B"]],
    ["a picture in a link", "[![Ein Bild](a.png)](https://apple.com)", ["caption: Ein Bild"]],
    [
      "a picture by reference",
      "![Ein Bild][b]\n\nText.\n\n[b]: a.png",
      ["caption: Ein Bild", "paragraph: Text."],
    ],
    [
      "emphasis under a picture",
      "![Ein Bild](a.png)\n\n*Foto: [Apple](https://apple.com)*\n\nText.",
      ["caption: Ein Bild", "caption: Foto: Apple", "paragraph: Text."],
    ],
    ["emphasis under a picture without words", "![](a.png)\n\n_Foto: Apple_", ["caption: Foto: Apple"]],
    [
      "two emphases under a picture",
      "![B](a.png)\n\n*Foto:* *Apple*",
      ["caption: B", "caption: Foto: Apple"],
    ],
    [
      "emphasis in a picture's own paragraph",
      "![B](a.png)\n*Foto: Apple*\n\n*Der Vorspann.*",
      ["caption: B Foto: Apple", "paragraph: Der Vorspann."],
    ],
    ["words in a picture's own paragraph", "![B](a.png)\nText.", ["paragraph: Text."]],
    ["emphasis alone", "Text.\n\n*Ganz wichtig.*", ["paragraph: Text.", "paragraph: Ganz wichtig."]],
    ["emphasis in part", "![B](a.png)\n\n*Foto:* Apple", ["caption: B", "paragraph: Foto: Apple"]],
    ["bold under a picture", "![B](a.png)\n\n**Wichtig.**", ["caption: B", "paragraph: Wichtig."]],
    ["plain text under a picture", "![B](a.png)\n\nText.", ["caption: B", "paragraph: Text."]],
    [
      "emphasis further down",
      "![B](a.png)\n\nText.\n\n*Wichtig.*",
      ["caption: B", "paragraph: Text.", "paragraph: Wichtig."],
    ],
    [
      "emphasis under a heading under a picture",
      "![B](a.png)\n\n# Kopf\n\n*Wichtig.*",
      ["caption: B", "heading: Kopf", "paragraph: Wichtig."],
    ],
    [
      "only the first emphasis under a picture",
      "![B](a.png)\n\n*Foto: Apple*\n\n*Der Vorspann.*",
      ["caption: B", "caption: Foto: Apple", "paragraph: Der Vorspann."],
    ],
  ];
  it.each(cases)("%s", (_name, markdown, blocks) => {
    expect(outline(markdown)).toEqual(blocks);
  });
});

describe("front matter", () => {
  it.each([
    ["with LF", "---\ntitle: A\nlanguage: de\n---\n\nText.", "title: A\nlanguage: de"],
    ["with CRLF", "---\r\ntitle: A\r\nlanguage: de\r\n---\r\n\r\nText.", "title: A\r\nlanguage: de"],
    ["behind a byte order mark", "\uFEFF---\ntitle: A\n---\nText.", "title: A"],
    ["empty", "---\n---\n\nText.", ""],
    ["with a blank line and a comment", "---\n\n# hm\ntitle: A\n---\nText.", "\n# hm\ntitle: A"],
  ])("is read %s, from line 2", (_name, markdown, yaml) => {
    const article = parseMarkdownArticle(markdown);
    expect(article.frontMatter).toEqual({ yaml, line: 2 });
    expect(article.text).toBe("Text.");
  });

  it.each([
    ["there is none", "Text."],
    ["it does not come first", "Text.\n\n---\ntitle: A\n---\n"],
    ["it is not closed", "---\ntitle: A\n\nText."],
  ])("is absent where %s", (_name, markdown) => {
    expect(parseMarkdownArticle(markdown)).not.toHaveProperty("frontMatter");
  });
});

describe("sentences", () => {
  const article = parseMarkdownArticle(
    "---\ntitle: A\n---\n# Kopf. Noch einer.\n\nEins *ist*. Zwei.\n\n![Bild. Noch eins.](a)\n\n*Foto. Von Apple.*\n\n> Drei.\n\n" +
      "```\nCode. Mehr.\n```\n\n- Vier  \n  ist. Fünf.\n- Sechs.\n",
  );

  it("come from paragraphs, lists and block quotes only", () => {
    expect(article.sentences.map(({ text }) => text)).toEqual([
      "Eins ist.",
      "Zwei.",
      "Drei.",
      "Vier ist.",
      "Fünf.",
      "Sechs.",
    ]);
  });

  it("are counted from 0, their paragraphs from 1", () => {
    expect(article.sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(article.sentences.map(({ paragraph }) => paragraph)).toEqual([1, 1, 2, 3, 3, 4]);
  });

  it("are those of the paragraphs, in order", () => {
    const paragraphs = article.blocks.filter((block) => block.kind === "paragraph");
    expect(paragraphs.flatMap(({ sentences }) => sentences)).toEqual(article.sentences);
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("stand in the text at their offsets, and so do blocks, one blank line between two", () => {
    for (const { start, end, text } of article.sentences) expect(article.text.slice(start, end)).toBe(text);
    for (const { start, text } of article.blocks)
      expect(article.text.slice(start, start + text.length)).toBe(text);
    expect(article.text).toBe(article.blocks.map(({ text }) => text).join("\n\n"));
  });

  it("are the same with CRLF and with a byte order mark", () => {
    const markdown = "# Kopf\n\nEins\nist. Zwei.\n\n- Drei.  \n  Vier.\n\n> Fünf.\n";
    const parsed = parseMarkdownArticle(markdown);
    expect(parsed.sentences).toHaveLength(5);
    expect(parseMarkdownArticle(markdown.replaceAll("\n", "\r\n"))).toEqual(parsed);
    expect(parseMarkdownArticle(`\uFEFF${markdown}`)).toEqual(parsed);
  });

  it("count astral characters as two, like JavaScript strings", () => {
    const { text, sentences } = parseMarkdownArticle("😀 Eins. Zwei.");
    expect(sentences).toMatchObject([
      { start: 0, end: 8 },
      { start: 9, end: 14 },
    ]);
    expect(text.slice(9, 14)).toBe("Zwei.");
  });

  it("stand at their offsets whatever the Markdown", () => {
    const piece = fc.constantFrom(
      ...[
        "Eins. ",
        "Zwei ist 3. ",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "> ",
        "*",
        "**",
        "`",
        "![a](b)",
        "[c](d)",
        "  \n",
      ],
      ...["```\n", "<br>", "---\n", "😀", "\u00a0", "&amp;", "\r\n", "1. ", "\t"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, blocks, sentences } = parseMarkdownArticle(pieces.join(""));
        expect(text).toBe(blocks.map((block) => block.text).join("\n\n"));
        for (const { start, text: own } of blocks) expect(text.slice(start, start + own.length)).toBe(own);
        for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
        const paragraphs = blocks.filter((block) => block.kind === "paragraph");
        expect(sentences.map((sentence) => sentence.text).join(" ")).toBe(
          paragraphs.map((block) => block.text).join(" "),
        );
      }),
      { numRuns: 500 },
    );
  });
});
