import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/import/clean-text.ts";
import { decodeText } from "../../src/import/decode.ts";
import { slugOf } from "../../src/import/slug.ts";
import { importMarkdown, importText } from "../../src/import/text.ts";
import { textLanguage } from "../../src/import/text-language.ts";

describe("character sets", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  const cp1252 = Buffer.from([0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94, 0x20, 0x80, 0x96]);

  test.each([
    ["UTF-8 without a word", Buffer.from("Grüße – „x“"), undefined, "Grüße – „x“"],
    ["no UTF-8 without a word", cp1252, undefined, "“Grüße” €–"],
    ["the server's word", cp1252, "ISO-8859-1", "“Grüße” €–"],
    [
      "the server's word before the page's",
      latin('<meta charset="utf-8">ü'),
      "windows-1252",
      '<meta charset="utf-8">ü',
    ],
    ["the page's word", latin('<meta charset="iso-8859-2">\xb9'), undefined, '<meta charset="iso-8859-2">š'],
    [
      "the page's word, the old way",
      latin('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xc1'),
      undefined,
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">а',
    ],
    ["a mark before the server's word", Buffer.from("\ufeffü"), "windows-1252", "ü"],
    ["UTF-16 with a mark", Buffer.from("\ufeffü", "utf16le"), undefined, "ü"],
    ["a word nobody knows", Buffer.from("ü"), "klingon", "ü"],
    [
      "a page in a comment says nothing",
      Buffer.from('<!-- <meta charset="koi8-r"> -->ü'),
      undefined,
      '<!-- <meta charset="koi8-r"> -->ü',
    ],
    [
      "a page that cannot be UTF-16",
      Buffer.from('<meta charset="utf-16">ü'),
      undefined,
      '<meta charset="utf-16">ü',
    ],
  ])("%s", (_name, bytes, charset, text) => {
    expect(decodeText(bytes, charset)).toBe(text);
  });

  test("bad bytes are marked", () => {
    expect(decodeText(Buffer.from([0x41, 0xff]), "utf-8")).toBe("A\ufffd");
  });
});

test.each([
  ["a\u00a0b\u202fc\u2003d\u3000e\n\t f", "a b c d e f"],
  ["  Ober\u00adbürger\u200bmeister\u2060in\ufeff \u200e", "Oberbürgermeisterin"],
  ["Gru\u0308ße", "Grüße"],
  ["Auf\u200clage\u200d", "Auflage"],
  ["👩\u200d🚀 und 👩🏽\u200d🚀, ❤️\u200d🔥", "👩\u200d🚀 und 👩🏽\u200d🚀, ❤️\u200d🔥"],
  ["a\u0000b\u0085c\u0007", "ab c".replace(" ", "")],
])("%j is cleaned to %j", (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each([
  ["Stadtbad öffnet wieder", "stadtbad-oeffnet-wieder"],
  ["Ärger über Straßenbau: „Das reicht!“", "aerger-ueber-strassenbau-das-reicht"],
  ["Café Müller's – it’s 5 % cheaper", "cafe-muellers-its-5-cheaper"],
  [
    "Eine Überschrift, die so lang ist, dass sie nicht ganz hineinpasst",
    "eine-ueberschrift-die-so-lang-ist-dass",
  ],
  ["Donaudampfschifffahrtsgesellschaftskapitänsmütze", "donaudampfschifffahrtsgesellschaftskapit"],
  ["北京 !", ""],
])("«%s» has the slug «%s»", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  ["Der Wochenmarkt zieht im März auf den Platz um, weil dort mehr Raum ist.", "de"],
  ["The weekly market moves to the square in March because there is more space.", "en"],
  ["Le marché hebdomadaire déménage en mars sur la place, parce qu'il y a plus d'espace.", undefined],
  ["De weekmarkt verhuist in maart naar het plein, omdat daar meer ruimte is.", undefined],
  ["Apple, Alibaba, Tencent.", undefined],
])("%s: %s", (text, language) => {
  expect(textLanguage(text)).toBe(language);
});

describe("plain text", () => {
  test("blank lines separate paragraphs; short lines without a mark are the title and headings", () => {
    const { title, body } = importText(
      "Das Bad öffnet\r\n\r\nDer erste Satz\r\ngeht weiter. Der zweite.\r\n\r\nDie Preise\r\n\r\n• Eins\r\n• Zwei\r\n\r\n„Nein!“\r\n",
    );
    expect(title).toBe("Das Bad öffnet");
    expect(body).toBe(
      "Der erste Satz geht weiter. Der zweite.\n\n## Die Preise\n\n- Eins\n- Zwei\n\n„Nein!“\n",
    );
  });

  test("without blank lines, every line is a paragraph", () => {
    expect(importText("Eins ist da.\nZwei auch.\n").body).toBe("Eins ist da.\n\nZwei auch.\n");
  });

  test("what looks like Markdown stays text", () => {
    expect(importText("# 5 ist *keine* Überschrift.\n\n1. ist kein Punkt.").body).toBe(
      "\\# 5 ist \\*keine\\* Überschrift.\n\n1\\. ist kein Punkt.\n",
    );
  });
});

describe("Markdown", () => {
  test("stays as it is, without the title and what nobody sees", async () => {
    const { title, body } = await importMarkdown(
      "# Der *Titel*\n\nEin\u00a0Satz\u00ad.  \nNoch einer.\n\n> - Zitat\n",
    );
    expect(title).toBe("Der Titel");
    expect(body).toBe("Ein Satz.  \nNoch einer.\n\n> - Zitat\n");
  });

  test("a title underlined", async () => {
    expect(await importMarkdown("Titel\n===\n\nText.")).toMatchObject({ title: "Titel", body: "Text.\n" });
  });

  test("front matter tells what it tells", async () => {
    const told = await importMarkdown("---\ntitle: X\npublished: 2025-02-13\n---\n\n## Keine\n\nText.");
    expect(told).toMatchObject({
      title: "X",
      origin: { published: "2025-02-13" },
      body: "## Keine\n\nText.\n",
    });
    expect(told).not.toHaveProperty("language");
  });

  test("front matter that is wrong", async () => {
    await expect(importMarkdown("---\ntitel: X\n---\n\nText.")).rejects.toThrow(/«titel»/u);
  });
});
